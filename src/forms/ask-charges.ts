import type {WriteOptions} from '../api/accounts-adapter.js';
import {isApiError} from '../api/errors.js';
import type {Charges} from '../api/model.js';
import {currencyOf} from '../session/currency.js';
import type {AccountScope} from '../session/scope.js';
import type {AskDialog} from './ask-dialog.js';
import {chargesQuestion} from './charges-question.js';

/** Whether the host has said yes to every charge beforehand (SH-16); nobody is asked then. */
export function acceptsCharges({session}: Pick<AccountScope, 'session'>): boolean {
  return session.settings.acceptCharges?.autoAccept ?? false;
}

/**
 * Asks in a dialog whether a write may cost what was quoted, in the host's own words where it has some (SH-24). The
 * dialog's host draws it with the words of `forms`.
 *
 * @param scope whose user pays
 * @returns the answer; `false` when nobody gave one before the signal ended the question
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
    payer: scope.home.name ?? scope.home.id,
    settings: settings.acceptCharges,
  });
  return dialog.ask(question, signal, false);
}

/** A write that may cost money. */
export interface ChargedWrite<T> {
  readonly write: (options: WriteOptions) => Promise<T>;
  /** Asked with the quote: `askCharges`. */
  readonly ask: (quote: readonly Charges[]) => Promise<boolean>;
}

/**
 * For writes that no `EditSession` makes: where the backend wants charges accepted first, asks, and sends the same write
 * once more with them accepted.
 *
 * @returns what was written; nothing where somebody said no, and then nothing is stored
 * @throws whatever the write throws, a second `charges` included: nobody is asked twice about one write
 */
export async function writeWithCharges<T>({write, ask}: ChargedWrite<T>): Promise<{readonly written: T} | undefined> {
  try {
    return {written: await write({})};
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'charges') throw error;
    return (await ask(error.details.quote)) ? {written: await write({acceptCharges: true})} : undefined;
  }
}
