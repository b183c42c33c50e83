import {html, nothing, type TemplateResult} from 'lit';
import type {Admin} from '../../api/admins.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Place} from '../../ui/lists/long-list.js';
import {link} from '../../ui/text/link.js';
import {mailLink, shownName} from '../../ui/text/people.js';
import type {Guard} from '../../domains/admins/rules.js';
import {verbatim} from '../../ui/text/verbatim.js';
import {sentence} from '../../ui/text/sentence.js';

export interface AdminRow {
  readonly admin: Admin;
  /** The position in a list of which not every row is an element. */
  readonly place: Place | undefined;
  readonly isSelf: boolean;
  /** Whether controls are shown. */
  readonly editable: boolean;
  /** Why the person must stay an administrator. */
  readonly guard: Guard | undefined;
  /** Whether an action about the person is pending. */
  readonly busy: boolean;
  /** Whether the outcome of the last change is unknown. */
  readonly unknown: boolean;
  /** The error of the last action. */
  readonly failure: unknown;
  /** The open form, which replaces the buttons. */
  readonly form: unknown;
  readonly onEdit: () => void;
  readonly onDemote: () => void;
  readonly onDelete: () => void;
}

/** An administrator with the available actions. */
export function adminRow(row: AdminRow, localizer: Localizer): TemplateResult {
  const {admin, failure, form, place} = row;
  return html`
    <li
      class="admin ${form === undefined ? '' : 'open'}"
      part="admin"
      id="admin-${admin.id}"
      aria-busy=${row.busy ? 'true' : 'false'}
      aria-posinset=${place?.position ?? nothing}
      aria-setsize=${place?.size ?? nothing}
    >
      ${who(row, localizer)} ${form === undefined && row.editable ? buttons(row, localizer) : nothing}
      ${failure === undefined ? nothing : html`<div class="whole">${failure}</div>`}
      ${form === undefined ? nothing : html`<div class="whole">${form}</div>`}
    </li>
  `;
}

function who({admin, isSelf}: AdminRow, {text}: Localizer): TemplateResult {
  const {email, username} = admin;
  const name = shownName(admin, {text});
  const login =
    username === ''
      ? text(accountAdminsWords['accountAdmins.noLogin'])
      : username.toLowerCase() === email.toLowerCase()
        ? ''
        : sentence({text}, accountAdminsWords['accountAdmins.login'], {login: username});
  return html`
    <div class="who">
      <strong class="name">${verbatim(name)}</strong>
      ${isSelf ? html`<span class="badge">${text(accountAdminsWords['accountAdmins.self'])}</span>` : nothing}
      ${email === '' || email === name ? nothing : html`<div>${link(email, mailLink(email))}</div>`}
      ${login === '' ? nothing : html`<div class="hint">${login}</div>`}
    </div>
  `;
}

function buttons(row: AdminRow, {text}: Localizer): TemplateResult {
  const {admin, guard, onEdit, onDemote, onDelete} = row;
  const locked = row.busy || row.unknown;
  const name = shownName(admin, {text});
  return html`
    <div class="buttons">
      <button
        type="button"
        class="quiet edit"
        aria-label=${text(accountAdminsWords['accountAdmins.edit'], {name})}
        ?disabled=${locked}
        @click=${onEdit}
      >
        ${text(commonWords['action.edit'])}
      </button>
      ${
        guard === undefined
          ? html`
              <button
                type="button"
                class="quiet demote"
                aria-label=${text(accountAdminsWords['accountAdmins.demote.of'], {name})}
                ?disabled=${locked}
                @click=${onDemote}
              >
                ${text(accountAdminsWords['accountAdmins.demote'])}
              </button>
              <button
                type="button"
                class="quiet remove"
                aria-label=${text(accountAdminsWords['accountAdmins.delete.of'], {name})}
                ?disabled=${locked}
                @click=${onDelete}
              >
                ${text(accountAdminsWords['accountAdmins.delete'])}
              </button>
            `
          : nothing
      }
    </div>
    ${
      guard === undefined
        ? nothing
        : html`<p class="hint whole guard">${text(accountAdminsWords[`accountAdmins.guard.${guard}`])}</p>`
    }
  `;
}
