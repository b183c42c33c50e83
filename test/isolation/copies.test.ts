import {expect, fixture, html} from '@open-wc/testing';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import type {AccountId, HomeAccountId} from '../../src/api/account-ref.js';
import type {ScopeState} from '../../src/session/scope.js';
import {createBackend} from '../support/backend.js';
import {childIds, probePage} from '../support/page.js';
import type {ProbeWidget} from '../support/probe.js';
import {waitUntil} from '../support/wait.js';

/** A consumer like one of another copy of the library: it shares only the protocol and the key. */
function foreignConsumer(target: Element): {states: ScopeState[]; end: () => void} {
  const states: ScopeState[] = [];
  let end = () => {};
  const request = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
    context: 'account-widgets/scope@1',
    contextTarget: target,
    subscribe: true,
    callback: (state: ScopeState, unsubscribe?: () => void) => {
      states.push(state);
      end = unsubscribe ?? end;
    },
  });
  target.dispatchEvent(request);
  return {states, end: () => end()};
}

describe('isolation: several providers, several copies', () => {
  it('a consumer of another copy follows the provider of this one', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider} = await probePage(backend.adapter);
    const foreign = document.createElement('foreign-widget');
    provider.append(foreign);
    const {states, end} = foreignConsumer(foreign);
    await provider.select(ids.get('Blue Sky'));
    end();
    await provider.select(ids.get('Davis & Main'));
    expect(states.map(({status}) => status)).to.deep.equal(['ready', 'switching', 'ready']);
    expect(states.every(({protocol}) => protocol === 1)).to.equal(true);
  });

  it('two providers on a page keep their accounts, and an intent reaches only the nearest one', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const outer = await fixture<AccountProvider>(html`
      <account-provider .adapter=${backend.adapter}>
        <probe-widget></probe-widget>
        <account-provider .adapter=${backend.adapter} account-id=${ids.get('Blue Sky')!}>
          <probe-widget></probe-widget>
        </account-provider>
      </account-provider>
    `);
    const [first, second] = outer.querySelectorAll<ProbeWidget>('probe-widget');
    await waitUntil(() => second?.shownName === 'Blue Sky' && first?.shownName !== undefined, 'both show');
    const own = first?.shownName;
    second?.dispatchEvent(
      new CustomEvent('account-select-request', {
        detail: {accountId: ids.get('Davis & Main')},
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await waitUntil(() => second?.shownName === 'Davis & Main', 'the inner one follows');
    expect(first?.shownName).to.equal(own);
    expect(outer.accountId).to.equal(undefined);
  });

  it('does not follow an intent that a host cancels', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const before = probe.currentScope;
    const heard: string[] = [];
    provider.addEventListener('account-select-request', (event) => {
      event.preventDefault();
      heard.push(event.detail.accountId);
    });
    probe.dispatchEvent(
      new CustomEvent('account-select-request', {
        detail: {accountId: ids.get('Blue Sky')},
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await Promise.resolve();
    expect(heard).to.deep.equal([ids.get('Blue Sky')]);
    expect(probe.currentScope).to.equal(before);
  });

  it('the home account’s id has a type of its own', () => {
    const home = 'home' as HomeAccountId;
    const shown: AccountId = home;
    // @ts-expect-error any other account's id must not pass for the signed-in one's
    const wrong: HomeAccountId = shown;
    expect(wrong).to.equal(home);
  });
});
