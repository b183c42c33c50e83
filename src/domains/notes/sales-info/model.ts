import type {Account} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {User} from '../../../api/admins.js';
import type {Notes, Representative} from '../../../api/notes.js';
import type {Check} from '../../../ui/fields/checks.js';
import type {SearchChoice} from '../../../ui/fields/search-choices.js';
import {salesInfoWords} from '../../../i18n/generated/en/sales-info.js';
import {dayOf, startOfDay, type Day} from '../../../i18n/days.js';
import type {Localizer} from '../../../i18n/localizer.js';

/** What of the notes a salesperson keeps. */
export type SalesInfo = Pick<Notes, 'representative' | 'contractEnd'>;

/**
 * The account among whose users the representative is chosen (NO-02): the stored one's, else the reseller's own, else the
 * one of its reseller. Nothing where none of them is known.
 */
export function representativesOwner(
  account: Pick<Account, 'id' | 'isReseller' | 'resellerId'> | undefined,
  stored: Representative | null,
): AccountId | undefined {
  return stored?.accountId ?? (account?.isReseller ? account.id : account?.resellerId);
}

const userName = ({firstName, lastName, username, email}: User): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username || email;

/** Nobody first, then everybody by name; whoever is stored and no user any more stays a choice. */
export function representativeChoices(
  users: readonly User[],
  stored: Representative | null,
  localizer: Localizer,
): readonly SearchChoice[] {
  const {text, compare} = localizer;
  const known = users.map((user) => ({value: user.id, label: userName(user), detail: user.email}));
  const gone = stored && !users.some(({id}) => id === stored.userId);
  return [
    {value: '', label: text(salesInfoWords['salesInfo.representative.none'])},
    ...known.sort((a, b) => compare(a.label, b.label)),
    ...(gone
      ? [
          {
            value: stored.userId,
            label: stored.name || stored.userId,
            detail: text(salesInfoWords['salesInfo.representative.gone']),
          },
        ]
      : []),
  ];
}

/** The representative that a choice means; a text that names nobody changes nothing. */
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

/** The day on which a contract ends; empty where it does not, or while a day is being typed. */
export const contractEndDay = (contractEnd: number | null, timeZone: string): Day =>
  contractEnd === null || Number.isNaN(contractEnd) ? '' : dayOf(contractEnd, timeZone);

/** What a day means: its beginning in the user's zone (NO-04). `NaN`: no whole day yet, which the check refuses. */
export const contractEndOf = (day: Day, incomplete: boolean, timeZone: string): number | null =>
  day === '' && !incomplete ? null : (startOfDay(day, timeZone) ?? NaN);

/** A contract may end today or later; one that is stored and over is nobody's mistake here (NO-06). */
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
