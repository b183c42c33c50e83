import type {CarrierStrategy} from '../../api/carrier.js';
import type {Settings} from '../../api/settings.js';

type Choice = NonNullable<NonNullable<Settings['carrier']>['choices']>[number];

const strategyOf: Readonly<Record<Choice, CarrierStrategy>> = {
  useBlended: 'system',
  useReseller: 'reseller',
  byoc: 'own',
};

const all: readonly CarrierStrategy[] = ['system', 'reseller', 'own'];

/**
 * The strategies that a portal offers, in its order; all of them if it names none. The first one is the default of new
 * accounts.
 */
export function offeredStrategies({carrier}: Settings): readonly CarrierStrategy[] {
  const named = new Set(carrier?.choices?.map((choice) => strategyOf[choice]));
  return named.size === 0 ? all : [...named];
}
