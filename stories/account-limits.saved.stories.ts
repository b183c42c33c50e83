import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-limits/define.js';
import {loseAnswer} from '../test/support/lost-answer.js';
import {inside} from './inside.js';
import {cramped, onStage, stage, type Stage} from './support.js';

const account = 'Davis & Main';
const write = {method: 'POST', path: '/limits'};

/** The bar that confirms a save, which every widget shows. */
const meta: Meta = {
  title: 'Elements/account-limits/Saved',
  component: 'account-limits',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, html`<account-limits></account-limits>`, {account}),
};
export default meta;
type Story = StoryObj;
type Context = Parameters<NonNullable<Story['play']>>[0];

const within = ({canvasElement}: Context) => inside(canvasElement, 'account-limits');
const undo = '.saved-bar button:not(.dismiss)';

async function save(context: Context): Promise<void> {
  await within(context).type('twowayTrunks', '12');
  await within(context).press('.save-bar .primary');
  await within(context).find(undo);
}

/** Waits for the reason why the save is not undone, which must not be cut off. */
async function expectProblem(context: Context): Promise<void> {
  const {clientHeight, scrollHeight} = await within(context).find('.saved-bar .problem');
  await expect(scrollHeight).toBe(clientHeight);
}

/** One save of two documents: one line for each, and one Undo for both. */
export const TwoLines: Story = {
  play: async (context) => {
    await within(context).type('twowayTrunks', '12');
    await within(context).press('.destination input:checked');
    await within(context).press('.save-bar .primary');
    await within(context).find('.saved-bar .text > :nth-child(2)');
  },
};
export const TwoLinesCramped: Story = cramped(TwoLines);

/** Another client has changed the field since the save: its value is shown, and nothing is undone. */
export const ChangedSince: Story = {
  play: async (context) => {
    await save(context);
    const {adapter, ids} = context.loaded['stage'] as Stage;
    const id = ids.get(account);
    if (!id) throw new Error('no account');
    await adapter.limits.update(id, {base: await adapter.limits.get(id), changes: {twowayTrunks: 15}});
    await within(context).press(undo);
    await expectProblem(context);
  },
};
export const ChangedSinceCramped: Story = cramped(ChangedSince);

/** Undo has failed, and is offered again. */
export const CouldNotUndo: Story = {
  play: async (context) => {
    await save(context);
    const {sandbox} = context.loaded['stage'] as Stage;
    sandbox.faults.add({...write, status: 500});
    await within(context).press(undo);
    await expectProblem(context);
  },
};
export const CouldNotUndoCramped: Story = cramped(CouldNotUndo);

/** It is unknown whether the save is undone: the user can check, and nothing else is sent. */
export const CheckAgain: Story = {
  play: async (context) => {
    await save(context);
    const {sandbox} = context.loaded['stage'] as Stage;
    await loseAnswer(sandbox, write, () => within(context).press(undo));
    await within(context).gone('.saved-bar .dismiss');
  },
};
export const CheckAgainCramped: Story = cramped(CheckAgain);
