import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/number-features/define.js';
import {inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const features = html`<number-features></number-features>`;
/** E911 is switched off for this account, CNAM on. */
const account = 'Blue Sky';

const meta: Meta = {
  title: 'Elements/number-features',
  component: 'number-features',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, features, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'number-features');
const read = (ids: Stage['ids']) => ({path: new RegExp(`/accounts/${ids.get(account)}$`), method: 'GET'});
const write = {path: '/accounts/', method: 'PATCH'};

/** One feature is on, one is off. */
export const Form: Story = {
  play: async ({canvasElement}) => {
    const e911 = await within(canvasElement).find<HTMLInputElement>('[name="e911"]');
    await expect(e911.checked).toBe(false);
  },
};

/** A feature that was never set is on. */
export const NeverSet: Story = {
  render: (_, {loaded}) => onStage(loaded, features, {account: 'Davis & Main'}),
  play: async ({canvasElement}) => {
    const e911 = await within(canvasElement).find<HTMLInputElement>('[name="e911"]');
    await expect(e911.checked).toBe(true);
  },
};

/** An unsaved change. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('[name="cnam"]');
    await within(canvasElement).see('1 unsaved change');
  },
};

/** The question before a feature is switched off. */
export const Question: Story = {
  render: NeverSet.render!,
  play: async ({canvasElement}) => {
    const widget = within(canvasElement);
    await widget.press('[name="e911"]');
    await widget.press('form .primary');
    await widget.find('dialog[open]');
    await widget.see('Turn off for Davis & Main?');
  },
};

/** After a save. */
export const Saved: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('[name="e911"]');
    await within(canvasElement).press('form .primary');
    await within(canvasElement).see('Number features saved');
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(write)})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press('[name="e911"]');
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('form[aria-busy="true"]');
  },
};

/** The server rejects the save; the switch stays. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...write, status: 403})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press('[name="e911"]');
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('[role="alert"]');
  },
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.hold(read(ids))})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The features cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.add({...read(ids), malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The operator may not read the features. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.add({...read(ids), status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('No access'),
};

/** A portal without number features. */
export const NotOffered: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    return html`
      <account-provider .adapter=${adapter} .accountId=${ids.get(account)} .settings=${{disableNumbersFeatures: true}}>
        ${features}
      </account-provider>
    `;
  },
  play: async ({canvasElement}) => within(canvasElement).see('Not available in this portal'),
};

/** A backend without number features. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<number-features .adapter=${{session, accounts}} .accountId=${ids.get(account)}></number-features>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, features, {account, readOnly: true}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('.badge.success')),
};

/** 280 px, with an unsaved change. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<number-features class="narrowest"></number-features>`, {account}),
  play: Dirty.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, features, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Rufnummernfunktionen'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => features};
