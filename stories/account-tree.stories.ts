import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import '../src/components/account-tree/define.js';
import type {AccountTree} from '../src/components/account-tree/account-tree.js';
import {waitFor} from './inside.js';
import {onStage, stage, type Stage, stageWithoutEnd} from './support.js';

const tree = html`<account-tree></account-tree>`;
const CHILDREN = {method: 'GET', path: '/children'};

const meta: Meta = {
  title: 'Elements/account-tree',
  component: 'account-tree',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, tree, {account: 'Davis & Main'}),
};
export default meta;
type Story = StoryObj;

const inside = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<AccountTree>('account-tree')?.shadowRoot;
  if (!root) throw new Error('no tree');
  return root;
};
const rows = (canvas: HTMLElement) => [...inside(canvas).querySelectorAll<HTMLElement>('[role="treeitem"]')];
const row = async (canvas: HTMLElement, name: string): Promise<HTMLElement> => {
  const found = () => rows(canvas).find((item) => item.textContent?.includes(name));
  await waitFor(() => expect(found(), name).toBeDefined());
  return found() as HTMLElement;
};

/** The accounts below the operator's own; the selected one is marked. */
export const Ready: Story = {
  play: async ({canvasElement}) => {
    await waitFor(async () =>
      expect((await row(canvasElement, 'Davis & Main')).getAttribute('aria-selected')).toBe('true'),
    );
  },
};

/** A selection further down: its ancestors are expanded, whether it was made here, by a link, or by a breadcrumb. */
export const Revealed: Story = {
  render: (_, {loaded}) => onStage(loaded, tree, {account: 'Distribution Center'}),
  play: async ({canvasElement}) => {
    const deep = await row(canvasElement, 'Distribution Center');
    await expect(deep.getAttribute('aria-selected')).toBe('true');
    await expect(Number(deep.getAttribute('aria-level'))).toBeGreaterThan(2);
  },
};

/** Keyboard focus: the focus ring is on the row, the focus itself on the tree. */
export const Focused: Story = {
  play: async ({canvasElement}) => {
    await row(canvasElement, 'Los Pollos Hermanos');
    inside(canvasElement).querySelector<HTMLElement>('[role="tree"]')?.focus();
    await userEvent.keyboard('los{ArrowRight}');
    await row(canvasElement, 'Los Pollos Hermanos – ');
  },
};

/** Ten thousand accounts: one page is loaded, and only the rows in view are rendered. */
export const TenThousand: Story = {
  loaders: [stage({accounts: 10_000})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await row(canvasElement, 'A1A Car Wash');
    await expect(rows(canvasElement).length).toBeLessThan(80);
  },
};

/** The rows show names only. */
export const HiddenRealms: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-tree hide-realm></account-tree>`, {account: 'Davis & Main'}),
};

/** Disabled accounts and resellers are marked if the backend's lists identify them or a save has returned them. */
export const Marks: Story = {
  loaders: [
    stage({
      prepare: async ({adapter: {accounts}}) => {
        const children = accounts.children.bind(accounts);
        accounts.children = async (id, options) => {
          const page = await children(id, options);
          const marked = page.items.map((item) => ({
            ...item,
            enabled: item.name !== 'Blue Sky',
            isReseller: item.name === 'Los Pollos Hermanos',
          }));
          return {...page, items: marked};
        };
      },
    }),
  ],
  render: (_, {loaded}) => onStage(loaded, tree, {account: 'Blue Sky'}),
  play: async ({canvasElement}) => {
    await waitFor(async () => expect((await row(canvasElement, 'Blue Sky')).textContent).toContain('Disabled'));
    await expect((await row(canvasElement, 'Los Pollos Hermanos')).textContent).toContain('Reseller');
  },
};

/** The first accounts are loading. None is selected, because its path would provide a row. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(CHILDREN)})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).textContent).toContain('Loading accounts'));
    await expect(canvasElement.querySelector('account-tree')?.matches(':state(loading)')).toBe(true);
  },
};

/** A level is loading; the rest stays. */
export const LoadingLevel: Story = {
  loaders: [
    stage({
      faults: (faults, ids) =>
        void faults.hold({method: 'GET', path: `${ids.get('Los Pollos Hermanos') ?? ''}/children`}),
    }),
  ],
  play: async ({canvasElement}) => {
    (await row(canvasElement, 'Los Pollos Hermanos')).querySelector<HTMLElement>('.twisty')?.click();
    await row(canvasElement, 'Loading accounts');
  },
};

/** A level failed, with a retry in its place. */
export const FailedLevel: Story = {
  loaders: [
    stage({
      faults: (faults, ids) =>
        void faults.add({method: 'GET', path: `${ids.get('Los Pollos Hermanos') ?? ''}/children`, status: 500}),
    }),
  ],
  play: async ({canvasElement}) => {
    (await row(canvasElement, 'Los Pollos Hermanos')).querySelector<HTMLElement>('.twisty')?.click();
    await row(canvasElement, 'These accounts could not be loaded');
  },
};

/** The accounts cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...CHILDREN, status: 500})})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('[role="alert"] button')).not.toBeNull());
  },
};

/** The user may not see the accounts; a retry would not help and is not offered. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...CHILDREN, status: 403})})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('[role="alert"]')).not.toBeNull());
    await expect(inside(canvasElement).querySelector('[role="alert"] button')).toBeNull();
  },
};

/** The account has no sub-accounts. */
export const Empty: Story = {
  loaders: [stage({empty: true})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(canvasElement.querySelector('account-tree')?.matches(':state(empty)')).toBe(true));
  },
};

/** Acting as a customer: the tree starts there. */
export const Masquerading: Story = {
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement, loaded}) => {
    const {ids} = loaded['stage'] as Stage;
    await row(canvasElement, 'Los Pollos Hermanos');
    await canvasElement.querySelector('account-provider')?.masquerade(ids.get('Los Pollos Hermanos') ?? '');
    await row(canvasElement, 'Los Pollos Hermanos – ');
  },
};

const find = async (canvas: HTMLElement, text: string): Promise<void> => {
  await row(canvas, 'A1A Car Wash');
  const field = inside(canvas).querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
};

/** Known matches are shown at once in their place; below them are the server's matches, each with its path. */
export const SearchMatches: Story = {
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'los p');
    await row(canvasElement, 'in Los Pollos Hermanos');
    await expect(inside(canvasElement).querySelector('mark')?.textContent).toBe('Los P');
  },
};

/** The server is still searching. */
export const SearchPending: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'GET', path: '/search'})})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'los p');
    await row(canvasElement, 'Loading accounts');
  },
};

/** Nothing matches, here or on the server. */
export const NothingFound: Story = {
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'xyzzy');
    await waitFor(() => expect(inside(canvasElement).textContent).toContain('“xyzzy”'));
  },
};

/** The first thousand accounts were read; the user can stop reading. */
export const SearchReading: Story = {
  loaders: [stage({accounts: 3000, faults: (faults) => void faults.hold({path: /descendants.*start_key/})})],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'dental');
    await row(canvasElement, 'Dental');
    await waitFor(() => expect(inside(canvasElement).querySelector('.progress button')).not.toBeNull());
  },
};

/** There are more accounts than a search reads without being asked to. */
export const SearchLimited: Story = {
  loaders: [stage({accounts: 3000})],
  render: (_, {loaded}) => onStage(loaded, tree, {settings: {searchIndexLimit: 1000}}),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'dental');
    await waitFor(() => expect(inside(canvasElement).textContent).toContain('Search all accounts'));
  },
};

/** Not every account could be read, and the server cannot search for the text. */
export const NotSearchable: Story = {
  loaders: [stageWithoutEnd],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'A1Á');
    await row(canvasElement, 'A1A Car Wash');
    await waitFor(() => expect(inside(canvasElement).querySelector('.progress button')).not.toBeNull());
  },
};

/** The server neither searches nor lists accounts, which is reported on a separate line; known matches are shown all the same. */
export const SearchFailed: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        for (const path of ['/search', '/descendants']) faults.add({method: 'GET', path, status: 500});
      },
    }),
  ],
  render: (_, {loaded}) => onStage(loaded, tree),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'blue');
    await waitFor(() => expect(inside(canvasElement).querySelector('[role="alert"] button')).not.toBeNull());
    await row(canvasElement, 'Blue Sky');
  },
};

/** The host can add accounts. */
export const Adding: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-tree can-add></account-tree>`, {account: 'Davis & Main'}),
  play: async ({canvasElement}) => {
    await row(canvasElement, 'Davis & Main');
    await waitFor(() =>
      expect(inside(canvasElement).querySelector('.add')?.textContent).toContain('under Davis & Main'),
    );
  },
};

/** 280 px: one level at a time, here that of the selected account, with a way back. */
export const Narrow: Story = {
  globals: {width: '280'},
  render: (_, {loaded}) => onStage(loaded, tree, {account: 'Distribution Center'}),
  play: async ({canvasElement}) => {
    await row(canvasElement, 'Distribution Center');
    await waitFor(() => expect(inside(canvasElement).querySelector('.back')).not.toBeNull());
  },
};

/** German, right to left, dark theme. */
export const RightToLeftDark: Story = {
  globals: {direction: 'rtl', locale: 'de', theme: 'dark'},
  render: (_, {loaded}) => onStage(loaded, tree, {account: 'Distribution Center'}),
};

/** Without a provider or an adapter. */
export const Unscoped: Story = {render: () => tree};
