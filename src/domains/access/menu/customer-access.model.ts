import type {CustomerAccess} from '../../../api/access.js';
import {customerAccessWords} from '../../../i18n/generated/en/customer-access.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** A switch for an entry of the customer's menu. */
export type AccessKey = keyof CustomerAccess;

/** An entry of the customer's menu. */
export interface AccessEntry {
  readonly key: AccessKey;
  /** The parts of the entry that can be hidden. */
  readonly parts: readonly AccessEntry[];
}

/** Entries that are grouped in the menu. A group has no stored value of its own: its state follows from its entries. */
export interface AccessGroup {
  readonly id: 'settings' | 'billing' | 'trunking' | 'misc';
  readonly entries: readonly AccessEntry[];
}

/** The kind of user whose menu is shown. */
export type Audience = 'administrator' | 'user';

/** Whether all, some, or none of an entry or a group is shown. */
export type Extent = 'all' | 'some' | 'none';

const entry = (key: AccessKey, ...parts: readonly AccessKey[]): AccessEntry => ({
  key,
  parts: parts.map((part) => ({key: part, parts: []})),
});

/** In the product's order. */
export const accessGroups: readonly AccessGroup[] = [
  {id: 'settings', entries: [entry('user'), entry('account')]},
  {
    id: 'billing',
    entries: [
      entry('billing'),
      entry('balance', 'balanceCredit', 'balanceMinutes'),
      entry('servicePlan'),
      entry('transactions'),
    ],
  },
  {id: 'trunking', entries: [entry('inbound'), entry('outbound'), entry('twoway')]},
  {id: 'misc', entries: [entry('errorTracker')]},
];

/** The entries of an ordinary user's menu, regardless of the account's own switches. */
const forEverybody: ReadonlySet<AccessKey> = new Set<AccessKey>(['user', 'errorTracker']);

export const labelKey = (key: AccessKey): Phrase => customerAccessWords[`customerAccess.${key}`];

/** How much of an entry is shown. If the entry itself is hidden, its parts do not count. */
export function extentOf(access: CustomerAccess, {key, parts}: AccessEntry): Extent {
  if (!access[key]) return 'none';
  return parts.every((part) => access[part.key]) ? 'all' : 'some';
}

export function extentOfGroup(access: CustomerAccess, {entries}: AccessGroup): Extent {
  const extents = new Set(entries.map((each) => extentOf(access, each)));
  const [only] = extents;
  return extents.size === 1 && only ? only : 'some';
}

/** Shows or hides an entry with all its parts. */
export function switchEntry({key, parts}: AccessEntry, shown: boolean): Partial<CustomerAccess> {
  return Object.fromEntries([key, ...parts.map((part) => part.key)].map((each) => [each, shown]));
}

export function switchGroup({entries}: AccessGroup, shown: boolean): Partial<CustomerAccess> {
  return Object.assign({}, ...entries.map((each) => switchEntry(each, shown))) as Partial<CustomerAccess>;
}

/**
 * Shows or hides a part of an entry. Showing a part also shows the entry, with its other parts as they were on screen;
 * hiding the last part does not hide the entry.
 */
export function switchPart(
  access: CustomerAccess,
  {key, parts}: AccessEntry,
  part: AccessEntry,
  shown: boolean,
): Partial<CustomerAccess> {
  if (!shown || access[key]) return {[part.key]: shown};
  return {...Object.fromEntries(parts.map((each) => [each.key, each === part])), [key]: true};
}

/** The menu of a user of the account, without empty groups and entries. */
export function menuFor(access: CustomerAccess, audience: Audience): readonly AccessGroup[] {
  const isVisible = ({key}: AccessEntry) => access[key] && (audience === 'administrator' || forEverybody.has(key));
  return accessGroups
    .map(({id, entries}) => ({
      id,
      entries: entries.filter(isVisible).map(({key, parts}) => ({key, parts: parts.filter(isVisible)})),
    }))
    .filter(({entries}) => entries.length > 0);
}
