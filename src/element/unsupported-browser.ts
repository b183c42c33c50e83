import {loadCatalog} from '../i18n/catalogs.js';
import {browsersWords} from '../i18n/generated/en/browsers.js';

const explained = new WeakSet<Element>();

/** Shows one message for an element and all those within it, with nothing but what old browsers have. */
export async function explain(element: HTMLElement): Promise<void> {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) if (explained.has(outer)) return;
  if (explained.has(element)) return;
  explained.add(element);
  const locale = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  const {'browsers.unsupported': text = browsersWords['browsers.unsupported'].en} = await loadCatalog(locale);
  message.textContent = typeof text === 'string' ? text : text.other;
  element.attachShadow({mode: 'open'}).append(message);
}
