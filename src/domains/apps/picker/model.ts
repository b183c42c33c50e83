import type {App, AppAccess, AppBlocker} from '../../../api/apps.js';
import {perSource} from '../../../ui/lists/per-source.js';
import {TextMatch} from '../../../ui/text/text-match.js';
import {appPickerWords} from '../../../i18n/generated/en/app-picker.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** An app as shown in one language. */
export interface ShownApp {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly phase: App['phase'];
  readonly tags: readonly string[];
}

/** Determines which apps of the list are shown. */
export interface AppFilter {
  readonly search: string;
  readonly access: 'all' | 'allowed' | 'blocked';
  /** A tag of the store; empty: all tags. */
  readonly tag: string;
  /** Apps switched since `access` was chosen. They stay visible, together with the focus, if changes are not marked. */
  readonly switched: readonly string[];
}

export const everyApp: AppFilter = {search: '', access: 'all', tag: '', switched: []};

/** Texts of an app, best first: the user's language, American English, then any other. */
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

/** The apps of a store in a language, sorted by their visible label rather than the backend's order. */
export const shownApps = perSource(
  (apps: readonly App[], locale: string, compare: (a: string, b: string) => number): readonly ShownApp[] =>
    apps.map((app) => shownApp(app, locale)).sort((a, b) => compare(a.label, b.label)),
);

/**
 * The apps that match a filter: every word of the search occurs in the label or the description.
 *
 * @param access the choice for each app and whether it is stored; an app that was just switched stays visible under
 *   either filter. Absent while unknown.
 */
export function filteredApps(
  apps: readonly ShownApp[],
  {search, access: wanted, tag, switched}: AppFilter,
  {access}: {readonly access?: AppChoices | undefined} = {},
): readonly ShownApp[] {
  const match = new TextMatch(search);
  return apps.filter(({id, label, description, tags}) => {
    if (tag !== '' && !tags.includes(tag)) return false;
    if (access && wanted !== 'all' && access.isAllowed(id) !== (wanted === 'allowed')) {
      if (!(access.isChanged?.(id) ?? switched.includes(id))) return false;
    }
    return match.isIn(label, description);
  });
}

/** The choice for each app. */
export interface AppChoices {
  readonly isAllowed: (id: string) => boolean;
  /** Whether the choice is not stored yet. Default: no choice is marked. */
  readonly isChanged?: ((id: string) => boolean) | undefined;
  /** Returns who blocks an app for the account. Default: no reason is shown. */
  readonly blockedBy?: ((id: string) => AppBlocker | undefined) | undefined;
}

export interface AppTag {
  readonly tag: string;
  readonly name: string;
  readonly count: number;
}

/** The tags of a store with the number of their apps, sorted by name. */
export function tagsOf(apps: readonly ShownApp[], localizer: Localizer): readonly AppTag[] {
  const counts = new Map<string, number>();
  for (const {tags} of apps) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({tag, name: tagName(localizer, tag), count}))
    .sort((a, b) => localizer.compare(a.name, b.name));
}

/** Tags in use in stores; any other tag is shown unchanged. */
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
 * The list of blocked ids with some apps allowed or blocked; all other ids in it stay, whether known here or not. The
 * stored order is preserved, so that switching back and forth is no change.
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

/** The apps that are blocked in exactly one of two lists. */
export function changedApps(base: AppAccess, draft: AppAccess): readonly string[] {
  const [before, after] = [new Set(base.blocked), new Set(draft.blocked)];
  return [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id));
}

/** The placeholder for an app without an icon. */
export function initialOf(label: string): string {
  const [first = ''] = label.trim();
  return first.toLocaleUpperCase();
}
