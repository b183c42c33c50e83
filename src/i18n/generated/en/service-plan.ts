// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const servicePlanWords: {
  readonly 'servicePlan.title': Phrase;
  readonly 'servicePlan.text': Phrase;
  readonly 'servicePlan.none.title': Phrase;
  readonly 'servicePlan.none.text': Phrase;
  readonly 'servicePlan.assigned': Phrase;
  readonly 'servicePlan.unknown': Phrase;
  readonly 'servicePlan.change': Phrase;
  readonly 'servicePlan.denied': Phrase;
  readonly 'servicePlan.denied.own': Phrase;
  readonly 'servicePlan.offerFailed': Phrase;
  readonly 'servicePlan.namesFailed': Phrase;
  readonly 'servicePlan.costsFailed': Phrase;
  readonly 'servicePlan.prices': Phrase;
  readonly 'servicePlan.prices.new': Phrase;
  readonly 'servicePlan.monthly': Phrase<'amount'>;
  readonly 'servicePlan.nextBilling': Phrase<'date'>;
  readonly 'servicePlan.quote': Phrase;
  readonly 'servicePlan.quote.none': Phrase;
  readonly 'servicePlan.quote.pending': Phrase;
  readonly 'servicePlan.quote.wait': Phrase;
  readonly 'servicePlan.quote.failed': Phrase;
  readonly 'servicePlan.quote.unknown': Phrase;
  readonly 'servicePlan.quote.afterOnly': Phrase<'amount'>;
  readonly 'servicePlan.quote.use': Phrase;
  readonly 'servicePlan.item': Phrase;
  readonly 'servicePlan.before': Phrase;
  readonly 'servicePlan.after': Phrase;
  readonly 'servicePlan.difference': Phrase;
  readonly 'servicePlan.total': Phrase;
  readonly 'servicePlan.today': Phrase<'amount'>;
  readonly 'servicePlan.confirm.title': Phrase<'account'>;
  readonly 'servicePlan.confirm.added': Phrase<'plans'>;
  readonly 'servicePlan.confirm.removed': Phrase<'plans'>;
  readonly 'servicePlan.confirm': Phrase;
  readonly 'servicePlan.plans': Phrase;
  readonly 'servicePlan.saved': Phrase;
} = /* @__PURE__ */ phrases({
  'servicePlan.title': 'Service plan',
  'servicePlan.text': 'Plans and monthly cost.',
  'servicePlan.none.title': 'No plan',
  'servicePlan.none.text': 'No plan is assigned to this account, so nothing is charged.',
  'servicePlan.assigned': 'Assigned plans',
  'servicePlan.unknown': 'No longer available',
  'servicePlan.change': 'Change plans',
  'servicePlan.denied': 'Plans are changed by the provider that bills this account.',
  'servicePlan.denied.own': 'Contact your provider to change your plans.',
  'servicePlan.offerFailed': 'The available plans could not be loaded',
  'servicePlan.namesFailed': 'The names of the plans could not be loaded',
  'servicePlan.costsFailed': 'The prices could not be loaded',
  'servicePlan.prices': 'Prices',
  'servicePlan.prices.new': 'Prices of the chosen plans',
  'servicePlan.monthly': '{amount}/month at current usage',
  'servicePlan.nextBilling': 'Next bill on {date}',
  'servicePlan.quote': 'Price change',
  'servicePlan.quote.none': 'Select plans to see the new price.',
  'servicePlan.quote.pending': 'Calculating the new price…',
  'servicePlan.quote.wait': 'Wait for the new price.',
  'servicePlan.quote.failed': 'The new price could not be calculated',
  'servicePlan.quote.unknown': 'The new price could not be calculated. It will be charged anyway.',
  'servicePlan.quote.afterOnly': '{amount}/month after the change. The current price could not be loaded.',
  'servicePlan.quote.use': 'Based on current usage.',
  'servicePlan.item': 'Item',
  'servicePlan.before': 'Current',
  'servicePlan.after': 'New',
  'servicePlan.difference': 'Difference',
  'servicePlan.total': 'Per month',
  'servicePlan.today': 'Due today: {amount}',
  'servicePlan.confirm.title': 'Change plans for {account}?',
  'servicePlan.confirm.added': 'Added: {plans}',
  'servicePlan.confirm.removed': 'Removed: {plans}',
  'servicePlan.confirm': 'Change plans',
  'servicePlan.plans': 'Plans',
  'servicePlan.saved': 'Plans saved',
});
