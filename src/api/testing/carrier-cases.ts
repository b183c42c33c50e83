import {CarrierRoute, type CarrierStrategy} from '../carrier.js';
import {writtenDocument} from '../written-document.js';
import {ensureEqual, ensureModel, ensureRejects} from './check.js';
import {domainOf, type ContractCase} from './fixture.js';

const options = {acceptCharges: true};

export const carrierCases: readonly ContractCase[] = [
  {
    domain: 'carrier',
    name: 'is read without creating a route',
    run: async (fixture) => {
      const carrier = domainOf(fixture, 'carrier');
      const first = await carrier.get(fixture.account);
      ensureModel(CarrierRoute, first.value, 'The route');
      ensureEqual(first.accountId, fixture.account, 'The document belongs to the requested account');
      ensureEqual(await carrier.get(fixture.account), first, 'Reading changes nothing');
    },
  },
  {
    domain: 'carrier',
    name: 'accepts every strategy, and creates the route if there is none',
    run: async (fixture) => {
      const {account, bystander} = fixture;
      const carrier = domainOf(fixture, 'carrier');
      const untouched = await carrier.get(bystander);
      let base = await carrier.get(account);
      for (const strategy of ['own', 'system', 'reseller', 'system'] satisfies CarrierStrategy[]) {
        base = await writtenDocument(carrier.choose(account, strategy, base, options), () => carrier.get(account));
        ensureEqual(base.value.strategy, strategy, 'The response contains the chosen strategy');
        ensureEqual((await carrier.get(account)).value, base.value, 'The response equals the stored document');
      }
      ensureEqual(await carrier.get(bystander), untouched, 'The other account is unchanged');
    },
  },
  {
    domain: 'carrier',
    name: 'does not overwrite a change that the user has not seen',
    run: async (fixture) => {
      const {account} = fixture;
      const carrier = domainOf(fixture, 'carrier');
      await carrier.choose(account, 'system', await carrier.get(account), options);
      const base = await carrier.get(account);
      const theirs = domainOf({adapter: fixture.colleague}, 'carrier');
      await theirs.choose(account, 'own', await theirs.get(account), options);
      const mine = carrier.choose(account, 'reseller', base, options);
      await ensureRejects(mine, ['conflict'], 'A change based on an old revision');
      ensureEqual((await carrier.get(account)).value.strategy, 'own', 'The other choice is still stored');
    },
  },
];
