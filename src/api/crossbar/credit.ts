import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {Balance, Booking, CreditApi, LedgerEntry, LedgerSum} from '../credit.js';
import type {CreateOptions, List, Page, PageOptions, ReadOptions} from '../document.js';
import {beforeSending} from '../before-sending.js';
import {everyPage} from '../every-page.js';
import {apiError, isApiError, type ApiErrorOptions} from '../errors.js';
import {assertReadable, listOf} from '../list-of.js';
import type {CrossbarClient} from './client.js';
import type {Row} from './rows.js';
import {parseData, protocolError} from './envelope.js';
import {timeOf} from './gregorian.js';
import {toGregorian} from './to-gregorian.js';
import {path} from './http.js';
import {isObject, objectOf, type JsonObject} from './json.js';
import {idOf, loose, numberOf, textOf} from './loose-values.js';
import type {WriteQueue} from './write-queue.js';

const WireAmount = z.object({amount: loose});

const WireSums = z.record(z.string(), loose);

const WireMonth = z.object({summary: WireSums});

/** The source of manual bookings. */
const adjustments = 'adjustments';

/** The source of the amount carried over from the previous month. */
const rollovers = 'rollovers';

const dayInMilliseconds = 86_400_000;

/** The longest period, in seconds, that every server accepts in one request for entries. */
const longestRange = 31 * 86_400;

/**
 * The part of a period that is still to be read: Gregorian seconds, with an exclusive end, and the server's key of the
 * next page.
 */
const Rest = z.object({start: z.number(), end: z.number(), key: z.optional(z.string())});
type Rest = Readonly<z.infer<typeof Rest>>;

function fromCursor(cursor: string): Rest {
  try {
    return Rest.parse(JSON.parse(cursor));
  } catch {
    throw protocolError('cursor', {});
  }
}

/** Credit and its ledgers. */
export class CrossbarCredit implements Required<CreditApi> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async balance(accountId: AccountId, options?: ReadOptions): Promise<Balance> {
    const answer = await this.#client.get(path`accounts/${accountId}/ledgers/total`, options);
    const amount = numberOf(parseData(WireAmount, answer).amount);
    if (amount === undefined) throw protocolError('data.amount', answer.origin);
    return {accountId, amount};
  }

  /** The query makes every request unique: a cached response would contain the time at which it was cached. */
  async now(accountId: AccountId, {signal}: ReadOptions = {}): Promise<number> {
    const query = {now: Math.random().toString(36).slice(2)};
    const {times} = await this.#client.get(path`accounts/${accountId}/ledgers/total`, {query, signal});
    const time = times
      .map((text) => (typeof text === 'string' ? Date.parse(text) : NaN))
      .find((parsed) => !Number.isNaN(parsed));
    return time ?? Date.now();
  }

  async add(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry> {
    return this.#book('credit', accountId, booking, options);
  }

  async remove(accountId: AccountId, booking: Booking, options?: CreateOptions): Promise<LedgerEntry> {
    return this.#book('debit', accountId, booking, options);
  }

  async summary(
    accountId: AccountId,
    {month, ...options}: ReadOptions & {readonly month?: string | undefined} = {},
  ): Promise<List<LedgerSum>> {
    const ledgers = path`accounts/${accountId}/ledgers`;
    const sums =
      month === undefined
        ? parseData(WireSums, await this.#client.get(ledgers, options))
        : parseData(WireMonth, await this.#client.get(`${ledgers}${path`/summary/${month.replace('-', '')}`}`, options))
            .summary;
    const entries = Object.entries(sums);
    const read = entries.flatMap(([source, sum]): readonly LedgerSum[] => {
      const amount = amountOf(sum);
      return amount === undefined ? [] : [{source, amount, ...(source === rollovers && {carriedOver: true})}];
    });
    return listOf(read, entries.length - read.length);
  }

  async find(
    accountId: AccountId,
    booking: Pick<Booking, 'key' | 'at'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined> {
    return this.#search(accountId, booking.at, ({key}) => key === booking.key, options);
  }

  /** A period that is too long for one request is read in parts, the latest first. */
  async entries(
    accountId: AccountId,
    source: string,
    options: PageOptions & {readonly from?: number | undefined; readonly to?: number | undefined} = {},
  ): Promise<Page<LedgerEntry>> {
    const {from, to, cursor, ...rest} = options;
    const {start, end, key} =
      cursor === undefined ? await this.#rangeOf(accountId, from, to, options) : fromCursor(cursor);
    const partStart = Math.max(start, end - longestRange);
    const row: Row<LedgerEntry> = (wire, {at, origin}) => toEntry(accountId, wire, at, origin);
    const {next, ...rows} = await this.#client.page(path`accounts/${accountId}/ledgers/${source}`, row, {
      ...rest,
      cursor: key,
      query: {created_from: partStart, created_to: end},
      descending: true,
    });
    if (next === undefined && partStart === start) return rows;
    const left: Rest = next === undefined ? {start, end: partStart} : {start, end, key: next};
    return {...rows, next: JSON.stringify(left)};
  }

  async #rangeOf(
    accountId: AccountId,
    from: number | undefined,
    to: number | undefined,
    {signal}: ReadOptions,
  ): Promise<Rest> {
    // The server does not list entries booked in the last second of a period: without a later end the most recent ones
    // would be missing.
    const end = toGregorian((to ?? (await this.now(accountId, {signal})) + dayInMilliseconds) + 999);
    return {start: from === undefined ? end - longestRange : toGregorian(from), end};
  }

  /**
   * The server derives the id of an entry from the month in which it books and from a hash of account, source, usage,
   * and start of the period. Everything but the month comes from the booking: a repeat in the same month conflicts with
   * the entry of the first attempt (409), and a repeat in another month would be a second entry. A 409 alone does not
   * prove that this booking is stored; when the entry is not found, the booking is sent once more, in case the 409 was
   * caused by another race.
   */
  async #book(
    type: 'credit' | 'debit',
    accountId: AccountId,
    booking: Booking,
    {repeat = false, ...options}: CreateOptions = {},
  ): Promise<LedgerEntry> {
    const send = async (): Promise<LedgerEntry> => {
      const answer = await this.#client.write('PUT', path`accounts/${accountId}/ledgers/${type}`, {
        ...options,
        data: toDocument(type, booking),
      });
      const entry = toEntry(accountId, answer.data, 'data', answer.origin);
      if (entry?.key !== booking.key) throw protocolError('data.source.id', answer.origin);
      return entry;
    };
    const inLedger = () => this.#booked(type, accountId, booking, options);
    return this.#writes.run(accountId, options.signal, async () => {
      if (repeat) {
        const found = await beforeSending(inLedger);
        if (found) return found;
        await beforeSending(() => this.#ensureSameMonth(accountId, booking, options));
      }
      try {
        return await send();
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
      const found = await inLedger();
      if (found) return found;
      try {
        return await send();
      } catch (error) {
        if (!isConflict(error)) throw error;
        const seen = await inLedger();
        if (seen) return seen;
        // It is unknown whether it is booked, as after any other malformed response.
        throw apiError(
          'protocol',
          'The server says that it has this entry, and does not show it',
          {path: ''},
          {cause: error},
        );
      }
    });
  }

  async #ensureSameMonth(accountId: AccountId, {at}: Booking, options: ReadOptions): Promise<void> {
    if (monthOf(at) === monthOf(await this.now(accountId, options))) return;
    throw apiError('refused', 'Sent again in another month, this could be booked twice', {code: 'repeat_too_late'});
  }

  async #booked(
    type: 'credit' | 'debit',
    accountId: AccountId,
    booking: Booking,
    {signal}: ReadOptions,
  ): Promise<LedgerEntry | undefined> {
    const amount = type === 'credit' ? booking.amount : -booking.amount;
    // A debit under the same key is another booking.
    const isIt = ({key, amount: booked}: LedgerEntry) => key === booking.key && booked < 0 === (type === 'debit');
    const found = await this.#search(accountId, booking.at, isIt, {signal});
    if (found && found.amount !== amount) {
      throw apiError('refused', 'This booking was made with another amount', {code: 'booked_otherwise'});
    }
    return found;
  }

  /** The server stores an entry under its own time, which is that of the last attempt; `at` is that of the first. */
  async #search(
    accountId: AccountId,
    at: number,
    matches: (entry: LedgerEntry) => boolean,
    {signal}: ReadOptions = {},
  ): Promise<LedgerEntry | undefined> {
    const now = await this.now(accountId, {signal});
    const range = {from: at - dayInMilliseconds, to: Math.max(at, now) + dayInMilliseconds};
    const read = (cursor: string | undefined) => this.entries(accountId, adjustments, {...range, cursor, signal});
    let unreadable = 0;
    for await (const page of everyPage(read)) {
      const found = page.items.find(matches);
      if (found) return found;
      unreadable += page.unreadable ?? 0;
    }
    assertReadable({unreadable});
    return undefined;
  }
}

/** Returns the month in which the server books at this time, in UTC. */
const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7);

const isConflict = (error: unknown): boolean => isApiError(error) && error.kind === 'conflict';

function toDocument(type: 'credit' | 'debit', {key, at, amount, currency, description, reference}: Booking) {
  return {
    amount,
    source: {service: adjustments, id: key},
    usage: {type, quantity: 0, unit: currency},
    period: {start: toGregorian(at)},
    ...(description ? {description} : {}),
    metadata: {ui_request: true, automatic_description: !description, ...(reference ? {reference} : {})},
  };
}

/** An absent amount is zero. @returns `undefined` if the value is not a sum */
function amountOf(sum: unknown): number | undefined {
  if (sum == null) return 0;
  if (!isObject(sum)) return undefined;
  const {amount} = sum;
  return amount == null ? 0 : numberOf(amount);
}

/** Returns `undefined` for an entry without an id or an amount: it must not appear as one of zero. */
function toEntry(accountId: AccountId, wire: unknown, at: string, origin: ApiErrorOptions): LedgerEntry | undefined {
  const entry = objectOf(wire);
  const part = (key: string): JsonObject => objectOf(entry[key]);
  const {id: owner} = part('account');
  if (owner != null && owner !== accountId) throw protocolError(`${at}.account.id`, origin);
  const [id, amount] = [idOf(entry['id']), numberOf(entry['amount'])];
  if (id === undefined || amount === undefined) return undefined;
  const start = timeOf(part('period')['start']);
  const {service, id: key} = part('source');
  const {automatic_description: automatic, reference: wireReference} = part('metadata');
  const reference = textOf(wireReference);
  const isAutomatic = service === adjustments && (automatic === true || automatic === 'true');
  return {
    id,
    accountId,
    amount,
    source: textOf(service) ?? '',
    key: textOf(key) ?? '',
    ...(start === undefined ? {} : {at: start}),
    // For manual bookings, a text that no person has written is omitted and replaced by one in the reader's language.
    description: isAutomatic ? '' : (textOf(entry['description']) ?? ''),
    ...(reference ? {reference} : {}),
  };
}
