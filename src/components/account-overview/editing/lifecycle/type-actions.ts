/** Makes an account a reseller or a standard account. */
import {html} from 'lit';
import {confirmation} from '../../../../ui/dialogs/ask-dialog.js';
import {askCharges, writeWithCharges} from '../../../../ui/dialogs/ask-charges.js';
import {setReseller} from '../../../../domains/account/lifecycle.js';
import {onceStored} from '../../../../session/confirmed-write.js';
import type {ActionSubject, RowActions} from '../actions-editor.js';
import type {RowSaved} from '../row-editor.js';
import {accountLifecycleWords} from '../../../../i18n/generated/en/account-lifecycle.js';
import {sentence} from '../../../../ui/text/sentence.js';

/** Offers no undo: the resellers of all accounts below have changed as well. */
export const typeActions: RowActions = ({document, localizer: {text}}) => {
  const name = document.value.isReseller ? 'demote' : 'promote';
  return [
    {
      id: name,
      text: text(accountLifecycleWords[`accountLifecycle.${name}.text`]),
      label: text(accountLifecycleWords[`accountLifecycle.${name}.action`]),
      run: (subject) => change(subject, name),
      explain: (error, words) => {
        if (error.kind === 'forbidden') return words.text(accountLifecycleWords['accountLifecycle.reseller.forbidden']);
        const below = error.kind === 'refused' && error.details.code === 'account_has_descendants';
        return below ? words.text(accountLifecycleWords['accountLifecycle.reseller.hasResellers']) : undefined;
      },
    },
  ];
};

async function change(
  {scope, document, dialog, localizer}: ActionSubject,
  name: 'promote' | 'demote',
): Promise<RowSaved | undefined> {
  const {accountId} = document;
  const question = confirmation((words) => ({
    title: sentence(words, accountLifecycleWords[`accountLifecycle.${name}.confirm`], {account: document.value.name}),
    body: html`<p>${words.text(accountLifecycleWords[`accountLifecycle.${name}.text`])}</p>`,
    confirm: words.text(accountLifecycleWords[`accountLifecycle.${name}.action`]),
  }));
  if (!(await dialog.ask(question, scope.signal, false))) return undefined;
  const saved: RowSaved = {
    accountId,
    resource: 'account',
    changed: ['isReseller'],
    message: localizer.text(accountLifecycleWords[`accountLifecycle.${name}.done`]),
  };
  const done = await writeWithCharges({
    write: (options) => onceStored(setReseller(scope, accountId, name === 'promote', options), () => saved),
    ask: (quote) => askCharges(dialog, scope, quote, scope.signal),
  });
  return done?.written;
}
