import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Session} from '../../src/api/session.js';
import {
  ANNOUNCED,
  CUSTOMER,
  TYPED,
  cookieAdapter,
  expectNothingOfNora,
  idOf,
  noraAtWork,
  probeIn,
  typedInto,
} from '../support/nora-at-work.js';
import {probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {everything, twoUsers, watchFrames} from '../support/two-users.js';
import {waitUntil} from '../support/wait.js';

describe('isolation: another user whose token the host supplies', () => {
  for (const opaque of [false, true]) {
    it(`finds nothing of the previous one in any frame (${opaque ? 'opaque' : 'self-describing'} tokens)`, async () => {
      const forbidden = [TYPED, CUSTOMER, ANNOUNCED, 'account-id="'];
      const watch = watchFrames(document.body);
      const page = await noraAtWork({
        opaque,
        // As soon as it can be known: an opaque token must be sent to the server first.
        onToken: (user) => user === 'theo' && !opaque && watch.forbid(forbidden),
      });
      const {office, provider, save, events} = page;
      provider.addEventListener('user-changed', () => watch.forbid(forbidden));
      office.become('theo');
      save();
      await expectNothingOfNora(page);
      expect(watch.end()).to.deep.equal([]);
      const home = office.users.theo.accountId;
      expect(events).to.deep.equal([`user-changed ${home}`, `account-changed ${home}`, `account-selected ${home}`]);
    });
  }

  it('finds nothing of the previous one in the first task after the token, in which the browser could show a frame', async () => {
    let found: readonly string[] | undefined;
    const page = await noraAtWork({
      onToken: (user) => {
        if (user !== 'theo' || found) return;
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => {
          const all = everything(document.body);
          found ??= [TYPED, CUSTOMER, ANNOUNCED].filter((text) => all.includes(text));
        };
        port2.postMessage(undefined);
      },
    });
    page.office.become('theo');
    page.save();
    await expectNothingOfNora(page);
    expect(found).to.deep.equal([]);
  });

  it('is shown what the host selects in the listener of "user-changed", and nothing before', async () => {
    const page = await noraAtWork();
    const {office, provider, save} = page;
    const other = await idOf(office, 'Davis & Main');
    provider.addEventListener('user-changed', () => (provider.accountId = other));
    office.become('theo');
    save();
    await waitUntil(() => probeIn(provider).shownName === 'Davis & Main', 'shows the account');
    expect(office.sentAs('theo').some(({path}) => path.includes('children'))).to.equal(false);
    expect(provider.accountId).to.equal(other);
  });

  it('causes no pending, waiting, or late request of the previous user to be sent', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    const first = typedInto(probe);
    const scope = probe.currentScope!;
    const {accounts, limits} = scope.adapter;
    const base = probe.account.value!;
    const limitsBase = await limits!.get(base.accountId);
    const hold = office.sandbox.faults.hold({method: 'PATCH'});
    const onItsWay = accounts.update(base.accountId, {base, changes: {timezone: 'Europe/Oslo'}});
    await hold.arrived;
    const waiting = [first.save(), limits!.update(base.accountId, {base: limitsBase, changes: {twowayTrunks: 77}})];
    office.become('theo');
    const changed = oneEvent(provider, 'user-changed');
    await accounts.children(base.accountId).catch(() => {});
    const late = accounts.update(base.accountId, {base, changes: {name: TYPED}});
    const outcomes = Promise.allSettled([onItsWay, ...waiting, late]);
    await changed;
    hold.release();
    const [sent, saved, ...refused] = await outcomes;
    expect(sent.status, 'it was sent for Nora').to.equal('fulfilled');
    expect(saved).to.deep.equal({status: 'fulfilled', value: false});
    expect(refused.map(({status}) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(office.writesAs('theo')).to.deep.equal([]);
    await waitUntil(() => probe.shownName, 'Theo can work');
  });

  it('is detected by each standalone widget, although they share an adapter', async () => {
    const office = twoUsers();
    const adapter = office.adapter();
    const place = await fixture<HTMLElement>(html`
      <div><probe-widget .adapter=${adapter}></probe-widget><probe-widget .adapter=${adapter}></probe-widget></div>
    `);
    const [one, two] = [...place.querySelectorAll<ProbeWidget>('probe-widget')] as [ProbeWidget, ProbeWidget];
    await waitUntil(() => one.shownName && two.shownName, 'both show an account');
    const form = typedInto(two);
    const late = two.currentScope!.adapter.accounts;
    const base = two.account.value!;
    const events: EventTarget[] = [];
    place.addEventListener('user-changed', ({target}) => events.push(target!));
    office.become('theo');
    await one.currentScope!.adapter.accounts.get(base.accountId).catch(() => {});
    await waitUntil(() => one.currentScope?.session.user.id === office.users.theo.userId, 'one has found him');
    expect(two.currentScope?.session.user.id, 'the other has sent nothing yet').to.equal(office.users.nora.userId);
    expect(await form.save()).to.equal(false);
    await waitUntil(() => two.currentScope?.session.user.id === office.users.theo.userId, 'so has the other');
    expect(await late.update(base.accountId, {base, changes: {name: TYPED}}).catch(() => 'refused')).to.equal(
      'refused',
    );
    expect(office.writesAs('theo')).to.deep.equal([]);
    expect(events).to.deep.equal([one, two]);
    expect(everything(place)).not.to.include(TYPED);
  });
});

describe('isolation: an element that was off the page', () => {
  it('sends nothing of its user for another one, not even from the background', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(cookieAdapter(office));
    const {adapter, account} = probe.currentScope!;
    const base = probe.account.value!;
    provider.remove();
    await Promise.resolve();
    office.become('theo');
    expect(await adapter.accounts.update(account.id, {base, changes: {name: TYPED}}).catch(() => 0)).to.equal(0);
    expect(office.writesAs('theo')).to.deep.equal([]);
  });

  it('continues in the background for the same user', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    const {adapter, account} = probe.currentScope!;
    const base = probe.account.value!;
    provider.remove();
    await Promise.resolve();
    const saved = await adapter.accounts.update(account.id, {base, changes: {name: 'Still Nora'}});
    expect(saved?.value.name).to.equal('Still Nora');
  });
});

describe('isolation: signing out, and in again as another user', () => {
  it('sends nothing of the previous user for the next one', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(cookieAdapter(office));
    const {adapter, account} = probe.currentScope!;
    const base = probe.account.value!;
    const sessions: Session['user'][] = [];
    provider.addEventListener('account-selected', () => sessions.push(probe.currentScope!.session.user));
    provider.adapter = undefined;
    await provider.updateComplete;
    office.become('theo');
    const changed = oneEvent(provider, 'user-changed');
    provider.adapter = cookieAdapter(office);
    expect((await changed).detail.accountId).to.equal(office.users.theo.accountId);
    await waitUntil(() => probe.shownName, 'Theo is signed in');
    expect(await adapter.accounts.update(account.id, {base, changes: {name: TYPED}}).catch(() => 0)).to.equal(0);
    expect(office.writesAs('theo')).to.deep.equal([]);
  });

  it('shows the account that the host has set since, even if the previous user was shown the same', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    const id = await idOf(office);
    await provider.select(id);
    provider.adapter = undefined;
    provider.accountId = undefined;
    await provider.updateComplete;
    office.become('theo');
    provider.accountId = id;
    await provider.updateComplete;
    provider.adapter = office.adapter();
    await waitUntil(() => probe.shownName, 'Theo is signed in');
    expect([probe.shownName, provider.accountId]).to.deep.equal([CUSTOMER, id]);
  });

  it("does not show the previous user's account if the host has set none", async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    await provider.select(await idOf(office));
    provider.adapter = undefined;
    await provider.updateComplete;
    office.become('theo');
    provider.adapter = office.adapter();
    await waitUntil(() => probe.shownName, 'Theo is signed in');
    expect([provider.accountId, probe.currentScope?.account.id]).to.deep.equal([
      undefined,
      office.users.theo.accountId,
    ]);
  });
});
