import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {AccountId} from '../src/api/account-ref.js';
import '../src/components/account-admins/define.js';
import '../src/components/account-limits/define.js';
import '../src/components/account-provider/define.js';
import '../src/components/app-exchange/define.js';
import {longLists} from '../test/support/long-lists.js';
import {inside, waitFor} from './inside.js';

/** Lists of the largest sizes that the elements are made for: only the rows near the viewport are elements. */
const meta: Meta = {title: 'States/Long lists'};
export default meta;
type Story = StoryObj;

const adapter = longLists();
const account = 'a' as AccountId;
const on = (content: unknown) =>
  html`<account-provider .adapter=${adapter} .accountId=${account}>${content}</account-provider>`;

/** 5,000 administrators. */
export const Administrators: Story = {
  render: () => on(html`<account-admins></account-admins>`),
  play: async ({canvasElement}) => void (await inside(canvasElement, 'account-admins').find('.space')),
};

/** 3,000 apps, several in a line. */
export const Apps: Story = {
  render: () => on(html`<app-exchange></app-exchange>`),
  play: async ({canvasElement}) => void (await inside(canvasElement, 'app-exchange').find('.space')),
};

/** 500 destinations in one group. */
export const Destinations: Story = {
  render: () => on(html`<account-limits></account-limits>`),
  play: async ({canvasElement}) => void (await inside(canvasElement, 'account-limits').find('.destinations .space')),
};

/** The ledger, of which the user has opened five more pages. */
export const LedgerEntries: Story = {
  render: () => on(html`<account-limits></account-limits>`),
  play: async ({canvasElement}) => {
    const widget = inside(canvasElement, 'account-limits');
    await widget.press('.credit button[aria-expanded]:last-of-type');
    for (let pages = 1; pages <= 5; pages++) {
      await widget.find(`.ledger table[aria-rowcount="${pages * 20 + 1}"]`);
      await widget.press('.ledger .buttons button');
    }
    await waitFor(() => widget.find('.ledger .space'));
  },
};
