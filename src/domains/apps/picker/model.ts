import type {App, AppAccess} from '../../../api/apps.js';
import {appPickerWords} from '../../../i18n/generated/en/app-picker.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** An app as it is shown in one language. */
export interface ShownApp {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly phase: App['phase'];
  readonly tags: readonly string[];
}

/** Which apps of the list are on screen. */
export interface AppFilter {
  readonly search: string;
  readonly access: 'all' | 'allowed' | 'blocked';
  /** A tag of the store; empty: all of them. */
  readonly tag: string;
  /** Apps switched since `access` was chosen. They stay in sight, and the focus with them, where nothing marks changes. */
  readonly switched: readonly string[];
}

export const everyApp: AppFilter = {search: '', access: 'all', tag: '', switched: []};

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
    tags: app.tags ?? [],
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

/**
 * The apps that a filter lets through: every word of the search is in label or description.
 *
 * @param access what is chosen of an app and whether that is stored: a switch that was just turned stays where it is, under
 *   either filter. Absent while it is not known.
 */
export function filteredApps(
  apps: readonly ShownApp[],
  {search, access: wanted, tag, switched}: AppFilter,
  {locale, access}: {readonly locale: string; readonly access?: AppChoices | undefined},
): readonly ShownApp[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return apps.filter(({id, label, description, tags}) => {
    if (tag !== '' && !tags.includes(tag)) return false;
    if (access && wanted !== 'all' && access.isAllowed(id) !== (wanted === 'allowed')) {
      if (!(access.isChanged?.(id) ?? switched.includes(id))) return false;
    }
    const text = `${label} ${description}`.toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
}

/** What is chosen for each app. */
export interface AppChoices {
  readonly isAllowed: (id: string) => boolean;
  /** Whether the choice is not stored yet. Default: nothing is marked. */
  readonly isChanged?: ((id: string) => boolean) | undefined;
}

export interface AppTag {
  readonly tag: string;
  readonly name: string;
  readonly count: number;
}

/** The tags of a store with how many apps each has (WZ-43), by name. */
export function tagsOf(apps: readonly ShownApp[], localizer: Localizer): readonly AppTag[] {
  const counts = new Map<string, number>();
  for (const {tags} of apps) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({tag, name: tagName(localizer, tag), count}))
    .sort((a, b) => localizer.compare(a.name, b.name));
}

/** Tags that stores have in use; any other is shown as it is. */
const tagNames: Readonly<Record<string, Phrase>> = {
  admin: appPickerWords['appPicker.tag.admin'],
  carrier: appPickerWords['appPicker.tag.carrier'],
  developer: appPickerWords['appPicker.tag.developer'],
  'end-user': appPickerWords['appPicker.tag.endUser'],
  integrations: appPickerWords['appPicker.tag.integrations'],
  reporting: appPickerWords['appPicker.tag.reporting'],
  reseller: appPickerWords['appPicker.tag.reseller'],
  smb: appPickerWords['appPicker.tag.smb'],
  'system-admin': appPickerWords['appPicker.tag.systemAdmin'],
};

function tagName({text}: Localizer, tag: string): string {
  const spelled = tag.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const key = Object.hasOwn(tagNames, spelled) ? tagNames[spelled] : undefined;
  return key === undefined ? tag.replaceAll('_', ' ') : text(key);
}

/**
 * The list of blocked ids with some apps allowed or blocked; every other id in it stays, known here or not (W-16). In the
 * order of what is stored, so that switching there and back is no change.
 */
export function withChoices(
  stored: readonly string[],
  blocked: readonly string[],
  choices: ReadonlyMap<string, boolean>,
): readonly string[] {
  const wanted = new Set(blocked);
  for (const [id, allowed] of choices) {
    if (allowed) wanted.delete(id);
    else wanted.add(id);
  }
  return [...new Set([...stored, ...wanted])].filter((id) => wanted.has(id));
}

/** The apps that are blocked in one of two lists and not in the other. */
export function changedApps(base: AppAccess, draft: AppAccess): readonly string[] {
  const [before, after] = [new Set(base.blocked), new Set(draft.blocked)];
  return [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id));
}

/** What stands for an app without a picture. */
export function initialOf(label: string): string {
  const [first = ''] = label.trim();
  return first.toLocaleUpperCase();
}
