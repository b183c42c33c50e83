import {html, nothing, svg, type TemplateResult} from 'lit';
import {icon} from '../../ui/icons/icon.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {leavingWords} from '../../i18n/generated/en/leaving.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Editor, EditorChange} from '../../session/editor.js';
import {chevronIcon} from '../../ui/icons/icons.js';
import {withAccount, type UnsavedGroup, type UnsavedLine} from './groups.js';
import {verbatim} from '../../ui/text/verbatim.js';

export interface UnsavedListOptions {
  /** Whether an element shows the form or can be made to. */
  readonly canGoTo: (editor: Editor) => boolean;
  /** Called when the user wants to see a field. `path` is empty if the field is unknown. */
  readonly onGoTo: (editor: Editor, path: string) => void;
}

const arrowIcon = (): TemplateResult => icon(svg`<path d="M3 8h10M9 4.5 12.5 8 9 11.5" />`, 'icon arrow');

/** The old and the typed values, grouped by form. Each line links to its field. */
export function unsavedList(
  localizer: Localizer,
  groups: readonly UnsavedGroup[],
  options: UnsavedListOptions,
): TemplateResult {
  return html`
    <div class="unsaved-list" part="changes">
      ${groups.map(
        ({account, heading, lines}) => html`
          <div>
            <p class="where">${account === undefined ? nothing : html`${verbatim(account)} · `}${heading}</p>
            <ul aria-label=${withAccount(account, heading)}>
              ${lines.map((line) => html`<li>${lineTemplate(localizer, line, options)}</li>`)}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}

function lineTemplate(
  localizer: Localizer,
  {editor, change}: UnsavedLine,
  {canGoTo, onGoTo}: UnsavedListOptions,
): TemplateResult {
  const {text} = localizer;
  const content = change ? changeTemplate(localizer, change) : html`<span>${text(formsWords['state.unsaved'])}</span>`;
  if (!canGoTo(editor)) {
    return html`<div class="change">
      ${content} <span class="hint">${text(leavingWords['unsaved.elsewhere'])}</span>
    </div>`;
  }
  return html`
    <button
      type="button"
      class="change"
      title=${text(leavingWords['unsaved.goTo'])}
      @click=${() => onGoTo(editor, change?.path ?? '')}
    >
      ${content} ${chevronIcon()}
    </button>
  `;
}

function changeTemplate({text}: Localizer, {label, from, to}: EditorChange): TemplateResult {
  return html`
    <span class="label">${label}</span>
    <span class="values">
      <s dir="auto" translate="no">${from}</s>
      <span class="becomes"
        >${arrowIcon()}<span class="visually-hidden">${text(leavingWords['unsaved.changedTo'])}</span></span
      >
      <strong dir="auto" translate="no">${to}</strong>
    </span>
  `;
}
