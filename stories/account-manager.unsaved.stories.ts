import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-manager/define.js';
import {waitFor} from './inside.js';
import {cramped, onStage, stage} from './support.js';
import {click, elementIn, leave, typeOnTwoTabs} from './unsaved.js';

const meta: Meta = {
  title: 'Elements/account-manager/Unsaved input',
  component: 'account-manager',
  loaders: [stage()],
  render: (_, {loaded}) =>
    onStage(loaded, html`<account-manager class="fill"></account-manager>`, {account: 'Davis & Main'}),
};
export default meta;
type Story = StoryObj;

/** Typed on two tabs, of which one is open: both are marked, and so is the account in the tree. */
export const MarkedTabs: Story = {
  play: async ({canvasElement}) => {
    const manager = await typeOnTwoTabs(canvasElement);
    const tree = () => manager.shadowRoot?.querySelector('account-tree')?.shadowRoot;
    await waitFor(() => expect(tree()?.querySelectorAll('.row .unsaved')).toHaveLength(1));
  },
};

/** Where there is room for either the tree or the account, the tabs alone say it. */
export const MarkedTabsCramped: Story = cramped({
  play: async ({canvasElement}) => {
    await typeOnTwoTabs(canvasElement);
  },
});

/** What is changed, old and new, with the way to each field. */
export const ListOfChanges: Story = {
  play: async ({canvasElement}) => {
    const manager = await typeOnTwoTabs(canvasElement);
    await click(() => manager.shadowRoot, '.unsaved-changes');
    await expect(manager.shadowRoot?.querySelectorAll(':popover-open .change')).toHaveLength(3);
  },
};

export const ListOfChangesCramped: Story = cramped(ListOfChanges);

/** On leaving, the question lists what would be lost. */
export const LeaveQuestion: Story = {
  play: async ({canvasElement}) => {
    await typeOnTwoTabs(canvasElement);
    const question = await leave(elementIn(canvasElement, 'account-provider'));
    await expect(question.querySelectorAll('.change')).toHaveLength(3);
  },
};

export const LeaveQuestionCramped: Story = cramped(LeaveQuestion);
