import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import '../src/components/account-overview/define.js';
import '../src/components/account-breadcrumbs/define.js';
import '../src/components/account-tree/define.js';
import type {AccountProvider} from '../src/components/account-provider/account-provider.js';
import {cramped, onStage, stage, type Stage} from './support.js';
import {click, elementIn, leave, typeInto} from './unsaved.js';

const meta: Meta = {
  title: 'Elements/account-provider',
  component: 'account-provider',
  loaders: [stage()],
};
export default meta;
type Story = StoryObj;

const provider = (canvas: HTMLElement): AccountProvider => {
  const element = canvas.querySelector<AccountProvider>('account-provider');
  if (!element) throw new Error('no provider');
  return element;
};

/** Several widgets share one account: a selection in the tree changes the others. */
export const SharedAccount: Story = {
  render: (_, {loaded}) =>
    onStage(loaded, html`<account-breadcrumbs></account-breadcrumbs><account-overview></account-overview>`, {
      account: 'Blue Sky',
    }),
  play: async ({canvasElement, loaded}) => {
    const {ids} = loaded['stage'] as Stage;
    await waitFor(() => expect(provider(canvasElement).accountId).toBe(ids.get('Blue Sky')));
  },
};

/** An account outside the user's own tree: the widgets report it, and everything else continues. */
export const UnknownAccount: Story = {
  render: (_, {loaded}) => {
    const {adapter} = loaded['stage'] as Stage;
    return html`
      <account-provider .adapter=${adapter} account-id="00000000000000000000000000000000">
        <account-overview></account-overview>
      </account-provider>
    `;
  },
};

/** Acting as an account outside the user's own tree is rejected with a message; the user stays where they were. */
export const RefusedMasquerade: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-overview></account-overview>`, {account: 'Blue Sky'}),
  play: async ({canvasElement}) => {
    const element = provider(canvasElement);
    await waitFor(() =>
      expect(element.querySelector('account-overview')?.shadowRoot?.textContent).toContain('Blue Sky'),
    );
    element.dispatchEvent(
      new CustomEvent('masquerade-request', {
        detail: {accountId: '00000000000000000000000000000000'},
        cancelable: true,
      }),
    );
    await waitFor(() => expect(element.shadowRoot?.querySelector('[role="alert"]')).not.toBeNull());
  },
};

/** Each provider has its own account and language, independent of the other. */
export const TwoProviders: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    return html`
      <account-provider .adapter=${adapter} .accountId=${ids.get('Blue Sky')} locale="en">
        <account-overview></account-overview>
      </account-provider>
      <account-provider .adapter=${adapter} .accountId=${ids.get('Davis & Main')} locale="de">
        <account-overview></account-overview>
      </account-provider>
    `;
  },
};

/**
 * A user has signed in after the end of a session and cannot be determined: nothing is shown until the user is known.
 */
export const UnknownUser: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-overview></account-overview>`, {account: 'Blue Sky'}),
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    const element = provider(canvasElement);
    const alert = () => element.shadowRoot?.querySelector('[role="alert"]');
    await waitFor(() =>
      expect(element.querySelector('account-overview')?.shadowRoot?.textContent).toContain('Blue Sky'),
    );
    const end = sandbox.faults.add({status: 401, body: {error: '401', message: 'invalid_credentials'}});
    const expired = new Promise((resolve) => element.addEventListener('session-expired', resolve, {once: true}));
    element.reload();
    await expired;
    end();
    sandbox.faults.add({path: 'token_auth', status: 500});
    element.reload();
    await waitFor(() => expect(alert()).not.toBeNull());
  },
};

/** A form that no element shows anymore could not be saved on leaving: the question names the form and the reason. */
export const UnsavableForm: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-overview></account-overview>`, {account: 'Blue Sky'}),
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    const element = elementIn(canvasElement, 'account-provider');
    const overview = element.querySelector('account-overview');
    const inOverview = () => overview?.shadowRoot;
    await click(inOverview, '#row-name .edit');
    await typeInto(inOverview, 'name', 'Bluer Sky');
    // A router removes the widget from the page.
    overview?.remove();
    sandbox.faults.add({method: 'PATCH', status: 403, body: {error: '403', message: 'forbidden'}});
    const question = await leave(element);
    question.querySelector<HTMLElement>('.primary')?.click();
    await waitFor(() => expect(element.shadowRoot?.querySelector('dialog[open] .notice.error')).not.toBeNull());
  },
};

export const UnsavableFormCramped: Story = cramped(UnsavableForm);

/** Two elements show two accounts with unsaved input: the question assigns each change to its account. */
export const TwoAccounts: Story = {
  render: (_, {loaded}) => {
    const {ids} = loaded['stage'] as Stage;
    const other = ids.get('A1A Car Wash');
    const elements = html`
      <account-overview></account-overview>
      <account-overview account-id=${ifDefined(other)}></account-overview>
    `;
    return onStage(loaded, elements, {account: 'Blue Sky'});
  },
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'account-provider');
    const [shown, other] = element.querySelectorAll('account-overview');
    await click(() => shown?.shadowRoot, '#row-name .edit');
    await typeInto(() => shown?.shadowRoot, 'name', 'Bluer Sky');
    await click(() => other?.shadowRoot, '#row-realm .edit');
    await typeInto(() => other?.shadowRoot, 'realm', 'wash.example.com');
    const question = await leave(element);
    const places = () => [...question.querySelectorAll('.where bdi')].map(({textContent}) => textContent);
    await waitFor(() => expect(places()).toEqual(['Blue Sky', 'A1A Car Wash']));
  },
};

export const TwoAccountsCramped: Story = cramped(TwoAccounts);
