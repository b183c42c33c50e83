import type {AccountsAdapter, Change} from '../../api/accounts-adapter.js';
import {apiError} from '../../api/errors.js';
import type {AccountId, CarrierRoute, Versioned} from '../../api/model.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
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
      // `missing` and `unknown` describe a route; nobody can choose them.
      if (strategy !== 'system' && strategy !== 'reseller' && strategy !== 'own') {
        throw apiError('refused', 'No strategy was chosen', {code: 'no_strategy'});
      }
      return carrier.choose(id, strategy, base, options);
    },
  };
}

/** Puts a strategy into effect; the first save makes the route of an account that has none. */
export async function writeCarrier(
  {adapter, account}: WriteTarget,
  change: Change<CarrierRoute>,
  options?: DocumentWriteOptions,
): Promise<Versioned<CarrierRoute>> {
  return writeDocument(carrierResource(supported(adapter.carrier), account.id), change, options);
}
