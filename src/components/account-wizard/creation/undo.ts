import type {AccountRef} from '../../../api/account-ref.js';
import {sendFact} from '../../../element/events.js';
import type {WizardFlowOptions} from '../account-wizard.options.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';

/** Reports to the user and the page that the account is deleted. @returns whether it is */
export async function tellUndone(
  host: HTMLElement,
  {localizer, say}: WizardFlowOptions,
  {id: accountId, name = ''}: AccountRef,
  undone: Promise<boolean>,
): Promise<boolean> {
  if (!(await undone)) return false;
  say(localizer().text(accountWizardWords['accountWizard.undone'], {name}));
  sendFact(host, 'account-deleted', {accountId});
  return true;
}
