import * as z from 'zod/mini';
import type {ReadOptions} from '../accounts-adapter.js';
import {isApiError} from '../errors.js';
import type {AccountId} from '../model.js';
import type {CrossbarClient} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {path} from './http.js';

/** A box that messages go to. Which numbers are its own is a list in one build, keys of an object in another. */
const WireBox = z.object({numbers: z.nullish(z.union([z.array(z.string()), z.record(z.string(), z.unknown())]))});
const WireNumbers = z.object({
  numbers: z.record(z.string(), z.object({features: z.nullish(z.array(z.string()))})),
});

/** Numbers with SMS or MMS that a message box has (OV-08). All pages are read: one page says nothing of the rest (W-25). */
export async function messagingNumbers(
  client: CrossbarClient,
  accountId: AccountId,
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const boxed = await boxedNumbers(client, accountId, options);
  if (boxed.size === 0) return [];
  const capable: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await client.get(path`accounts/${accountId}/phone_numbers`, {
      query: {filter_state: '["in_service","port_in"]', start_key: cursor},
      signal: options.signal,
    });
    for (const [number, {features}] of Object.entries(parseData(WireNumbers, answer).numbers)) {
      if (features?.some((feature) => feature === 'sms' || feature === 'mms')) capable.push(number);
    }
    if (answer.next !== undefined && answer.next === cursor) throw protocolError('next_start_key', answer.origin);
    cursor = answer.next;
  } while (cursor !== undefined);
  return capable.filter((number) => boxed.has(number));
}

/** A build without messaging has no boxes. */
async function boxedNumbers(client: CrossbarClient, accountId: AccountId, options: ReadOptions): Promise<Set<string>> {
  try {
    const row = {
      schema: WireBox,
      read: ({numbers}: z.infer<typeof WireBox>) => (Array.isArray(numbers) ? numbers : Object.keys(numbers ?? {})),
    };
    return new Set((await client.all(path`accounts/${accountId}/telexsmsboxes`, row, options)).flat());
  } catch (error) {
    if (isApiError(error) && error.kind === 'unsupported') return new Set();
    throw error;
  }
}
