import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-access/define.js';
import {inside, waitFor} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const access = html`<account-access></account-access>`;
/** Per-minute calls and transactions are hidden from this account. */
const account = 'Saul Goodman & Associates';

const meta: Meta = {
  title: 'Elements/account-access',
  component: 'account-access',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, access, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-access');
const read = (ids: Stage['ids']) => ({path: new RegExp(`/accounts/${ids.get(account)}$`), method: 'GET'});
const write = {path: '/accounts/', method: 'PATCH'};

/** The entries, and a preview of the customer's menu. */
export const Form: Story = {
  play: async ({canvasElement}) => {
    const billing = await within(canvasElement).find<HTMLInputElement>('fieldset:nth-of-type(2) legend input');
    await expect(billing.indeterminate).toBe(true);
  },
};

/** A switched entry: the preview follows at once. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    const widget = within(canvasElement);
    await widget.press('[name="servicePlan"]');
    await widget.see('1 unsaved change');
    await waitFor(async () => expect((await widget.find('.access-menu')).textContent).not.toContain('Service plan'));
  },
};

/** The menu of an ordinary user. */
export const OrdinaryUser: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('input[value="user"]');
    await within(canvasElement).see('never see more than');
  },
};

/** All entries are hidden, so the customer's name no longer opens a menu. */
export const EmptyMenu: Story = {
  play: async ({canvasElement}) => {
    const widget = within(canvasElement);
    const boxes = ['fieldset:nth-of-type(1)', 'fieldset:nth-of-type(3)', 'fieldset:nth-of-type(4)'];
    for (const group of boxes) await widget.press(`${group} legend input`);
    for (const name of ['billing', 'servicePlan']) await widget.press(`[name="${name}"]`);
    await widget.see('The menu is empty');
  },
};

/** After a save. */
export const Saved: Story = {
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('form .primary');
    await within(context.canvasElement).see('Customer access saved');
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(write)})],
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('form .primary');
    await within(context.canvasElement).find('form[aria-busy="true"]');
  },
};

/** The server rejects the save; the switches stay. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...write, status: 403})})],
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('form .primary');
    await within(context.canvasElement).find('[role="alert"]');
  },
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.hold(read(ids))})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** Customer access cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.add({...read(ids), malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The operator may not read customer access. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.add({...read(ids), status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('No access'),
};

/** A backend without customer access. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<account-access .adapter=${{session, accounts}} .accountId=${ids.get(account)}></account-access>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** The entries, with the hidden ones marked. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, access, {account, readOnly: true}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('.badge.warning')),
};

/** 280 px, with an unsaved change. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-access class="narrowest"></account-access>`, {account}),
  play: Dirty.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, access, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Kundenzugriff'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => access};
