import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {ReadOptions} from '../document.js';
import {isApiError} from '../errors.js';
import {everyPage} from '../every-page.js';
import type {CrossbarClient} from './client.js';
import {parse, parseData, protocolError} from './envelope.js';
import {path} from './http.js';
import {assertAssigned} from './assigned-numbers.js';
import type {Row} from './rows.js';
import {wholeList} from './whole-list.js';

/** A message box. Its numbers are a list in one build, and the keys of an object in another. */
const WireBox = z.object({numbers: z.nullish(z.union([z.array(z.string()), z.record(z.string(), z.unknown())]))});
const WireNumbers = z.object({
  numbers: z.record(z.string(), z.object({features: z.nullish(z.array(z.string()))})),
});

/**
 * Returns numbers with SMS or MMS that belong to a message box. All pages are read, because one page does not represent
 * the others.
 *
 * A server that cannot produce a list in time responds with an empty one, which would disable a guard. Therefore an
 * empty list of boxes is not trusted while there are numbers that could belong to a box, and an empty list of numbers
 * is not trusted while boxes have some.
 *
 * @throws `protocol` when the boxes have numbers and the account has none
 */
export async function messagingNumbers(
  client: CrossbarClient,
  accountId: AccountId,
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const boxed = await boxedNumbers(client, accountId, options);
  if (boxed === 'unsupported') {
    // The server answers this without looking for the account, which may be unknown.
    await client.get(path`accounts/${accountId}`, {signal: options.signal});
    return [];
  }
  const {all, capable} = await numbersOf(client, accountId, options);
  if (boxed.size > 0 && all === 0) throw protocolError('data.numbers', {});
  if (boxed.size > 0 || capable.length === 0) return capable.filter((number) => boxed.has(number));
  const again = await boxedNumbers(client, accountId, options);
  return again === 'unsupported' ? [] : capable.filter((number) => again.has(number));
}

/** Returns how many numbers are in service, and those of them that send messages. */
async function numbersOf(
  client: CrossbarClient,
  accountId: AccountId,
  options: ReadOptions,
): Promise<{readonly all: number; readonly capable: readonly string[]}> {
  const capable: string[] = [];
  let all = 0;
  const read = async (cursor: string | undefined) => {
    const answer = await client.get(path`accounts/${accountId}/phone_numbers`, {
      query: {filter_state: '["in_service","port_in"]', start_key: cursor},
      signal: options.signal,
    });
    assertAssigned(accountId, answer);
    return {items: Object.entries(parseData(WireNumbers, answer).numbers), next: answer.next};
  };
  for await (const {items} of everyPage(read)) {
    all += items.length;
    for (const [number, {features}] of items) {
      if (features?.some((feature) => feature === 'sms' || feature === 'mms')) capable.push(number);
    }
  }
  return {all, capable};
}

/** A build without messaging has no boxes. */
async function boxedNumbers(
  client: CrossbarClient,
  accountId: AccountId,
  options: ReadOptions,
): Promise<ReadonlySet<string> | 'unsupported'> {
  try {
    const row: Row<readonly string[]> = (wire, {at, origin}) => {
      const {numbers} = parse(WireBox, wire, at, origin);
      return Array.isArray(numbers) ? numbers : Object.keys(numbers ?? {});
    };
    return new Set((await wholeList(client, path`accounts/${accountId}/telexsmsboxes`, row, options)).flat());
  } catch (error) {
    if (isApiError(error) && error.kind === 'unsupported') return 'unsupported';
    throw error;
  }
}
