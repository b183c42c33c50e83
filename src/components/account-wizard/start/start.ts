/** The source of a new account's settings: the defaults, a template, another account, or a file. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {templateParts, type TemplatePart} from '../../../domains/creation/templates/account-template.js';
import {errorBox, skeleton} from '../../../ui/notices/notices.js';
import type {WizardTemplates} from './templates.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface StartView {
  readonly localizer: Localizer;
  readonly templates: WizardTemplates;
  /** Parts that this account cannot have. */
  readonly omitted: readonly TemplatePart[];
  readonly locked: boolean;
  readonly onAccount: (event: Event) => void;
  /** The open search for an account. */
  readonly chooser: unknown;
}

// The list is a menu of actions rather than a field: two of its entries open a search or a file, and choosing another
// entry replaces untouched values. It stores nothing itself, so it has no error and no draft.
const ACCOUNT = 'account';
const FILE = 'file';

export function startFields({localizer, templates, omitted, locked, onAccount, chooser}: StartView): TemplateResult {
  const {text} = localizer;
  const {chosen, chosenTemplate, busy} = templates;
  const onChange = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const {value} = select;
    if (value === ACCOUNT) onAccount(event);
    else if (value === FILE) select.parentElement?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
    else return templates.choose(value);
    // The choice has not changed yet.
    select.value = chosen?.id ?? '';
  };
  const onFile = ({target}: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void templates.import(file);
    // Reset, so that the same file can be chosen again after it was corrected.
    input.value = '';
  };
  return html`
    <div class="source" part="source">
      <div class="source-line">
        <label for="source">${text(accountWizardWords['accountWizard.start'])}</label>
        <select
          id="source"
          name="source"
          ?disabled=${locked || busy}
          .value=${live(chosen?.id ?? '')}
          @change=${onChange}
        >
          <option value="" ?selected=${!chosen}>${text(accountWizardWords['accountWizard.start.standard'])}</option>
          ${chosen && !chosenTemplate ? html`<option value=${chosen.id} selected>${chosen.name}</option>` : nothing}
          ${
            templates.templates.length === 0
              ? nothing
              : html`<optgroup label=${text(accountWizardWords['accountWizard.start.templates'])}>
                  ${templates.templates.map(
                    ({id, name}) =>
                      html`<option value=${id} translate="no" ?selected=${id === chosen?.id}>${name}</option>`,
                  )}
                </optgroup>`
          }
          <option value=${ACCOUNT}>${text(accountWizardWords['accountWizard.start.account'])}</option>
          <option value=${FILE}>${text(accountWizardWords['accountWizard.start.file'])}</option>
        </select>
        <input
          type="file"
          name="template-file"
          accept=".json,application/json"
          hidden
          aria-label=${text(accountWizardWords['accountWizard.start.file'])}
          @change=${onFile}
        />
        ${
          chosenTemplate
            ? html`
                <button type="button" @click=${() => templates.export()}>
                  ${text(accountWizardWords['accountWizard.template.export'])}
                </button>
                <button type="button" @click=${() => void templates.remove()}>
                  ${text(accountWizardWords['accountWizard.template.remove'])}
                </button>
              `
            : nothing
        }
      </div>
      ${chooser}
      <div role="status">${busy ? skeleton('wide') : outcome(localizer, templates, omitted)}</div>
      ${templateProblem(templates)}
    </div>
  `;
}

/** Why a template could not be read or stored. */
export function templateProblem({problem}: WizardTemplates): unknown {
  return problem === undefined ? nothing : errorBox(problem);
}

/** What was applied, and what was not. */
function outcome(localizer: Localizer, {chosen}: WizardTemplates, omitted: readonly TemplatePart[]): unknown {
  if (!chosen) return nothing;
  const {text, list} = localizer;
  const named = (parts: readonly TemplatePart[]) =>
    list(parts.map((part) => text(accountWizardWords[`accountWizard.part.${part}`])));
  const taken = templateParts.filter((part) => chosen.template.settings[part] !== undefined && !omitted.includes(part));
  return html`
    ${
      taken.length === 0
        ? nothing
        : html`<p class="hint">
            ${sentence(localizer, accountWizardWords['accountWizard.start.taken'], {
              name: chosen.name,
              list: html`${named(taken)}`,
            })}
          </p>`
    }
    ${
      omitted.length === 0
        ? nothing
        : html`<p class="hint">${text(accountWizardWords['accountWizard.start.omitted'], {list: named(omitted)})}</p>`
    }
    ${
      chosen.unread.length === 0
        ? nothing
        : html`<p class="hint">
            ${text(accountWizardWords['accountWizard.start.readFailed'], {list: named(chosen.unread)})}
          </p>`
    }
  `;
}
