import type {Account} from '../api/account.js';
import type {Versioned} from '../api/document.js';
import type {ScopedLoad} from './controllers/scoped-load.js';
import type {AccountScope} from '../session/scope.js';

/** The account's name for a question that must name it: the last confirmed name, otherwise the one in the scope. */
export function accountName(account: ScopedLoad<Versioned<Account>>, scope: AccountScope | undefined): string {
  return account.value?.value.name ?? scope?.account.name ?? scope?.account.id ?? '';
}
