import type {AccountsAdapter} from '../../api/accounts-adapter.js';
import type {AccountId} from '../../api/model.js';
import type {Balance} from '../../api/model-documents.js';
import type {Resource} from '../../session/resource-cache.js';

export function balanceResource(credit: NonNullable<AccountsAdapter['credit']>, id: AccountId): Resource<Balance> {
  return {
    key: ['balance', id],
    owner: ({accountId}) => accountId,
    read: (signal) => credit.balance(id, {signal}),
  };
}
