import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {Balance} from '../../api/credit.js';
import type {Resource} from '../../session/resource-cache.js';

export function balanceResource(credit: NonNullable<AccountsAdapter['credit']>, id: AccountId): Resource<Balance> {
  return {
    key: ['balance', id],
    owner: ({accountId}) => accountId,
    read: (signal) => credit.balance(id, {signal}),
  };
}
