import type {Account} from '../api/account.js';
import type {Versioned} from '../api/document.js';
import type {ScopedLoad} from './controllers/scoped-load.js';
import type {AccountScope} from '../session/scope.js';

/** What to call the account in a question that has to name it: its name as confirmed last, else as the scope knows it. */
export function accountName(account: ScopedLoad<Versioned<Account>>, scope: AccountScope | undefined): string {
  return account.value?.value.name ?? scope?.account.name ?? scope?.account.id ?? '';
}
