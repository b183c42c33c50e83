import * as z from 'zod/mini';
import {CustomerAccess} from '../access.js';
import {CallDestination, CallingRules} from '../calling-rules.js';
import type {Change, Changes, DocumentApi} from '../document.js';
import {CallUsage, Limits, UNLIMITED} from '../limits.js';
import {Notes} from '../notes.js';
import {NumberFeatureAccess} from '../number-features.js';
import {MfaProvider, Security} from '../security.js';
import {writtenDocument} from '../written-document.js';
import {ensure, ensureEqual, ensureModel, ensureRejects, frozen} from './check.js';
import {domainOf, type AdapterFixture, type ContractCase} from './fixture.js';

/** The documents of the port, each with two changes of different fields. */
interface Sample<T> {
  readonly domain: 'limits' | 'notes' | 'access' | 'numberFeatures' | 'callingRules';
  readonly schema: z.ZodMiniType<T>;
  readonly api: (fixture: Pick<AdapterFixture, 'adapter'>) => DocumentApi<T>;
  readonly one: (value: T, fixture: AdapterFixture) => Promise<Changes<T>>;
  readonly other: (value: T, fixture: AdapterFixture) => Promise<Changes<T>>;
  readonly apply: (value: T, changes: Changes<T>) => T;
}

/** Returns two destinations, the minimum that the backend must know. */
async function twoDestinations(fixture: AdapterFixture): Promise<readonly [string, string]> {
  const [one, two] = await domainOf(fixture, 'callingRules').destinations(fixture.account);
  ensure(one !== undefined && two !== undefined, 'The backend distinguishes at least two destinations');
  return [one.id, two.id];
}

const opposite = (rule: string | undefined): 'allow' | 'deny' => (rule === 'deny' ? 'allow' : 'deny');

const merge = <T extends object>(value: T, changes: object): T => ({...value, ...changes});

function casesOf<T>({domain, schema, api, one, other, apply}: Sample<T>): readonly ContractCase[] {
  // The fixture's user accepts charges: whether a change causes charges does not matter for whether it is stored.
  const options = {acceptCharges: true};
  return [
    {
      domain,
      name: 'is read for the requested account, with a revision that stays the same until it changes',
      run: async (fixture) => {
        const {account} = fixture;
        const [first, second] = [await api(fixture).get(account), await api(fixture).get(account)];
        ensureModel(schema, first.value, 'The document');
        ensureEqual(first.accountId, account, 'The document belongs to the requested account');
        ensure(first.revision !== '', 'A document has a revision, even one that was never saved');
        ensureEqual(second, first, 'Two reads of an unchanged document are equal');
      },
    },
    {
      domain,
      name: 'changes only the named fields, and only for its account',
      run: async (fixture) => {
        const {account, bystander} = fixture;
        const untouched = await api(fixture).get(bystander);
        const base = frozen(await api(fixture).get(account));
        const first = frozen(await one(base.value, fixture));
        const write = (change: Change<T>) =>
          writtenDocument(api(fixture).update(account, change, options), () => api(fixture).get(account));
        const saved = await write({base, changes: first});
        ensureEqual(saved.value, apply(base.value, first), 'The response contains the change and all other values');
        ensure(saved.revision !== base.revision, 'A changed document has another revision');
        ensureEqual((await api(fixture).get(account)).value, saved.value, 'The response equals the stored document');
        const second = await other(saved.value, fixture);
        const again = await write({base: saved, changes: second});
        ensureEqual(again.value, apply(saved.value, second), 'The response is a base for the next change');
        ensureEqual(await api(fixture).get(bystander), untouched, 'The other account is unchanged');
      },
    },
    {
      domain,
      name: 'loses neither of two simultaneous changes, or reports that it may have',
      run: async (fixture) => {
        const {account, colleague} = fixture;
        const base = frozen(await api(fixture).get(account));
        const changes = [await one(base.value, fixture), await other(base.value, fixture)] as const;
        const results = await Promise.allSettled([
          api(fixture).update(account, {base, changes: changes[0]}, options),
          api({adapter: colleague}).update(account, {base, changes: changes[1]}, options),
        ]);
        for (const result of results) {
          if (result.status === 'rejected')
            await ensureRejects(Promise.reject(result.reason), ['conflict'], 'The later change');
        }
        if (results.some((result) => result.status === 'fulfilled' && result.value?.overwritten !== undefined)) return;
        const stored = changes.filter((_, index) => results[index]?.status === 'fulfilled');
        const expected = stored.reduce<typeof base.value>((value, change) => apply(value, change), base.value);
        ensureEqual((await api(fixture).get(account)).value, expected, 'What the response reports as stored is stored');
      },
    },
    {
      domain,
      name: 'does not overwrite a change that the user has not seen',
      run: async (fixture) => {
        const {account, colleague} = fixture;
        const base = await api(fixture).get(account);
        const theirs = api({adapter: colleague});
        const seen = await theirs.get(account);
        await theirs.update(account, {base: seen, changes: await one(seen.value, fixture)}, options);
        const saved = await theirs.get(account);
        const mine = api(fixture).update(account, {base, changes: await other(base.value, fixture)}, options);
        const error = await ensureRejects(mine, ['conflict'], 'A change based on an old revision');
        if (error.kind === 'conflict') {
          ensureEqual(error.details.current?.value, saved.value, 'The error contains the stored document');
        }
        ensureEqual((await api(fixture).get(account)).value, saved.value, 'The other change is still stored');
      },
    },
  ];
}

export const documentCases: readonly ContractCase[] = [
  ...casesOf<Limits>({
    domain: 'limits',
    schema: Limits,
    api: (fixture) => domainOf(fixture, 'limits'),
    one: async ({twowayTrunks}) => ({twowayTrunks: twowayTrunks === UNLIMITED ? 1 : twowayTrunks + 1}),
    other: async ({allowPerMinute}) => ({allowPerMinute: !allowPerMinute}),
    apply: merge,
  }),
  {
    domain: 'limits',
    name: 'enforce a total number of calls, or leave it unlimited, if the backend supports one',
    run: async (fixture) => {
      const {account} = fixture;
      const limits = domainOf(fixture, 'limits');
      const base = await limits.get(account);
      if (base.value.calls === undefined) return;
      const options = {acceptCharges: true};
      const write = (change: Change<Limits>) =>
        writtenDocument(limits.update(account, change, options), () => limits.get(account));
      const set = await write({base, changes: {calls: 7}});
      ensureEqual(set.value, {...base.value, calls: 7}, 'Only the limit is set');
      const lifted = await write({base: set, changes: {calls: UNLIMITED}});
      ensureEqual(lifted.value, {...base.value, calls: UNLIMITED}, 'Only the limit is removed');
      ensureEqual((await limits.get(account)).value, lifted.value, 'The response equals the stored document');
    },
  },
  {
    domain: 'limits',
    name: 'report how many calls are in progress, if the backend counts them',
    run: async (fixture) => {
      const usage = await domainOf(fixture, 'limits').usage?.(fixture.account);
      if (usage === undefined) return;
      ensureModel(CallUsage, usage, 'The calls in progress');
      ensureEqual(usage.accountId, fixture.account, 'The calls belong to the requested account');
    },
  },
  ...casesOf<CallingRules>({
    domain: 'callingRules',
    schema: CallingRules,
    api: (fixture) => domainOf(fixture, 'callingRules'),
    one: async (rules, fixture) => {
      const [first] = await twoDestinations(fixture);
      return {[first]: opposite(rules[first])};
    },
    other: async (rules, fixture) => {
      const [, second] = await twoDestinations(fixture);
      return {[second]: opposite(rules[second])};
    },
    apply: merge,
  }),
  {
    domain: 'callingRules',
    name: 'synchronizes the copies of the rules whenever it is called',
    run: async (fixture) => {
      const {account} = fixture;
      const rules = domainOf(fixture, 'callingRules');
      const [first] = await twoDestinations(fixture);
      const base = await rules.get(account);
      const changes = {[first]: opposite(base.value[first])};
      const write = rules.update(account, {base, changes}, {acceptCharges: true});
      const saved = await writtenDocument(write, () => rules.get(account));
      await rules.syncCopies?.(account);
      if (rules.copiesInStep) ensure(await rules.copiesInStep(account), 'The copies are synchronized after the write');
      await rules.syncCopies?.(account);
      ensureEqual((await rules.get(account)).value, saved.value, 'The rules equal the saved ones');
    },
  },
  {
    domain: 'callingRules',
    name: 'has destinations with unique ids',
    run: async (fixture) => {
      const found = await domainOf(fixture, 'callingRules').destinations(fixture.account);
      found.forEach((destination) => ensureModel(CallDestination, destination, 'A destination'));
      ensureEqual(new Set(found.map(({id}) => id)).size, found.length, 'No id occurs twice');
    },
  },
  ...casesOf<CustomerAccess>({
    domain: 'access',
    schema: CustomerAccess,
    api: (fixture) => domainOf(fixture, 'access'),
    one: async ({billing}) => ({billing: !billing}),
    other: async ({balanceCredit}) => ({balanceCredit: !balanceCredit}),
    apply: merge,
  }),
  ...casesOf<NumberFeatureAccess>({
    domain: 'numberFeatures',
    schema: NumberFeatureAccess,
    api: (fixture) => domainOf(fixture, 'numberFeatures'),
    one: async ({e911}) => ({e911: !e911}),
    other: async ({cnam}) => ({cnam: !cnam}),
    apply: merge,
  }),
  ...casesOf<Notes>({
    domain: 'notes',
    schema: Notes,
    api: (fixture) => domainOf(fixture, 'notes'),
    one: async () => ({notes: '<p>From the <b>contract</b> suite</p>'}),
    other: async () => ({announcement: '<p>Hello</p>', contractEnd: Date.UTC(2031, 0, 31)}),
    apply: merge,
  }),
  {
    domain: 'notes',
    name: 'can be cleared: texts, date, and representative',
    run: async (fixture) => {
      const {account, home} = fixture;
      const notes = domainOf(fixture, 'notes');
      const filled = {
        notes: 'n',
        announcement: 'a',
        contractEnd: Date.UTC(2031, 0, 31),
        representative: {accountId: home, userId: 'somebody', name: 'Some Body'},
      };
      await notes.update(account, {base: await notes.get(account), changes: filled});
      const saved = await notes.get(account);
      ensureEqual(saved.value, filled, 'All values are stored');
      const empty = {notes: '', announcement: '', contractEnd: null, representative: null};
      await notes.update(account, {base: saved, changes: empty});
      ensureEqual((await notes.get(account)).value, empty, 'All values are cleared');
    },
  },
  {
    domain: 'security',
    name: 'is read for the requested account, with the available providers',
    run: async (fixture) => {
      const security = domainOf(fixture, 'security');
      const read = await security.get(fixture.account);
      ensureModel(Security, read.value, 'The document');
      ensureEqual(read.accountId, fixture.account, 'The document belongs to the requested account');
      for (const provider of await security.mfaProviders(fixture.account)) {
        ensureModel(MfaProvider, provider, 'A provider');
      }
    },
  },
  {
    domain: 'security',
    name: 'lists the numbers because of which multi-factor authentication must stay on',
    run: async (fixture) => {
      const security = domainOf(fixture, 'security');
      const numbers = await security.messagingNumbers(fixture.account);
      ensure(
        numbers.every((number) => /^\+\d+$/.test(number)),
        'They are in E.164',
      );
      ensureEqual([...new Set(numbers)], numbers, 'Each number is listed once');
      await ensureRejects(security.messagingNumbers(fixture.unknown), ['not-found', 'forbidden'], 'No such account');
    },
  },
  {
    domain: 'security',
    name: 'does not turn on multi-factor authentication without a usable provider',
    run: async (fixture) => {
      const {account} = fixture;
      const security = domainOf(fixture, 'security');
      const base = await security.get(account);
      const changes = {mfaEnabled: true, mfaProviderId: ''};
      await ensureRejects(security.update(account, {base, changes}), ['refused', 'invalid'], 'No provider');
      ensureEqual((await security.get(account)).value, base.value, 'Nothing is stored');
    },
  },
];
