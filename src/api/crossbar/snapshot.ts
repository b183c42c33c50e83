import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {Versioned} from '../document.js';
import {documentOf, parseDocument, protocolError, type Answer} from './envelope.js';
import {canonical, isObject, type JsonObject} from './json.js';

/** A document as the model has it, beside what a write needs to know of its raw form. */
export interface Snapshot<T, R> {
  readonly document: Versioned<T>;
  readonly raw: R;
}

/** A document that was never saved has no revision on the wire; what it says stands in for one. */
export function versioned<T>(accountId: AccountId, value: T, answer: Pick<Answer, 'revision'>): Versioned<T> {
  return {accountId, value, revision: answer.revision ?? `unsaved:${canonical(value)}`};
}

/** A whole document as it came. */
export function rawVersion(accountId: AccountId, answer: Answer): Versioned<JsonObject> {
  return versioned(accountId, isObject(answer.data) ? answer.data : {}, answer);
}

const Core = z.object({id: z.string(), enabled: z.nullish(z.boolean())});

/** A part of the account document. An answer that is about another account is refused. */
export function accountSnapshot<T>(
  id: AccountId,
  answer: Answer,
  read: (answer: Answer) => T,
): Snapshot<T, JsonObject> {
  if (parseDocument(Core, answer).id !== id) throw protocolError('data.id', answer.origin);
  const document = documentOf(answer);
  return {document: versioned(id, read(answer), answer), raw: isObject(document) ? document : {}};
}
