import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {AccountProvider} from '../src/components/account-provider/account-provider.js';
import '../src/components/masquerade-banner/define.js';
import type {MasqueradeBanner} from '../src/components/masquerade-banner/masquerade-banner.js';
import {onStage, stage, type Stage} from './support.js';

const banner = html`<masquerade-banner></masquerade-banner>`;

const meta: Meta = {
  title: 'Elements/masquerade-banner',
  component: 'masquerade-banner',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, banner),
};
export default meta;
type Story = StoryObj;

const find = <E extends HTMLElement>(canvas: HTMLElement, selector: string): E | null | undefined =>
  canvas.querySelector<MasqueradeBanner>('masquerade-banner')?.shadowRoot?.querySelector<E>(selector);

async function masquerade(canvas: HTMLElement, loaded: Record<string, unknown>, name: string): Promise<void> {
  const provider = canvas.querySelector<AccountProvider>('account-provider');
  const id = (loaded['stage'] as Stage).ids.get(name);
  if (!provider || !id) throw new Error(`no ${name}`);
  await waitFor(async () => expect(await provider.masquerade(id)).toBe(true));
  await waitFor(() => expect(find(canvas, '.acting')?.textContent).toContain(name));
}

/** Acting as an account below a customer of the user's own. */
export const Masquerading: Story = {
  play: ({canvasElement, loaded}) => masquerade(canvasElement, loaded, 'Los Pollos Hermanos – Albuquerque'),
};

/** A direct customer: the path has two ends and nothing in between. */
export const OneStep: Story = {
  play: ({canvasElement, loaded}) => masquerade(canvasElement, loaded, 'Davis & Main'),
};

/** Returns in one step, and the banner disappears. */
export const WayBack: Story = {
  play: async ({canvasElement, loaded}) => {
    await masquerade(canvasElement, loaded, 'Distribution Center');
    find<HTMLButtonElement>(canvasElement, 'button')?.click();
    await waitFor(() => expect(find(canvasElement, '.acting')).toBeNull());
  },
};

/** The user acts as themselves, so there is no banner. */
export const Absent: Story = {};

/** At 280 px, in German. */
export const Narrow: Story = {
  globals: {width: '280', locale: 'de'},
  play: ({canvasElement, loaded}) => masquerade(canvasElement, loaded, 'Distribution Center'),
};

/** Right to left, dark theme. */
export const RightToLeftDark: Story = {
  globals: {direction: 'rtl', theme: 'dark'},
  play: ({canvasElement, loaded}) => masquerade(canvasElement, loaded, 'Distribution Center'),
};
