import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {accountResource} from '../../src/session/resources.js';
import {EditSession} from '../../src/session/edit-session.js';
import {createBackend} from '../support/backend.js';
import {childIds, probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {waitUntil} from '../support/wait.js';

const dialogButton = (provider: AccountProvider, label: string) =>
  [...provider.renderRoot.querySelectorAll<HTMLButtonElement>('dialog button')].find(
    (button) => button.textContent?.trim() === label,
  );

describe('account-provider', () => {
  it('follows account-id and reflects the selection', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    provider.setAttribute('account-id', ids.get('Blue Sky')!);
    await waitUntil(() => probe.shownName === 'Blue Sky', 'follows the attribute');
    await provider.select(ids.get('Davis & Main'));
    await provider.updateComplete;
    expect(provider.getAttribute('account-id')).to.equal(ids.get('Davis & Main'));
    await provider.select();
    await provider.updateComplete;
    expect(provider.hasAttribute('account-id')).to.equal(false);
  });

  it('shows the account of a link that was set during sign-in', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const hold = backend.sandbox.faults.hold({path: 'token_auth'});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${backend.adapter}><probe-widget></probe-widget></account-provider>
    `);
    await hold.arrived;
    provider.accountId = ids.get('Blue Sky');
    await provider.updateComplete;
    hold.release();
    const probe = provider.querySelector<ProbeWidget>('probe-widget');
    await waitUntil(() => probe?.shownName === 'Blue Sky', 'shows the link’s account');
  });

  it('asks about unsaved input; Escape stays, and account-id keeps naming the shown account', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    await provider.select(ids.get('Blue Sky'));
    await waitUntil(() => probe.shownName === 'Blue Sky', 'shown');
    const scope = probe.currentScope!;
    const edit = new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
    edit.set('name', 'Half typed');
    provider.accountId = ids.get('Davis & Main');
    await waitUntil(() => provider.renderRoot.querySelector('dialog')?.open, 'the question is asked');
    provider.renderRoot.querySelector('dialog')!.dispatchEvent(new Event('cancel'));
    await waitUntil(() => provider.accountId === ids.get('Blue Sky'), 'the attribute is put right');
    expect(probe.shownName).to.equal('Blue Sky');
    expect(edit.draft.name).to.equal('Half typed');
    expect(provider.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('saves on leaving if the user chooses so', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    await provider.select(ids.get('Blue Sky'));
    await waitUntil(() => probe.shownName === 'Blue Sky', 'shown');
    const scope = probe.currentScope!;
    const edit = new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
    edit.set('name', 'Bluer Sky');
    const leaving = provider.select(ids.get('Davis & Main'));
    await waitUntil(() => dialogButton(provider, 'Save'), 'the question is asked');
    dialogButton(provider, 'Save')!.click();
    expect(await leaving).to.equal(true);
    expect((await backend.adapter.accounts.get(ids.get('Blue Sky')!)).value.name).to.equal('Bluer Sky');
  });

  it('reports a rejected masquerade and stays where it is', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    const before = probe.currentScope;
    probe.dispatchEvent(
      new CustomEvent('masquerade-request', {
        detail: {accountId: backend.sandbox.master.accountId},
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await waitUntil(() => provider.renderRoot.querySelector('[role="alert"]'), 'the refusal is shown');
    expect(provider.renderRoot.querySelector('[role="alert"]')?.textContent).to.contain('don’t have permission');
    expect(probe.currentScope).to.equal(before);
  });

  describe('after a failed masquerade', () => {
    async function failed() {
      const backend = createBackend();
      const ids = await childIds(backend);
      const page = await probePage(backend.adapter);
      const {provider, probe} = page;
      const end = backend.sandbox.faults.add({method: 'GET', path: ids.get('Blue Sky')!, status: 500});
      const detail = {accountId: ids.get('Blue Sky')};
      probe.dispatchEvent(
        new CustomEvent('masquerade-request', {detail, bubbles: true, composed: true, cancelable: true}),
      );
      const alert = () => provider.renderRoot.querySelector('[role="alert"]');
      await waitUntil(alert, 'the failure is shown');
      end();
      return {...page, ids, alert};
    }

    it('retries it on demand', async () => {
      const {probe, ids, alert} = await failed();
      alert()!.querySelector('button')!.click();
      await waitUntil(() => probe.currentScope?.acting.id === ids.get('Blue Sky'), 'acts as the account');
      expect(alert() === null).to.equal(true);
    });

    it('offers no retry once another account is shown', async () => {
      const {provider, ids, alert} = await failed();
      await provider.select(ids.get('Davis & Main'));
      await provider.updateComplete;
      expect(alert() === null).to.equal(true);
    });

    it('offers no retry to another user who signs in', async () => {
      const {provider, alert} = await failed();
      provider.adapter = createBackend().adapter;
      await provider.updateComplete;
      expect(alert() === null).to.equal(true);
    });
  });

  it('masquerades with the whole path, and returns in one step', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const parent = ids.get('Los Pollos Hermanos')!;
    const [child] = (await backend.adapter.accounts.children(parent)).items;
    const changed = oneEvent(provider, 'account-changed');
    expect(await provider.masquerade(child!.id)).to.equal(true);
    expect((await changed).detail.accountId).to.equal(child!.id);
    const home = backend.sandbox.credentials.accountId;
    expect(probe.currentScope?.trail.map(({id}) => id)).to.deep.equal([home, parent, child!.id]);
    expect(probe.currentScope?.home.id).to.equal(home);
    await provider.endMasquerade();
    expect(probe.currentScope?.acting.id).to.equal(home);
  });

  it('reports the end of the session, and continues after the host has signed the user in', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    const end = backend.sandbox.faults.add({status: 401, body: {error: '401', message: 'invalid_credentials'}});
    const expired = oneEvent(provider, 'session-expired');
    provider.reload();
    expect((await expired).detail.accountId).to.equal(backend.sandbox.credentials.accountId);
    expect(probe.shownName, 'what was on screen stays').to.not.equal(undefined);
    end();
    provider.reload();
    await waitUntil(() => probe.account.state.status === 'complete', 'reads again');
  });

  it('reports the end of the session when a save detects it, and keeps what was typed', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    const scope = probe.currentScope!;
    const edit = new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
    edit.set('name', 'Typed before it was over');
    const end = backend.sandbox.faults.add({status: 401, body: {error: '401', message: 'invalid_credentials'}});
    const expired = oneEvent(provider, 'session-expired');
    expect(await edit.save()).to.equal(false);
    expect((await expired).detail.accountId).to.equal(backend.sandbox.credentials.accountId);
    end();
    provider.reload();
    expect(await edit.save()).to.equal(true);
    expect((await backend.adapter.accounts.get(scope.account.id)).value.name).to.equal('Typed before it was over');
  });

  it('offers a retry when signing in fails, and then shows everything', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: 'token_auth', status: 403, times: 1, body: {error: '403', message: 'forbidden'}});
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${backend.adapter}><probe-widget></probe-widget></account-provider>
    `);
    const probe = provider.querySelector<ProbeWidget>('probe-widget')!;
    await waitUntil(() => probe.status === 'failed', 'fails');
    expect(probe.renderRoot.querySelector('[role="alert"]')?.textContent).to.contain('don’t have permission');
    provider.reload();
    await waitUntil(() => probe.shownName !== undefined, 'shows after the retry');
  });

  it("uses the given language and the host's own texts", async () => {
    const {adapter} = createBackend();
    const provider = await fixture<AccountProvider>(html`
      <account-provider locale="de" .messages=${{'state.unscoped.title': 'Kein Kunde'}}>
        <probe-widget></probe-widget>
      </account-provider>
    `);
    const probe = provider.querySelector<ProbeWidget>('probe-widget')!;
    await waitUntil(() => probe.renderRoot.textContent?.includes('Kein Kunde'), 'the host’s words');
    expect(probe.renderRoot.textContent).to.contain('gehört in einen account-provider');
    provider.adapter = adapter;
    await waitUntil(() => probe.shownName !== undefined, 'goes on');
  });

  it('drops everything of the previous user when the adapter is replaced', async () => {
    const first = createBackend();
    const second = createBackend({empty: true, master: {name: 'Other Top'}});
    const {provider, probe} = await probePage(first.adapter);
    const scope = probe.currentScope!;
    provider.adapter = second.adapter;
    await waitUntil(() => probe.shownName === 'Other Top', 'shows the other user’s account');
    expect(scope.signal.aborted).to.equal(true);
    expect(scope.resources.peek(accountResource(scope.adapter, scope.account.id))).to.equal(undefined);
  });
});

describe('a standalone widget', () => {
  it('works with an adapter and an account-id, without a provider', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const probe = await fixture<ProbeWidget>(html`
      <probe-widget .adapter=${backend.adapter} account-id=${ids.get('Blue Sky')!}></probe-widget>
    `);
    await waitUntil(() => probe.shownName === 'Blue Sky', 'shows its account');
    probe.accountId = ids.get('Davis & Main');
    await waitUntil(() => probe.shownName === 'Davis & Main', 'shows the next');
    for (const {scope, shown} of probe.frames) expect(shown ?? scope).to.equal(scope);
  });

  it('reports the end of the session itself if there is no provider', async () => {
    const backend = createBackend();
    const probe = await fixture<ProbeWidget>(html`<probe-widget .adapter=${backend.adapter}></probe-widget>`);
    await waitUntil(() => probe.shownName !== undefined, 'shows its account');
    backend.sandbox.faults.add({status: 401, body: {error: '401', message: 'invalid_credentials'}});
    const expired = oneEvent(probe, 'session-expired');
    const scope = probe.currentScope!;
    const edit = new EditSession(scope, accountResource(scope.adapter, scope.account.id), probe.account.value!);
    edit.set('name', 'Typed before it was over');
    expect(await edit.save()).to.equal(false);
    expect((await expired).detail.accountId).to.equal(backend.sandbox.credentials.accountId);
    expect(edit.draft.name).to.equal('Typed before it was over');
  });

  it('with account-id inside a provider shows that account, and neither selects nor masquerades', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    probe.accountId = ids.get('Blue Sky');
    await waitUntil(() => probe.shownName === 'Blue Sky', 'shows the named account');
    expect(provider.accountId).to.equal(undefined);
    expect(probe.currentScope?.trail.length).to.equal(1);
    await provider.select(ids.get('Davis & Main'));
    await waitUntil(() => probe.currentScope?.acting.id === backend.sandbox.credentials.accountId, 'same scope');
    await waitUntil(() => probe.shownName === 'Blue Sky', 'goes on showing it');
  });
});
