/** Templates around every step. */
import {html, nothing, type TemplateResult} from 'lit';
import {accountWizardWords} from '../../i18n/generated/en/account-wizard.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorBox, skeleton} from '../../ui/notices/notices.js';
import type {Complaint} from './account-wizard.form.js';
import type {StepMark} from './account-wizard.trail.js';
import type {StepId, WizardPath, WizardStep} from './steps/index.js';
import {verbatim} from '../../ui/text/verbatim.js';

export interface HeadView {
  readonly localizer: Localizer;
  /** Name of the parent of the new account, once it is known. */
  readonly parent: string | undefined;
  /** Whether something was sent: the parent is fixed, and closing takes nothing back. */
  readonly begun: boolean;
  readonly choosing: boolean;
  readonly chooser: unknown;
  readonly onChoose: (event: Event) => void;
  readonly onLeave: () => void;
}

/** Names what is created and its parent, on every step. */
export function head({localizer, parent, begun, choosing, chooser, onChoose, onLeave}: HeadView): TemplateResult {
  const {text} = localizer;
  return html`
    <header class="head">
      <p class="title">${text(accountWizardWords['accountWizard.title'])}</p>
      <button type="button" class="quiet screen" @click=${onLeave}>
        ${text(begun ? commonWords['action.close'] : formsWords['action.cancel'])}
      </button>
      <div class="parent">
        <span>${text(accountWizardWords['accountWizard.under'])} ${verbatim(parent ?? skeleton())}</span>
        ${
          begun || parent === undefined
            ? nothing
            : html`<button
                type="button"
                class="quiet screen"
                aria-expanded=${choosing ? 'true' : 'false'}
                aria-label=${text(accountWizardWords['accountWizard.parent.change'], {name: parent})}
                @click=${onChoose}
              >
                ${text(accountWizardWords['accountWizard.change'])}
              </button>`
        }
      </div>
      ${chooser}
    </header>
  `;
}

export interface StepsView {
  readonly localizer: Localizer;
  readonly steps: readonly WizardStep[];
  readonly current: StepId;
  readonly markOf: (step: WizardStep) => StepMark;
  readonly locked: boolean;
  readonly onOpen: (step: WizardStep) => void;
}

/** All steps with their state; later ones cannot be opened yet. */
export function stepsList({localizer, steps, current, markOf, locked, onOpen}: StepsView): TemplateResult {
  const {text} = localizer;
  const place = steps.findIndex(({id}) => id === current);
  return html`
    <nav class="steps screen" part="steps" aria-label=${text(accountWizardWords['accountWizard.steps'])}>
      <p>${text(accountWizardWords['accountWizard.steps.place'], {number: place + 1, count: steps.length})}</p>
      <ol>
        ${steps.map((step, index) => {
          const mark = markOf(step);
          const isCurrent = step.id === current;
          return html`
            <li>
              <button
                type="button"
                class=${mark}
                aria-current=${isCurrent ? 'step' : nothing}
                ?disabled=${locked || (mark === 'ahead' && !isCurrent)}
                @click=${() => onOpen(step)}
              >
                <span class="number" aria-hidden="true">
                  ${isCurrent ? index + 1 : mark === 'complete' ? '✓' : mark === 'invalid' ? '!' : index + 1}
                </span>
                <span class="name">
                  ${text(step.title)}
                  ${
                    mark === 'ahead'
                      ? nothing
                      : html`<span class="visually-hidden"
                          >, ${text(accountWizardWords[`accountWizard.mark.${mark}`])}</span
                        >`
                  }
                </span>
              </button>
            </li>
          `;
        })}
      </ol>
    </nav>
  `;
}

/** All errors of a step in one place, each with a link to its field. Announced when it appears. */
export function errorSummary(
  {text}: Localizer,
  complaints: readonly Complaint[],
  onFocus: (path: string) => void,
): unknown {
  if (complaints.length === 0) return nothing;
  return errorBox(html`
    <strong>${text(formsWords['form.errors'], {count: complaints.length})}</strong>
    <ul class="summary">
      ${complaints.map(
        ({path, label, message}) => html`
          <li><button type="button" @click=${() => onFocus(path)}>${label}: ${message}</button></li>
        `,
      )}
    </ul>
  `);
}

/** The choice between two ways: quick, or with all settings. */
export function pathSwitch({text}: Localizer, path: WizardPath, onPath: (path: WizardPath) => void): TemplateResult {
  return html`
    <fieldset class="segments screen" part="path">
      <legend class="visually-hidden">${text(accountWizardWords['accountWizard.path'])}</legend>
      ${(['minimal', 'full'] as const).map(
        (each) => html`
          <label>
            <input type="radio" name="path" value=${each} .checked=${each === path} @change=${() => onPath(each)} />
            ${text(accountWizardWords[`accountWizard.path.${each}`])}
          </label>
        `,
      )}
    </fieldset>
  `;
}

export interface ActionsView {
  readonly localizer: Localizer;
  readonly locked: boolean;
  /** The label of the submit button. */
  readonly next: 'next' | 'create' | 'again';
  readonly onBack: (() => void) | undefined;
}

export function actions({localizer, locked, next, onBack}: ActionsView): TemplateResult {
  const {text} = localizer;
  return html`
    <div class="buttons actions screen">
      ${
        onBack
          ? html`<button type="button" @click=${onBack}>${text(accountWizardWords['accountWizard.back'])}</button>`
          : nothing
      }
      <button class="primary" ?disabled=${locked}>${text(accountWizardWords[`accountWizard.${next}`])}</button>
    </div>
  `;
}

/** The other actions on the entered values. */
export function reviewTools({text}: Localizer, onPrint: () => void, onSaveAs: () => void): TemplateResult {
  return html`
    <div class="buttons screen">
      <button type="button" @click=${onPrint}>${text(accountWizardWords['accountWizard.print'])}</button>
      <button type="button" @click=${onSaveAs}>${text(accountWizardWords['accountWizard.template.save'])}</button>
    </div>
  `;
}
