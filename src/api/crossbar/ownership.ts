/**
 * What of an answer says whose it is, compared with the request. A proxy, or a cache, that mixes answers up must not show
 * the data of one account in another, nor let it be saved there. Many lists say nothing of the kind; SECURITY.md names
 * them.
 */
import type {Answer} from './envelope.js';
import {protocolError} from './envelope.js';
import {isObject} from './json.js';

/** Documents in which `account_id` is the account that they belong to. In apps, for one, it is the vendor. */
const owned = /^accounts\/([0-9a-f]{32})\/(?:users|callflows|devices|vmboxes|conferences|telexsmsboxes|limits)\b/;

const accountIn = /(?:^|\/)accounts\/([0-9a-f]{32})/;

/** @throws `protocol` where a document names another account than the one of the path */
export function assertOwned(path: string, {data, origin}: Answer): void {
  const id = owned.exec(path)?.[1];
  if (id === undefined) return;
  const at = (Array.isArray(data) ? data : [data]).findIndex((one: unknown) => isForeign(one, id));
  if (at >= 0) throw protocolError(Array.isArray(data) ? `data.${at}.account_id` : 'data.account_id', origin);
}

function isForeign(document: unknown, id: string): boolean {
  if (!isObject(document)) return false;
  return ['account_id', 'pvt_account_id'].some((key) => typeof document[key] === 'string' && document[key] !== id);
}

/** @throws `protocol` where something was created, and the server says that it is in another account than the one of the path */
export function assertLocation(path: string, location: string | null, {origin}: Answer): void {
  const [asked, created] = [path, location ?? ''].map((place) => accountIn.exec(place)?.[1]);
  if (created !== undefined && asked !== undefined && created !== asked) throw protocolError('location', origin);
}

/** Whether numbers are assigned to the account: `data.numbers` of a list of numbers. */
export function assertAssigned(accountId: string, {data, origin}: Answer): void {
  const numbers = isObject(data) && isObject(data['numbers']) ? data['numbers'] : {};
  for (const [number, facts] of Object.entries(numbers)) {
    const owner = isObject(facts) ? facts['assigned_to'] : undefined;
    if (typeof owner === 'string' && owner !== accountId) throw protocolError(`data.numbers.${number}`, origin);
  }
}

/**
 * Servers repeat the token of the request in the answer (contract 1.2), unless they are told not to, or something between
 * exchanges tokens. Once a server has done so, an answer with another token answers another request.
 */
export class TokenEcho {
  #repeats = false;

  /** Whether the answer carries another token than the one sent, although the server repeats tokens. */
  isForeign(sent: string, {token}: Answer): boolean {
    if (token === sent) this.#repeats = true;
    return this.#repeats && token !== undefined && token !== sent;
  }
}
