import {expect} from '@open-wc/testing';
import {AccountCreation} from '../../../src/domains/creation/account-creation.js';
import {withAdmin, type AccountDraft} from '../../../src/domains/creation/draft.js';
import {stateDiff} from '../../support/account-state.js';
import {childIds} from '../../support/backend.js';
import {waitUntil} from '../../support/wait.js';
import {Bench} from './bench.js';

/** What survives a page reload: the tab's storage, and nothing in memory. */
async function reload(bench: Bench): Promise<AccountCreation> {
  const creation = AccountCreation.resume(bench.scope, bench.options);
  if (!creation) throw new Error('nothing to go on with');
  return creation;
}

const withPasswords = (draft: AccountDraft, {admins}: AccountDraft): AccountDraft =>
  admins.reduce((result, {key, password}) => withAdmin(result, key, 'password', password), draft);

describe('a creation across page reloads', () => {
  it('continues after any step and creates nothing twice', async () => {
    const undisturbed = await Bench.open();
    const whole = undisturbed.create();
    await whole.start();
    const expected = await undisturbed.state(whole.account?.id);
    const moments = [/accounts\/[0-9a-f]{32}$/, '/users', /services$/, /limits$/, '/callflows', 'blacklist', 'credit'];
    for (const path of moments) {
      for (const lost of [{drop: true}, {dropAnswer: true}]) {
        const bench = await Bench.open();
        const end = bench.sandbox.faults.add({path, ...lost});
        const method = path === '/callflows' || path === '/users' ? 'PUT' : undefined;
        if (method) {
          end();
          bench.sandbox.faults.add({path, method, ...lost});
        }
        const done = await bench.create().start();
        bench.sandbox.faults.clear();
        const creation = await reload(bench);
        expect(creation.status).to.equal(done ? 'done' : 'stopped');
        expect(creation.steps.map(({state}) => state)).not.to.include('running');
        creation.amend(withPasswords(creation.draft, bench.draft));
        expect(await creation.start(), JSON.stringify(creation.steps)).to.equal(true);
        expect(stateDiff(expected, await bench.state(creation.account?.id)).join('\n'), String(path)).to.equal('');
      }
    }
  });

  it('continues after a reload during requests', async () => {
    const bench = await Bench.open();
    const hold = bench.sandbox.faults.hold({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/});
    const before = bench.create();
    void before.start();
    await hold.arrived;
    // What the previous page had not sent yet is never sent.
    await bench.session.select(bench.parent.id);
    await bench.session.select((await childIds(bench)).get('Blue Sky'));
    const creation = await reload(bench);
    hold.release();
    await waitUntil(() => before.status !== 'running', 'the request of the former page is through');
    creation.amend(withPasswords(creation.draft, bench.draft));
    expect(await creation.start(), JSON.stringify(creation.steps)).to.equal(true);
    const {ofThisName, bookings, users} = await bench.state(creation.account?.id);
    expect([ofThisName, bookings.length, Object.keys(users).length]).to.deep.equal([1, 1, 2]);
  });

  it('stores no password or token, and asks for the passwords again', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({method: 'PUT', path: '/users', status: 500});
    await bench.create().start();
    end();
    const retained = JSON.stringify([...bench.storage.entries]);
    expect(retained).to.include('Kim').and.include('hhm.example');
    for (const {password} of bench.draft.admins) expect(retained).not.to.include(password);
    expect(retained).not.to.match(/eyJ|token/i);
    const creation = await reload(bench);
    expect(creation.draft.admins.map(({email, password}) => [email, password])).to.deep.equal([
      ['Kim@hhm.example', ''],
      ['ernie@hhm.example', ''],
    ]);
    expect(await creation.start()).to.equal(false);
    const error = creation.steps.find(({id}) => id === 'admin:kim')?.error;
    expect(error?.kind === 'invalid' && error.details.fields[0]).to.include({path: 'password', rule: 'required'});
    expect((await bench.state(creation.account?.id)).users).to.deep.equal({});
  });

  it('is stored for its user only, until it is closed', async () => {
    const bench = await Bench.open();
    const other = await Bench.open({masqueraded: true});
    expect(AccountCreation.resume(bench.scope, bench.options)).to.equal(undefined);
    const creation = bench.create();
    await creation.start();
    expect(AccountCreation.resume(other.scope, bench.options)).to.equal(undefined);
    expect(AccountCreation.resume(bench.scope, bench.options)?.status).to.equal('done');
    creation.close();
    expect(bench.storage.entries.size).to.equal(0);
  });

  it('works without a memory if the browser stores nothing', async () => {
    const bench = await Bench.open();
    bench.storage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    const creation = bench.create();
    expect(await creation.start()).to.equal(true);
    expect(AccountCreation.resume(bench.scope, bench.options)).to.equal(undefined);
  });
});
