import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {CarrierRoute} from '../../api/carrier.js';
import {apiError} from '../../api/errors.js';
import {owner, type EditableResource} from '../../session/resources.js';

export function carrierResource(
  carrier: NonNullable<AccountsAdapter['carrier']>,
  id: AccountId,
): EditableResource<CarrierRoute> {
  return {
    key: ['carrier', id],
    owner,
    read: (signal) => carrier.get(id, {signal}),
    write: async ({base, changes: {strategy}}, options) => {
      // `missing` and `unknown` describe a route and cannot be chosen.
      if (strategy !== 'system' && strategy !== 'reseller' && strategy !== 'own') {
        throw apiError('refused', 'No strategy was chosen', {code: 'no_strategy'});
      }
      return carrier.choose(id, strategy, base, options);
    },
  };
}
