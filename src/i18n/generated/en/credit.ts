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
  readonly 'credit.confirm.after': Phrase<'before' | 'after'>;
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
  readonly 'credit.chart': Phrase<'from' | 'to' | 'opening' | 'closing' | 'high' | 'highOn' | 'low' | 'lowOn'>;
} = /* @__PURE__ */ phrases({
  'credit.title': 'Credit',
  'credit.text': 'Pays for per-minute calls, for calls abroad, and for toll-free calls received.',
  'credit.balance': 'Balance',
  'credit.change': 'Change credit',
  'credit.ledger': 'Ledger',
  'credit.forbidden': 'Credit is booked by the reseller of the account or by the operator of the platform.',
  'credit.form': 'Change credit',
  'credit.direction': 'What to do',
  'credit.add': 'Add credit',
  'credit.remove': 'Remove credit',
  'credit.addAmount': 'Add {amount}',
  'credit.removeAmount': 'Remove {amount}',
  'credit.amount': 'Amount ({currency})',
  'credit.amount.hint': 'At least {minimum}.',
  'credit.amount.invalid': 'Enter an amount such as {example}.',
  'credit.amount.tooSmall': 'At least {minimum}.',
  'credit.reason': 'Reason',
  'credit.reason.hint': 'Stands in the ledger, for the customer too.',
  'credit.reference': 'Reference',
  'credit.reference.hint': 'Such as the number of an invoice or a ticket.',
  'credit.notOffered': 'Credit cannot be added by hand here; payments add it.',
  'credit.booking': 'Booking …',
  'credit.added': '{amount} added. The balance is {balance}.',
  'credit.removed': '{amount} removed. The balance is {balance}.',
  'credit.added.only': '{amount} added.',
  'credit.removed.only': '{amount} removed.',
  'credit.notBooked': 'Not booked. What you typed is still here.',
  'credit.unresolved': 'It could not be confirmed whether a booking was made.',
  'credit.resolve': 'Resolve booking',
  'credit.open.add': 'It could not be confirmed that {amount} was added',
  'credit.open.remove': 'It could not be confirmed that {amount} was removed',
  'credit.open.sent': 'Sent on {time}.',
  'credit.open.missing': 'The ledger does not show it yet.',
  'credit.open.text': 'No other credit can be booked on this account until this is resolved.',
  'credit.open.again': 'Sending it again is safe: it is booked only once.',
  'credit.open.tooLate': 'It cannot be sent again: a new month has begun, and it could be booked twice.',
  'credit.open.reason': 'Reason: {reason}',
  'credit.open.sendAgain': 'Send again',
  'credit.open.setAside': 'Set aside …',
  'credit.setAside.title': 'Set this booking aside?',
  'credit.setAside.add':
    'It is not known whether {amount} was added to {account}. It may be in the ledger, or appear there later.',
  'credit.setAside.remove':
    'It is not known whether {amount} was removed from {account}. It may be in the ledger, or appear there later.',
  'credit.setAside.twice.add':
    'If you book the amount again, the account may receive it twice. Look in the ledger first.',
  'credit.setAside.twice.remove': 'If you book the amount again, it may be removed twice. Look in the ledger first.',
  'credit.setAside.confirm': 'Set aside',
  'credit.setAside.done': 'The booking was set aside. Look in the ledger before you book the amount again.',
  'credit.confirm.add': 'Add {amount} to {account}?',
  'credit.confirm.remove': 'Remove {amount} from {account}?',
  'credit.confirm.after': 'The balance is {before} now, and {after} then.',
  'credit.confirm.below': 'The account owes money then.',
  'credit.month': 'Month',
  'credit.carriedOver': 'Carried over',
  'credit.atEnd': 'Balance at the end',
  'credit.atPresent': 'Balance now',
  'credit.empty': 'Nothing was booked in this month.',
  'credit.date': 'Date',
  'credit.what': 'What for',
  'credit.amountHeading': 'Amount',
  'credit.balanceHeading': 'Balance',
  'credit.more': 'Show older entries',
  'credit.sums': 'Sums of the month',
  'credit.failed': 'The ledger could not be loaded',
  'credit.balance.failed': 'The balance could not be loaded',
  'credit.reference.shown': 'Reference: {reference}',
  'credit.source.adjustments': 'Booked by hand',
  'credit.source.per-minute-voip': 'Per-minute calls',
  'credit.source.services': 'Monthly services',
  'credit.source.payments': 'Payments',
  'credit.chart':
    'From {from} to {to} the balance went from {opening} to {closing}; it was highest with {high} on {highOn}, and lowest with {low} on {lowOn}.',
});
