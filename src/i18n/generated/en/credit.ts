// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const creditWords: {
  readonly 'credit.title': Phrase;
  readonly 'credit.text': Phrase;
  readonly 'credit.balance': Phrase;
  readonly 'credit.change': Phrase;
  readonly 'credit.ledger': Phrase;
  readonly 'credit.forbidden': Phrase;
  readonly 'credit.form': Phrase;
  readonly 'credit.direction': Phrase;
  readonly 'credit.add': Phrase;
  readonly 'credit.remove': Phrase;
  readonly 'credit.addAmount': Phrase<'amount'>;
  readonly 'credit.removeAmount': Phrase<'amount'>;
  readonly 'credit.amount': Phrase<'currency'>;
  readonly 'credit.amount.hint': Phrase<'minimum'>;
  readonly 'credit.amount.invalid': Phrase<'example'>;
  readonly 'credit.amount.tooSmall': Phrase<'minimum'>;
  readonly 'credit.reason': Phrase;
  readonly 'credit.reason.hint': Phrase;
  readonly 'credit.reference': Phrase;
  readonly 'credit.reference.hint': Phrase;
  readonly 'credit.notOffered': Phrase;
  readonly 'credit.booking': Phrase;
  readonly 'credit.added': Phrase<'amount' | 'balance'>;
  readonly 'credit.removed': Phrase<'amount' | 'balance'>;
  readonly 'credit.added.only': Phrase<'amount'>;
  readonly 'credit.removed.only': Phrase<'amount'>;
  readonly 'credit.notBooked': Phrase;
  readonly 'credit.unresolved': Phrase;
  readonly 'credit.resolve': Phrase;
  readonly 'credit.open.add': Phrase<'amount'>;
  readonly 'credit.open.remove': Phrase<'amount'>;
  readonly 'credit.open.sent': Phrase<'time'>;
  readonly 'credit.open.missing': Phrase;
  readonly 'credit.open.text': Phrase;
  readonly 'credit.open.again': Phrase;
  readonly 'credit.open.tooLate': Phrase;
  readonly 'credit.open.reason': Phrase<'reason'>;
  readonly 'credit.open.sendAgain': Phrase;
  readonly 'credit.open.setAside': Phrase;
  readonly 'credit.setAside.title': Phrase;
  readonly 'credit.setAside.add': Phrase<'amount' | 'account'>;
  readonly 'credit.setAside.remove': Phrase<'amount' | 'account'>;
  readonly 'credit.setAside.twice.add': Phrase;
  readonly 'credit.setAside.twice.remove': Phrase;
  readonly 'credit.setAside.confirm': Phrase;
  readonly 'credit.setAside.done': Phrase;
  readonly 'credit.confirm.add': Phrase<'amount' | 'account'>;
  readonly 'credit.confirm.remove': Phrase<'amount' | 'account'>;
  readonly 'credit.confirm.after': Phrase<'after' | 'before'>;
  readonly 'credit.confirm.below': Phrase;
  readonly 'credit.month': Phrase;
  readonly 'credit.carriedOver': Phrase;
  readonly 'credit.atEnd': Phrase;
  readonly 'credit.atPresent': Phrase;
  readonly 'credit.empty': Phrase;
  readonly 'credit.date': Phrase;
  readonly 'credit.what': Phrase;
  readonly 'credit.amountHeading': Phrase;
  readonly 'credit.balanceHeading': Phrase;
  readonly 'credit.more': Phrase;
  readonly 'credit.sums': Phrase;
  readonly 'credit.failed': Phrase;
  readonly 'credit.balance.failed': Phrase;
  readonly 'credit.reference.shown': Phrase<'reference'>;
  readonly 'credit.source.adjustments': Phrase;
  readonly 'credit.source.per-minute-voip': Phrase;
  readonly 'credit.source.services': Phrase;
  readonly 'credit.source.payments': Phrase;
  readonly 'credit.chart': Phrase<'from' | 'to' | 'opening' | 'closing' | 'highOn' | 'high' | 'lowOn' | 'low'>;
} = /* @__PURE__ */ phrases({
  'credit.title': 'Credit',
  'credit.text': 'Pays for per-minute calls, international calls, and inbound toll-free calls.',
  'credit.balance': 'Balance',
  'credit.change': 'Change credit',
  'credit.ledger': 'Ledger',
  'credit.forbidden': 'Credit is booked by the account’s reseller or by the platform operator.',
  'credit.form': 'Change credit',
  'credit.direction': 'Action',
  'credit.add': 'Add credit',
  'credit.remove': 'Remove credit',
  'credit.addAmount': 'Add {amount}',
  'credit.removeAmount': 'Remove {amount}',
  'credit.amount': 'Amount ({currency})',
  'credit.amount.hint': 'At least {minimum}.',
  'credit.amount.invalid': 'Enter an amount such as {example}.',
  'credit.amount.tooSmall': 'At least {minimum}.',
  'credit.reason': 'Reason',
  'credit.reason.hint': 'Shown in the ledger and to the customer.',
  'credit.reference': 'Reference',
  'credit.reference.hint': 'For example, an invoice or ticket number.',
  'credit.notOffered': 'Credit can’t be added manually here; payments add it.',
  'credit.booking': 'Booking…',
  'credit.added': '{amount} added. The balance is {balance}.',
  'credit.removed': '{amount} removed. The balance is {balance}.',
  'credit.added.only': '{amount} added.',
  'credit.removed.only': '{amount} removed.',
  'credit.notBooked': 'Not booked. Your input is still here.',
  'credit.unresolved': 'We couldn’t confirm whether the credit was booked.',
  'credit.resolve': 'Resolve booking',
  'credit.open.add': 'We couldn’t confirm whether {amount} was added',
  'credit.open.remove': 'We couldn’t confirm whether {amount} was removed',
  'credit.open.sent': 'Sent on {time}.',
  'credit.open.missing': 'The ledger does not show it yet.',
  'credit.open.text': 'No other credit can be booked on this account until this is resolved.',
  'credit.open.again': 'Sending it again is safe: it is booked only once.',
  'credit.open.tooLate': 'It cannot be sent again: a new month has begun, and it could be booked twice.',
  'credit.open.reason': 'Reason: {reason}',
  'credit.open.sendAgain': 'Send again',
  'credit.open.setAside': 'Set aside…',
  'credit.setAside.title': 'Set this booking aside?',
  'credit.setAside.add':
    'We don’t know whether {amount} was added to {account}. It may be in the ledger, or appear there later.',
  'credit.setAside.remove':
    'We don’t know whether {amount} was removed from {account}. It may be in the ledger, or appear there later.',
  'credit.setAside.twice.add':
    'If you book the amount again, the account may receive it twice. Check the ledger first.',
  'credit.setAside.twice.remove': 'If you book the amount again, it may be removed twice. Check the ledger first.',
  'credit.setAside.confirm': 'Set aside',
  'credit.setAside.done': 'The booking was set aside. Check the ledger before you book the amount again.',
  'credit.confirm.add': 'Add {amount} to {account}?',
  'credit.confirm.remove': 'Remove {amount} from {account}?',
  'credit.confirm.after': 'New balance: {after} (currently {before})',
  'credit.confirm.below': 'The account will be overdrawn.',
  'credit.month': 'Month',
  'credit.carriedOver': 'Opening balance',
  'credit.atEnd': 'Closing balance',
  'credit.atPresent': 'Current balance',
  'credit.empty': 'No entries in this month.',
  'credit.date': 'Date',
  'credit.what': 'Description',
  'credit.amountHeading': 'Amount',
  'credit.balanceHeading': 'Balance',
  'credit.more': 'Show older entries',
  'credit.sums': 'Totals for the month',
  'credit.failed': 'The ledger could not be loaded',
  'credit.balance.failed': 'The balance could not be loaded',
  'credit.reference.shown': 'Reference: {reference}',
  'credit.source.adjustments': 'Manual adjustment',
  'credit.source.per-minute-voip': 'Per-minute calls',
  'credit.source.services': 'Monthly services',
  'credit.source.payments': 'Payments',
  'credit.chart':
    'From {from} to {to}, the balance went from {opening} to {closing}. It was highest on {highOn}, at {high}, and lowest on {lowOn}, at {low}.',
});
