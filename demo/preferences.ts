import * as z from 'zod/mini';

/** Brand, theme, language, and direction of the portal, stored in the browser like a portal's own preferences. */
const key = 'partner-portal.preferences';

const brandNames: Readonly<Record<string, string>> = {
  larkspur: 'Larkspur Telecom',
  copperline: 'COPPERLINE',
  nordlys: 'Nordlys Voice',
};

export function watchPreferences(form: HTMLFormElement, onLocale: (locale: string) => void): void {
  const apply = () => {
    const selects = [...form.querySelectorAll('select')];
    const chosen = Object.fromEntries(selects.map(({name, value}) => [name, value]));
    const root = document.documentElement;
    const {brand = 'larkspur', theme = 'light dark', locale = 'en', direction = 'ltr'} = chosen;
    root.dataset['brand'] = brand;
    root.style.colorScheme = theme;
    root.dir = direction;
    for (const name of document.querySelectorAll('[data-brand-name]')) name.textContent = brandNames[brand] ?? brand;
    document.title = `${brandNames[brand] ?? brand} – partner portal`;
    onLocale(locale);
    localStorage.setItem(key, JSON.stringify(chosen));
  };
  for (const [name, value] of Object.entries(stored())) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value)) {
      control.value = value;
    }
  }
  form.addEventListener('change', apply);
  apply();
}

/** Empty if the record is missing or malformed. */
function stored(): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}
