import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import type {Notes, Representative} from '../notes.js';
import type {Section} from './account-section.js';
import {parseDocument} from './envelope.js';
import type {FieldPaths} from './failure-facts.js';
import {timeOf} from './gregorian.js';
import {toGregorian} from './to-gregorian.js';
import type {JsonObject} from './json.js';
import {atPath, overlay} from './json-paths.js';

const text = z.nullish(z.string());

const WireNotes = z.object({
  custom_notes: text,
  announcement: text,
  contract: z.nullish(
    z.object({
      /** Clients have stored `null`, an empty text, and other values for "none": only a time is a date. */
      end_date: z.optional(z.unknown()),
      representative: z.nullish(z.object({account_id: text, user_id: text, name: text})),
    }),
  ),
});

const endPath = 'contract.end_date';

const fieldPaths: FieldPaths = new Map([
  ['custom_notes', 'notes'],
  [endPath, 'contractEnd'],
  ['contract.representative.account_id', 'representative.accountId'],
  ['contract.representative.user_id', 'representative.userId'],
  ['contract.representative.name', 'representative.name'],
]);

type WireRepresentative = NonNullable<NonNullable<z.infer<typeof WireNotes>['contract']>['representative']>;

/** Other clients store a name without ids when no representative was selected. */
function toRepresentative(wire: WireRepresentative | null | undefined): Representative | null {
  const accountId = z.safeParse(AccountId, wire?.account_id);
  if (!wire?.user_id || !accountId.success) return null;
  return {accountId: accountId.data, userId: wire.user_id, name: wire.name ?? ''};
}

function toContractEnd(stored: unknown): number | null {
  return timeOf(stored) ?? null;
}

/** Any of the values. */
type Some<T> = {readonly [K in keyof T]?: T[K] | undefined};

/** Omits values that are not set: other clients expect a time in `end_date` and cannot read anything else there. */
export function notesDocument({notes, announcement, contractEnd, representative}: Some<Notes>): JsonObject {
  const contract = {
    ...(contractEnd == null ? {} : {end_date: toGregorian(contractEnd)}),
    ...(representative === undefined ? {} : {representative: representativeDocument(representative)}),
  };
  return {
    ...(notes === undefined ? {} : {custom_notes: notes}),
    ...(announcement === undefined ? {} : {announcement}),
    ...(Object.keys(contract).length === 0 ? {} : {contract}),
  };
}

function representativeDocument(representative: Representative | null): JsonObject {
  // An empty object replaces the stored one; any other object would be merged into it.
  if (representative === null) return {};
  const {accountId, userId, name} = representative;
  return {account_id: accountId, user_id: userId, name};
}

/** Notes, announcement, and sales information. */
export const notesSection: Section<Notes> = {
  read(answer) {
    const wire = parseDocument(WireNotes, answer);
    return {
      notes: wire.custom_notes ?? '',
      announcement: wire.announcement ?? '',
      contractEnd: toContractEnd(wire.contract?.end_date),
      representative: toRepresentative(wire.contract?.representative),
    };
  },
  patch(changes, {value}) {
    const {representative} = overlay(value, changes);
    const {notes, announcement, contractEnd} = changes;
    return notesDocument({
      notes,
      announcement,
      contractEnd,
      // The parts of a representative belong together: a new name is never stored with the previous ids.
      representative: changes.representative === undefined ? undefined : representative,
    });
  },
  removal({contractEnd}, {value, raw}) {
    const stored = atPath(raw, endPath);
    // A value that is not a time prevents other clients from opening the account, regardless of who stored it.
    const isUnwanted = contractEnd === null || (contractEnd === undefined && value.contractEnd === null);
    return isUnwanted && stored !== undefined ? {path: endPath} : undefined;
  },
  fieldPaths,
};
