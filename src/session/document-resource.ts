import type {AccountId} from '../api/account-ref.js';
import type {DocumentApi} from '../api/document.js';
import {owner, type EditableResource} from './resources.js';

/** A document of the port that is read and saved as a whole, keyed by its kind. */
export function documentResource<T>(kind: string, document: DocumentApi<T>, id: AccountId): EditableResource<T> {
  return {
    key: [kind, id],
    owner,
    read: (signal) => document.get(id, {signal}),
    write: (change, options) => document.update(id, change, options),
  };
}
