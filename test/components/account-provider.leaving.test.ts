import {expect, fixture, html} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {EditSession} from '../../src/session/edit-session.js';
import {accountResource} from '../../src/session/resources.js';
import type {DirtyChangedEvent} from '../../src/element/events.js';
import {createBackend} from '../support/backend.js';
import {childIds, probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {waitUntil} from '../support/wait.js';

/** A form over the account that a probe shows. */
const edit = (probe: ProbeWidget): EditSession<Account> => {
  const scope = probe.currentScope!;
  return new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
};

/** Collects the details of `dirty-changed` as a host receives them on the document. */
function record(): {details: object[]; end: () => void} {
  const details: object[] = [];
  const listener = ({detail}: DirtyChangedEvent) => details.push(detail);
  document.addEventListener('dirty-changed', listener);
  return {details, end: () => document.removeEventListener('dirty-changed', listener)};
}

/** Whether the browser would ask before it closes the page. */
const asksBeforeClosing = (): boolean => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));

const settled = async (): Promise<void> => {
  // Reports wait for the microtasks of the current task.
  await Promise.resolve();
};

async function open() {
  const backend = createBackend();
  const ids = await childIds(backend);
  const page = await probePage(backend.adapter);
  await page.provider.select(ids.get('Blue Sky'));
  await waitUntil(() => page.probe.shownName === 'Blue Sky', 'shows the account');
  return {
    ...page,
    backend,
    ids,
    accountId: ids.get('Blue Sky')!,
    stored: () => backend.adapter.accounts.get(ids.get('Blue Sky')!),
  };
}

const answer = async (provider: AccountProvider, label: string): Promise<void> => {
  const button = () =>
    [...provider.renderRoot.querySelectorAll<HTMLButtonElement>('dialog button')].find(
      ({textContent}) => textContent?.trim() === label,
    );
  await waitUntil(button, `the question offers “${label}”`);
  button()!.click();
};

describe('account-provider, before the host leaves', () => {
  it('is dirty while a form holds unsaved input, and reports each change once', async () => {
    const {provider, probe, accountId} = await open();
    const {details, end} = record();
    const form = edit(probe);
    expect(provider.dirty).to.equal(false);
    form.set('name', 'B');
    form.set('name', 'Bl');
    expect(provider.dirty).to.equal(true);
    await settled();
    form.set('name', 'Blue Sky');
    await settled();
    form.set('name', 'Bluer Sky');
    await form.save();
    await settled();
    expect(provider.dirty).to.equal(false);
    end();
    expect(details).to.deep.equal([
      {accountId, dirty: true},
      {accountId, dirty: false},
      {accountId, dirty: true},
      {accountId, dirty: false},
    ]);
  });

  it('reports no change when one form of two is saved', async () => {
    const {provider, probe} = await open();
    const [first, second] = [edit(probe), edit(probe)];
    first.set('name', 'Bluer Sky');
    second.set('timezone', 'Europe/Paris');
    await settled();
    const {details, end} = record();
    await first.save();
    await settled();
    end();
    expect(details).to.deep.equal([]);
    expect(provider.dirty).to.equal(true);
  });

  it('settles without a question when nothing is unsaved', async () => {
    const {provider} = await open();
    expect(await provider.settle()).to.equal(true);
    expect(provider.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('settles by saving, by discarding, and not by staying', async () => {
    const {provider, probe, stored} = await open();
    const form = edit(probe);
    form.set('name', 'Bluer Sky');
    let leaving = provider.settle();
    await answer(provider, 'Keep editing');
    expect(await leaving).to.equal(false);
    expect(form.draft.name).to.equal('Bluer Sky');
    leaving = provider.settle();
    await answer(provider, 'Save');
    expect(await leaving).to.equal(true);
    expect((await stored()).value.name).to.equal('Bluer Sky');
    edit(probe).set('name', 'Discarded');
    leaving = provider.settle();
    await answer(provider, 'Discard');
    expect(await leaving).to.equal(true);
    expect(provider.dirty).to.equal(false);
    expect((await stored()).value.name).to.equal('Bluer Sky');
  });

  it('does not settle when the save fails', async () => {
    const {provider, probe, backend} = await open();
    const form = edit(probe);
    form.set('name', 'Bluer Sky');
    backend.sandbox.faults.add({method: 'PATCH', status: 403, body: {error: '403', message: 'forbidden'}});
    const leaving = provider.settle();
    await answer(provider, 'Save');
    expect(await leaving).to.equal(false);
    expect([provider.dirty, form.draft.name]).to.deep.equal([true, 'Bluer Sky']);
  });

  it('waits for a save in flight instead of sending a second one', async () => {
    const {provider, probe, backend} = await open();
    const form = edit(probe);
    form.set('name', 'Bluer Sky');
    const hold = backend.sandbox.faults.hold({method: 'PATCH'});
    const saving = form.save();
    await hold.arrived;
    const leaving = provider.settle();
    await answer(provider, 'Save');
    hold.release();
    expect(await Promise.all([leaving, saving])).to.deep.equal([true, true]);
    expect(backend.sandbox.requests.filter(({method}) => method === 'PATCH')).to.have.length(1);
  });

  it('makes the browser ask before the page closes, only while there is unsaved input', async () => {
    const {probe} = await open();
    expect(asksBeforeClosing()).to.equal(false);
    const form = edit(probe);
    form.set('name', 'Bluer Sky');
    await settled();
    expect(asksBeforeClosing()).to.equal(true);
    form.discard();
    await settled();
    expect(asksBeforeClosing()).to.equal(false);
  });

  it('is clean once the host has signed the user out', async () => {
    const {provider, probe} = await open();
    edit(probe).set('name', 'Bluer Sky');
    await settled();
    const {details, end} = record();
    provider.adapter = undefined;
    await provider.updateComplete;
    await settled();
    end();
    expect(provider.dirty).to.equal(false);
    expect(details.map((detail) => (detail as {dirty: boolean}).dirty)).to.deep.equal([false]);
    expect(asksBeforeClosing()).to.equal(false);
  });
});

describe('a standalone widget, before the host leaves', () => {
  it('reports its unsaved input itself, and makes the browser ask', async () => {
    const {adapter} = createBackend();
    const probe = await fixture<ProbeWidget>(html`<probe-widget .adapter=${adapter}></probe-widget>`);
    await waitUntil(() => probe.shownName !== undefined, 'shows its account');
    const {details, end} = record();
    const form = edit(probe);
    form.set('name', 'Typed');
    await settled();
    expect(asksBeforeClosing()).to.equal(true);
    form.discard();
    await settled();
    end();
    const {accountId} = form;
    expect(details).to.deep.equal([
      {accountId, dirty: true},
      {accountId, dirty: false},
    ]);
    expect(asksBeforeClosing()).to.equal(false);
  });
});
