import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-overview/define.js';
import {platformAdapter} from '../test/support/backend.js';
import {loseAnswer} from '../test/support/lost-answer.js';
import {inside, waitFor} from './inside.js';
import {cramped, onStage, stage, type Stage, type StageOptions} from './support.js';

const overview = html`<account-overview></account-overview>`;
const account = 'Davis & Main';

/** The status, the type, and the realm of an account, with the questions before they change. */
const meta: Meta = {
  title: 'Elements/account-overview/Lifecycle',
  component: 'account-overview',
  loaders: [stage()],
  globals: {width: '1440'},
  render: (_, {loaded}) => onStage(loaded, overview, {account}),
};
export default meta;
type Story = StoryObj;

const on =
  (name: string): NonNullable<Story['render']> =>
  (_, {loaded}) =>
    onStage(loaded, overview, {account: name});

const widget = (canvas: HTMLElement) => inside(canvas, 'account-overview');

/** The operator is the platform's own administrator, who may create resellers. */
const asPlatform = (options?: StageOptions) => async (): Promise<{stage: Stage}> => {
  const {stage: set} = await stage(options)();
  return {stage: {...set, adapter: platformAdapter(set.sandbox)}};
};

async function openRow(canvas: HTMLElement, row: string): Promise<void> {
  const {press, find} = widget(canvas);
  await press(`#row-${row} .edit`);
  await find(`#row-${row} :is(.panel, form)`);
}

async function askToDelete(canvas: HTMLElement): Promise<void> {
  const {press, find} = widget(canvas);
  await openRow(canvas, 'status');
  await press('#row-status .action .danger');
  await find('dialog[open] .tallies');
}

async function counted(canvas: HTMLElement): Promise<void> {
  await askToDelete(canvas);
  await widget(canvas).gone('.tallies .skeleton');
}

async function typeKeyword(canvas: HTMLElement): Promise<void> {
  const {find} = widget(canvas);
  const field = await find<HTMLInputElement>('#delete-keyword');
  field.value = document.documentElement.lang === 'de' ? 'LÖSCHEN' : 'DELETE';
  field.dispatchEvent(new InputEvent('input'));
  await find('dialog .danger:enabled');
}

/** The status of an active account, with the consequences of disabling and deleting it. */
export const Active: Story = {play: async ({canvasElement}) => openRow(canvasElement, 'status')};
export const ActiveCramped: Story = cramped(Active);

/** A disabled account, which can be enabled at once. */
export const DisabledAccount: Story = {
  render: on('Crossroads Motel'),
  play: async ({canvasElement}) => openRow(canvasElement, 'status'),
};
export const DisabledAccountCramped: Story = cramped(DisabledAccount);

/** The account in which the operator is signed in, with the reason why there are no actions. */
export const OwnAccount: Story = {
  render: (_, {loaded}) => onStage(loaded, overview),
  play: async ({canvasElement}) => openRow(canvasElement, 'status'),
};
export const OwnAccountCramped: Story = cramped(OwnAccount);

/** The question before all users of the account are locked out. */
export const DisableQuestion: Story = {
  play: async ({canvasElement}) => {
    await openRow(canvasElement, 'status');
    await widget(canvasElement).press('#row-status .action button');
    await widget(canvasElement).find('dialog[open]');
  },
};
export const DisableQuestionCramped: Story = cramped(DisableQuestion);

/** The outcome of disabling is unknown: the row claims neither result and offers no other action. */
export const NotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {press, find} = widget(canvasElement);
    const {sandbox} = loaded['stage'] as Stage;
    await openRow(canvasElement, 'status');
    await press('#row-status .action button');
    await find('dialog[open]');
    await loseAnswer(sandbox, {method: 'PATCH'}, () => press('dialog[open] .primary'));
    await find('#row-status [part="unconfirmed"]');
  },
};
export const NotConfirmedCramped: Story = cramped(NotConfirmed);

/** Just disabled, with Undo. */
export const JustDisabled: Story = {
  play: async ({canvasElement}) => {
    const {press, find} = widget(canvasElement);
    await openRow(canvasElement, 'status');
    await press('#row-status .action button');
    await press('dialog .primary');
    await find('.saved-bar');
    await waitFor(() =>
      expect(canvasElement.querySelector('account-overview')?.matches(':state(read-only)')).toBe(true),
    );
  },
};
export const JustDisabledCramped: Story = cramped(JustDisabled);

/** Disabling in flight. */
export const Disabling: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PATCH'})})],
  play: async ({canvasElement}) => {
    await openRow(canvasElement, 'status');
    await widget(canvasElement).press('#row-status .action button');
    await widget(canvasElement).press('dialog .primary');
    await widget(canvasElement).find('.panel[aria-busy="true"]');
  },
};
export const DisablingCramped: Story = cramped(Disabling);

/** The operator may not disable the account. */
export const NotDisabled: Story = {
  loaders: [
    stage({faults: (faults) => void faults.add({method: 'PATCH', status: 403, body: {data: {}, request_id: 'c4f0'}})}),
  ],
  play: async ({canvasElement}) => {
    await openRow(canvasElement, 'status');
    await widget(canvasElement).press('#row-status .action button');
    await widget(canvasElement).press('dialog .primary');
    await widget(canvasElement).find('#row-status .notice.error');
  },
};
export const NotDisabledCramped: Story = cramped(NotDisabled);

/** Before an account is deleted: its content, and the keyword to be typed. */
export const DeleteQuestion: Story = {play: async ({canvasElement}) => counted(canvasElement)};
export const DeleteQuestionCramped: Story = cramped(DeleteQuestion);

/** The keyword is typed. */
export const KeywordTyped: Story = {
  play: async ({canvasElement}) => {
    await counted(canvasElement);
    await typeKeyword(canvasElement);
  },
};
export const KeywordTypedCramped: Story = cramped(KeywordTyped);

/** Still counting: known counts are shown, and nothing can be deleted yet. */
export const Counting: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: /devices|phone_numbers/})})],
  play: async ({canvasElement}) => {
    await askToDelete(canvasElement);
    await widget(canvasElement).find('.tallies strong');
    await expect(await widget(canvasElement).find<HTMLButtonElement>('dialog .danger')).toBeDisabled();
  },
};
export const CountingCramped: Story = cramped(Counting);

/** Uncounted content is unknown, not zero. */
export const Unknown: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        faults.add({path: 'phone_numbers', status: 500, body: {data: {}}});
        faults.add({path: 'ledgers', status: 403, body: {data: {}}});
      },
    }),
  ],
  play: async ({canvasElement}) => {
    await counted(canvasElement);
    await widget(canvasElement).find('dialog .notice.warning button');
  },
};
export const UnknownCramped: Story = cramped(Unknown);

/** The account has sub-accounts: no backend deletes it, so the keyword is not requested. */
export const BlockedByAccounts: Story = {
  render: on('Los Pollos Hermanos'),
  play: async ({canvasElement}) => {
    await counted(canvasElement);
    await widget(canvasElement).find('.tallies .alarming');
  },
};
export const BlockedByAccountsCramped: Story = cramped(BlockedByAccounts);

/** A number is being ported to the account. */
export const BlockedByPort: Story = {
  render: on('Saul Goodman & Associates'),
  play: BlockedByAccounts.play!,
};
export const BlockedByPortCramped: Story = cramped(BlockedByPort);

/** The server rejects the deletion, because another client has created a sub-account in the meantime. */
export const NotDeleted: Story = {
  loaders: [
    stage({
      faults: (faults) =>
        void faults.add({method: 'DELETE', status: 500, body: {message: 'account_has_descendants', data: {}}}),
    }),
  ],
  play: async ({canvasElement}) => {
    await counted(canvasElement);
    await typeKeyword(canvasElement);
    await widget(canvasElement).press('dialog .danger');
    await widget(canvasElement).find('#row-status .notice.error');
  },
};
export const NotDeletedCramped: Story = cramped(NotDeleted);

/** A standard account, for an operator who may make it a reseller. */
export const StandardAccount: Story = {
  loaders: [asPlatform()],
  play: async ({canvasElement}) => openRow(canvasElement, 'type'),
};
export const StandardAccountCramped: Story = cramped(StandardAccount);

/** The account has resellers below it, which is reported once the change is rejected. */
export const ResellerNotDemoted: Story = {
  loaders: [
    asPlatform({
      faults: (faults) =>
        void faults.add({path: 'reseller', status: 500, body: {message: 'account_has_descendants', data: {}}}),
    }),
  ],
  render: on('Madrigal Electromotive'),
  play: async ({canvasElement}) => {
    const {press, find} = widget(canvasElement);
    await openRow(canvasElement, 'type');
    await press('#row-type .action button');
    await press('dialog .primary');
    await find('#row-type .notice.error');
  },
};
export const ResellerNotDemotedCramped: Story = cramped(ResellerNotDemoted);

/** The question before an account becomes a reseller. */
export const PromoteQuestion: Story = {
  loaders: [asPlatform()],
  play: async ({canvasElement}) => {
    await openRow(canvasElement, 'type');
    await widget(canvasElement).press('#row-type .action button');
    await widget(canvasElement).find('dialog[open]');
  },
};
export const PromoteQuestionCramped: Story = cramped(PromoteQuestion);

/** The question before a change that requires every phone of the account to be set up again. */
export const RealmQuestion: Story = {
  play: async ({canvasElement}) => {
    const {type, find} = widget(canvasElement);
    await openRow(canvasElement, 'realm');
    await type('realm', 'davis.example.com');
    (await find<HTMLFormElement>('#row-realm form')).requestSubmit();
    await find('dialog[open]');
  },
};
export const RealmQuestionCramped: Story = cramped(RealmQuestion);
