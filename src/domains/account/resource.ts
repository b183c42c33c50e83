import type {Account} from '../../api/account.js';
import type {WriteTarget} from '../../session/document-write.js';
import {accountResource, type EditableResource} from '../../session/resources.js';
import {assertMayChange, storedAccount} from './rules.js';

/** The account itself; every write of it enforces `rules.ts`. */
export function editableAccount({adapter, account, home}: WriteTarget): EditableResource<Account> {
  const resource = accountResource(adapter, account.id);
  return {
    ...resource,
    write: async (change, options) => {
      assertMayChange(home.id, account.id, change.changes);
      return resource.write({...change, changes: storedAccount(change.changes)}, options);
    },
  };
}
