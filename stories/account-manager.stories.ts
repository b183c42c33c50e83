import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/components/account-manager/define.js';
import type {AccountManager} from '../src/components/account-manager/account-manager.js';
import {onStage, stage} from './support.js';

const manager = html`<account-manager class="fill"></account-manager>`;

const meta: Meta = {
  title: 'Elements/account-manager',
  component: 'account-manager',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, manager, {account: 'Davis & Main'}),
};
export default meta;
type Story = StoryObj;

const inside = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<AccountManager>('account-manager')?.shadowRoot;
  if (!root) throw new Error('no manager');
  return root;
};

/** An account is open on its first tab. */
export const Open: Story = {
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('h2')?.textContent).toContain('Davis & Main'));
  },
};

/** Nothing is selected yet. */
export const Landing: Story = {
  render: (_, {loaded}) => onStage(loaded, manager),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('.landing h2')).not.toBeNull());
  },
};

/** The requested tab is open; its code and data are loaded on demand. */
export const LimitsTab: Story = {
  render: (_, {loaded}) =>
    onStage(loaded, html`<account-manager class="fill" tab="limits"></account-manager>`, {account: 'Davis & Main'}),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('account-limits')).not.toBeNull());
  },
};

/** A partner's own text on the landing page, and a button next to "View as customer". */
export const Slots: Story = {
  render: (_, {loaded}) =>
    onStage(
      loaded,
      html`<account-manager class="fill">
        <p slot="landing">Pick one of your customers.</p>
      </account-manager>`,
    ),
};

/** The divider between the two sides also moves with the arrow keys. */
export const Resized: Story = {
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('h2')?.textContent).toContain('Davis & Main'));
    const divider = inside(canvasElement).querySelector<HTMLElement>('[role="separator"]');
    divider?.focus();
    const before = Number(divider?.ariaValueNow);
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(Number(divider?.ariaValueNow)).toBe(before + 16));
    // Must not be stored for the other stories.
    divider?.dispatchEvent(new MouseEvent('dblclick'));
  },
};

/** 320 px: either the list or the account is shown, with a way back. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<div class="narrow">${manager}</div>`, {account: 'Davis & Main'}),
};

/** Nothing can be changed. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, manager, {account: 'Davis & Main', readOnly: true}),
};

/** The server is unreachable from the start, with a retry. */
export const ServerDown: Story = {
  loaders: [stage({faults: (faults) => void faults.add({drop: true})})],
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('[role="alert"] button')).not.toBeNull(), {
      timeout: 10_000,
    });
  },
};

/** The user is being signed in. */
export const Connecting: Story = {
  loaders: [stage({faults: (faults) => void faults.hold()})],
};

/** Without a provider or an adapter. */
export const Unscoped: Story = {render: () => manager};
