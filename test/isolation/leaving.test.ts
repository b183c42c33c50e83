import {expect, fixture, html} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
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

const place = () => fixture<HTMLElement>(html`<div></div>`);

/** An element has left for good once the current task has ended. */
const afterThisStep = async (): Promise<void> => {
  await Promise.resolve();
};

/** Masquerades, selects an account below, and types into a form of it. */
async function masquerading(adapter?: AccountsAdapter) {
  const backend = createBackend();
  const ids = await childIds(backend);
  const page = await probePage(adapter ?? backend.adapter);
  const parent = ids.get('Los Pollos Hermanos')!;
  await page.provider.masquerade(parent);
  const [child] = (await backend.adapter.accounts.children(parent)).items;
  await page.provider.select(child!.id);
  await waitUntil(() => page.probe.shownName === child!.name, 'shows the account below');
  const form = edit(page.probe);
  form.set('name', 'Half typed');
  const {requests} = backend.sandbox;
  const expectUnchanged = () => {
    const scope = page.probe.currentScope;
    expect([scope?.acting.id, scope?.account.id]).to.deep.equal([parent, child!.id]);
    expect([form.status, form.draft.name, page.provider.dirty]).to.deep.equal(['editing', 'Half typed', true]);
    expect(page.provider.renderRoot.querySelector('dialog')).to.equal(null);
  };
  return {...page, backend, ids, parent, child: child!, form, requests, expectUnchanged};
}

/** Ways to move an element within the page. */
const moves: Readonly<Record<string, (element: Element, to: Element) => void>> = {
  append: (element, to) => to.append(element),
  insertBefore: (element, to) => to.insertBefore(element, null),
  'remove and append in one step': (element, to) => {
    element.remove();
    to.append(element);
  },
  moveBefore: (element, to) =>
    (to as Element & {moveBefore(node: Node, child: Node | null): void}).moveBefore(element, null),
};

describe('isolation: a provider that is moved within the page', () => {
  for (const [name, move] of Object.entries(moves)) {
    it(`by ${name} keeps masquerade, selection, and typed text, and reads nothing again`, async () => {
      if (name === 'moveBefore' && !('moveBefore' in Element.prototype)) return;
      const {provider, probe, form, requests, expectUnchanged} = await masquerading();
      const [scope, before] = [probe.currentScope, requests.length];
      move(provider, await place());
      await afterThisStep();
      await probe.updateComplete;
      expectUnchanged();
      expect(probe.currentScope).to.equal(scope);
      expect(probe.shownName).to.not.equal(undefined);
      expect(requests.length).to.equal(before);
      expect(await form.save()).to.equal(true);
    });
  }
});

describe('isolation: a provider that is removed from the page', () => {
  it('reads and shows nothing while it is off the page', async () => {
    const {provider, probe, requests, backend} = await masquerading();
    const hold = backend.sandbox.faults.hold({method: 'GET'});
    provider.reload();
    await hold.arrived;
    provider.remove();
    await afterThisStep();
    const sent = requests.length;
    hold.release();
    await waitUntil(() => requests.length > sent, 'the backend has answered what was asked before');
    const before = requests.length;
    provider.reload();
    await probe.updateComplete;
    expect([probe.currentScope, probe.shownName]).to.deep.equal([undefined, undefined]);
    expect(probe.renderRoot.textContent).to.not.contain('Half typed');
    expect(requests.length).to.equal(before);
    expect(provider.dirty).to.equal(true);
  });

  it('continues where it was when it is added again and the same user is signed in', async () => {
    const {provider, probe, child, form, requests, expectUnchanged} = await masquerading();
    const to = await place();
    provider.remove();
    await afterThisStep();
    const before = requests.length;
    to.append(provider);
    await waitUntil(() => probe.shownName === child.name, 'shows the account again');
    expectUnchanged();
    expect(requests.slice(before).some(({path}) => path.includes('token_auth'))).to.equal(true);
    expect(await form.save()).to.equal(true);
  });

  it('shows the account that the host has set in the meantime, after asking about unsaved input', async () => {
    const {provider, probe, ids} = await masquerading();
    const to = await place();
    provider.remove();
    await afterThisStep();
    provider.accountId = ids.get('Blue Sky');
    to.append(provider);
    await waitUntil(() => provider.renderRoot.querySelector('dialog'), 'asks');
    provider.renderRoot.querySelectorAll<HTMLElement>('dialog .buttons button')[1]!.click();
    await waitUntil(() => probe.shownName === 'Blue Sky', 'shows the named account');
  });

  it('starts over when another user is signed in by then, with nothing of the previous one', async () => {
    const backend = createBackend();
    const {session} = backend.adapter;
    let current: (signed: Session) => Session = (signed) => signed;
    const adapter = Object.create(backend.adapter, {
      session: {value: {open: async () => current(await session.open())}},
    }) as AccountsAdapter;
    const {provider, probe} = await probePage(adapter);
    const ids = await childIds(backend);
    await provider.masquerade(ids.get('Los Pollos Hermanos')!);
    await waitUntil(() => probe.shownName === 'Los Pollos Hermanos', 'acts as the account');
    const form = edit(probe);
    form.set('name', 'Half typed');
    const to = await place();
    provider.remove();
    await afterThisStep();
    current = (signed) => ({...signed, user: {...signed.user, id: 'another'}});
    to.append(provider);
    await waitUntil(() => probe.shownName !== undefined, 'shows an account');
    expect(probe.currentScope?.trail).to.have.length(1);
    expect([form.status, provider.dirty]).to.deep.equal(['over', false]);
    expect(await form.save()).to.equal(false);
  });

  it('offers a retry and loses nothing when the signed-in user cannot be determined', async () => {
    const {provider, probe, child, backend, expectUnchanged} = await masquerading();
    const to = await place();
    provider.remove();
    await afterThisStep();
    const end = backend.sandbox.faults.add({status: 403, body: {error: '403', message: 'forbidden'}});
    to.append(provider);
    await waitUntil(() => probe.status === 'failed', 'fails');
    expect(probe.currentScope).to.equal(undefined);
    end();
    provider.reload();
    await waitUntil(() => probe.shownName === child.name, 'shows the account again');
    expectUnchanged();
  });

  it('reports the end of its unsaved input, and no longer prevents the page from closing', async () => {
    const {provider, form} = await masquerading();
    const closes = () => window.dispatchEvent(new Event('beforeunload', {cancelable: true}));
    await afterThisStep();
    expect(closes()).to.equal(false);
    const details: object[] = [];
    const listener = ({detail}: DirtyChangedEvent) => details.push(detail);
    document.addEventListener('dirty-changed', listener);
    provider.remove();
    await afterThisStep();
    document.removeEventListener('dirty-changed', listener);
    expect(details).to.deep.equal([{accountId: form.accountId, dirty: true, removed: true}]);
    expect(closes()).to.equal(true);
    expect(await provider.settle(), 'no user can be asked').to.equal(false);
  });
});

describe('isolation: a widget that is moved', () => {
  for (const [name, move] of Object.entries(moves)) {
    it(`by ${name} within its provider keeps showing its content`, async () => {
      if (name === 'moveBefore' && !('moveBefore' in Element.prototype)) return;
      const {provider, probe, requests} = await masquerading();
      const to = document.createElement('div');
      provider.append(to);
      const [scope, frames, before] = [probe.currentScope, probe.frames.length, requests.length];
      move(probe, to);
      await afterThisStep();
      await probe.updateComplete;
      expect(probe.currentScope).to.equal(scope);
      expect(probe.frames.slice(frames).every(({shown}) => shown === scope!.account.id)).to.equal(true);
      expect(requests.length).to.equal(before);
    });

    it(`by ${name} to another provider shows nothing of the previous one`, async () => {
      if (name === 'moveBefore' && !('moveBefore' in Element.prototype)) return;
      const {provider, probe, child} = await masquerading();
      const other = await probePage(createBackend({empty: true, master: {name: 'Other Top'}}).adapter);
      const frames = probe.frames.length;
      move(probe, other.provider);
      await waitUntil(() => probe.shownName === 'Other Top', 'shows the account of its new provider');
      expect(probe.frames.slice(frames).some(({scope}) => scope === child.id)).to.equal(false);
      expect([provider.dirty, other.provider.dirty]).to.deep.equal([true, false]);
    });
  }

  it('standalone, is removed and added again: its content and what was typed are restored', async () => {
    const {adapter} = createBackend();
    const probe = await fixture<ProbeWidget>(html`<probe-widget .adapter=${adapter}></probe-widget>`);
    await waitUntil(() => probe.shownName !== undefined, 'shows its account');
    const form = edit(probe);
    form.set('name', 'Half typed');
    const to = await place();
    probe.remove();
    await afterThisStep();
    await probe.updateComplete;
    expect(probe.currentScope).to.equal(undefined);
    to.append(probe);
    await waitUntil(() => probe.shownName !== undefined, 'shows its account again');
    expect([form.status, form.draft.name]).to.deep.equal(['editing', 'Half typed']);
  });
});
