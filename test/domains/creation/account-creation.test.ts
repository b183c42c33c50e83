import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {NewAccount} from '../../../src/api/lifecycle.js';
import {defaultDraft} from '../../../src/components/account-wizard/start/defaults.js';
import {AccountCreation} from '../../../src/domains/creation/account-creation.js';
import {CreatedAccount} from '../../../src/domains/creation/created-account.js';
import type {AccountDraft} from '../../../src/domains/creation/draft.js';
import {rejection} from '../../api/support/fake-crossbar.js';
import {stateDiff} from '../../support/account-state.js';
import {Bench, states} from './bench.js';

describe('account creation', () => {
  it('sends the account first and alone, then everything else concurrently', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    expect(creation.status).to.equal('ready');
    const hold = bench.sandbox.faults.hold({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/});
    const done = creation.start();
    await hold.arrived;
    expect(states(creation)).to.deep.equal({
      account: 'running',
      'admin:kim': 'waiting',
      'admin:ernie': 'waiting',
      plans: 'waiting',
      limits: 'waiting',
      carrier: 'waiting',
      apps: 'waiting',
      credit: 'waiting',
    });
    const users = bench.sandbox.faults.hold({method: 'PUT', path: '/users'});
    hold.release();
    await users.arrived;
    expect(Object.values(states(creation))).not.to.include('waiting');
    users.release();
    expect(await done).to.equal(true);
    expect(creation.steps.map(({name}) => name)).to.include.members(['Kim Wexler', 'Ernesto Garcia']);
  });

  it('starts nothing twice, however often it is called', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await Promise.all([creation.start(), creation.start(), creation.retry('account'), creation.retryAll()]);
    await creation.start();
    expect(creation.status).to.equal('done');
    const {ofThisName, bookings, users} = await bench.state(creation.account?.id);
    expect({ofThisName, bookings: bookings.length, users: Object.keys(users).length}).to.deep.equal({
      ofThisName: 1,
      bookings: 1,
      users: 2,
    });
    expect(bench.writes.filter((write) => write === 'PUT accounts/ID')).to.have.length(1);
  });

  it('sends no unnecessary writes', async () => {
    const bench = await Bench.open();
    const draft = {...defaultDraft(bench.scope, bench.parent), name: 'Nothing special', limits: null};
    const creation = bench.create({...draft, admins: []});
    expect(await creation.start()).to.equal(true);
    expect(Object.keys(states(creation))).to.deep.equal(['account', 'carrier', 'apps']);
    expect(bench.writes).to.deep.equal(['PUT accounts/ID', 'PUT accounts/ID/callflows']);
  });

  it('asks the backend for no calling rules if none are chosen', async () => {
    const bench = await Bench.open();
    const {lifecycle} = bench.adapter;
    const create = lifecycle.create.bind(lifecycle);
    const sent: NewAccount[] = [];
    lifecycle.create = async (parentId, account, options) => {
      sent.push(account);
      return create(parentId, account, options);
    };
    await bench.create({callingRules: {}}).start();
    await bench.create({name: 'Another', realm: ''}).start();
    expect(sent.map(({callingRules}) => callingRules)).to.deep.equal([undefined, bench.draft.callingRules]);
  });

  it('asks about charges one step at a time and sends the accepted ones again', async () => {
    const bench = await Bench.open({faults: [{method: 'PUT', path: '/users', charges: true}]});
    bench.sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    let open = 0;
    const creation = new AccountCreation(bench.scope, {id: bench.parent.id}, bench.draft, {
      askCharges: async (quote, step) => {
        expect(++open, 'questions at once').to.equal(1);
        expect(quote[0]?.lines).to.have.length.above(0);
        bench.quotes.push(step);
        await Promise.resolve();
        open--;
        return step.kind === 'admin';
      },
    });
    expect(await creation.start()).to.equal(false);
    expect(bench.quotes.map(({id}) => id)).to.have.members(['admin:kim', 'admin:ernie', 'limits']);
    expect(
      creation.steps.filter(({state}) => state === 'failed').map(({id, error}) => [id, error?.kind]),
    ).to.deep.equal([['limits', 'charges']]);
    expect((await bench.state(creation.account?.id)).limits).not.to.have.property('twoway_trunks');
    creation.skip('limits');
    expect(creation.status).to.equal('done');
  });

  it("shows the backend's error at its step and continues once it is corrected", async () => {
    const bench = await Bench.open();
    const creation = bench.create({name: 'Blue Sky'});
    expect(await creation.start()).to.equal(false);
    const [step] = creation.steps;
    expect(step?.error).to.deep.include({kind: 'invalid'});
    expect(step?.error?.kind === 'invalid' && step.error.details.fields[0]).to.include({path: 'name', rule: 'unique'});
    creation.amend({...creation.draft, name: 'Blue Sky of Omaha'});
    expect(await creation.retry('account')).to.equal(true);
    expect(creation.account?.name).to.equal('Blue Sky of Omaha');
  });

  it('reads nothing of an account that does not exist yet', async () => {
    const {scope, sandbox} = await Bench.open();
    const before = sandbox.requests.length;
    const error = await rejection(new CreatedAccount().read(scope));
    expect(error).to.deep.include({kind: 'refused', details: {code: 'no_account'}});
    expect(sandbox.requests).to.have.length(before);
  });

  it('cannot skip the account itself, because nothing could be created without it', async () => {
    const bench = await Bench.open();
    const creation = bench.create({name: 'Blue Sky'});
    await creation.start();
    creation.skip('account');
    expect(states(creation)['account']).to.equal('failed');
  });

  it('reads nothing to check a step whose outcome is known, or that does not exist', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    const before = bench.sandbox.requests.length;
    expect([await creation.check('limits'), await creation.check('unknown')]).to.deep.equal([false, false]);
    expect(bench.sandbox.requests).to.have.length(before);
    expect(creation.status).to.equal('ready');
  });

  it('names an administrator by the known part of the name, or else by the email address', async () => {
    const bench = await Bench.open();
    const [kim, ernie] = bench.draft.admins;
    const creation = bench.create({
      admins: [
        {...kim!, firstName: ''},
        {...ernie!, firstName: '', lastName: ''},
      ],
    });
    expect(creation.steps.slice(1, 3).map(({name}) => name)).to.deep.equal(['Wexler', 'ernie@hhm.example']);
  });

  it('does not assign plans again that an attempt without a response has assigned', async () => {
    const bench = await Bench.open();
    bench.sandbox.faults.add({method: 'POST', path: /services$/, after: true, status: 403, times: 1});
    const creation = bench.create();
    await creation.start();
    expect(states(creation)['plans']).to.equal('failed');
    const sent = bench.writes;
    expect(await creation.retry('plans')).to.equal(true);
    expect(bench.writes).to.deep.equal(sent);
  });

  it('stores the current draft even if an attempt with another one may have succeeded', async () => {
    const bench = await Bench.open();
    const {faults} = bench.sandbox;
    const undisturbed = await Bench.open();
    const wanted: AccountDraft = {
      ...bench.draft,
      name: 'Hamlin & McGill',
      contacts: {...bench.draft.contacts, technical: {name: 'Chuck', email: '', phone: ''}},
      callingRules: {international: 'allow', did_us: 'deny'},
      access: {...bench.draft.access, billing: false},
      numberFeatures: {e911: false, cnam: true},
      sales: {...bench.draft.sales, contractEnd: Date.UTC(2032, 0, 1)},
      admins: bench.draft.admins.map((admin) => ({...admin, firstName: 'Jimmy', password: `new ${admin.password}`})),
      apps: {mode: 'all'},
      limits: null,
    };
    const ends = [
      faults.add({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/, after: true, status: 403}),
      faults.add({method: 'PUT', path: '/users', after: true, status: 403}),
      faults.add({method: 'POST', path: /services$/, after: true, status: 403}),
      faults.add({method: 'POST', path: 'blacklist', after: true, status: 403}),
    ];
    // The account is stored with a lost response, then everything in it.
    const creation = bench.create({limits: null});
    await creation.start();
    ends[0]?.();
    await creation.retry('account');
    for (const end of ends) end();
    expect(creation.steps.filter(({state}) => state === 'failed').map(({kind}) => kind)).to.deep.equal([
      'admin',
      'admin',
      'plans',
      'apps',
    ]);
    creation.amend(wanted);
    expect(await creation.retryAll()).to.equal(true);

    // Only unconfirmed values of the account can still be corrected.
    const asMade = {...wanted, ...pickAccount(bench.draft)};
    const other = undisturbed.create(asMade);
    await other.start();
    const diff = stateDiff(
      await undisturbed.state(other.account?.id, wanted),
      await bench.state(creation.account?.id, wanted),
    );
    expect(diff.join('\n')).to.equal('');
  });

  it('corrects the account itself if its first response was lost', async () => {
    const bench = await Bench.open();
    const undisturbed = await Bench.open();
    const wanted: AccountDraft = {
      ...bench.draft,
      name: 'Hamlin & McGill',
      contacts: {
        ...bench.draft.contacts,
        technical: {name: 'Chuck', email: 'chuck@hhm.example', phone: '+15055550100'},
      },
      callingRules: {...bench.draft.callingRules, did_us: 'deny'},
      access: {...bench.draft.access, billing: false},
      numberFeatures: {e911: false, cnam: true},
      sales: {...bench.draft.sales, contractEnd: Date.UTC(2032, 0, 1)},
    };
    const end = bench.sandbox.faults.add({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/, after: true, status: 403});
    const creation = bench.create();
    await creation.start();
    end();
    creation.amend(wanted);
    expect(await creation.retry('account')).to.equal(true);
    const other = undisturbed.create(wanted);
    await other.start();
    const diff = stateDiff(await undisturbed.state(other.account?.id), await bench.state(creation.account?.id));
    expect(diff.join('\n')).to.equal('');
    expect(creation.account?.name).to.equal('Hamlin & McGill');
  });

  it('leaves a field to the backend that is emptied after the first response was lost', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/, after: true, status: 403});
    const creation = bench.create();
    await creation.start();
    end();
    creation.amend({...bench.draft, name: 'Hamlin & McGill', realm: ''});
    expect(await creation.retry('account')).to.equal(true);
    const {value} = await bench.adapter.accounts.get(creation.account?.id as AccountId);
    expect([value.name, value.realm]).to.deep.equal(['Hamlin & McGill', bench.draft.realm]);
  });

  it('creates the account below the chosen parent, whatever account the user acts as by then', async () => {
    const bench = await Bench.open({masqueraded: true});
    const undisturbed = await Bench.open();
    const hold = bench.sandbox.faults.hold({method: 'PUT', path: '/users'});
    const creation = bench.create();
    const begun = creation.start();
    await hold.arrived;
    // Sent steps are completed; unsent ones wait.
    await bench.session.endMasquerade();
    hold.release();
    expect(await begun).to.equal(false);
    expect(creation.status).to.equal('stopped');
    expect(creation.steps.map(({state}) => state)).not.to.include('failed');
    creation.continueIn(bench.scope);
    expect(await creation.start()).to.equal(true);
    expect((await bench.adapter.accounts.ancestors(creation.account?.id as AccountId)).at(-1)?.id).to.equal(
      bench.parent.id,
    );
    const other = undisturbed.create(creation.draft);
    await other.start();
    const diff = stateDiff(await undisturbed.state(other.account?.id), await bench.state(creation.account?.id));
    expect(diff.join('\n')).to.equal('');
  });

  it('reports the end of the session and continues with all passwords after the user signs in again', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({method: 'PUT', path: '/users', status: 401});
    const creation = bench.create();
    expect(await creation.start()).to.equal(false);
    expect(bench.expiries).to.equal(2);
    end();
    expect(await creation.retryAll()).to.equal(true);
    const {users} = await bench.state(creation.account?.id);
    expect(Object.values(users).map((user) => (user as {signsIn: boolean}).signsIn)).to.deep.equal([true, true]);
  });

  it('cannot be continued by another user', async () => {
    const bench = await Bench.open();
    const other = await Bench.open({masqueraded: true});
    expect(() => bench.create().continueIn(other.scope))
      .to.throw()
      .with.deep.include({details: {code: 'another_user'}});
  });
});

const pickAccount = ({name, contacts, callingRules, access, numberFeatures, sales}: AccountDraft) => ({
  name,
  contacts,
  callingRules,
  access,
  numberFeatures,
  sales,
});
