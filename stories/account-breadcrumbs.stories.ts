import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import '../src/components/account-breadcrumbs/define.js';
import type {AccountBreadcrumbs} from '../src/components/account-breadcrumbs/account-breadcrumbs.js';
import {waitFor} from './inside.js';
import {onStage, stage} from './support.js';

const breadcrumbs = html`<account-breadcrumbs></account-breadcrumbs>`;
const DEEP = {account: 'Distribution Center'};

const meta: Meta = {
  title: 'Elements/account-breadcrumbs',
  component: 'account-breadcrumbs',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, breadcrumbs, DEEP),
};
export default meta;
type Story = StoryObj;

const inside = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<AccountBreadcrumbs>('account-breadcrumbs')?.shadowRoot;
  if (!root) throw new Error('no breadcrumbs');
  return root;
};
const current = (canvas: HTMLElement, name: string) =>
  waitFor(() => expect(inside(canvas).querySelector('[aria-current]')?.textContent?.trim()).toBe(name));

/** From the operator's own account down to the shown one. */
export const Ready: Story = {
  play: async ({canvasElement}) => {
    await current(canvasElement, 'Distribution Center');
    const above = inside(canvasElement).querySelector<HTMLButtonElement>('li:nth-last-child(2) button');
    const name = above?.textContent?.trim() ?? '';
    above?.click();
    await current(canvasElement, name);
  },
};

/** Nothing is selected: only the acting account is shown. */
export const Top: Story = {
  render: (_, {loaded}) => onStage(loaded, breadcrumbs),
  play: ({canvasElement}) => current(canvasElement, 'Meridian Voice Partners'),
};

/** 280 px: the middle accounts are collapsed behind a button. */
export const Narrow: Story = {
  globals: {width: '280'},
  play: async ({canvasElement}) => {
    await current(canvasElement, 'Distribution Center');
    const more = inside(canvasElement).querySelector<HTMLButtonElement>('.more button');
    await expect(more?.checkVisibility()).toBe(true);
  },
};

/** The middle accounts, expanded. */
export const Expanded: Story = {
  globals: {width: '280'},
  play: async ({canvasElement}) => {
    await current(canvasElement, 'Distribution Center');
    const more = inside(canvasElement).querySelector<HTMLButtonElement>('.more button');
    if (more) await userEvent.click(more);
    await waitFor(() => expect(inside(canvasElement).querySelector('.more')).toBeNull());
  },
};

/** The path is loading. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'GET', path: '/tree'})})],
};

/** The path could not be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'GET', path: '/tree', status: 500})})],
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('[role="alert"] button')).not.toBeNull());
  },
};

/** German, right to left, dark theme. */
export const RightToLeftDark: Story = {globals: {direction: 'rtl', locale: 'de', theme: 'dark'}};

/** Without a provider or an adapter. */
export const Unscoped: Story = {render: () => breadcrumbs};
