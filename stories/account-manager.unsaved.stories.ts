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

/** Unsaved input on two tabs, one of which is open: both are marked, and so is the account in the tree. */
export const MarkedTabs: Story = {
  play: async ({canvasElement}) => {
    const manager = await typeOnTwoTabs(canvasElement);
    const tree = () => manager.shadowRoot?.querySelector('account-tree')?.shadowRoot;
    await waitFor(() => expect(tree()?.querySelectorAll('.row .unsaved')).toHaveLength(1));
  },
};

/** With space for either the tree or the account, only the tabs are marked. */
export const MarkedTabsCramped: Story = cramped({
  play: async ({canvasElement}) => {
    await typeOnTwoTabs(canvasElement);
  },
});

/** The changes with old and new values, and a link to each field. */
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
