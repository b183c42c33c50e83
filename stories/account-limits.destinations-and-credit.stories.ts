import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-limits/define.js';
import type {Settings} from '../src/api/settings.js';
import {inside, waitFor} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

/** The bookings that a browser would store; each story starts without any. */
const remembered = new Map<string, string>();
const storage = {
  getItem: (key: string) => remembered.get(key) ?? null,
  setItem: (key: string, value: string) => void remembered.set(key, value),
  removeItem: (key: string) => void remembered.delete(key),
};
const limits = html`<account-limits .storage=${storage}></account-limits>`;
const account = 'Davis & Main';
const withLedger = 'Los Pollos Hermanos';
const put = {method: 'PUT', path: '/ledgers/'};

/** Destinations, per-minute calls, and credit; the numeric limits have separate stories. */
const meta: Meta = {
  title: 'Elements/account-limits/Destinations and credit',
  component: 'account-limits',
  loaders: [stage()],
  beforeEach: () => remembered.clear(),
  render: (_, {loaded}) => onStage(loaded, limits, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-limits');

const showing =
  (name: string): NonNullable<Story['render']> =>
  (_, {loaded}) =>
    onStage(loaded, limits, {account: name});

/** The widget with settings of the host. */
const withSettings =
  (settings: Settings): NonNullable<Story['render']> =>
  (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    return html`
      <account-provider .adapter=${adapter} .accountId=${ids.get(account)} .settings=${settings}
        >${limits}</account-provider
      >
    `;
  };

const denyAll = '.destination-tools button:last-child';
const changeCredit = '.credit-balance button:not(:last-child)';
const ledger = '.credit-balance button:last-child';

/** Forty destinations of five countries, in groups, with a search. */
export const ManyDestinations: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        const kinds = [
          'Landline',
          'Mobile',
          'Premium rate',
          'Freephone',
          'Shared cost',
          'Directory',
          'Personal',
          'Corporate',
        ];
        const data = Object.fromEntries(
          ['de', 'fr', 'gb', 'us', 'jp'].flatMap((country) =>
            kinds.map((name, index) => [`kind${index}_${country}`, {friendly_name: name, regex: '.*'}]),
          ),
        );
        faults.add({path: '/classifiers', status: 200, body: {data, status: 'success'}});
      },
    }),
  ],
  play: async ({canvasElement}) => {
    await within(canvasElement).find('[name="destination-search"]');
    await within(canvasElement).type('destination-search', 'mobile');
    await waitFor(async () => {
      const list = await within(canvasElement).find('.destination-groups');
      await expect(list.querySelectorAll('.destination')).toHaveLength(5);
    });
  },
};

/** All destinations are denied, with a warning about emergency calls. */
export const EverythingDenied: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press(denyAll);
    await within(canvasElement).see('No one in this account can call for help.');
  },
};

/** A rule for a destination that the backend no longer lists. It is preserved. */
export const UnlistedRule: Story = {
  loaders: [
    stage({
      prepare: async ({adapter, ids}) => {
        const id = ids.get(account)!;
        await adapter.callingRules.update(id, {base: await adapter.callingRules.get(id), changes: {satellite: 'deny'}});
      },
    }),
  ],
  play: async ({canvasElement}) => within(canvasElement).see('stays unchanged: satellite'),
};

/** The list of destinations cannot be read: nothing can be changed, and nothing is lost. */
export const DestinationsFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: '/classifiers', malformed: true})})],
  play: async ({canvasElement}) => within(canvasElement).see('The stored settings stay unchanged.'),
};

/** Only one of two documents could be saved. */
export const PartlySaved: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PATCH', status: 500})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press(denyAll);
    await within(canvasElement).press('.save-bar .primary');
    await within(canvasElement).see('Saved: Call limits. Not saved: Destinations.');
  },
};

/** The rules are in force, but their copy in the limits could not be written. */
export const CopyOutOfDate: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'POST', path: '/limits', status: 500})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(denyAll);
    await within(canvasElement).press('.save-bar .primary');
    await within(canvasElement).see('backup copy is out of date');
  },
};

/** More calls than the upper limit allows. */
export const LimitReached: Story = {
  loaders: [
    stage({
      prepare: async ({adapter, ids}) => {
        const id = ids.get(account)!;
        await adapter.limits.update(id, {base: await adapter.limits.get(id), changes: {calls: 7, burstTrunks: 4}});
      },
    }),
  ],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.meter.full')),
};

/** Calls cannot be counted. */
export const CallsNotCounted: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: '/channels', status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('could not be counted'),
};

/** The account belongs to another reseller: the values are shown with the reason why they cannot be edited. */
export const NotAllowed: Story = {
  render: showing('Madrigal Gastronomie GmbH & Co. Kommanditgesellschaft, Niederlassung Hannover-Mitte'),
  play: async ({canvasElement}) => within(canvasElement).see('Limits are set by the account’s reseller'),
};

/** A save that costs money, with the host's own text. */
export const ChargesInHostText: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'POST', path: '/limits', charges: true})})],
  render: withSettings({acceptCharges: {showInvoiceSummary: false, message: {en: 'This is added to your next bill.'}}}),
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('.save-bar .primary');
    await within(canvasElement).see('This is added to your next bill.');
  },
};

/** Accepted charges that cannot be billed: reported once, without another attempt. */
export const BillingIssue: Story = {
  loaders: [
    stage({
      faults: (faults) =>
        void faults.add({
          method: 'POST',
          path: '/limits',
          status: 402,
          body: {
            status: 'error',
            error: '402',
            message: 'billing_issue',
            data: {reason: 'not_enough_credit', message: 'Not enough credit'},
          },
        }),
    }),
  ],
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('.save-bar .primary');
    await within(canvasElement).see('it will not be retried automatically.');
  },
};

/** Adding credit: the button states the amount. */
export const CreditForm: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '12.50');
    await within(canvasElement).see('Add $12.50');
  },
};

/** The amount is invalid. */
export const CreditInvalid: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '4.99');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).find('.booking .field-error');
  },
};

/** A question about a large amount. */
export const CreditConfirmed: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '250');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).see(`Add $250.00 to ${account}?`);
  },
};

/** A booking in flight. */
export const CreditBooking: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(put)})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '10');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).find('.booking[aria-busy="true"]');
  },
};

/** The credit is booked; the form stays open for the next one. */
export const CreditBooked: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '10');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).see('$10.00 added. The balance is $92.65.');
  },
};

/** The response is lost: nothing else is booked until the outcome is known. */
export const CreditNotConfirmed: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        faults.add({...put, dropAnswer: true, times: 1});
        faults.add({path: '/ledgers/adjustments', drop: true});
      },
    }),
  ],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '10');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).see('We couldn’t confirm whether $10.00 was added');
  },
};

/** The booking is not in the ledger but may still appear there. */
export const CreditNotInLedger: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...put, drop: true})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '10');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).see('The ledger does not show it yet.');
  },
};

/** The consequences of setting a booking aside. */
export const CreditSetAside: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...put, drop: true})})],
  play: async (context) => {
    await CreditNotInLedger.play?.(context);
    await within(context.canvasElement).press('.open-booking .buttons button:last-child');
    await within(context.canvasElement).see('the account may receive it twice');
  },
};

/** A booking that was sent before the page was loaded. */
const sentBefore =
  (at: number): NonNullable<Story['render']> =>
  (_, {loaded}) => {
    const {sandbox, ids} = loaded['stage'] as Stage;
    const {accountId, userId} = sandbox.credentials;
    const booking = {
      ...{version: 1, key: 'story', at, direction: 'add', amount: 250, currency: 'USD'},
      ...{description: 'Goodwill', reference: 'T-4711'},
    };
    storage.setItem(`account-widgets.credit.${accountId}.${userId}.${ids.get(account)}`, JSON.stringify(booking));
    return onStage(loaded, limits, {account});
  };

/** The same booking is shown after a page reload or in another tab. */
export const CreditRestored: Story = {
  render: sentBefore(Date.now()),
  play: async ({canvasElement}) => {
    await within(canvasElement).see('We couldn’t confirm whether the credit was booked.');
  },
};

/** The restored booking, opened. */
export const CreditRestoredOpen: Story = {
  render: sentBefore(Date.now()),
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).see('Reason: Goodwill');
  },
};

/** Sent in another month, so the server would book it twice. */
export const CreditTooLate: Story = {
  render: sentBefore(Date.now() - 40 * 86_400_000),
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).press('.open-booking .buttons button:nth-child(2)');
    await within(canvasElement).see('It cannot be sent again');
  },
};

/** The backend rejects the booking. */
export const CreditRefused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...put, status: 403})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(changeCredit);
    await within(canvasElement).type('credit-amount', '10');
    await within(canvasElement).press('.booking .primary');
    await within(canvasElement).see('Not booked.');
  },
};

/** The balance is negative. */
export const NegativeBalance: Story = {
  render: showing('Crossroads Motel'),
  play: async ({canvasElement}) => void (await within(canvasElement).find('.balance.owed')),
};

/** The balance cannot be read; it is not shown as zero. */
export const BalanceFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: '/ledgers/total', malformed: true})})],
  play: async ({canvasElement}) => within(canvasElement).see('The balance could not be loaded'),
};

/** The bookings of this month, with the balance over time. */
export const Ledger: Story = {
  render: showing(withLedger),
  play: async ({canvasElement}) => {
    await within(canvasElement).press(ledger);
    await within(canvasElement).find('.ledger tbody tr');
  },
};

/** A month without bookings. */
export const LedgerEmpty: Story = {
  render: showing('Blue Sky'),
  play: async ({canvasElement}) => {
    await within(canvasElement).press(ledger);
    await within(canvasElement).see('No entries in this month.');
  },
};

/** The ledger is loading. */
export const LedgerLoading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: /ledgers$/})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(ledger);
    await within(canvasElement).find('.ledger .skeleton');
  },
};

/** The ledger cannot be read. */
export const LedgerFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path: /ledgers$/, malformed: true})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).press(ledger);
    await within(canvasElement).see('The ledger could not be loaded');
  },
};

/** 280 px: the ledger without the balance column. */
export const LedgerNarrow: Story = {
  render: (_, {loaded}) =>
    onStage(loaded, html`<account-limits class="narrowest"></account-limits>`, {account: withLedger}),
  play: Ledger.play!,
};

/** German, right to left, with a mirrored time axis. */
export const LedgerGermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, limits, {account: withLedger})}</div>`,
  play: Ledger.play!,
};
