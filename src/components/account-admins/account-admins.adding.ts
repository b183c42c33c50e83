import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {User} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import type {LoadState} from '../../element/controllers/scoped-load.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {unreadableNote} from '../../ui/lists/unreadable.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';
import type {AddMode, AdminEditing} from './account-admins.editing.js';
import {newPersonFields, promotionFields} from './account-admins.fields.js';

export interface AddingOptions {
  readonly localizer: Localizer;
  /** All users of the account, some of whom can be promoted. */
  readonly users: LoadState<List<User>>;
  readonly onMode: (mode: AddMode) => void;
  readonly onRetry: () => void;
}

/**
 * The panel in which an administrator is added: a new person, or a user of the account. Each retains what was typed
 * into it.
 */
export function addingPanel(editing: AdminEditing, options: AddingOptions): TemplateResult | typeof nothing {
  if (!editing.adding) return nothing;
  const {localizer, onMode} = options;
  const {text} = localizer;
  const mode = (value: AddMode) => html`
    <label>
      <input
        type="radio"
        name="mode"
        value=${value}
        .checked=${live(editing.mode === value)}
        ?disabled=${editing.newPerson.locked || editing.promotion.locked}
        @change=${() => onMode(value)}
      />
      ${text(accountAdminsWords[`accountAdmins.mode.${value}`])}
    </label>
  `;
  return html`
    <section class="panel" part="add" aria-label=${text(accountAdminsWords['accountAdmins.add'])}>
      <fieldset class="modes">
        <legend>${text(accountAdminsWords['accountAdmins.mode'])}</legend>
        ${mode('new')} ${mode('existing')}
      </fieldset>
      ${
        editing.mode === 'new'
          ? editing.newPerson.render(
              text(accountAdminsWords['accountAdmins.mode.new']),
              newPersonFields(editing.newPerson, localizer, editing.password),
            )
          : promotionPart(editing, options)
      }
    </section>
  `;
}

function promotionPart({promotion}: AdminEditing, options: AddingOptions): unknown {
  const {localizer, users} = options;
  const {text} = localizer;
  const candidates = users.status === 'complete' ? users.value.filter(({isAdmin}) => !isAdmin) : [];
  if (candidates.length > 0) {
    return promotion.render(
      text(accountAdminsWords['accountAdmins.mode.existing']),
      html`${promotionFields(promotion, localizer, candidates)}${noteOf(options)}`,
    );
  }
  return html`
    ${nothingToPromote(options)}
    <div class="buttons">
      <button type="button" @click=${() => promotion.cancel()}>${text(formsWords['action.cancel'])}</button>
    </div>
  `;
}

const noteOf = ({localizer, users}: AddingOptions) =>
  users.status === 'complete' ? unreadableNote(localizer, users.value) : nothing;

function nothingToPromote(options: AddingOptions): TemplateResult {
  const {localizer, users, onRetry} = options;
  const {text} = localizer;
  switch (users.status) {
    case 'complete':
      return users.value.unreadable
        ? html`${noteOf(options)}`
        : html`<p class="hint">${text(accountAdminsWords['accountAdmins.allAreAdmins'])}</p>`;
    case 'error':
      return errorNotice(localizer, users.error, {
        title: text(accountAdminsWords['accountAdmins.usersFailed']),
        onRetry,
      });
    default:
      return skeleton('wide');
  }
}
