import type {JsonObject} from '../core/json.js';
import {md5, sha1} from '../core/hashes.js';

/** Returns the stored form of a password: the two hashes that a login may send. */
export function credentialHashes(username: string, password: string): JsonObject {
  const text = `${username}:${password}`;
  return {md5: md5(text), sha: sha1(text)};
}
