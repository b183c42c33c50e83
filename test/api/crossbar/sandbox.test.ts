import {expect} from '@open-wc/testing';
import * as z from 'zod/mini';
import {createSandbox} from '../../../sandbox/index.js';
import {CrossbarAdapter, signIn} from '../../../src/api/crossbar/index.js';
import type {Account, AccountSummary} from '../../../src/api/account.js';
import {AccountId} from '../../../src/api/account-ref.js';
import {rejection} from '../support/fake-crossbar.js';

const url = 'https://sandbox.test/v2';

function connect(options: Parameters<typeof createSandbox>[0] = {}) {
  const sandbox = createSandbox(options);
  const adapter = new CrossbarAdapter({
    url,
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
  });
  return {sandbox, adapter, home: z.parse(AccountId, sandbox.credentials.accountId)};
}

async function allChildren(adapter: CrossbarAdapter, id: AccountId, limit?: number): Promise<AccountSummary[]> {
  const items: AccountSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await adapter.accounts.children(id, {cursor, limit});
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

describe('the adapter on the sandbox', () => {
  it('signs in, opens the session, and renews an expired token in between', async () => {
    const {sandbox, home} = connect();
    const {username, password, accountName} = sandbox.credentials;
    const signedIn = await signIn({url, username, password, accountName, fetch: sandbox.fetch});
    let current = signedIn;
    const adapter = new CrossbarAdapter({
      url,
      fetch: sandbox.fetch,
      getToken: async ({reason, signal}) => {
        if (reason === 'expired') current = await current.renew(signal);
        return current.token;
      },
    });
    const session = await adapter.session.open();
    expect(session.home.id).to.equal(home);
    expect(session.user.isAdmin).to.equal(true);
    sandbox.faults.add({path: `/accounts/${home}`, expireTokens: 0, times: 1});
    expect((await adapter.accounts.get(home)).value.id).to.equal(home);
    expect(current).not.to.equal(signedIn);
  });

  it('takes back what the server stores of a change that it rejects, so that later saves succeed', async () => {
    const {adapter, home} = connect();
    const [one, other] = (await adapter.accounts.children(home)).items;
    if (!one || !other) throw new Error('Two accounts are seeded');
    const base = await adapter.accounts.get(one.id);
    const changes = {name: other.name, contacts: {billing: {city: 'Rejected'}}};
    expect(await rejection(adapter.accounts.update(one.id, {base, changes}))).to.include({kind: 'invalid'});
    const after = await adapter.accounts.get(one.id);
    expect(after.value).to.deep.equal(base.value);
    const next = {base: after, changes: {contacts: {billing: {city: 'Accepted'}}}};
    expect((await adapter.accounts.update(one.id, next)).value.contacts.billing.city).to.equal('Accepted');
  });

  it('rejects a wrong password', async () => {
    const {sandbox} = connect();
    const {username, accountName} = sandbox.credentials;
    const attempt = signIn({url, username, password: 'wrong', accountName, fetch: sandbox.fetch});
    expect(await rejection(attempt)).to.include({kind: 'unauthorized'});
  });

  for (const metadata of ['data', 'metadata', 'both'] as const) {
    it(`reads the same account wherever the server puts its metadata: ${metadata}`, async () => {
      const {adapter, home} = connect({metadata});
      const {value} = await adapter.accounts.get(home);
      expect(value).to.include({enabled: true, isReseller: true, isSuperduper: false});
      expect(value.resellerId).to.match(/^[0-9a-f]{32}$/);
      expect(value.createdAt).to.be.within(Date.UTC(2000, 0), Date.now());
    });
  }

  it('reads children completely and in order, whatever the page size', async () => {
    const {adapter, home} = connect({accounts: 300});
    const whole = await allChildren(adapter, home, 1000);
    expect(whole.length).to.be.greaterThan(5);
    expect((await allChildren(adapter, home, 3)).map(({id}) => id)).to.deep.equal(whole.map(({id}) => id));
    expect(new Set(whole.map(({id}) => id)).size).to.equal(whole.length);
  });

  it('finds the path from the signed-in account to a grandchild', async () => {
    const {adapter, home} = connect();
    const parent = (await allChildren(adapter, home)).find(({descendantCount = 0}) => descendantCount > 0);
    if (!parent) throw new Error('The seed has no account with children');
    const [grandchild] = await allChildren(adapter, parent.id);
    if (!grandchild) throw new Error('The seed has no grandchild');
    expect((await adapter.accounts.ancestors(grandchild.id)).map(({id}) => id)).to.deep.equal([home, parent.id]);
    expect(await adapter.accounts.ancestors(home)).to.deep.equal([]);
  });

  it('finds accounts by the beginning of name, realm, or id, each once', async () => {
    const {adapter, home} = connect();
    const [wanted] = await allChildren(adapter, home);
    if (!wanted) throw new Error('The seed has no children');
    for (const text of [wanted.name, wanted.name.slice(0, 4).toUpperCase(), wanted.realm, wanted.id]) {
      const {items} = await adapter.accounts.search(text);
      expect(
        items.filter(({id}) => id === wanted.id),
        text,
      ).to.have.length(1);
    }
  });

  it('changes and clears fields, and keeps a disabled account disabled', async () => {
    const {adapter, home} = connect();
    const [child] = await allChildren(adapter, home);
    if (!child) throw new Error('The seed has no children');
    const before = await adapter.accounts.get(child.id);
    const off = await adapter.accounts.update(child.id, {base: before, changes: {enabled: false}});
    const changed = await adapter.accounts.update(child.id, {
      base: off,
      changes: {name: 'Renamed', contacts: {billing: {email: '', city: 'Albuquerque'}}},
    });
    expect(changed.value).to.include({name: 'Renamed', enabled: false});
    expect(await adapter.accounts.get(child.id)).to.deep.equal(changed);
    const {billing} = before.value.contacts;
    expect(changed.value.contacts.billing).to.deep.equal({...billing, email: '', city: 'Albuquerque'});
    const stale = await rejection(adapter.accounts.update(child.id, {base: before, changes: {name: 'Stale'}}));
    expect(stale).to.have.nested.property('details.current.value.name', 'Renamed');
  });

  it('reports a name in use, and leaves the account unchanged', async () => {
    const {adapter, home} = connect();
    const [one, two] = await allChildren(adapter, home);
    if (!one || !two) throw new Error('The seed has no two children');
    const base = await adapter.accounts.get(one.id);
    const error = await rejection(adapter.accounts.update(one.id, {base, changes: {name: two.name}}));
    expect(error).to.have.nested.property('details.fields[0].path', 'name');
    expect(error).to.have.nested.property('details.fields[0].rule', 'unique');
    expect((await adapter.accounts.get(one.id)).value).to.deep.equal(base.value satisfies Account);
  });

  it('serializes concurrent changes: the first is saved, the others get a conflict', async () => {
    const {adapter, home, sandbox} = connect();
    const [child] = await allChildren(adapter, home);
    if (!child) throw new Error('The seed has no children');
    const base = await adapter.accounts.get(child.id);
    const results = await Promise.allSettled(
      Array.from({length: 10}, (_, index) =>
        adapter.accounts.update(child.id, {base, changes: {contacts: {technical: {name: `N${index}`}}}}),
      ),
    );
    expect(results.map(({status}) => status)).to.deep.equal(['fulfilled', ...Array<string>(9).fill('rejected')]);
    expect(sandbox.requests.some(({status}) => status === 409)).to.equal(false);
  });

  for (const [name, fault, kind] of [
    ['a dropped connection', {drop: true}, 'network'],
    ['a proxy page', {html: true}, 'server'],
    ['half a body', {truncate: true}, 'protocol'],
    ['malformed JSON', {malformed: true}, 'protocol'],
    ['an empty 403', {status: 403}, 'forbidden'],
    ['429', {rateLimit: true}, 'rate-limited'],
  ] as const) {
    it(`reports "${kind}" for ${name}, and recovers`, async () => {
      const {adapter, home, sandbox} = connect();
      const end = sandbox.faults.add({path: `/accounts/${home}`, ...fault});
      expect(await rejection(adapter.accounts.get(home))).to.include({kind});
      end();
      expect((await adapter.accounts.get(home)).accountId).to.equal(home);
    });
  }

  it('gives up a held request at once when aborted', async () => {
    const {adapter, home, sandbox} = connect();
    const hold = sandbox.faults.hold({path: `/accounts/${home}`});
    const controller = new AbortController();
    const reading = rejection(adapter.accounts.get(home, {signal: controller.signal}));
    await hold.arrived;
    controller.abort();
    expect(await reading).to.equal(controller.signal.reason);
    hold.release();
  });

  it('lists administrators only', async () => {
    const {adapter, home, sandbox} = connect();
    const admins = await adapter.admins.list(home);
    expect(admins.map(({username}) => username)).to.include(sandbox.credentials.username);
  });

  it('offers no unlimited trunks where only account documents have metadata, since the server would refuse them', async () => {
    const {adapter, home} = connect();
    await adapter.accounts.get(home);
    await adapter.limits.get(home);
    expect(adapter.limits.unlimitedTrunks).to.be.false;
  });
});
