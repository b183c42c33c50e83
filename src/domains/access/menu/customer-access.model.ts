import type {CustomerAccess} from '../../../api/access.js';
import {customerAccessWords} from '../../../i18n/generated/en/customer-access.js';
import type {Phrase} from '../../../i18n/phrases.js';

/** A switch of the customer's menu. */
export type AccessKey = keyof CustomerAccess;

/** A place in the customer's menu. */
export interface AccessEntry {
  readonly key: AccessKey;
  /** What can be hidden within it. */
  readonly parts: readonly AccessEntry[];
}

/** Places that stand together in the menu. A group has no switch of its own: it is what its entries are. */
export interface AccessGroup {
  readonly id: 'settings' | 'billing' | 'trunking' | 'misc';
  readonly entries: readonly AccessEntry[];
}

/** Who looks at the menu. */
export type Audience = 'administrator' | 'user';

/** How much of an entry or a group is shown. */
export type Extent = 'all' | 'some' | 'none';

const entry = (key: AccessKey, ...parts: readonly AccessKey[]): AccessEntry => ({
  key,
  parts: parts.map((part) => ({key: part, parts: []})),
});

/** In the product's order (CC-04 … CC-15). */
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

/** All an ordinary user gets of the menu, whatever the account's own switches say (CC-19). */
const forEverybody: ReadonlySet<AccessKey> = new Set<AccessKey>(['user', 'errorTracker']);

export const labelKey = (key: AccessKey): Phrase => customerAccessWords[`customerAccess.${key}`];

/** How much of an entry is shown; of one that is hidden itself, nothing, whatever its parts say. */
export function extentOf(access: CustomerAccess, {key, parts}: AccessEntry): Extent {
  if (!access[key]) return 'none';
  return parts.every((part) => access[part.key]) ? 'all' : 'some';
}

export function extentOfGroup(access: CustomerAccess, {entries}: AccessGroup): Extent {
  const extents = new Set(entries.map((each) => extentOf(access, each)));
  const [only] = extents;
  return extents.size === 1 && only ? only : 'some';
}

/** Shows or hides an entry, and all within it (CC-02). */
export function switchEntry({key, parts}: AccessEntry, shown: boolean): Partial<CustomerAccess> {
  return Object.fromEntries([key, ...parts.map((part) => part.key)].map((each) => [each, shown]));
}

export function switchGroup({entries}: AccessGroup, shown: boolean): Partial<CustomerAccess> {
  return Object.assign({}, ...entries.map((each) => switchEntry(each, shown))) as Partial<CustomerAccess>;
}

/**
 * Shows or hides a part of an entry. Showing it shows the entry (WZ-34), with its other parts as they were on screen;
 * hiding the last leaves the entry (CC-03).
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

/** What somebody of the account finds in the menu; groups and entries without anything in them are left out (CC-19). */
export function menuFor(access: CustomerAccess, audience: Audience): readonly AccessGroup[] {
  const isVisible = ({key}: AccessEntry) => access[key] && (audience === 'administrator' || forEverybody.has(key));
  return accessGroups
    .map(({id, entries}) => ({
      id,
      entries: entries.filter(isVisible).map(({key, parts}) => ({key, parts: parts.filter(isVisible)})),
    }))
    .filter(({entries}) => entries.length > 0);
}
