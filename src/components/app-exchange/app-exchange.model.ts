import type {App, AppAccess} from '../../api/model.js';

/** An app as it is shown in one language. */
export interface ShownApp {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly phase: App['phase'];
}

/** Texts of an app, best first: the user's language, American English, then whatever there is (AP-03). */
function textsFor({texts}: App, locale: string): readonly App['texts'][string][] {
  const wanted = locale.toLowerCase();
  const [language = wanted] = wanted.split('-');
  const rank = (tag: string): number => {
    const lower = tag.toLowerCase();
    if (lower === wanted) return 0;
    if (lower === language || lower.startsWith(`${language}-`)) return 1;
    return lower === 'en-us' ? 2 : 3;
  };
  return Object.entries(texts)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, text]) => text);
}

export function shownApp(app: App, locale: string): ShownApp {
  const texts = textsFor(app, locale);
  return {
    id: app.id,
    label: texts.find(({label}) => label !== '')?.label ?? app.name,
    description: texts.find(({description}) => description !== '')?.description ?? '',
    phase: app.phase,
  };
}

/** The apps of a store in a language, by what is read on them and not by the backend's order (W-29). */
export function shownApps(
  apps: readonly App[],
  locale: string,
  compare: (a: string, b: string) => number,
): readonly ShownApp[] {
  return apps.map((app) => shownApp(app, locale)).sort((a, b) => compare(a.label, b.label));
}

/** The apps whose label or description holds every word of the query. */
export function matchingApps(apps: readonly ShownApp[], query: string, locale: string): readonly ShownApp[] {
  const words = query.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return apps.filter(({label, description}) => {
    const text = `${label} ${description}`.toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
}

/**
 * The list with one app blocked or allowed; every other id in it stays, known here or not (W-16). In the order of what is
 * stored, so that switching there and back is no change.
 */
export function withBlocked(
  stored: readonly string[],
  blocked: readonly string[],
  id: string,
  block: boolean,
): readonly string[] {
  const wanted = new Set(blocked);
  if (block) wanted.add(id);
  else wanted.delete(id);
  return [...new Set([...stored, ...wanted])].filter((other) => wanted.has(other));
}

/** How many apps are blocked in one of two lists and not in the other. */
export function changeCount(base: AppAccess, draft: AppAccess): number {
  const [before, after] = [new Set(base.blocked), new Set(draft.blocked)];
  return [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id)).length;
}

/** What stands for an app without a picture. */
export function initialOf(label: string): string {
  const [first = ''] = label.trim();
  return first.toLocaleUpperCase();
}
