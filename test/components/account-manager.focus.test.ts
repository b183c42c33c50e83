import {expect, fixture, html} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-jump/define.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

const CUSTOMER = 'Davis & Main';

async function open({account, inlineSize = '1200px'}: {account?: string; inlineSize?: string} = {}) {
  const backend = createBackend();
  const {adapter} = backend;
  const ids = await childIds(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter} .accountId=${account && ids.get(account)}>
      <input aria-label="A field of the portal" />
      <account-jump></account-jump>
      <account-manager></account-manager>
    </account-provider>
  `);
  const jump = provider.querySelector('account-jump')!;
  const manager = provider.querySelector('account-manager')!;
  Object.assign(manager.style, {inlineSize, blockSize: '600px'});
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => manager.renderRoot.querySelector<T>(selector);
  if (account) await waitUntil(() => find('h2')?.textContent?.includes(account), `${account} is open`);
  const headed = (text: string) =>
    waitUntil(() => {
      const {activeElement} = manager.shadowRoot!;
      return activeElement?.localName === 'h2' && activeElement.textContent.includes(text);
    }, `the focus is on the heading ${text}`);
  const field = provider.querySelector('input')!;
  return {backend, ids, provider, jump, manager, field, find, headed};
}

describe('the focus after another account was requested', () => {
  it('moves to the heading of the landing page after "View as customer", and to that of the account after the way back', async () => {
    const {manager, find, headed} = await open({account: CUSTOMER});
    find('.title .primary')!.focus();
    await press('Enter');
    await headed('Select an account');
    const banner = find('masquerade-banner')!;
    await waitUntil(() => banner.shadowRoot?.querySelector('button'), 'the banner');
    banner.shadowRoot!.querySelector('button')!.focus();
    await press('Enter');
    await headed(CUSTOMER);
    expect(manager.shadowRoot?.activeElement?.getAttribute('tabindex')).to.equal('-1');
  });

  it('moves to the heading of an account opened from account-jump, wherever the jump was opened', async () => {
    const {provider, jump, headed} = await open();
    await provider.updateComplete;
    await waitUntil(() => jump.renderRoot.querySelector('dialog'), 'the jump has a scope');
    jump.open();
    await waitUntil(() => jump.shadowRoot?.activeElement?.localName === 'input', 'the jump is open');
    document.execCommand('insertText', false, CUSTOMER);
    await waitUntil(() => jump.renderRoot.querySelector('[aria-selected="true"]'), 'the account is found');
    await press('Enter');
    await headed(CUSTOMER);
  });

  it('stays in a field of the portal that the user has entered while the account was being requested', async () => {
    const {backend, ids, provider, field, find} = await open({account: CUSTOMER});
    const hold = backend.sandbox.faults.hold({method: 'GET', path: `/accounts/${ids.get(CUSTOMER)}`});
    find('.title .primary')!.click();
    await hold.arrived;
    field.focus();
    hold.release();
    await waitUntil(
      () => find('masquerade-banner')?.shadowRoot?.querySelector('button'),
      'the user acts as the account',
    );
    await import('../../src/element/view-focus.js');
    await provider.updateComplete;
    await waitUntil(() => find('main h2')?.textContent?.includes('Select'), 'the view is open');
    expect(document.activeElement === field).to.be.true;
  });

  it('stays in a tree that is still on screen', async () => {
    const {provider, find, ids} = await open();
    await waitUntil(() => find('account-tree')?.shadowRoot?.querySelector('[role="treeitem"]'), 'the tree');
    const tree = find('account-tree')!;
    const list = tree.shadowRoot!.querySelector<HTMLElement>('[role="tree"]')!;
    list.focus();
    await press('Home');
    await press('Enter');
    await waitUntil(
      () => provider.accountId && [...ids.values()].includes(provider.accountId as AccountId),
      'selected',
    );
    await import('../../src/element/view-focus.js');
    await waitUntil(() => find('h2')?.textContent?.trim(), 'the account is open');
    expect(tree.shadowRoot?.activeElement === list).to.be.true;
  });

  it('moves between the list and the account where only one of them is on screen', async () => {
    const {find, headed} = await open({inlineSize: '360px'});
    await waitUntil(() => find('account-tree')?.shadowRoot?.querySelector('[role="treeitem"]'), 'the tree');
    const tree = find('account-tree')!;
    const list = tree.shadowRoot!.querySelector<HTMLElement>('[role="tree"]')!;
    list.focus();
    await press('ArrowDown');
    await press('Enter');
    await headed('');
    find('.back')!.click();
    await waitUntil(() => tree.shadowRoot?.activeElement === list, 'the focus is in the list');
  });
});
