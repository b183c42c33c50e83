import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend} from '../support/backend.js';
import {childIds, probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {waitUntil} from '../support/wait.js';

const settled = async (probe: ProbeWidget, name: string) => {
  await waitUntil(() => probe.shownName === name, `shows ${name}`);
};

describe('isolation: switching accounts', () => {
  it('ends the old scope before the new one is visible', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const before = probe.currentScope;
    const selected = oneEvent(provider, 'account-selected');
    await provider.select(ids.get('Blue Sky'));
    expect(before?.signal.aborted).to.equal(true);
    expect((await selected).detail.accountId).to.equal(ids.get('Blue Sky'));
    expect(probe.currentScope?.signal.aborted).to.equal(false);
    await settled(probe, 'Blue Sky');
  });

  it('never shows a slow response about the previous account in the next one', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const slow = ids.get('A1A Car Wash');
    const hold = backend.sandbox.faults.hold({method: 'GET', path: `accounts/${slow}`});
    await provider.select(slow);
    await hold.arrived;
    await provider.select(ids.get('Blue Sky'));
    hold.release();
    await settled(probe, 'Blue Sky');
    for (const {scope, shown} of probe.frames) expect(shown ?? scope).to.equal(scope);
  });

  it('shows the old account in no frame while the new one is loading', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    await provider.select(ids.get('Blue Sky'));
    await settled(probe, 'Blue Sky');
    const hold = backend.sandbox.faults.hold({method: 'GET', path: `accounts/${ids.get('Davis & Main')}`});
    await provider.select(ids.get('Davis & Main'));
    await hold.arrived;
    await probe.updateComplete;
    expect(probe.shownName).to.equal(undefined);
    hold.release();
    await settled(probe, 'Davis & Main');
  });

  it('rejects a response that names another account', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {accounts} = backend.adapter;
    const wrong = {
      session: backend.adapter.session,
      accounts: {
        get: (id: Parameters<typeof accounts.get>[0], options: Parameters<typeof accounts.get>[1]) =>
          accounts.get(id === ids.get('Blue Sky') ? (ids.get('Davis & Main') ?? id) : id, options),
        children: accounts.children.bind(accounts),
        ancestors: accounts.ancestors.bind(accounts),
        search: accounts.search.bind(accounts),
        update: accounts.update.bind(accounts),
      },
    };
    const {provider, probe} = await probePage(wrong as unknown as typeof backend.adapter);
    const failed = oneEvent(probe, 'load-failed');
    await provider.select(ids.get('Blue Sky'));
    expect((await failed).detail).to.include({kind: 'protocol', accountId: ids.get('Blue Sky')});
    expect(probe.shownName).to.equal(undefined);
  });

  it('shows nothing in a widget that is moved out of its provider, and cancels its request', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    const hold = backend.sandbox.faults.hold({method: 'GET', path: `accounts/${ids.get('Blue Sky')}`});
    await provider.select(ids.get('Blue Sky'));
    await hold.arrived;
    elsewhere.append(probe);
    await probe.updateComplete;
    expect(probe.status).to.equal('none');
    expect(probe.renderRoot.textContent).to.contain('account-provider');
    await waitUntil(
      () => backend.sandbox.requests.some(({path, status}) => path.includes(`${ids.get('Blue Sky')}`) && status === 0),
      'the request is canceled',
    );
    hold.release();
    // Another response has arrived completely by now, so the held one would have as well.
    await backend.adapter.accounts.ancestors(ids.get('Blue Sky')!);
    expect(probe.shownName).to.equal(undefined);
  });

  it('shows the right account in a widget that is moved between two providers', async () => {
    const first = createBackend();
    const second = createBackend({seed: 2, empty: true, master: {name: 'Other Top'}});
    const {probe} = await probePage(first.adapter);
    const other = await fixture<AccountProvider>(
      html`<account-provider .adapter=${second.adapter}></account-provider>`,
    );
    other.append(probe);
    await settled(probe, 'Other Top');
    const own = probe.frames.filter(({scope}) => scope === second.sandbox.credentials.accountId);
    for (const {scope, shown} of own) expect(shown ?? scope).to.equal(scope);
  });

  it('connects a provider that is upgraded late with the widgets that were there first', async () => {
    const {adapter} = createBackend();
    const place = await fixture<HTMLElement>(
      html`<div>
        <late-provider><probe-widget></probe-widget></late-provider>
      </div>`,
    );
    const probe = place.querySelector<ProbeWidget>('probe-widget')!;
    await probe.updateComplete;
    expect(probe.status).to.equal('none');
    const {AccountProvider} = await import('../../src/components/account-provider/account-provider.js');
    const {defineElement} = await import('../../src/element/define-element.js');
    defineElement('provider', AccountProvider, {prefix: 'late-'});
    place.querySelector<AccountProvider>('late-provider')!.adapter = adapter;
    await waitUntil(() => probe.shownName !== undefined, 'the probe is reached');
  });

  it('reads again in a widget that was removed and returned', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    const name = probe.shownName;
    probe.remove();
    // A move within the page disconnects for one task only, so the element is empty after the task.
    await waitUntil(() => probe.shownName === undefined, 'shows nothing off the page');
    provider.append(probe);
    await waitUntil(() => probe.shownName === name, 'shows its account again');
  });

  it('lets the later of two overlapping switches win', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const hold = backend.sandbox.faults.hold({path: `accounts/${ids.get('Davis & Main')}/tree`});
    const masquerade = provider.masquerade(ids.get('Davis & Main')!).catch(() => false);
    await hold.arrived;
    await provider.select(ids.get('Blue Sky'));
    hold.release();
    expect(await masquerade).to.equal(false);
    await settled(probe, 'Blue Sky');
    expect(probe.currentScope?.trail.length).to.equal(1);
  });
});
