import type {AccountId} from '../account-ref.js';
import type {Versioned} from '../document.js';
import type {Answer} from './envelope.js';
import {isObject, type JsonObject} from './json.js';
import {versioned} from './snapshot.js';

/** A whole document as it was received. */
export function rawVersion(accountId: AccountId, answer: Answer): Versioned<JsonObject> {
  return versioned(accountId, isObject(answer.data) ? answer.data : {}, answer);
}
