/** The question before an account is deleted, with its content and a keyword to be typed. Loaded on demand. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Count} from '../../../../api/lifecycle.js';
import type {Question} from '../../../../ui/dialogs/ask-dialog.js';
import {errorText} from '../../../../ui/notices/error-text.js';
import {accountLifecycleWords} from '../../../../i18n/generated/en/account-lifecycle.js';
import {commonWords} from '../../../../i18n/generated/en/common.js';
import {formsWords} from '../../../../i18n/generated/en/forms.js';
import type {Localizer} from '../../../../i18n/localizer.js';
import {roundedAmount} from '../../../../i18n/money.js';
import {storedText} from '../../../../api/stored-text.js';
import {currencyOf} from '../../../../session/currency.js';
import {skeleton} from '../../../../ui/notices/notices.js';
import type {ActionSubject} from '../actions-editor.js';
import {PreCheck, type Tally} from './pre-check.js';
import {sentence} from '../../../../ui/text/sentence.js';

/** @returns whether the account is to be deleted */
export async function askToDelete({scope, document, dialog, update}: ActionSubject): Promise<boolean> {
  const check = new PreCheck(scope, document.accountId, update);
  const currency = currencyOf(scope.session.settings);
  let typed = '';
  const onInput = (event: Event): void => {
    typed = (event.target as HTMLInputElement).value;
    update();
  };
  const question: Question<boolean> = (localizer) => {
    const {text} = localizer;
    const blocked = check.deletionBlockers.length > 0;
    return {
      title: sentence(localizer, accountLifecycleWords['accountLifecycle.delete.confirm'], {
        account: document.value.name,
      }),
      body: html`
        <p>${text(accountLifecycleWords['accountLifecycle.delete.consequences'])}</p>
        ${tallies(check, currency, localizer)} ${blocked ? blockedNotice(localizer) : keywordField(localizer, onInput)}
      `,
      choices: [
        {answer: false, label: text(blocked ? commonWords['action.close'] : formsWords['action.cancel'])},
        ...(blocked
          ? []
          : [
              {
                answer: true,
                label: text(accountLifecycleWords['accountLifecycle.delete.action']),
                look: 'danger' as const,
                disabled: check.pending || !isKeyword(typed, localizer),
              },
            ]),
      ],
    };
  };
  try {
    return await dialog.ask(question, scope.signal, false);
  } finally {
    check.end();
  }
}

/** Compares with the keyword of the language on screen, in any Unicode composition. */
function isKeyword(typed: string, {text}: Localizer): boolean {
  return storedText(typed) === storedText(text(accountLifecycleWords['accountLifecycle.delete.keyword']));
}

/** A browser that translates the page must not translate the keyword, which is compared with what is typed. */
function keywordField({text}: Localizer, onInput: (event: Event) => void): TemplateResult {
  return html`
    <div class="field keyword">
      <label for="delete-keyword" translate="no">
        ${text(accountLifecycleWords['accountLifecycle.delete.type'], {
          keyword: text(accountLifecycleWords['accountLifecycle.delete.keyword']),
        })}
      </label>
      <input id="delete-keyword" autocomplete="off" autocapitalize="characters" spellcheck="false" @input=${onInput} />
    </div>
  `;
}

function blockedNotice({text}: Localizer): TemplateResult {
  return html`
    <div class="notice warning">
      <div>
        <strong>${text(accountLifecycleWords['accountLifecycle.delete.blocked'])}</strong>${text(
          accountLifecycleWords['accountLifecycle.delete.notDeleted'],
        )}
      </div>
    </div>
  `;
}

function tallies(check: PreCheck, currency: string, localizer: Localizer): TemplateResult {
  const {text, number, money} = localizer;
  const {balance} = check;
  const counted = ({count, more}: Count): string =>
    text(more ? accountLifecycleWords['accountLifecycle.atLeast'] : accountLifecycleWords['accountLifecycle.exactly'], {
      count: number(count),
    });
  return html`
    <div role="status" aria-busy=${check.pending ? 'true' : 'false'}>
      <dl class="tallies">
        ${[...check.counts].map(([what, tally]) =>
          tallyRow(localizer, {
            tally,
            label: text(accountLifecycleWords[`accountLifecycle.delete.${what}`]),
            value: counted,
            hint: ({count}) =>
              count === 0 ? undefined : text(accountLifecycleWords[`accountLifecycle.delete.${what}.text`]),
            alarming: ({count}) => count > 0 && check.deletionBlockers.includes(what),
          }),
        )}
        ${tallyRow(localizer, {
          tally: balance,
          label: text(accountLifecycleWords['accountLifecycle.delete.balance']),
          value: ({amount}) => money(amount, currency),
          hint: ({amount}) =>
            roundedAmount(amount, currency) === 0
              ? undefined
              : text(accountLifecycleWords['accountLifecycle.delete.balance.text']),
          alarming: () => false,
        })}
      </dl>
    </div>
    ${check.unknown ? unknownNote(localizer, check) : nothing}
  `;
}

interface TallyView<T> {
  readonly tally: Tally<T>;
  readonly label: string;
  readonly value: (value: T) => string;
  readonly hint: (value: T) => string | undefined;
  readonly alarming: (value: T) => boolean;
}

function tallyRow<T>(localizer: Localizer, {tally, label, value, hint, alarming}: TallyView<T>): unknown {
  if (tally.status === 'none') return nothing;
  const known = tally.status === 'known' ? tally.value : undefined;
  const note = known === undefined ? undefined : hint(known);
  return html`
    <div class=${known !== undefined && alarming(known) ? 'alarming' : ''}>
      <dt>${label}</dt>
      <dd>
        ${
          known !== undefined
            ? html`<strong>${value(known)}</strong>`
            : tally.status === 'unknown'
              ? html`<strong>${localizer.text(accountLifecycleWords['accountLifecycle.unknown'])}</strong>`
              : skeleton()
        }
      </dd>
      ${note === undefined ? nothing : html`<dd class="hint">${note}</dd>`}
      ${tally.status === 'unknown' ? html`<dd class="hint">${errorText(localizer, tally.error)}</dd>` : nothing}
    </div>
  `;
}

function unknownNote({text}: Localizer, check: PreCheck): TemplateResult {
  return html`
    <div class="notice warning">
      <div>${text(accountLifecycleWords['accountLifecycle.unknown.text'])}</div>
      <button type="button" ?disabled=${check.pending} @click=${() => check.count()}>
        ${text(commonWords['action.retry'])}
      </button>
    </div>
  `;
}
