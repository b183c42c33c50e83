/** Enables, disables, and deletes an account. */
import {html} from 'lit';
import {loadCode} from '../../../../api/load-code.js';
import type {Account} from '../../../../api/account.js';
import {confirmation, type Question} from '../../../../ui/dialogs/ask-dialog.js';
import {acceptsCharges, askCharges, writeWithCharges} from '../../../../ui/dialogs/ask-charges.js';
import {removeAccount} from '../../../../domains/account/lifecycle.js';
import {editableAccount} from '../../../../domains/account/resource.js';
import {onceStored, withCheck} from '../../../../session/confirmed-write.js';
import {hasPart} from '../../../../session/level.js';
import type {ActionSubject, RowAction, RowActions} from '../actions-editor.js';
import type {RowSaved} from '../row-editor.js';
import {saveAtOnce, savedRow} from '../save-at-once.js';
import {accountLifecycleWords} from '../../../../i18n/generated/en/account-lifecycle.js';
import {sentence} from '../../../../ui/text/sentence.js';

export const statusActions: RowActions = ({scope, document, localizer: {text}}) => {
  const {id, enabled} = document.value;
  // The backend ignores the former and would end the operator's own session on the latter.
  if (id === scope.home.id) return text(accountLifecycleWords['accountLifecycle.own']);
  const toggle: RowAction = enabled
    ? {
        id: 'disable',
        text: text(accountLifecycleWords['accountLifecycle.disable.text']),
        label: text(accountLifecycleWords['accountLifecycle.disable.action']),
        run: disable,
      }
    : {
        id: 'enable',
        text: text(accountLifecycleWords['accountLifecycle.enable.text']),
        label: text(accountLifecycleWords['accountLifecycle.enable.action']),
        run: (subject) => setEnabled(subject, true),
      };
  const {adapter, account} = scope;
  const toggles = hasPart(adapter.levelOf?.(account.id), 'enabled') ? [toggle] : [];
  if (!adapter.lifecycle) return toggles;
  return [
    ...toggles,
    {
      id: 'delete',
      text: text(accountLifecycleWords['accountLifecycle.delete.text']),
      label: text(accountLifecycleWords['accountLifecycle.delete.open']),
      danger: true,
      run: deleteAccount,
      explain: (error, words) => {
        if (error.kind !== 'refused') return undefined;
        if (error.details.code === 'account_has_descendants')
          return words.text(accountLifecycleWords['accountLifecycle.delete.hasAccounts']);
        if (error.details.code === 'account_has_active_port')
          return words.text(accountLifecycleWords['accountLifecycle.delete.hasPorts']);
        return undefined;
      },
    },
  ];
};

/** Customers notice this at once, so it is never done without a question. */
async function disable(subject: ActionSubject): Promise<RowSaved | undefined> {
  const {scope, document, dialog} = subject;
  const answer = await dialog.ask(disableQuestion(document.value), scope.signal, false);
  return answer ? setEnabled(subject, false) : undefined;
}

const disableQuestion = ({name}: Account): Question<boolean> =>
  confirmation((localizer) => ({
    title: sentence(localizer, accountLifecycleWords['accountLifecycle.disable.confirm'], {account: name}),
    body: html`<p>${localizer.text(accountLifecycleWords['accountLifecycle.disable.text'])}</p>`,
    confirm: localizer.text(accountLifecycleWords['accountLifecycle.disable.action']),
  }));

async function setEnabled(subject: ActionSubject, enabled: boolean): Promise<RowSaved | undefined> {
  const {scope, document, dialog, localizer, host, onSaved} = subject;
  const {text} = localizer;
  const resource = editableAccount({...scope, account: {id: document.accountId}});
  const save = saveAtOnce<Account>({
    host,
    scope,
    resource,
    document,
    form: {
      localizer: () => localizer,
      labelOf: () => text(accountLifecycleWords['accountLifecycle.field.enabled']),
      confirm: (draft, base) => (base.enabled && !draft.enabled ? disableQuestion(base) : undefined),
      onSaved: (changed, outcome) => onSaved(savedRow(changed, outcome)),
    },
    values: new Map([['enabled', enabled]]),
    charges: {
      acceptCharges: acceptsCharges(scope),
      confirmCharges: (quote, signal) => askCharges(dialog, scope, quote, signal),
    },
  });
  const message = text(
    enabled ? accountLifecycleWords['accountLifecycle.enabled'] : accountLifecycleWords['accountLifecycle.disabled'],
  );
  return onceStored(save, (saved) => saved && {...saved, message});
}

/** @returns `undefined`, because the scope ends with the account, and so does the row */
async function deleteAccount(subject: ActionSubject): Promise<undefined> {
  const {askToDelete} = await loadCode(() => import('./delete-question.js'));
  if (!(await askToDelete(subject))) return;
  const {scope, document, dialog, onDeleted} = subject;
  const id = document.accountId;
  const tellWhenRemoved = async (work: () => Promise<unknown>): Promise<void> => {
    const stop = scope.facts.subscribe((fact) => {
      if (fact.type === 'removed' && fact.accountId === id) onDeleted(document.value);
    });
    try {
      await work();
    } catch (error) {
      throw withCheck(error, (check) => tellWhenRemoved(check));
    } finally {
      stop();
    }
  };
  await tellWhenRemoved(() =>
    writeWithCharges({
      write: (options) => removeAccount(scope, id, options),
      ask: (quote) => askCharges(dialog, scope, quote, scope.signal),
    }),
  );
}
