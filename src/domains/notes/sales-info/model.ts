import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Account} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {User} from '../../../api/admins.js';
import type {List} from '../../../api/document.js';
import type {Notes, Representative} from '../../../api/notes.js';
import type {Check} from '../../../ui/fields/checks.js';
import type {SearchChoice} from '../../../ui/fields/search-choices.js';
import {salesInfoWords} from '../../../i18n/generated/en/sales-info.js';
import {dayOf, startOfDay, type Day} from '../../../i18n/days.js';
import type {Localizer} from '../../../i18n/localizer.js';

/** The part of the notes that a salesperson maintains. */
export type SalesInfo = Pick<Notes, 'representative' | 'contractEnd'>;

/**
 * The account whose users can be chosen as representative: that of the stored one; otherwise the reseller itself or the
 * account's reseller. `undefined` if none is known.
 */
export function representativesOwner(
  account: Pick<Account, 'id' | 'isReseller' | 'resellerId'> | undefined,
  stored: Representative | null,
): AccountId | undefined {
  return stored?.accountId ?? (account?.isReseller ? account.id : account?.resellerId);
}

const userName = ({firstName, lastName, username, email}: User): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username || email;

/** "Nobody" first, then all users by name; a stored representative who is no longer a user remains a choice. */
export function representativeChoices(
  users: List<User>,
  stored: Representative | null,
  localizer: Localizer,
): readonly SearchChoice[] {
  const {text, compare} = localizer;
  const known = users.map((user) => ({value: user.id, label: userName(user), detail: user.email}));
  const removed = stored && !users.some(({id}) => id === stored.userId);
  return [
    {value: '', label: text(salesInfoWords['salesInfo.representative.none'])},
    ...known.sort((a, b) => compare(a.label, b.label)),
    ...(removed
      ? [
          {
            value: stored.userId,
            label: stored.name || text(commonWords['state.unnamed']),
            // Otherwise it may be a user who cannot be read.
            ...(users.unreadable ? {} : {detail: text(salesInfoWords['salesInfo.representative.formerUser'])}),
          },
        ]
      : []),
  ];
}

/** The representative for a choice; a text that matches no user changes nothing. */
export function representativeFor(
  typed: string,
  users: readonly User[],
  owner: AccountId,
  current: Representative | null,
): Representative | null {
  if (typed === '') return null;
  const user = users.find(({id}) => id === typed);
  return user ? {accountId: owner, userId: user.id, name: userName(user)} : current;
}

/** The day on which a contract ends; empty if it does not end, or while a day is being typed. */
export const contractEndDay = (contractEnd: number | null, timeZone: string): Day =>
  contractEnd === null || Number.isNaN(contractEnd) ? '' : dayOf(contractEnd, timeZone);

/** The start of a day in the user's zone. `NaN`: an incomplete day, which the check rejects. */
export const contractEndOf = (day: Day, incomplete: boolean, timeZone: string): number | null =>
  day === '' && !incomplete ? null : (startOfDay(day, timeZone) ?? NaN);

/** A contract may end today or later; a stored day in the past is not an error of this form. */
export const contractEndCheck =
  (today: () => {readonly now: number; readonly timeZone: string}): Check =>
  (value, localizer) => {
    const {text} = localizer;
    if (value === '') return undefined;
    const end = Number(value);
    if (Number.isNaN(end)) return text(salesInfoWords['salesInfo.contractEnd.incomplete']);
    const {now, timeZone} = today();
    return dayOf(end, timeZone) < dayOf(now, timeZone) ? text(salesInfoWords['salesInfo.contractEnd.past']) : undefined;
  };
