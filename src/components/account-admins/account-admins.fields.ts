/** The fields of the forms about administrators. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {User} from '../../api/admins.js';
import type {EditForm} from '../../ui/forms/edit-form.js';
import type {Form} from '../../ui/forms/form.js';
import type {FormSession} from '../../session/form-session.js';
import type {FieldBinding} from '../../ui/fields/field-binding.js';
import {textField} from '../../ui/fields/field.js';
import {searchField} from '../../ui/fields/search-field.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import type {Localizer} from '../../i18n/localizer.js';
import {loginField} from '../../domains/admins/login-field.js';
import {passwordField, type PasswordBinding} from '../../domains/admins/password/index.js';
import {byName} from '../../ui/lists/by-name.js';
import {shownName} from '../../ui/text/people.js';
import {changesLogin, type ChangedAdmin, type NewPerson, type Promotion} from './account-admins.drafts.js';
import {sentence} from '../../ui/text/sentence.js';

/** Whether a password is readable on screen, and how the user is notified about it. */
export type PasswordView = Pick<PasswordBinding, 'revealed' | 'onReveal' | 'tell'> & {
  readonly min: number;
  /** The last message, on screen. */
  readonly announced: string | undefined;
};

type PersonForm<T extends object> = Form<T, FormSession<T>>;

export function newPersonFields(
  form: PersonForm<NewPerson>,
  localizer: Localizer,
  password: PasswordView,
): TemplateResult {
  const {text} = localizer;
  return html`
    <div class="fields">
      ${emailField(form.bind('email'), localizer, {hint: text(accountAdminsWords['accountAdmins.field.email.hint'])})}
      ${nameFields((path) => form.bind(path), localizer)} ${loginPart(form, localizer)}
      <div class="whole">${passwordPart(form.bind('password'), localizer, password)}</div>
      <div class="whole check">
        <input
          id="send-email"
          type="checkbox"
          name="sendEmail"
          .checked=${live(form.get('sendEmail') === true)}
          ?disabled=${form.locked}
          aria-describedby="send-email-hint"
          @change=${(event: Event) => form.set('sendEmail', (event.target as HTMLInputElement).checked)}
        />
        <label for="send-email"
          >${text(accountAdminsWords['accountAdmins.field.sendEmail'])}${form.mark('sendEmail')}</label
        >
        <p class="hint" id="send-email-hint">${text(accountAdminsWords['accountAdmins.field.sendEmail.hint'])}</p>
      </div>
    </div>
  `;
}

export interface ChangedAdminOptions {
  readonly password: PasswordView;
  /** Whether a new password is requested although the username stays. */
  readonly resetting: boolean;
  readonly onReset: () => void;
}

export function changedAdminFields(
  form: EditForm<ChangedAdmin>,
  localizer: Localizer,
  {password, resetting, onReset}: ChangedAdminOptions,
): TemplateResult | typeof nothing {
  const {draft, base} = form;
  if (!draft || !base) return nothing;
  const {text} = localizer;
  const newLogin = changesLogin(base, draft);
  // A person who cannot sign in yet gets a login together with the first password.
  const firstLogin = base.username === '' && (resetting || draft.password !== '');
  const ownLogin = base.username !== '' && draft.email !== base.email && !newLogin;
  const address = form.bind('email');
  const onInput = (typed: string) => {
    address.onInput(typed);
    // The field disappears with the new username; what was typed into it must not be saved unseen.
    const {draft: now} = form;
    if (!resetting && now && !changesLogin(base, {...now, password: ''})) form.set('password', '');
  };
  return html`
    <div class="fields">
      ${emailField({...address, onInput}, localizer, {
        hint: ownLogin
          ? sentence(localizer, accountAdminsWords['accountAdmins.loginStays'], {login: base.username})
          : undefined,
      })}
      ${nameFields((path) => form.bind(path), localizer)} ${firstLogin ? loginPart(form, localizer) : nothing}
      <div class="whole">
        ${
          newLogin || resetting
            ? html`
                ${
                  newLogin && base.username !== ''
                    ? html`<p class="notice" role="status">
                        ${text(accountAdminsWords['accountAdmins.loginChanges'])}
                      </p>`
                    : nothing
                }
                ${passwordPart(form.bind('password'), localizer, password)}
              `
            : html`<button type="button" ?disabled=${form.locked} @click=${onReset}>
                ${text(accountAdminsWords['accountAdmins.newPassword'])}
              </button>`
        }
      </div>
    </div>
  `;
}

export function promotionFields(
  form: PersonForm<Promotion>,
  localizer: Localizer,
  candidates: readonly User[],
): TemplateResult {
  // A list of choices has its own messages.
  const {text, compare} = localizer;
  const choices = byName(candidates, compare).map((user) => ({
    value: user.id,
    label: shownName(user, localizer),
    detail: user.email === shownName(user, localizer) ? '' : user.email,
  }));
  return searchField(
    form.bind('userId'),
    {
      label: text(accountAdminsWords['accountAdmins.field.user']),
      hint: text(accountAdminsWords['accountAdmins.field.user.hint']),
      required: true,
      choices,
    },
    localizer,
  );
}

function emailField(binding: FieldBinding, {text}: Localizer, {hint}: {readonly hint: unknown}) {
  return html`<div class="whole">
    ${textField(binding, {
      label: text(accountAdminsWords['accountAdmins.field.email']),
      type: 'email',
      required: true,
      hint,
    })}
  </div>`;
}

function nameFields(bind: (path: 'firstName' | 'lastName') => FieldBinding, {text}: Localizer): TemplateResult {
  return html`
    ${textField(bind('firstName'), {label: text(accountAdminsWords['accountAdmins.field.firstName']), required: true})}
    ${textField(bind('lastName'), {label: text(accountAdminsWords['accountAdmins.field.lastName']), required: true})}
  `;
}

function loginPart(
  form: Pick<PersonForm<{readonly email: string}>, 'bind' | 'draft'>,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const field = loginField(form.bind('username'), form.draft?.email ?? '', localizer);
  return field === nothing ? nothing : html`<div class="whole">${field}</div>`;
}

function passwordPart(binding: FieldBinding, localizer: Localizer, view: PasswordView): TemplateResult {
  const {min, announced, ...shown} = view;
  return html`
    ${passwordField({...binding, ...shown}, localizer, {min})}
    ${announced === undefined ? nothing : html`<p class="hint announced" aria-hidden="true">${announced}</p>`}
  `;
}
