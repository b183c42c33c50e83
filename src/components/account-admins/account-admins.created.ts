import {html, nothing, type TemplateResult} from 'lit';
import type {Admin} from '../../api/admins.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import type {Localizer} from '../../i18n/localizer.js';
import {revealAndCopy} from '../../domains/admins/password/index.js';
import {shownName} from '../../ui/text/people.js';
import type {NewPerson} from './account-admins.drafts.js';
import type {PasswordView} from './account-admins.fields.js';
import {sentence} from '../../ui/text/sentence.js';

/** A new person with the data to pass on; retained only while it is on screen. */
export interface Created {
  readonly admin: Admin;
  readonly person: NewPerson;
}

/** Shows the added person, with username and password for the last time. */
export function createdNotice(
  {admin, person}: Created,
  localizer: Localizer,
  {password, onDone}: {readonly password: PasswordView; readonly onDone: () => void},
): TemplateResult {
  const {text} = localizer;
  const {announced, ...view} = password;
  return html`
    <div class="notice created" part="created" tabindex="-1" role="group" aria-labelledby="created-title">
      <div>
        <strong id="created-title"
          >${sentence(localizer, accountAdminsWords['accountAdmins.created'], {
            name: shownName(admin, localizer),
          })}</strong
        >
        <dl>
          <dt>${text(accountAdminsWords['accountAdmins.created.login'])}</dt>
          <dd><code dir="ltr" translate="no">${admin.username}</code></dd>
          <dt>${text(accountAdminsWords['accountAdmins.created.password'])}</dt>
          <dd>
            <code dir="ltr" translate="no">${view.revealed ? person.password : '•'.repeat(12)}</code>
            <div class="buttons">${revealAndCopy(localizer, {...view, value: person.password, disabled: false})}</div>
          </dd>
        </dl>
        ${announced === undefined ? nothing : html`<p class="hint announced" aria-hidden="true">${announced}</p>`}
        <p class="hint">
          ${text(accountAdminsWords['accountAdmins.created.once'])}
          ${
            person.sendEmail
              ? sentence(localizer, accountAdminsWords['accountAdmins.created.mailed'], {email: admin.email})
              : nothing
          }
        </p>
      </div>
      <button type="button" @click=${onDone}>${text(accountAdminsWords['accountAdmins.created.done'])}</button>
    </div>
  `;
}
