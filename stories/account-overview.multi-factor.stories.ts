import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import type {JsonObject} from '../sandbox/core/json.js';
import '../src/components/account-overview/define.js';
import {inside} from './inside.js';
import {cramped, onStage, stage} from './support.js';

const overview = html`<account-overview></account-overview>`;
const account = 'Davis & Main';
/** Has a number that sends messages. */
const messaging = 'Madrigal Electromotive';

/** Multi-factor authentication of an account. */
const meta: Meta = {
  title: 'Elements/account-overview/Multi-factor authentication',
  component: 'account-overview',
  loaders: [stage()],
  globals: {width: '1440'},
  render: (_, {loaded}) => onStage(loaded, overview, {account}),
};
export default meta;
type Story = StoryObj;

const onMessaging: NonNullable<Story['render']> = (_, {loaded}) => onStage(loaded, overview, {account: messaging});

const answering = (path: string, status: number, body: JsonObject = {data: {}}) =>
  stage({faults: (faults) => void faults.add({path, status, body})});

const widget = (canvas: HTMLElement) => inside(canvas, 'account-overview');

async function openRow(canvas: HTMLElement): Promise<void> {
  const {press, find, gone} = widget(canvas);
  await press('#row-multi-factor .edit');
  await find('#row-multi-factor form');
  await gone('#row-multi-factor .skeleton');
}

async function flip(canvas: HTMLElement): Promise<void> {
  const {press, find} = widget(canvas);
  await openRow(canvas);
  await press('#row-multi-factor [role="switch"]:enabled');
  (await find<HTMLFormElement>('#row-multi-factor form')).requestSubmit();
}

/** It is off, with the consequences of turning it on. */
export const Off: Story = {play: async ({canvasElement}) => openRow(canvasElement)};
export const OffCramped: Story = cramped(Off);

/** It is on. */
export const On: Story = {render: onMessaging, play: async ({canvasElement}) => openRow(canvasElement)};
export const OnCramped: Story = cramped(On);

/** The question before all users need a second factor. */
export const Question: Story = {
  play: async ({canvasElement}) => {
    await flip(canvasElement);
    await widget(canvasElement).find('dialog[open]');
  },
};
export const QuestionCramped: Story = cramped(Question);

/** Just turned on, with Undo. */
export const JustTurnedOn: Story = {
  play: async ({canvasElement}) => {
    await flip(canvasElement);
    await widget(canvasElement).press('dialog .primary');
    await widget(canvasElement).find('#row-multi-factor .badge.success');
  },
};
export const JustTurnedOnCramped: Story = cramped(JustTurnedOn);

/** It cannot be turned off while a number sends messages. */
export const RequiredByMessaging: Story = {
  render: onMessaging,
  play: async ({canvasElement}) => {
    await flip(canvasElement);
    await widget(canvasElement).find('.field-error');
  },
};
export const RequiredByMessagingCramped: Story = cramped(RequiredByMessaging);

/** It is unknown whether numbers send messages. */
export const MessagingUnknown: Story = {
  ...RequiredByMessaging,
  loaders: [answering('telexsmsboxes', 500)],
};
export const MessagingUnknownCramped: Story = cramped(MessagingUnknown);

/** The providers are loading. */
export const ProvidersLoading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: 'multi_factor'})})],
  play: async ({canvasElement}) => {
    await widget(canvasElement).press('#row-multi-factor .edit');
    await widget(canvasElement).find('#row-multi-factor .skeleton');
  },
};
export const ProvidersLoadingCramped: Story = cramped(ProvidersLoading);

/** No provider can ask for a second factor; the disabled switch is described with the reason. */
export const NoProvider: Story = {
  loaders: [answering('multi_factor', 200, {data: {configured: [], multi_factor_providers: []}})],
  play: async ({canvasElement}) => {
    await openRow(canvasElement);
    const {find} = widget(canvasElement);
    const disabled = await find('#row-multi-factor [role="switch"]:disabled');
    const reason = disabled.getAttribute('aria-describedby')?.match(/\S+-reason/)?.[0] ?? 'none';
    await expect((await find(`#${CSS.escape(reason)}`)).textContent.trim()).not.toBe('');
  },
};
export const NoProviderCramped: Story = cramped(NoProvider);

/** The server accepted the save but left it turned off. */
export const StillOff: Story = {
  loaders: [
    stage({
      faults: (faults) =>
        void faults.add({
          method: 'PATCH',
          path: 'security',
          status: 200,
          body: {data: {auth_modules: {cb_user_auth: {multi_factor: {enabled: false}}}}},
        }),
    }),
  ],
  play: async ({canvasElement}) => {
    await flip(canvasElement);
    await widget(canvasElement).press('dialog .primary');
    await widget(canvasElement).find('#row-multi-factor .field-error');
  },
};
export const StillOffCramped: Story = cramped(StillOff);

/** It is on with a deleted provider, while another one exists. */
export const ProviderDeleted: Story = {
  render: onMessaging,
  loaders: [
    answering('multi_factor', 200, {
      data: {
        configured: [],
        multi_factor_providers: [{id: 'b'.repeat(32), enabled: true, name: 'Tokens', provider_name: 'otp'}],
      },
    }),
  ],
  play: async ({canvasElement}) => {
    await openRow(canvasElement);
    await widget(canvasElement).find('#row-multi-factor select');
  },
};
export const ProviderDeletedCramped: Story = cramped(ProviderDeleted);

/** The providers cannot be read, which is reported in the row. */
export const ProvidersForbidden: Story = {
  loaders: [answering('multi_factor', 403)],
  play: async ({canvasElement}) => {
    await openRow(canvasElement);
    await widget(canvasElement).find('#row-multi-factor .notice.error');
  },
};
export const ProvidersForbiddenCramped: Story = cramped(ProvidersForbidden);

/** The operator may not see the sign-in settings, which is reported only in this row. */
export const Forbidden: Story = {
  loaders: [answering('security', 403)],
  play: async ({canvasElement}) => void (await widget(canvasElement).find('#row-multi-factor .notice.error')),
};
export const ForbiddenCramped: Story = cramped(Forbidden);

/** The server failed; the row offers a retry. */
export const Failed: Story = {
  loaders: [answering('security', 500, {data: {}, request_id: 'a9d3'})],
  play: async ({canvasElement}) => void (await widget(canvasElement).find('#row-multi-factor .notice.error button')),
};
export const FailedCramped: Story = cramped(Failed);

/** The backend has no second factor. */
export const Unsupported: Story = {
  loaders: [answering('security', 404, {message: 'not_found', data: {}})],
  play: async ({canvasElement}) => void (await widget(canvasElement).find('#row-multi-factor .muted')),
};
export const UnsupportedCramped: Story = cramped(Unsupported);
