import type {AccountId} from '../account-ref.js';
import type {Versioned} from '../document.js';
import {documentOf, protocolError, type Answer} from './envelope.js';
import {canonical, isObject, type JsonObject} from './json.js';

/** A document in the model's form, together with what a write needs of its raw form. */
export interface Snapshot<T, R> {
  readonly document: Versioned<T>;
  readonly raw: R;
}

/** A document that was never saved has no revision on the wire; one is derived from its content. */
export function versioned<T>(accountId: AccountId, value: T, answer: Pick<Answer, 'revision'>): Versioned<T> {
  return {accountId, value, revision: answer.revision ?? `unsaved:${canonical(value)}`};
}

/** Reads a part of the account document. Refuses a response about another account. */
export function accountSnapshot<T>(
  id: AccountId,
  answer: Answer,
  read: (answer: Answer) => T,
): Snapshot<T, JsonObject> {
  const raw = documentOf(answer);
  if (!isObject(raw)) throw protocolError('data', answer.origin);
  if (raw['id'] !== id) throw protocolError('data.id', answer.origin);
  return {document: versioned(id, read(answer), answer), raw};
}
