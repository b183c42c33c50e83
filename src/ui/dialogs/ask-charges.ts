import type {Charges} from '../../api/charges.js';
import {currencyOf} from '../../session/currency.js';
import type {AccountScope} from '../../session/scope.js';
import type {AskDialog} from './ask-dialog.js';
import {chargesQuestion} from './charges-question.js';

export {writeWithCharges} from '../../session/charged-write.js';

/** Whether the host accepts every charge in advance, so that the user is not asked. */
export function acceptsCharges({session}: Pick<AccountScope, 'session'>): boolean {
  return session.settings.acceptCharges?.autoAccept ?? false;
}

/**
 * Asks in a dialog whether a write may cost the quoted amount, with the host's own text if it has one.
 *
 * @param scope the scope of the paying user
 * @returns the answer; `false` if the signal ended the question
 */
export async function askCharges(
  dialog: AskDialog,
  scope: Pick<AccountScope, 'home' | 'session'>,
  quote: readonly Charges[],
  signal: AbortSignal,
): Promise<boolean> {
  const {settings} = scope.session;
  if (acceptsCharges(scope)) return true;
  const question = chargesQuestion(quote, {
    currency: currencyOf(settings),
    payer: scope.home.name,
    settings: settings.acceptCharges,
  });
  return dialog.ask(question, signal, false);
}
