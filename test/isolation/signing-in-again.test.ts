import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {apiError} from '../../src/api/errors.js';
import {
  ANNOUNCED,
  CUSTOMER,
  TYPED,
  cookieAdapter,
  expectNothingOfNora,
  idOf,
  noraAtWork,
  typedInto,
} from '../support/nora-at-work.js';
import {probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {twoUsers, watchFrames} from '../support/two-users.js';
import {waitUntil} from '../support/wait.js';

describe('isolation: signing in again after the end of a session', () => {
  const isConcealed = (element: Element) => {
    const shown = element.shadowRoot?.querySelector('p, .widget, div:not(.visually-hidden)');
    return shown ? getComputedStyle(shown).clipPath !== 'none' : false;
  };

  async function expiredPage() {
    const page = await noraAtWork();
    page.office.become(undefined);
    const expired = oneEvent(page.provider, 'session-expired');
    page.save();
    await expired;
    await waitUntil(() => page.widget.renderRoot.querySelector('[role="alert"]'), 'says so');
    return page;
  }

  it('as the same user keeps what was typed, the form, the focus, and the selection', async () => {
    const {office, provider, field, find, save, events, widget} = await expiredPage();
    provider.querySelector('account-jump')!.close();
    field.focus();
    expect(widget.shadowRoot!.activeElement).to.equal(field);
    field.setSelectionRange(3, 5);
    office.signIn('nora');
    events.length = 0;
    provider.reload();
    await widget.updateComplete;
    expect(isConcealed(widget), 'nothing is seen until it is known who it is').to.equal(true);
    await waitUntil(() => !isConcealed(widget), 'everything is back');
    expect(find('[name="name"]')).to.equal(field);
    expect([field.value, field.selectionStart]).to.deep.equal([TYPED, 3]);
    expect(widget.shadowRoot!.activeElement).to.equal(field);
    expect(events).to.deep.equal([]);
    save();
    await waitUntil(() => office.writesAs('nora').some(({body}) => body.includes(TYPED)), 'is saved');
    await waitUntil(() => !provider.dirty, 'nothing is unsaved');
  });

  it('as another user leaves nothing of the previous one in any frame', async () => {
    const page = await expiredPage();
    const {office, provider, widget, events} = page;
    const watch = watchFrames(provider);
    provider.addEventListener('user-changed', () => watch.forbid([TYPED, CUSTOMER, ANNOUNCED, 'account-id="']));
    const hold = office.sandbox.faults.hold({method: 'GET', path: 'token_auth'});
    office.signIn('theo');
    events.length = 0;
    provider.reload();
    await hold.arrived;
    await widget.updateComplete;
    expect(isConcealed(widget)).to.equal(true);
    hold.release();
    await expectNothingOfNora(page);
    expect(watch.end()).to.deep.equal([]);
    expect(events[0]).to.equal(`user-changed ${office.users.theo.accountId}`);
  });

  it('shows nothing while the new user cannot be determined, and offers a retry', async () => {
    const page = await expiredPage();
    const {office, provider, widget, field} = page;
    const end = office.sandbox.faults.add({method: 'GET', path: 'token_auth', status: 503});
    office.signIn('nora');
    provider.reload();
    const alert = () => provider.renderRoot.querySelector('[role="alert"]');
    await waitUntil(alert, 'says what is wrong');
    expect(isConcealed(widget)).to.equal(true);
    end();
    alert()!.querySelector('button')!.click();
    await waitUntil(() => !isConcealed(widget), 'everything is back');
    await provider.updateComplete;
    expect(alert()).to.equal(null);
    expect(field.value).to.equal(TYPED);
  });

  it('shows everything as before if no user has signed in', async () => {
    const {provider, widget, field, events} = await expiredPage();
    events.length = 0;
    provider.reload();
    await waitUntil(() => events.length > 0, 'says so again');
    expect(events[0]).to.match(/^session-expired/);
    await waitUntil(() => !isConcealed(widget), 'everything is back');
    expect(field.value).to.equal(TYPED);
  });

  it('sends nothing before the new user is known, without a reload and with any adapter', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(cookieAdapter(office));
    const form = typedInto(probe);
    const {adapter} = probe.currentScope!;
    office.become(undefined);
    expect(await form.save()).to.equal(false);
    office.signIn('theo');
    const changed = oneEvent(provider, 'user-changed');
    expect(await form.save()).to.equal(false);
    await changed;
    const base = await office.adapter().accounts.get(form.accountId);
    expect(await adapter.accounts.update(base.accountId, {base, changes: {name: TYPED}}).catch(() => 0)).to.equal(0);
    expect(office.writesAs('theo')).to.deep.equal([]);
  });

  it('is verified once for all waiting requests', async () => {
    const office = twoUsers();
    let opened = 0;
    const adapter = cookieAdapter(office);
    const counting: AccountsAdapter = {
      ...adapter,
      session: {open: (options) => (opened++, adapter.session.open(options))},
    };
    const {probe} = await probePage(counting);
    const {accounts} = probe.currentScope!.adapter;
    const {id} = probe.currentScope!.home;
    office.become(undefined);
    await accounts.get(id).catch(() => {});
    office.signIn('nora');
    opened = 0;
    const answers = await Promise.all([accounts.get(id), accounts.children(id), accounts.ancestors(id)]);
    expect([answers[0].accountId, opened]).to.deep.equal([id, 1]);
  });

  it('works for a standalone widget, which reports itself that the user cannot be determined', async () => {
    const office = twoUsers();
    const widget = await fixture<ProbeWidget>(html`<probe-widget .adapter=${office.adapter()}></probe-widget>`);
    await waitUntil(() => widget.shownName, 'shows an account');
    const form = typedInto(widget);
    office.become(undefined);
    await form.save();
    const end = office.sandbox.faults.add({method: 'GET', path: 'token_auth', status: 503});
    office.signIn('nora');
    widget.adapter = office.adapter();
    const alert = () => widget.renderRoot.querySelector('.unverified [role="alert"]');
    await waitUntil(alert, 'says what is wrong');
    expect(getComputedStyle(widget.renderRoot.querySelector('p.complete')!).clipPath).not.to.equal('none');
    end();
    alert()!.querySelector('button')!.click();
    await waitUntil(() => !alert(), 'goes on');
    expect(form.draft.name).to.equal(TYPED);
    expect(await form.save()).to.equal(true);
  });
});

describe('isolation: an adapter that replaces the previous one', () => {
  it('with the same user keeps what was typed, the selection, and the masquerade', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    await provider.masquerade(await idOf(office));
    await waitUntil(() => probe.shownName === CUSTOMER, 'acts as the customer');
    const form = typedInto(probe);
    const scope = probe.currentScope!;
    provider.adapter = office.adapter();
    await provider.updateComplete;
    const before = office.sent.length;
    await waitUntil(() => office.sent.slice(before).some(({path}) => path.includes(scope.account.id)), 'reads again');
    expect(probe.currentScope?.signal).to.equal(scope.signal);
    expect([form.status, provider.dirty]).to.deep.equal(['editing', true]);
    expect(await form.save()).to.equal(true);
  });

  it('with another user leaves nothing of the previous one', async () => {
    const page = await noraAtWork();
    const {office, provider} = page;
    const watch = watchFrames(provider);
    provider.addEventListener('user-changed', () => watch.forbid([TYPED, CUSTOMER, ANNOUNCED, 'account-id="']));
    office.signIn('theo');
    provider.adapter = office.adapter();
    await expectNothingOfNora(page);
    expect(watch.end()).to.deep.equal([]);
  });

  it('is retried if its session cannot be opened', async () => {
    const office = twoUsers();
    const {provider, probe} = await probePage(office.adapter());
    const failing = office.adapter(() => Promise.reject(apiError('network', 'offline', {})));
    provider.adapter = failing;
    await waitUntil(() => provider.renderRoot.querySelector('[role="alert"]'), 'says what is wrong');
    provider.adapter = office.adapter();
    await waitUntil(() => !provider.renderRoot.querySelector('[role="alert"]'), 'goes on');
    expect(probe.shownName).not.to.equal(undefined);
  });
});
