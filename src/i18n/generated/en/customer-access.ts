// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const customerAccessWords: {
  readonly 'customerAccess.group.settings': Phrase;
  readonly 'customerAccess.group.billing': Phrase;
  readonly 'customerAccess.group.trunking': Phrase;
  readonly 'customerAccess.group.misc': Phrase;
  readonly 'customerAccess.user': Phrase;
  readonly 'customerAccess.user.hint': Phrase;
  readonly 'customerAccess.account': Phrase;
  readonly 'customerAccess.account.hint': Phrase;
  readonly 'customerAccess.billing': Phrase;
  readonly 'customerAccess.billing.hint': Phrase;
  readonly 'customerAccess.balance': Phrase;
  readonly 'customerAccess.balance.hint': Phrase;
  readonly 'customerAccess.balanceCredit': Phrase;
  readonly 'customerAccess.balanceCredit.hint': Phrase;
  readonly 'customerAccess.balanceMinutes': Phrase;
  readonly 'customerAccess.balanceMinutes.hint': Phrase;
  readonly 'customerAccess.servicePlan': Phrase;
  readonly 'customerAccess.servicePlan.hint': Phrase;
  readonly 'customerAccess.transactions': Phrase;
  readonly 'customerAccess.transactions.hint': Phrase;
  readonly 'customerAccess.inbound': Phrase;
  readonly 'customerAccess.inbound.hint': Phrase;
  readonly 'customerAccess.outbound': Phrase;
  readonly 'customerAccess.outbound.hint': Phrase;
  readonly 'customerAccess.twoway': Phrase;
  readonly 'customerAccess.twoway.hint': Phrase;
  readonly 'customerAccess.errorTracker': Phrase;
  readonly 'customerAccess.errorTracker.hint': Phrase;
  readonly 'customerAccess.shown': Phrase;
  readonly 'customerAccess.hidden': Phrase;
  readonly 'customerAccess.partial': Phrase;
  readonly 'customerAccess.preview.title': Phrase;
  readonly 'customerAccess.preview.audience': Phrase;
  readonly 'customerAccess.preview.administrator': Phrase;
  readonly 'customerAccess.preview.user': Phrase;
  readonly 'customerAccess.preview.name': Phrase;
  readonly 'customerAccess.preview.empty': Phrase;
  readonly 'customerAccess.preview.limited': Phrase;
} = /* @__PURE__ */ phrases({
  'customerAccess.group.settings': 'Settings',
  'customerAccess.group.billing': 'Billing',
  'customerAccess.group.trunking': 'Trunking',
  'customerAccess.group.misc': 'Miscellaneous',
  'customerAccess.user': 'User',
  'customerAccess.user.hint': 'Name, password, and language of the signed-in user.',
  'customerAccess.account': 'Account',
  'customerAccess.account.hint': 'Name, time zone, and contacts of the account.',
  'customerAccess.billing': 'Credit card',
  'customerAccess.billing.hint': 'Payment method and billing address.',
  'customerAccess.balance': 'Per-minute calls',
  'customerAccess.balance.hint': 'Cost of per-minute calls.',
  'customerAccess.balanceCredit': 'Credit',
  'customerAccess.balanceCredit.hint': 'Remaining credit, and a way to add more.',
  'customerAccess.balanceMinutes': 'Minutes',
  'customerAccess.balanceMinutes.hint': 'Minutes used this month.',
  'customerAccess.servicePlan': 'Service plan',
  'customerAccess.servicePlan.hint': 'The plan with its items and prices.',
  'customerAccess.transactions': 'Transactions',
  'customerAccess.transactions.hint': 'Payments and charges.',
  'customerAccess.inbound': 'Inbound trunks',
  'customerAccess.inbound.hint': 'Number of trunks for incoming calls.',
  'customerAccess.outbound': 'Outbound trunks',
  'customerAccess.outbound.hint': 'Number of trunks for outgoing calls.',
  'customerAccess.twoway': 'Two-way trunks',
  'customerAccess.twoway.hint': 'Number of trunks for calls in either direction.',
  'customerAccess.errorTracker': 'UI error log',
  'customerAccess.errorTracker.hint': 'Errors that the portal has reported in this browser.',
  'customerAccess.shown': 'Shown',
  'customerAccess.hidden': 'Hidden',
  'customerAccess.partial': 'Partly shown',
  'customerAccess.preview.title': 'What the customer sees',
  'customerAccess.preview.audience': 'Signed in as',
  'customerAccess.preview.administrator': 'Administrator',
  'customerAccess.preview.user': 'User',
  'customerAccess.preview.name': 'User’s name',
  'customerAccess.preview.empty': 'The menu is empty, so it’s hidden.',
  'customerAccess.preview.limited': 'Users who are not administrators never see more than “User” and “UI error log”.',
});
