import type {JsonObject} from '../core/json.js';
import {md5, sha1} from '../core/hashes.js';

/** What is kept of a password: the two hashes a login may send (Crossbar contract 3.1). */
export function credentialHashes(username: string, password: string): JsonObject {
  const text = `${username}:${password}`;
  return {md5: md5(text), sha: sha1(text)};
}
