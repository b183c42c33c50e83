import type {Account} from '../../api/account.js';
import {loadCode} from '../../api/load-code.js';
import type {WriteTarget} from '../../session/document-write.js';
import {accountResource, type EditableResource} from '../../session/resources.js';
import {assertMayChange, storedAccount} from './rules.js';

/** The account itself; every write of it enforces `rules.ts` and the rules of its fields. */
export function editableAccount({adapter, account, home}: WriteTarget): EditableResource<Account> {
  const resource = accountResource(adapter, account.id);
  return {
    ...resource,
    write: async (change, options) => {
      assertMayChange(home.id, account.id, change.changes);
      const changes = storedAccount(change.changes);
      const {accountDocumentRules, assertRules} = await loadCode(() => import('../../api/document-rules.js'));
      assertRules(changes, accountDocumentRules);
      return resource.write({...change, changes}, options);
    },
  };
}
