import type {JsonObject} from '../core/json.js';
import {md5, sha1} from '../core/hashes.js';
import {memoized} from '../core/memoized.js';

/** Every new sandbox creates the same users. */
const hashes = memoized((text): JsonObject => ({md5: md5(text), sha: sha1(text)}));

/** Returns the stored form of a password: the two hashes that a login may send. */
export const credentialHashes = (username: string, password: string): JsonObject => hashes(`${username}:${password}`);
