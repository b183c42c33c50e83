import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/components/service-plan/define.js';
import {inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const plan = html`<service-plan></service-plan>`;
/** Has the plan Professional. */
const account = 'Davis & Main';

const meta: Meta = {
  title: 'Elements/service-plan',
  component: 'service-plan',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, plan, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'service-plan');
const assigned = {path: /services$/, method: 'GET'};
const quote = {path: '/services/quote'};

/** Chooses one more of the offered plans. */
const choose = async (canvas: HTMLElement): Promise<void> => {
  await within(canvas).find('.prices');
  await within(canvas).press('.change');
  await within(canvas).press('label.plan input:not(:checked)');
};
const ask = async (canvas: HTMLElement): Promise<void> => {
  await choose(canvas);
  await within(canvas).find('.comparison');
  await within(canvas).press('form .primary');
  await within(canvas).find('dialog[open]');
};

/** The plan, its prices, and their total. */
export const Assigned: Story = {
  play: async ({canvasElement}) => void (await within(canvasElement).find('.prices')),
};

/** The account has no plan, so nothing is charged. */
export const None: Story = {
  render: (_, {loaded}) => onStage(loaded, plan, {account: 'Blue Sky'}),
  play: async ({canvasElement}) => within(canvasElement).see('No plan is assigned'),
};

/** The offered plans, before a choice. */
export const Choosing: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('.change');
    await within(canvasElement).find('label.plan');
  },
};

/** The price of another choice: before, after, and the difference. */
export const Quoted: Story = {
  play: async ({canvasElement}) => {
    await choose(canvasElement);
    await within(canvasElement).find('.comparison');
  },
};

/** The new price is loading. */
export const Quoting: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(quote)})],
  play: async ({canvasElement}) => {
    await choose(canvasElement);
    await within(canvasElement).see('Calculating the new price');
  },
};

/** The new price is unavailable. */
export const QuoteFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...quote, malformed: true})})],
  play: async ({canvasElement}) => {
    await choose(canvasElement);
    await within(canvasElement).see('could not be calculated');
  },
};

/** The question before the plans are changed. */
export const Question: Story = {play: async ({canvasElement}) => ask(canvasElement)};

/** After a save. */
export const Saved: Story = {
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    await within(canvasElement).press('dialog .primary');
    await within(canvasElement).see('Plans saved');
  },
};

/** The server rejects the save; the choice stays. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: /services$/, method: 'POST', status: 403})})],
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    await within(canvasElement).press('dialog .primary');
    await within(canvasElement).find('form [role="alert"]');
  },
};

/** Another client has changed the plans in the meantime. */
export const Conflict: Story = {
  play: async ({canvasElement, loaded}) => {
    await ask(canvasElement);
    const {adapter, ids} = loaded['stage'] as Stage;
    const id = ids.get(account);
    const trial = id && (await adapter.plans.available(id)).find(({name}) => name === 'Free trial');
    if (!id || !trial) throw new Error('no such plan');
    await adapter.plans.change(id, {add: [trial.id], remove: []});
    await within(canvasElement).press('dialog .primary');
    await within(canvasElement).find('[part="conflict"]');
  },
};

/** The user's own account, whose plans the user cannot change. */
export const OwnAccount: Story = {
  render: (_, {loaded}) => onStage(loaded, plan),
  play: async ({canvasElement}) => within(canvasElement).see('Contact your provider'),
};

/** Prices and names are unavailable; the plans are shown. */
export const PartsFailed: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        faults.add({path: '/services/summary', malformed: true});
        faults.add({path: '/services/available', malformed: true});
      },
    }),
  ],
  play: async ({canvasElement}) => within(canvasElement).see('The prices could not be loaded'),
};

/** The plans are loading. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(assigned)})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The plans cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...assigned, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The operator may not read the plans. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...assigned, status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('No access'),
};

/** A backend without plans. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<service-plan .adapter=${{session, accounts}} .accountId=${ids.get(account)}></service-plan>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, plan, {account, readOnly: true}),
  play: Assigned.play!,
};

/** 280 px, with a quote. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<service-plan class="narrowest"></service-plan>`, {account}),
  play: Quoted.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, plan, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Tarif'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => plan};
