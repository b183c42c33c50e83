/** A backend whose levels are not accounts of the same kind: a platform, service providers, and their customers. */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-jump/define.js';
import '../src/components/account-manager/define.js';
import '../src/components/account-provider/define.js';
import '../src/components/account-tree/define.js';
import type {AccountId} from '../src/api/account-ref.js';
import type {AccountsAdapter} from '../src/api/adapter.js';
import type {AccountJump} from '../src/components/account-jump/index.js';
import {ids, leveledAdapter} from '../test/support/leveled-adapter.js';
import {inside, waitFor} from './inside.js';

async function levels(): Promise<{adapter: AccountsAdapter}> {
  const {adapter} = leveledAdapter();
  const {lifecycle} = adapter;
  const beta = await lifecycle?.create(ids.platform, {name: 'Beta Networks'});
  for (const name of ['Acme Logistics', 'Bluebird Hotels']) await lifecycle?.create(ids.alpha, {name});
  if (beta) await lifecycle?.create(beta.accountId, {name: 'Acme Foods'});
  return {adapter};
}

const on = (loaded: Record<string, unknown>, content: TemplateResult, accountId: AccountId): TemplateResult => html`
  <account-provider .adapter=${loaded['adapter']} .accountId=${accountId}>${content}</account-provider>
`;

const meta: Meta = {title: 'States/Levels', loaders: [levels]};
export default meta;
type Story = StoryObj;

/** Providers can be expanded and take customers; nothing can be below a customer. */
export const Tree: Story = {
  render: (_, {loaded}) => on(loaded, html`<account-tree can-add></account-tree>`, ids.acme),
  play: async ({canvasElement}) => {
    const tree = inside(canvasElement, 'account-tree');
    const acme = await tree.find('[role="treeitem"][aria-selected="true"]');
    await expect(acme.textContent).toContain('Acme');
    await expect(acme.hasAttribute('aria-expanded')).toBe(false);
    const expandable = () => acme.parentElement?.querySelectorAll('[role="treeitem"][aria-expanded]').length;
    await waitFor(() => expect(expandable()).toBe(2));
  },
};

/** Providers and customers in one list of matches, each with its path. */
export const Jump: Story = {
  render: (_, {loaded}) => on(loaded, html`<account-jump></account-jump>`, ids.alpha),
  play: async ({canvasElement}) => {
    const jump = inside(canvasElement, 'account-jump');
    await jump.find('dialog');
    canvasElement.querySelector<AccountJump>('account-jump')?.open();
    const field = await jump.find<HTMLInputElement>('dialog[open] input');
    field.value = 'a';
    field.dispatchEvent(new InputEvent('input'));
    await jump.see('Alpha Telecom');
    await jump.see('Acme Foods');
  },
};

const managed: Story['render'] = (_, {loaded}) =>
  on(loaded, html`<account-manager can-add></account-manager>`, loaded['accountId'] as AccountId);

/** A provider has only a name: one tab, and few rows. */
export const Provider: Story = {
  loaders: [levels, async () => ({accountId: ids.alpha})],
  render: managed,
  play: async ({canvasElement}) => {
    const manager = inside(canvasElement, 'account-manager');
    await manager.find('[role="tabpanel"]');
    await manager.see('Alpha Telecom');
  },
};

/** A customer also has limits and a realm. */
export const Customer: Story = {
  loaders: [levels, async () => ({accountId: ids.acme})],
  render: managed,
  play: async ({canvasElement}) => {
    const manager = inside(canvasElement, 'account-manager');
    await manager.see('Limits');
  },
};
