/** Templates after the form: the parts of the creation, and the result. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {ApiError} from '../../../api/errors.js';
import {writeErrorText} from '../../../ui/notices/write-error-text.js';
import {unconfirmedNotice} from '../../../ui/notices/unconfirmed-notice.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountCreation} from '../../../domains/creation/account-creation.js';
import {APPS_UNKNOWN} from '../../../domains/creation/app-restriction.js';
import type {CreationStep, StepState} from '../../../domains/creation/steps.js';
import {rejectionText} from '../../../ui/fields/checks.js';
import {errorNotice} from '../../../ui/notices/notices.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface CreationView {
  readonly localizer: Localizer;
  readonly creation: AccountCreation;
  /** Whether the form has a step in which this part can be corrected. */
  readonly canCorrect: (step: CreationStep) => boolean;
  readonly onCorrect: (step: CreationStep) => void;
  /** Opens the account. */
  readonly onOpen: () => void;
  /** Deletes the account. */
  readonly onUndo: () => void;
  /** Checks whether the account is deleted, if that is unknown. */
  readonly onCheckUndo: () => void;
}

/** A creation in progress or stopped: every part with its state, and the actions for each failed one. */
export function progressView(view: CreationView): TemplateResult {
  const {localizer, creation, onOpen, onUndo} = view;
  const {text} = localizer;
  const {status, account, steps, draft, undoError} = creation;
  const left = steps.filter(({state}) => state !== 'done' && state !== 'skipped');
  const title = status === 'stopped' ? 'stopped' : status === 'undoing' ? 'undoing' : 'running';
  return html`
    <div class="body" aria-busy=${status === 'stopped' ? 'false' : 'true'}>
      <div class="step-head">
        <h2 id="heading" tabindex="-1">
          ${text(accountWizardWords[`accountWizard.progress.${title}`], {name: draft.name})}
        </h2>
        ${
          status === 'stopped'
            ? html`<p>
                ${text(
                  account
                    ? accountWizardWords['accountWizard.progress.partial']
                    : accountWizardWords['accountWizard.progress.inputRetained'],
                )}
              </p>`
            : nothing
        }
      </div>
      ${list(view)} ${undoNotice(view)}
      ${
        status === 'stopped' && undoError?.kind !== 'unconfirmed'
          ? html`<div class="buttons actions standing">
              ${
                account
                  ? html`
                      <button type="button" class="first" @click=${onUndo}>
                        ${text(accountWizardWords['accountWizard.undo'])}
                      </button>
                      <button type="button" @click=${onOpen}>
                        ${text(accountWizardWords['accountWizard.openAnyway'])}
                      </button>
                    `
                  : nothing
              }
              ${
                left.length > 0
                  ? html`<button type="button" class="primary" @click=${() => void creation.retryAll()}>
                      ${text(accountWizardWords['accountWizard.continue'])}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>
  `;
}

/** Why the account could not be deleted. If that is unknown, it must be checked before anything else is sent. */
function undoNotice({localizer, creation, onCheckUndo}: Pick<CreationView, 'localizer' | 'creation' | 'onCheckUndo'>) {
  const {text} = localizer;
  const {undoError, checkingUndo} = creation;
  if (undoError?.kind === 'unconfirmed') {
    const title = text(accountWizardWords['accountWizard.undo.unconfirmed']);
    return unconfirmedNotice(localizer, undoError, {title, checking: checkingUndo, onCheck: onCheckUndo});
  }
  return undoError
    ? errorNotice(localizer, undoError, {
        title: text(accountWizardWords['accountWizard.undo.failed']),
        text: writeErrorText(localizer, undoError),
      })
    : nothing;
}

function list({localizer, creation, canCorrect, onCorrect}: CreationView): TemplateResult {
  const {text} = localizer;
  const offersMore = creation.undoError?.kind !== 'unconfirmed';
  return html`
    <ol class="progress" part="progress">
      ${repeat(
        creation.steps,
        ({id}) => id,
        (step) => html`
          <li class=${step.state}>
            <span class="mark" aria-hidden="true"></span>
            <span class="what">${stepName(localizer, step)}</span>
            <span class="state">${text(accountWizardWords[`accountWizard.state.${step.state}`])}</span>
            ${
              offersMore && step.state === 'unconfirmed' && step.error
                ? unconfirmed(localizer, step, step.error, creation)
                : nothing
            }
            ${
              offersMore && step.state === 'failed' && step.error
                ? failure(localizer, step, step.error, {
                    onRetry: () => void creation.retry(step.id),
                    onCorrect: canCorrect(step) ? () => onCorrect(step) : undefined,
                    onSkip: step.kind === 'account' ? undefined : () => creation.skip(step.id),
                  })
                : nothing
            }
          </li>
        `,
      )}
    </ol>
  `;
}

/** A part with an unknown outcome: it is checked, and nothing is sent that could be stored twice. */
function unconfirmed(
  localizer: Localizer,
  step: CreationStep,
  error: ApiError,
  creation: AccountCreation,
): TemplateResult {
  const {text} = localizer;
  const {id, kind} = step;
  const button = (label: string, act: () => unknown, look = '') => html`
    <button
      type="button"
      class=${look}
      aria-label="${label}: ${stepName(localizer, step)}"
      @click=${() => {
        act();
      }}
    >
      ${label}
    </button>
  `;
  return errorNotice(localizer, error, {
    look: 'warning',
    part: 'unconfirmed',
    title: text(formsWords['error.unconfirmed.title']),
    text: writeErrorText(localizer, error),
    action: html`<div class="buttons">
      ${button(text(formsWords['action.checkAgain']), () => void creation.check(id))}
      ${
        kind === 'credit'
          ? button(text(accountWizardWords['accountWizard.sendAgain']), () => void creation.retry(id))
          : nothing
      }
      ${
        kind === 'account'
          ? nothing
          : button(text(accountWizardWords['accountWizard.leaveUnconfirmed']), () => creation.skip(id), 'quiet')
      }
    </div>`,
  });
}

interface Remedies {
  readonly onRetry: () => void;
  readonly onCorrect: (() => void) | undefined;
  readonly onSkip: (() => void) | undefined;
}

function failure(localizer: Localizer, step: CreationStep, error: ApiError, remedies: Remedies): TemplateResult {
  const {text} = localizer;
  const name = stepName(localizer, step);
  const button = (words: 'retry' | 'correct' | 'skip', act: (() => void) | undefined) =>
    act
      ? html`<button
          type="button"
          class=${words === 'skip' ? 'quiet' : ''}
          aria-label="${text(accountWizardWords[`accountWizard.${words}`])}: ${name}"
          @click=${act}
        >
          ${text(accountWizardWords[`accountWizard.${words}`])}
        </button>`
      : nothing;
  return errorNotice(localizer, error, {
    title: text(formsWords['error.notSaved']),
    text: failureText(localizer, step, error),
    action: html`<div class="buttons">
      ${button('retry', remedies.onRetry)} ${button('correct', remedies.onCorrect)} ${button('skip', remedies.onSkip)}
    </div>`,
  });
}

export function stepName({text}: Localizer, {kind, name = ''}: CreationStep): string {
  return kind === 'admin'
    ? text(accountWizardWords['accountWizard.step.admin'], {name})
    : text(accountWizardWords[`accountWizard.step.${kind}`]);
}

/** Who may make the rejected change is more helpful than the fact that it was rejected. */
function failureText(localizer: Localizer, {kind}: CreationStep, error: ApiError): string {
  const {text} = localizer;
  if (error.kind === 'charges') return text(accountWizardWords['accountWizard.charges.declined']);
  if (error.kind === 'refused' && error.details.code === APPS_UNKNOWN)
    return text(accountWizardWords['accountWizard.apps.incomplete']);
  if (error.kind === 'forbidden' && (kind === 'limits' || kind === 'plans' || kind === 'credit')) {
    return text(accountWizardWords['accountWizard.forbidden.reseller']);
  }
  if (error.kind === 'invalid' && error.details.fields.length > 0) {
    const announced = error.details.fields.map((rejection) => rejectionText(localizer, rejection));
    return [...new Set(announced)].join(' ');
  }
  return writeErrorText(localizer, error);
}

export interface DoneView extends Pick<CreationView, 'localizer' | 'creation' | 'onOpen' | 'onUndo' | 'onCheckUndo'> {
  /** The administrators with their sign-in data. */
  readonly people: readonly TemplateResult[];
  readonly onAnother: () => void;
  readonly onPrint: () => void;
  readonly onSaveAs: () => void;
  /** Why it could not be saved as a template. */
  readonly problem: unknown;
}

/** The result, the sign-in data of its people, and the next actions. */
export function doneView(view: DoneView): TemplateResult {
  const {localizer, creation, people, onOpen, onUndo, onCheckUndo, onAnother, onPrint, onSaveAs, problem} = view;
  const {text} = localizer;
  const {steps, account, draft, undoError} = creation;
  const named = (wanted: StepState) =>
    steps.filter(({state}) => state === wanted).map((step) => stepName(localizer, step));
  // The account may be deleted by now.
  const isThere = undoError?.kind !== 'unconfirmed';
  const [without, unknown] = [named('skipped'), named('unconfirmed')];
  return html`
    <div class="body">
      <div class="step-head">
        <h2 id="heading" tabindex="-1">
          ${sentence(localizer, accountWizardWords['accountWizard.done.title'], {name: account?.name ?? draft.name})}
        </h2>
        <p>
          ${text(
            people.length > 0
              ? accountWizardWords['accountWizard.done.text']
              : accountWizardWords['accountWizard.done.noAdministrator'],
          )}
        </p>
      </div>
      ${
        without.length > 0
          ? html`<div class="notice warning">
              <div>${text(accountWizardWords['accountWizard.done.without'], {list: localizer.list(without)})}</div>
            </div>`
          : nothing
      }
      ${
        unknown.length > 0
          ? html`<div class="notice warning">
              <div>${text(accountWizardWords['accountWizard.done.unconfirmed'], {list: localizer.list(unknown)})}</div>
            </div>`
          : nothing
      }
      ${
        people.length > 0
          ? html`<section>
              <h3>${text(accountWizardWords['accountWizard.page.administrators'])}</h3>
              <div class="people">${people}</div>
            </section>`
          : nothing
      }
      <section class="screen">
        <h3>${text(accountWizardWords['accountWizard.done.steps'])}</h3>
        ${list({localizer, creation, canCorrect: () => false, onCorrect: () => {}, onOpen, onUndo, onCheckUndo})}
      </section>
      ${problem} ${undoNotice(view)}
      <div class="buttons actions standing screen">
        ${
          isThere
            ? html`<button type="button" class="first" @click=${onUndo}>
                ${text(accountWizardWords['accountWizard.undo'])}
              </button>`
            : nothing
        }
        <button type="button" @click=${onSaveAs}>${text(accountWizardWords['accountWizard.template.save'])}</button>
        <button type="button" @click=${onPrint}>${text(accountWizardWords['accountWizard.print'])}</button>
        <button type="button" @click=${onAnother}>${text(accountWizardWords['accountWizard.another'])}</button>
        ${
          isThere
            ? html`<button type="button" class="primary open" @click=${onOpen}>
                ${text(accountWizardWords['accountWizard.open'])}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}
