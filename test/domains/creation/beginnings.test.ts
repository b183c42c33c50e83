import {expect} from '@open-wc/testing';
import type {Account} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {defaultDraft, generatedRealm} from '../../../src/components/account-wizard/start/defaults.js';
import {adminPath, newAdmin, withAdmin} from '../../../src/domains/creation/draft.js';
import {expectedAccount, resellerBelow} from '../../../src/domains/creation/expected-account.js';
import {planSteps} from '../../../src/domains/creation/steps.js';
import {takenBy} from '../../../src/domains/creation/taken.js';
import {may} from '../../../src/session/permissions.js';
import {Bench} from './bench.js';
import {anyAccount, anyScope} from './drafts.js';

const [home, other] = [anyAccount.id, 'b'.repeat(32) as AccountId];

describe('defaults of a new account', () => {
  it('take time zone and language from the parent, then from the portal', () => {
    const draft = defaultDraft(anyScope(), anyAccount);
    expect([draft.timezone, draft.language]).to.deep.equal(['Europe/Vienna', 'de-DE']);
    const bare: Account = {...anyAccount, timezone: '', language: ''};
    const plain = defaultDraft(anyScope({countryCode: 'ch', language: 'it-IT'}), bare);
    expect([plain.timezone, plain.language]).to.deep.equal(['Europe/Berlin', 'it-IT']);
    expect(defaultDraft(anyScope(), bare).language).to.equal('fr-FR');
  });

  it('do not take a time zone that the backend refuses for a new account', () => {
    const old: Account = {...anyAccount, timezone: 'EST'};
    expect(defaultDraft(anyScope(), old).timezone).to.equal('Europe/Berlin');
  });

  it('contain no address, even if the parent has one or the portal has a country', () => {
    const {billing} = defaultDraft(anyScope({countryCode: 'ch'}), anyAccount).contacts;
    expect(Object.values(billing).join('')).to.equal('');
  });

  it('assign the operator as representative if they work for the reseller', () => {
    const own = defaultDraft(anyScope(), anyAccount).sales.representative;
    expect(own).to.deep.equal({accountId: home, userId: 'u1', name: 'Nora Lindqvist'});
    const below: Account = {...anyAccount, id: other, isReseller: false, resellerId: home};
    expect(defaultDraft(anyScope(), below).sales.representative).to.deep.equal(own);
    const anothers: Account = {...anyAccount, id: other};
    expect(defaultDraft(anyScope(), anothers).sales.representative).to.equal(null);
  });

  it('generate a different realm below the portal’s suffix each time', () => {
    expect(defaultDraft(anyScope(), anyAccount).realm).to.equal('');
    const realms = Array.from({length: 200}, () => generatedRealm({realm_suffix: '.SIP.Example'}));
    expect(new Set(realms).size).to.equal(200);
    for (const realm of realms) expect(realm).to.match(/^[a-z2-9]{7}\.sip\.example$/);
  });

  it("take the portal's first carrier strategy and nothing that the portal lacks", () => {
    const draft = defaultDraft(
      anyScope({carrier: {choices: ['byoc', 'useBlended']}, disableNumbersFeatures: true}),
      anyAccount,
    );
    expect([draft.carrier, draft.numberFeatures]).to.deep.equal(['own', null]);
    expect(defaultDraft(anyScope(), anyAccount)).to.deep.include({carrier: 'system', admins: [], plans: [], credit: 0});
  });

  it('omit the credit if the backend has none', () => {
    const scope = anyScope();
    const {credit, ...adapter} = scope.adapter;
    expect(credit).not.to.equal(undefined);
    expect(defaultDraft({...scope, adapter}, anyAccount).credit).to.equal(null);
  });

  it('omit limits and credit if the user may not write them', () => {
    const below = {...anyAccount, id: other, isReseller: false};
    const draft = (parent: Account) => {
      const {limits, credit} = defaultDraft(anyScope(), parent);
      return [limits !== null, credit !== null];
    };
    expect(draft(anyAccount), 'below the own account, a reseller').to.deep.equal([true, true]);
    expect(draft({...below, billedBy: 'self'})).to.deep.equal([true, true]);
    expect(draft({...below, billedBy: 'platform'})).to.deep.equal([true, false]);
    expect(draft({...below, billedBy: 'other'})).to.deep.equal([false, false]);
    expect(draft({...anyAccount, id: other, billedBy: 'self'}), 'below another reseller').to.deep.equal([false, false]);
    expect(draft({...anyAccount, id: other, isSuperduper: true})).to.deep.equal([true, false]);
  });

  it('match what the backend reports about the account afterward', async () => {
    const bench = await Bench.open();
    const {items} = await bench.adapter.accounts.descendants(bench.parent.id, {limit: 50});
    const parents = [
      bench.parent,
      ...(await Promise.all(items.map(({id}) => bench.adapter.accounts.get(id)))).map(({value}) => value),
    ];
    for (const parent of parents) {
      const {value} = await bench.adapter.lifecycle.create(parent.id, {name: `Below ${parent.id}`});
      const expected = expectedAccount(bench.scope, parent);
      expect(resellerBelow(parent), parent.name).to.equal(value.resellerId);
      expect(expected.billedBy, parent.name).to.equal(value.billedBy);
      expect(may(bench.scope, 'change-limits', expected)).to.equal(may(bench.scope, 'change-limits', value));
      expect(may(bench.scope, 'book-credit', expected)).to.equal(may(bench.scope, 'book-credit', value));
    }
  });
});

describe('names and realms in use', () => {
  it('are found in any spelling, anywhere below the user', async () => {
    const {scope} = await Bench.open();
    const {signal} = new AbortController();
    const find = async (name: string, realm = '') => {
      const taken = await takenBy(scope, {name, realm}, signal);
      return [taken.name?.name, taken.realm?.name];
    };
    expect(await find('blue-SKY')).to.deep.equal(['Blue Sky', undefined]);
    expect(await find('BlueSky')).to.deep.equal(['Blue Sky', undefined]);
    expect(await find('Blue')).to.deep.equal([undefined, undefined]);
    expect(await find('Isleta Boulevard Restaurant')).to.deep.equal(['Isleta Boulevard Restaurant', undefined]);
    expect(await find(scope.home.name ?? '')).to.deep.equal([scope.home.name, undefined]);
    const {realm} = (await scope.adapter.accounts.search('Blue Sky')).items[0] ?? {};
    expect(await find('Anything', realm?.toUpperCase())).to.deep.equal([undefined, 'Blue Sky']);
    expect(await find('!!!', ' ')).to.deep.equal([undefined, undefined]);
  });
});

describe('step plan', () => {
  it('has no step for a domain that the backend lacks or that would write nothing', async () => {
    const {adapter, draft} = await Bench.open();
    const kinds = (...plan: Parameters<typeof planSteps>) => planSteps(...plan).map(({id}) => id);
    expect(kinds({...draft, admins: [], plans: [], limits: null, credit: 0, carrier: null}, adapter)).to.deep.equal([
      'account',
      'apps',
    ]);
    expect(kinds(draft, {session: adapter.session, accounts: adapter.accounts})).to.deep.equal(['account']);
  });

  it('identifies administrators by the same keys as fields', () => {
    const draft = defaultDraft(anyScope(), anyAccount);
    const [one, two] = [newAdmin('secret'), newAdmin()];
    const changed = withAdmin({...draft, admins: [one, two]}, two.key, 'email', 'two@example.com');
    expect(changed.admins).to.deep.equal([one, {...two, email: 'two@example.com'}]);
    expect(one.password).to.equal('secret');
    expect(adminPath(two.key, 'email')).to.equal(`admins.${two.key}.email`);
  });
});
