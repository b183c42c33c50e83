import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {required, type Check} from '../../../ui/fields/checks.js';
import {fieldId, textField} from '../../../ui/fields/field.js';
import {storedText} from '../../../api/stored-text.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';
import {loginWords} from '../../../i18n/generated/en/login.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {
  generatePassword,
  GENERATED_LENGTH,
  passwordCheck,
  passwordField,
  passwordMinLength,
  revealAndCopy,
} from '../../../domains/admins/password/index.js';
import {adminChecks, loginChecks, loginField, needsLogin} from '../../../domains/admins/login-field.js';
import {adminPath, loginOf, newAdmin, withAdmin, type AdminDraft} from '../../../domains/creation/draft.js';
import {plusIcon} from '../../../ui/icons/icons.js';
import type {WizardField} from '../account-wizard.form.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {verbatim} from '../../../ui/text/verbatim.js';

/** With a generated password, so that the user need not invent one. */
export function freshAdmin({scope}: Pick<StepContext, 'scope'>): AdminDraft {
  return newAdmin(generatePassword(Math.max(GENERATED_LENGTH, passwordMinLength(scope.session.settings))));
}

/** Compared without regard to case, as the server does. */
const unlike =
  (others: readonly AdminDraft[]): Check =>
  (value, {text}) =>
    value !== '' && others.some((other) => isSame(value, other.email) || isSame(value, loginOf(other)))
      ? text(accountWizardWords['accountWizard.admin.twice'])
      : undefined;

const isSame = (a: string, b: string): boolean => storedText(a).toLowerCase() === storedText(b).toLowerCase();

export function fieldsOf(context: StepContext, {key, email: address}: AdminDraft): readonly WizardField[] {
  const {draft, scope, localizer} = context;
  const {text} = localizer;
  const others = draft.admins.filter((other) => other.key !== key);
  const label = (words: string) =>
    draft.admins.length > 1 ? `${numbered(localizer, draft.admins, key)}: ${words}` : words;
  return [
    {
      path: adminPath(key, 'firstName'),
      label: label(text(accountWizardWords['accountWizard.admin.first'])),
      checks: adminChecks.firstName,
    },
    {
      path: adminPath(key, 'lastName'),
      label: label(text(accountWizardWords['accountWizard.admin.last'])),
      checks: adminChecks.lastName,
    },
    {
      path: adminPath(key, 'email'),
      label: label(text(accountWizardWords['accountWizard.admin.email'])),
      checks: [...adminChecks.email, unlike(others)],
    },
    ...(needsLogin(address)
      ? [
          {
            path: adminPath(key, 'username'),
            label: label(text(loginWords['login.label'])),
            checks: [...loginChecks(() => address), unlike(others)],
          },
        ]
      : []),
    {
      path: adminPath(key, 'password'),
      label: label(text(accountWizardWords['accountWizard.admin.password'])),
      checks: [required, passwordCheck(scope.session.settings)],
    },
  ];
}

function numbered({text}: Localizer, admins: readonly AdminDraft[], key: string): string {
  return text(accountWizardWords['accountWizard.admin.number'], {
    number: admins.findIndex((admin) => admin.key === key) + 1,
  });
}

/** The fields of one administrator. */
export function adminFields(context: StepContext, {key, email, sendEmail}: AdminDraft): TemplateResult {
  const {bind, localizer, scope, view, draft, change, locked} = context;
  const {text} = localizer;
  const field = (name: 'firstName' | 'lastName' | 'email', label: string, more = {}) =>
    textField(bind(adminPath(key, name)), {label, required: true, ...more});
  const emailId = fieldId(adminPath(key, 'sendEmail'));
  return html`
    <div class="fields">
      ${field('firstName', text(accountWizardWords['accountWizard.admin.first']))}
      ${field('lastName', text(accountWizardWords['accountWizard.admin.last']))}
      <div class="whole">
        ${field('email', text(accountWizardWords['accountWizard.admin.email']), {
          type: 'email',
          hint: text(accountWizardWords['accountWizard.admin.email.hint']),
        })}
      </div>
      ${
        needsLogin(email)
          ? html`<div class="whole">${loginField(bind(adminPath(key, 'username')), email, localizer)}</div>`
          : nothing
      }
      <div class="whole">
        ${passwordField(
          {
            ...bind(adminPath(key, 'password')),
            revealed: view.revealed.has(key),
            onReveal: (revealed) => view.onReveal(key, revealed),
            tell: view.tell,
          },
          localizer,
          {min: passwordMinLength(scope.session.settings)},
        )}
      </div>
      <div class="whole check-line">
        <input
          id=${emailId}
          type="checkbox"
          name=${adminPath(key, 'sendEmail')}
          .checked=${live(sendEmail)}
          ?disabled=${locked}
          @change=${(event: Event) =>
            change(withAdmin(draft, key, 'sendEmail', (event.target as HTMLInputElement).checked))}
        />
        <label for=${emailId}>${text(accountWizardWords['accountWizard.admin.sendEmail'])}</label>
      </div>
    </div>
  `;
}

function render(context: StepContext): TemplateResult {
  const {draft, localizer, change, focusOn, locked, view} = context;
  const {text} = localizer;
  const {admins} = draft;
  const add = () => {
    const admin = freshAdmin(context);
    change({...draft, admins: [...admins, admin]});
    view.tell(text(accountWizardWords['accountWizard.admin.added'], {number: admins.length + 1}));
    focusOn(fieldId(adminPath(admin.key, 'firstName')));
  };
  const remove = (key: string) => {
    const number = admins.findIndex((admin) => admin.key === key) + 1;
    change({...draft, admins: admins.filter((admin) => admin.key !== key)});
    view.tell(text(accountWizardWords['accountWizard.admin.removed'], {number}));
    focusOn('add-admin');
  };
  return html`
    ${admins.length === 0 ? html`<p class="hint">${text(accountWizardWords['accountWizard.admin.none'])}</p>` : nothing}
    ${repeat(
      admins,
      ({key}) => key,
      (admin, index) => html`
        <fieldset
          class="card"
          aria-label=${text(accountWizardWords['accountWizard.admin.number'], {number: index + 1})}
        >
          <div class="card-head">
            <span aria-hidden="true"
              >${text(accountWizardWords['accountWizard.admin.number'], {number: index + 1})}</span
            >
            <button
              type="button"
              class="quiet"
              aria-label=${text(accountWizardWords['accountWizard.admin.remove.label'], {number: index + 1})}
              ?disabled=${locked}
              @click=${() => remove(admin.key)}
            >
              ${text(accountWizardWords['accountWizard.admin.remove'])}
            </button>
          </div>
          ${adminFields(context, admin)}
        </fieldset>
      `,
    )}
    <div class="buttons">
      <button type="button" id="add-admin" ?disabled=${locked} @click=${add}>
        ${plusIcon()} ${text(accountWizardWords['accountWizard.admin.add'])}
      </button>
    </div>
  `;
}

function review(context: StepContext): readonly ReviewLine[] {
  const {draft, localizer, view} = context;
  const {text} = localizer;
  if (draft.admins.length === 0) {
    return [
      {
        label: text(accountWizardWords['accountWizard.page.administrators']),
        value: text(accountWizardWords['accountWizard.none']),
      },
    ];
  }
  return draft.admins.map((admin, index) => ({
    label: text(accountWizardWords['accountWizard.admin.number'], {number: index + 1}),
    value: credentials(localizer, admin, view),
  }));
}

/** The person and the sign-in data: the password is hidden and can be revealed or copied. */
export function credentials(
  localizer: Localizer,
  admin: AdminDraft,
  {revealed, onReveal, tell}: StepContext['view'],
): TemplateResult {
  const {text} = localizer;
  const {key, firstName, lastName, email: address, password, sendEmail} = admin;
  const login = loginOf(admin);
  const shown = revealed.has(key);
  return html`
    <div class="credentials">
      <div>
        ${verbatim(`${firstName} ${lastName}`)}
        <small
          >${verbatim(address)}${
            sendEmail ? html`, ${text(accountWizardWords['accountWizard.admin.welcomed'])}` : nothing
          }</small
        >
        ${
          isSame(login, address) ? nothing : html`<small>${text(loginWords['login.label'])}: ${verbatim(login)}</small>`
        }
      </div>
      <code dir="ltr" translate="no">${shown ? password : '••••••••••'}</code>
      <div class="buttons screen">
        ${revealAndCopy(localizer, {
          value: password,
          disabled: false,
          revealed: shown,
          onReveal: (reveal) => onReveal(key, reveal),
          tell,
        })}
      </div>
    </div>
  `;
}

/** Any number of administrators. */
export const administrators: WizardStep = {
  id: 'administrators',
  title: accountWizardWords['accountWizard.page.administrators'],
  text: accountWizardWords['accountWizard.page.administrators.text'],
  isWanted: ({scope}) => scope.adapter.admins !== undefined,
  fields: (context) => context.draft.admins.flatMap((admin) => fieldsOf(context, admin)),
  render,
  review,
};
