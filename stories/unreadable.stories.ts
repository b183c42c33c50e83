/** Entries that cannot be read: the others are shown, and the list states how many are missing. */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/components/account-admins/define.js';
import '../src/components/account-limits/define.js';
import '../src/components/account-overview/define.js';
import '../src/components/account-provider/define.js';
import '../src/components/account-tree/define.js';
import '../src/components/app-exchange/define.js';
import {only, serverWith, withOdd} from '../test/support/unreadable-rows.js';
import {inside, type Inside} from './inside.js';

const meta: Meta = {title: 'States/Unreadable entries'};
export default meta;

type Server = Awaited<ReturnType<typeof serverWith>>;

const story = (
  tag: string,
  server: Parameters<typeof serverWith>,
  open?: (widget: Inside) => Promise<void>,
): StoryObj => ({
  loaders: [async () => ({server: await serverWith(...server)})],
  render: (_, {loaded}) => {
    const {adapter, accountId} = loaded['server'] as Server;
    const provider = document.createElement('account-provider');
    Object.assign(provider, {adapter, accountId});
    provider.append(document.createElement(tag));
    return html`${provider}`;
  },
  play: async ({canvasElement}) => {
    const widget = inside(canvasElement, tag);
    await open?.(widget);
    await widget.see('cannot be read.');
  },
});

/** A level of the tree ends with the number of accounts that are not shown. */
export const Tree = story('account-tree', [/\/children$/, withOdd(null, {name: 'Odd'})]);

/** No account of the level can be read; the level is not shown as empty. */
export const TreeWithoutReadableAccounts = story('account-tree', [/\/children$/, only(null)]);

/** The last administrator who can be read cannot be removed. */
export const Administrators = story('account-admins', [/\/users$/, withOdd(null)]);

/** The names of the administrators who can be read, and the number of the others. */
export const Overview = story('account-overview', [/\/users$/, withOdd(null, 7)]);

/** The apps that can be read, and the number of the others. */
export const Apps = story('app-exchange', [/\/apps_store$/, withOdd(null, {id: null})]);

/** Balances that the missing entries could make wrong are not shown. */
export const Ledger = story(
  'account-limits',
  [
    /\/ledgers\/[a-z-]+$/,
    (data) => (Array.isArray(data) ? [...(data as readonly unknown[]), null] : data),
    'Los Pollos Hermanos',
  ],
  (widget) => widget.press('.credit-balance button:last-child'),
);
