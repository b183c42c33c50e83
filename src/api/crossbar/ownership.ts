/**
 * Compares the account named in a response with the requested account. A proxy or cache that confuses responses must
 * not show the data of one account in another, or cause it to be saved there. Many lists name no account; SECURITY.md
 * lists them.
 */
import type {Answer} from './envelope.js';
import {protocolError} from './envelope.js';
import {isObject} from './json.js';

/**
 * Documents whose `account_id` is the account that they belong to. In other documents it can mean something else; in
 * apps it is the vendor.
 */
const owned = /^accounts\/([0-9a-f]{32})\/(?:users|callflows|devices|vmboxes|conferences|telexsmsboxes|limits)\b/;

const accountIn = /(?:^|\/)accounts\/([0-9a-f]{32})/;

/** @throws `protocol` when a document names another account than the path */
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

/** @throws `protocol` when the server reports that it created something in another account than the one of the path */
export function assertLocation(path: string, location: string | null, {origin}: Answer): void {
  const [asked, created] = [path, location ?? ''].map((place) => accountIn.exec(place)?.[1]);
  if (created !== undefined && created !== asked) throw protocolError('location', origin);
}

/**
 * Servers repeat the token of the request in the response, unless they are configured not to, or an intermediary
 * replaces tokens. Once a server has repeated a token, a response with another token belongs to another request.
 */
export class TokenEcho {
  #repeats = false;

  /** Returns whether the response contains another token than the one sent, although the server repeats tokens. */
  isForeign(sent: string, {token}: Answer): boolean {
    if (token === sent) this.#repeats = true;
    return this.#repeats && token !== undefined && token !== sent;
  }
}
