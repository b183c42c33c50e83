import * as z from 'zod/mini';
import type {CreditApi, PageOptions, ReadOptions, WriteOptions} from '../accounts-adapter.js';
import {apiError, isApiError, type ApiErrorOptions} from '../errors.js';
import type {AccountId, Page} from '../model.js';
import type {Balance, Booking, LedgerEntry, LedgerSum} from '../model-documents.js';
import type {CrossbarClient, Row} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {fromGregorian, Gregorian, toGregorian} from './gregorian.js';
import {path} from './http.js';
import type {WriteQueue} from './write-queue.js';

const text = z.nullish(z.string());

const WireAmount = z.object({amount: z.number()});

const WireSums = z.record(z.string(), z.object({amount: z._default(z.number(), 0)}));

const WireMonth = z.object({summary: WireSums});

const WireEntry = z.object({
  id: z.string(),
  amount: z.number(),
  account: z.nullish(z.object({id: z.string()})),
  source: z.object({service: z.string(), id: text}),
  period: z.nullish(z.object({start: z.nullish(Gregorian)})),
  description: text,
  metadata: z.nullish(z.object({automatic_description: z.nullish(z.boolean()), reference: text})),
});

type WireEntry = z.infer<typeof WireEntry>;

/** The source that bookings by hand belong to (CR-03). */
const adjustments = 'adjustments';

/** The source of what was left over from the month before. */
const rollovers = 'rollovers';

const dayInMilliseconds = 86_400_000;

/** Credit and the ledgers it is booked in (Crossbar contract 8). */
export class CrossbarCredit implements CreditApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async balance(accountId: AccountId, options?: ReadOptions): Promise<Balance> {
    const answer = await this.#client.get(path`accounts/${accountId}/ledgers/total`, options);
    return {accountId, amount: parseData(WireAmount, answer).amount};
  }

  async add(accountId: AccountId, booking: Booking, options?: WriteOptions): Promise<LedgerEntry> {
    return this.#book('credit', accountId, booking, options);
  }

  async remove(accountId: AccountId, booking: Booking, options?: WriteOptions): Promise<LedgerEntry> {
    return this.#book('debit', accountId, booking, options);
  }

  async summary(
    accountId: AccountId,
    {month, ...options}: ReadOptions & {readonly month?: string | undefined} = {},
  ): Promise<readonly LedgerSum[]> {
    const ledgers = path`accounts/${accountId}/ledgers`;
    const sums =
      month === undefined
        ? parseData(WireSums, await this.#client.get(ledgers, options))
        : parseData(WireMonth, await this.#client.get(`${ledgers}${path`/summary/${month.replace('-', '')}`}`, options))
            .summary;
    return Object.entries(sums).map(([source, {amount}]) => ({
      source,
      amount,
      ...(source === rollovers && {carriedOver: true}),
    }));
  }

  async find(
    accountId: AccountId,
    booking: Pick<Booking, 'key' | 'at'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined> {
    return this.#search(accountId, booking.at, ({key}) => key === booking.key, options);
  }

  async entries(
    accountId: AccountId,
    source: string,
    options: PageOptions & {readonly from?: number | undefined; readonly to?: number | undefined} = {},
  ): Promise<Page<LedgerEntry>> {
    const {from, to, ...rest} = options;
    const query = {
      created_from: from === undefined ? undefined : toGregorian(from),
      created_to: to === undefined ? undefined : toGregorian(to),
    };
    const row: Row<WireEntry, LedgerEntry> = {
      schema: WireEntry,
      read: (wire, {at, origin}) => toEntry(accountId, wire, at, origin),
    };
    return this.#client.page(path`accounts/${accountId}/ledgers/${source}`, row, {...rest, query, descending: true});
  }

  /**
   * The server makes the id of an entry from its account, source, usage and the start of its period. All of them come
   * from the booking, so a repeat meets the entry of the first attempt: a 409 says that it is booked. Where the entry is not
   * to be found, the booking is sent once more before that is believed: what was some other race goes through then.
   */
  async #book(
    type: 'credit' | 'debit',
    accountId: AccountId,
    booking: Booking,
    options: WriteOptions = {},
  ): Promise<LedgerEntry> {
    const send = async (): Promise<LedgerEntry> => {
      const answer = await this.#client.write('PUT', path`accounts/${accountId}/ledgers/${type}`, {
        ...options,
        data: toDocument(type, booking),
      });
      return toEntry(accountId, parseData(WireEntry, answer), 'data', answer.origin);
    };
    return this.#writes.run(accountId, options.signal, async () => {
      const first = await unlessBooked(send);
      if (first) return first;
      const found = await this.#booked(type, accountId, booking, options);
      return found ?? (await unlessBooked(send)) ?? assumed(type, accountId, booking);
    });
  }

  async #booked(
    type: 'credit' | 'debit',
    accountId: AccountId,
    booking: Booking,
    {signal}: WriteOptions,
  ): Promise<LedgerEntry | undefined> {
    const amount = type === 'credit' ? booking.amount : -booking.amount;
    // An amount that was taken under the same key is another booking.
    const isIt = ({key, amount: booked}: LedgerEntry) => key === booking.key && booked < 0 === amount < 0;
    const found = await this.#search(accountId, booking.at, isIt, {signal});
    if (found && found.amount !== amount) {
      throw apiError('refused', 'This booking was made with another amount', {code: 'booked_otherwise'});
    }
    return found;
  }

  async #search(
    accountId: AccountId,
    at: number,
    matches: (entry: LedgerEntry) => boolean,
    {signal}: ReadOptions = {},
  ): Promise<LedgerEntry | undefined> {
    // The server files an entry under its own time, which may be behind that of the browser.
    const from = at - dayInMilliseconds;
    let cursor: string | undefined;
    do {
      const page = await this.entries(accountId, adjustments, {from, cursor, signal});
      const found = page.items.find(matches);
      if (found) return found;
      cursor = page.next;
    } while (cursor !== undefined);
    return undefined;
  }
}

/** What was sent, or nothing where the server has it already. */
async function unlessBooked(send: () => Promise<LedgerEntry>): Promise<LedgerEntry | undefined> {
  try {
    return await send();
  } catch (error) {
    if (isApiError(error) && error.kind === 'conflict') return undefined;
    throw error;
  }
}

/** An entry that the server has and does not show. */
function assumed(type: 'credit' | 'debit', accountId: AccountId, booking: Booking): LedgerEntry {
  const {key, at, amount, description = ''} = booking;
  return {id: '', accountId, amount: type === 'credit' ? amount : -amount, source: adjustments, key, at, description};
}

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

function toEntry(accountId: AccountId, wire: WireEntry, at: string, origin: ApiErrorOptions): LedgerEntry {
  if (wire.account && wire.account.id !== accountId) throw protocolError(`${at}.account.id`, origin);
  const start = wire.period?.start;
  const byHand = wire.source.service === adjustments;
  return {
    id: wire.id,
    accountId,
    amount: wire.amount,
    source: wire.source.service,
    key: wire.source.id ?? '',
    ...(start == null ? {} : {at: fromGregorian(start)}),
    // Of what is booked by hand, a text that no person has written is for the reader's language to replace (contract 8).
    description: byHand && wire.metadata?.automatic_description ? '' : (wire.description ?? ''),
    ...(wire.metadata?.reference ? {reference: wire.metadata.reference} : {}),
  };
}
