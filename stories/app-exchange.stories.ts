import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/app-exchange/define.js';
import type {AccountsAdapter} from '../src/api/adapter.js';
import type {App, AppsApi} from '../src/api/apps.js';
import {inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const exchange = html`<app-exchange></app-exchange>`;
/** Two apps are blocked for this account. */
const account = 'Juárez Cartel';

const meta: Meta = {
  title: 'Elements/app-exchange',
  component: 'app-exchange',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, exchange, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'app-exchange');

/** The stage's backend with another store. */
function withApps(loaded: Record<string, unknown>, change: Partial<AppsApi>): Record<string, unknown> {
  const set = loaded['stage'] as Stage;
  const {session, accounts, apps} = set.adapter;
  const adapter: AccountsAdapter = {
    session,
    accounts,
    apps: {
      list: (...args) => apps.list(...args),
      access: (...args) => apps.access(...args),
      setBlocked: (...args) => apps.setBlocked(...args),
      icon: (...args) => apps.icon(...args),
      ...change,
    },
  };
  return {...loaded, stage: {...set, adapter}};
}

/** Forty apps, a few of them in an early phase, none with an icon. */
const manyApps = Array.from({length: 40}, (_, index): App => {
  const phase = ([undefined, 'alpha', 'beta'] as const)[index % 5];
  const label = `Department ${index + 1}`;
  return {
    id: `department-${index + 1}`,
    name: `department-${index + 1}`,
    texts: {'en-US': {label, description: `Tools for the ${index + 1}. department of a large company.`}},
    ...(phase && {phase}),
  };
});

/** The backend states who blocked an app. */
export const BlockedByPlan: Story = {
  render: (_, {loaded}) => onStage(withApps(loaded, {blockedBy: async () => 'plan'}), exchange, {account}),
  play: async ({canvasElement}) => within(canvasElement).see('Not included in the service plan.'),
};

/** The allowed and the blocked apps. */
export const Apps: Story = {
  play: async ({canvasElement}) => void (await within(canvasElement).find('.app.blocked img')),
};

/** An unsaved change. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('input[role="switch"]');
    await within(canvasElement).see('1 unsaved change');
  },
};

/** After a save. */
export const Saved: Story = {
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('.save-bar .primary');
    await within(context.canvasElement).gone('.save-bar');
  },
};

/** After an undone save. */
export const Undone: Story = {
  play: async (context) => {
    await Saved.play?.(context);
    await within(context.canvasElement).press('.saved-bar button');
    await within(context.canvasElement).see('Change undone');
  },
};

/** Only blocked apps, one of which is allowed and not yet saved. */
export const BlockedOnly: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('input[value="blocked"]');
    await within(canvasElement).press('.app.blocked input[role="switch"]');
    await within(canvasElement).find('.app.changed');
  },
};

/** All apps blocked at once, not yet saved. */
export const AllBlocked: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('.app-bulk button:last-child');
    await within(canvasElement).see('All blocked');
  },
};

/** One category of the store. */
export const Category: Story = {
  play: async ({canvasElement}) => {
    const select = await within(canvasElement).find<HTMLSelectElement>('select');
    select.value = 'developer';
    select.dispatchEvent(new Event('change'));
    await within(canvasElement).see('2 apps shown');
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: 'blacklist', method: 'POST'})})],
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('.save-bar .primary');
    await within(context.canvasElement).find('form[aria-busy="true"]');
  },
};

/** The server rejects the save; the switches stay. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: 'blacklist', method: 'POST', status: 403})})],
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('.save-bar .primary');
    await within(context.canvasElement).find('[role="alert"]');
  },
};

/** Many apps: a search, phases, and letters instead of icons. */
export const Many: Story = {
  render: (_, {loaded}) =>
    onStage(withApps(loaded, {list: async () => manyApps, icon: async () => undefined}), exchange, {account}),
  play: async ({canvasElement}) => {
    const search = await within(canvasElement).find<HTMLInputElement>('input[type="search"]');
    search.value = '3';
    search.dispatchEvent(new InputEvent('input'));
    await within(canvasElement).see('13 apps shown');
    await expect((await within(canvasElement).find('.apps')).children).toHaveLength(13);
  },
};

/** No app matches. */
export const NothingFound: Story = {
  render: Many.render!,
  play: async ({canvasElement}) => {
    const search = await within(canvasElement).find<HTMLInputElement>('input[type="search"]');
    search.value = 'zebra';
    search.dispatchEvent(new InputEvent('input'));
    await within(canvasElement).see('No apps match “zebra”.');
  },
};

/** The operator's store is empty. */
export const Empty: Story = {
  render: (_, {loaded}) => onStage(withApps(loaded, {list: async () => []}), exchange, {account}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** The operator's own account, whose apps the operator cannot choose. */
export const OwnAccount: Story = {
  render: (_, {loaded}) => onStage(loaded, exchange),
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: 'apps_store'})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The apps are loaded, but not yet which of them are blocked. */
export const PartlyLoaded: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: 'blacklist'})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.app-access .skeleton')),
};

/** The apps cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: /apps_store$/, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The blocked apps cannot be read: nothing can be switched, so nothing can be lost. */
export const AccessFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: 'blacklist', malformed: true})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).see('Can’t edit until blocked apps have loaded');
    await within(canvasElement).gone('input[role="switch"]');
  },
};

/** The user may not see which apps are blocked. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: 'blacklist', status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('Can’t edit until blocked apps have loaded'),
};

/** A backend without apps. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<app-exchange .adapter=${{session, accounts}} .accountId=${ids.get(account)}></app-exchange>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only values. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, exchange, {account, readOnly: true}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('.app-state')),
};

/** 280 px, with an unsaved change. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<app-exchange class="narrowest"></app-exchange>`, {account}),
  play: Dirty.play!,
};

/** German, right to left, with the labels that the apps have in German. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, exchange, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Rufnummern'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => exchange};
