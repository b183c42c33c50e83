/** The accounts that the jump lists, their order, and its keys; independent of the DOM and of requests. */
import type {AccountSummary} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Page} from '../../api/document.js';
import type {AccountFact} from '../../session/account-facts.js';
import type {AccountScope} from '../../session/scope.js';
import {rankOf} from '../../domains/account-set/rank.js';
import {fold} from '../../ui/text/fold.js';
import {wordsOf, type TextMatch} from '../../ui/text/text-match.js';

/** An account in the jump; for stored accounts, only the name is known. */
export interface JumpEntry extends AccountRef {
  readonly realm?: string;
  readonly enabled?: boolean | undefined;
}

export interface JumpGroup {
  readonly kind: 'pinned' | 'recent' | 'matches';
  readonly entries: readonly JumpEntry[];
}

/** A search. */
export interface Sought {
  readonly match: TextMatch;
  /** The matches among known accounts. Computed once per text, because there may be a hundred thousand. */
  known?: readonly JumpEntry[];
}

/** The accounts that the user has pinned or opened, the latest first. */
export interface Remembered {
  readonly pinned: readonly AccountRef[];
  readonly recent: readonly AccountRef[];
}

export const nothingRemembered: Remembered = Object.freeze({pinned: [], recent: []});

/** A longer list would need a search. */
const RECENT = 8;
/** The maximum number of matches among known accounts; the backend finds the rest. */
const KNOWN_MATCHES = 20;

const without = (accounts: readonly AccountRef[], id: AccountId) => accounts.filter((account) => account.id !== id);

/** Records that the account was opened. */
export function visited(remembered: Remembered, {id, name}: AccountRef): Remembered {
  const ref = name === undefined ? {id} : {id, name};
  return {
    // A pinned account gets its new name when it is opened.
    pinned: remembered.pinned.map((pinned) => (pinned.id === id ? ref : pinned)),
    recent: [ref, ...without(remembered.recent, id)].slice(0, RECENT),
  };
}

/** Pins or unpins the account. */
export function pinToggled(remembered: Remembered, {id, name}: AccountRef): Remembered {
  const {pinned} = remembered;
  if (isPinned(remembered, id)) return {...remembered, pinned: without(pinned, id)};
  return {...remembered, pinned: [...pinned, name === undefined ? {id} : {id, name}]};
}

/** The stored accounts after a confirmed change: a deleted account is removed, a renamed one updated. */
export function following(remembered: Remembered, fact: AccountFact): Remembered {
  const change = (accounts: readonly AccountRef[]): readonly AccountRef[] => {
    if (fact.type === 'removed') return without(accounts, fact.accountId);
    if (fact.type !== 'saved') return accounts;
    const {id, name} = fact.account;
    return accounts.map((account) => (account.id === id ? {id, name} : account));
  };
  return {pinned: change(remembered.pinned), recent: change(remembered.recent)};
}

/** The stored accounts without one that the user may not see: what was pinned remains for the user to unpin. */
export function lost({pinned, recent}: Remembered, id: AccountId): Remembered {
  return {pinned, recent: without(recent, id)};
}

export function isPinned({pinned}: Remembered, id: AccountId): boolean {
  return pinned.some((account) => account.id === id);
}

/** The list before anything is typed: pinned accounts, then recent ones. */
export function groupsOf(remembered: Remembered): readonly JumpGroup[] {
  const {pinned} = remembered;
  const recent = remembered.recent.filter(({id}) => !isPinned(remembered, id));
  const groups: readonly JumpGroup[] = [
    {kind: 'pinned', entries: pinned},
    {kind: 'recent', entries: recent},
  ];
  return groups.filter(({entries}) => entries.length > 0);
}

/** Whether every word is in the name, the realm or the id. */
function matches({id, name, realm}: JumpEntry, match: TextMatch): boolean {
  return match.isIn(name ?? '', realm ?? '', id);
}

/**
 * At most twenty matches among known accounts, pinned and recent ones first. An account from several sources is listed
 * once, at its first position, with the details of all of them.
 */
export function knownMatches(match: TextMatch, sources: readonly Iterable<JumpEntry>[]): readonly JumpEntry[] {
  const found = new Map<AccountId, JumpEntry>();
  for (const source of sources) {
    for (const entry of source) {
      const before = found.get(entry.id);
      if (before) found.set(entry.id, {...before, ...entry});
      else if (matches(entry, match)) found.set(entry.id, entry);
      if (found.size === KNOWN_MATCHES) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** The same among all accounts of which the page knows. */
export function knownIn(
  {trail, resources}: Pick<AccountScope, 'trail' | 'resources'>,
  {pinned, recent}: Remembered,
  match: TextMatch,
): readonly JumpEntry[] {
  const pages = resources.cached<Page<AccountSummary>>('children').map(({items}) => items);
  return knownMatches(match, [pinned, recent, trail, ...pages]);
}

/** Known matches keep their positions; the backend's other matches follow. */
export function withFound(known: readonly JumpEntry[], found: readonly AccountSummary[]): readonly JumpEntry[] {
  const entries = new Map(known.map((entry) => [entry.id, entry]));
  for (const account of found) entries.set(account.id, {...entries.get(account.id), ...account});
  return [...entries.values()];
}

/** Pinned and recent accounts first, then the best matches. */
export function bestFirst(
  entries: readonly JumpEntry[],
  match: TextMatch,
  {pinned, recent}: Remembered,
): readonly JumpEntry[] {
  const remembered = new Set([...pinned, ...recent].map(({id}) => id));
  const rankIn = ({id, name = '', realm = ''}: JumpEntry): number =>
    remembered.has(id) ? -1 : rankOf([fold(name), fold(realm), fold(id)], wordsOf(match.text));
  const ranks = new Map(entries.map((entry) => [entry, rankIn(entry)]));
  return [...entries].sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** The number of options that Page Up and Page Down move. */
const PAGE = 8;

/** The option to which a key leads in a list of `count` options; `undefined` for a key that belongs to the field. */
export function optionForKey(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(active + PAGE, count - 1);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
    default:
      return undefined;
  }
}
