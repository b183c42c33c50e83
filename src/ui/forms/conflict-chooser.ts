import {html, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {ConflictChoice} from '../../session/edit-session.js';
import type {FieldConflict, FieldPath} from '../../session/merge.js';
import {shownValue, type FieldWords} from './changes.js';
import {moveFocus} from '../focus/move-focus.js';
import {verbatim} from '../text/verbatim.js';

/** Asks whose value to use for each field that both sides changed. Nothing is preselected. */
export function conflictChooser(
  localizer: Localizer,
  conflicts: readonly FieldConflict[],
  words: FieldWords,
  onChosen: (choices: ReadonlyMap<FieldPath, ConflictChoice>) => void,
): TemplateResult {
  const {text} = localizer;
  const {labelOf = (path) => path} = words;
  const choose = (event: Event) => {
    const notice = (event.currentTarget as HTMLElement).closest('[part="conflict"]') as HTMLElement;
    const radios = [...notice.querySelectorAll('input')];
    const choices = new Map(
      radios
        .filter(({checked}) => checked)
        .map(({name, value}) => [name.replace('conflict:', ''), value as ConflictChoice] as const),
    );
    const open = conflicts.find(({path}) => !choices.has(path));
    if (open) moveFocus(radios.find(({name}) => name === `conflict:${open.path}`));
    else onChosen(choices);
  };
  const option = (path: FieldPath, choice: ConflictChoice, label: string, value: unknown) => html`
    <label class="choice">
      <input type="radio" name="conflict:${path}" value=${choice} />
      <span><b>${label}</b> ${verbatim(shownValue(localizer, words, path, value))}</span>
    </label>
  `;
  return html`
    <div class="notice warning" part="conflict" role="alert">
      <div>
        <strong>${text(formsWords['conflict.title'])}</strong>
        <p>${text(formsWords['conflict.text'])}</p>
        ${conflicts.map(
          ({path, mine, theirs}) => html`
            <fieldset class="field">
              <legend>${labelOf(path)}</legend>
              ${option(path, 'mine', text(formsWords['conflict.mine']), mine)}
              ${option(path, 'theirs', text(formsWords['conflict.theirs']), theirs)}
            </fieldset>
          `,
        )}
      </div>
      <button type="button" @click=${choose}>${text(formsWords['conflict.apply'])}</button>
    </div>
  `;
}
