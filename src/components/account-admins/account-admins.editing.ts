import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import type {Versioned} from '../../api/document.js';
import type {Settings} from '../../api/settings.js';
import {required, type Check} from '../../ui/fields/checks.js';
import {CreateForm} from '../../ui/forms/create-form.js';
import {EditForm, type EditFormHost, type FormOutcome} from '../../ui/forms/edit-form.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {loginWords} from '../../i18n/generated/en/login.js';
import {passwordWords} from '../../i18n/generated/en/password.js';
import type {Localizer} from '../../i18n/localizer.js';
import {adminChecks, loginChecks} from '../../domains/admins/login-field.js';
import {passwordCheck, passwordMinLength} from '../../domains/admins/password/index.js';
import {CreateSession, type CreatableResource} from '../../session/create-session.js';
import {cachePerson} from '../../domains/admins/cached-person.js';
import type {AccountScope} from '../../session/scope.js';
import {shownName} from '../../ui/text/people.js';
import type {Created} from './account-admins.created.js';
import {
  changedAdminResource,
  changesLogin,
  newPersonResource,
  promotionResource,
  type ChangedAdmin,
  type NewPerson,
  type Promotion,
} from './account-admins.drafts.js';
import type {PasswordView} from './account-admins.fields.js';
import {isTaken} from '../../domains/admins/rules.js';

/** The source of a new administrator. */
export type AddMode = 'new' | 'existing';

export interface Saved {
  readonly scope: AccountScope;
  readonly accountId: AccountId;
  readonly admin: Admin;
  /** The changed fields, as in `account-saved`. */
  readonly changed: readonly string[];
  /** The save of the form that changed the person; the others cannot be undone by saving again. */
  readonly save?: FormOutcome<ChangedAdmin>;
}

export interface AdminEditingOptions {
  readonly localizer: () => Localizer;
  readonly editable: () => boolean;
  /** All users of the account; empty until they are known, and the backend decides. */
  readonly users: () => readonly User[];
  readonly say: (message: string) => void;
  readonly onCreated: (created: Created, saved: Saved) => void;
  readonly onPromoted: (saved: Saved) => void;
  readonly onChanged: (saved: Saved) => void;
  /**
   * Called when a form was closed without a change; `undefined` for the form that adds a person, otherwise the
   * administrator's id.
   */
  readonly onLeft: (adminId?: string) => void;
}

/** The forms that add administrators and edit one, each opened in a scope and saved there or not at all. */
export class AdminEditing {
  readonly newPerson: CreateForm<NewPerson, Versioned<Admin>>;
  readonly promotion: CreateForm<Promotion, Versioned<Admin>>;
  readonly change: EditForm<ChangedAdmin>;
  mode: AddMode = 'new';
  /** Whether a new password is requested although the username stays. */
  resetting = false;
  readonly #host: EditFormHost;
  readonly #options: AdminEditingOptions;
  #scope: AccountScope | undefined;
  #adminId: string | undefined;
  #revealed = false;
  #announced: string | undefined;
  #quiet = false;

  constructor(host: EditFormHost, options: AdminEditingOptions) {
    this.#host = host;
    this.#options = options;
    const {localizer, editable} = options;
    const strong: readonly Check[] = [(value, words) => passwordCheck(this.#settings)(value, words)];
    const untaken: Check = (value, {text}) =>
      isTaken(value, options.users(), this.#adminId) ? text(accountAdminsWords['accountAdmins.emailTaken']) : undefined;
    const known: Check = (id, {text}) =>
      options.users().some((user) => user.id === id && !user.isAdmin)
        ? undefined
        : text(accountAdminsWords['accountAdmins.field.user.unknown']);
    const person = (draft: () => {readonly email: string} | undefined) => ({
      ...adminChecks,
      email: [...adminChecks.email, untaken],
      username: [...loginChecks(() => draft()?.email ?? ''), untaken],
    });
    this.newPerson = new CreateForm<NewPerson, Versioned<Admin>>(host, {
      localizer,
      editable,
      checks: {...person(() => this.newPerson.draft), password: [required, ...strong]},
      labelOf: (path) => this.#labelOf(path),
      secret: ['password'],
      submit: () => localizer().text(accountAdminsWords['accountAdmins.add']),
      onCreated: (created, person, scope) => {
        const saved = this.#onAdded(created, scope);
        options.onCreated({admin: created.value, person}, saved);
      },
      onCanceled: () => this.#leave(),
    });
    this.promotion = new CreateForm<Promotion, Versioned<Admin>>(host, {
      localizer,
      editable,
      checks: {userId: [required, known]},
      labelOf: () => localizer().text(accountAdminsWords['accountAdmins.field.user']),
      wordsOf: (_, id) => {
        const user = this.#userOf(id);
        return user && shownName(user, localizer());
      },
      submit: () => localizer().text(accountAdminsWords['accountAdmins.promote']),
      onCreated: (promoted, _, scope) => options.onPromoted(this.#onAdded(promoted, scope)),
      onCanceled: () => this.#leave(),
    });
    this.change = new EditForm<ChangedAdmin>(host, {
      localizer,
      editable,
      checks: {...person(() => this.change.draft), password: [...strong]},
      validateUntouched: (path, draft, base) => {
        if (path === 'username') return base.username === '' && draft.password !== '';
        return path === 'password' && (changesLogin(base, draft) || this.resetting);
      },
      labelOf: (path) => this.#labelOf(path),
      secret: ['password'],
      // Another username requires a new password.
      canRestore: (to, from) => !changesLogin(from, to),
      onSaved: (changed, save) => this.#onChanged(changed, save),
      onCanceled: () => this.#leave(this.#adminId),
    });
  }

  get adding(): boolean {
    return this.newPerson.isOpen || this.promotion.isOpen;
  }

  /** The administrator whose form is open. */
  get changing(): string | undefined {
    return this.change.isOpen ? this.#adminId : undefined;
  }

  get isOpen(): boolean {
    return this.adding || this.change.isOpen;
  }

  get dirty(): boolean {
    return this.newPerson.dirty || this.promotion.dirty || this.change.dirty;
  }

  /** How the password is shown in the form that asks for one. */
  get password(): PasswordView {
    return {
      min: passwordMinLength(this.#settings),
      revealed: this.#revealed,
      announced: this.#announced,
      onReveal: (revealed) => {
        this.#revealed = revealed;
        this.#host.requestUpdate();
      },
      tell: (message) => {
        this.#announced = message;
        this.#options.say(message);
      },
    };
  }

  openAdding(scope: AccountScope, admins: AdminsApi, mode: AddMode): void {
    const accountId = scope.account.id;
    this.#quietly(() => this.change.cancel());
    this.#begin(scope, undefined);
    this.mode = mode;
    if (mode === 'new' && !this.newPerson.isOpen) this.newPerson.open(scope, newPersonResource(admins, accountId));
    if (mode === 'existing' && !this.promotion.isOpen) {
      this.promotion.open(scope, this.#promotion(scope, admins));
    }
    this.#host.requestUpdate();
  }

  /** Reads the stored administrator and opens the form over it. Rejects if that fails. */
  async openChange(scope: AccountScope, admins: AdminsApi, adminId: string): Promise<boolean> {
    const resource = changedAdminResource(admins, scope.account.id, adminId);
    const document = await resource.read(scope.signal);
    scope.signal.throwIfAborted();
    // Another form was opened and filled in while this one was loading.
    if (this.dirty) return false;
    this.#closeAdding();
    this.#begin(scope, adminId);
    scope.resources.set(resource, document);
    this.change.open(scope, resource, document);
    return true;
  }

  /** To be called before each render: reopens the form whose input was retained while the element was off the page. */
  resume(scope: AccountScope, admins: AdminsApi): void {
    if (this.isOpen) return;
    const {id} = scope.account;
    if (CreateSession.retained(scope, newPersonResource(admins, id))) this.openAdding(scope, admins, 'new');
    else if (CreateSession.retained(scope, this.#promotion(scope, admins))) this.openAdding(scope, admins, 'existing');
    else this.#resumeChange(scope, admins);
  }

  #promotion(scope: AccountScope, admins: AdminsApi): CreatableResource<Promotion, Versioned<Admin>> {
    return promotionResource(scope, admins, (id) => this.#userOf(id));
  }

  #userOf(userId: unknown): User | undefined {
    return this.#options.users().find(({id}) => id === userId);
  }

  /** The draft states whose it is. */
  #resumeChange(scope: AccountScope, admins: AdminsApi): void {
    const {id} = scope.account;
    const retained = scope.editors.dirty.find(
      ({shown, accountId, key}) => shown === false && accountId === id && key?.[0] === 'admin',
    );
    const adminId = retained?.key?.[2];
    if (typeof adminId !== 'string') return;
    this.#begin(scope, adminId);
    this.change.resume(scope, changedAdminResource(admins, id, adminId));
    const {base, draft} = this.change;
    this.resetting = base !== undefined && draft?.password !== '' && !changesLogin(base, draft ?? base);
  }

  reset(): void {
    this.resetting = true;
    this.#host.requestUpdate();
  }

  get #settings(): Settings {
    return this.#scope?.session.settings ?? {};
  }

  #begin(scope: AccountScope, adminId: string | undefined): void {
    this.#scope = scope;
    this.#adminId = adminId;
    this.resetting = false;
    this.#hide();
  }

  #hide(): void {
    this.#revealed = false;
    this.#announced = undefined;
  }

  /** Closes both forms that add a person. */
  #closeAdding(): void {
    this.#hide();
    this.#quietly(() => {
      this.newPerson.cancel();
      this.promotion.cancel();
    });
  }

  #onAdded({accountId, value: admin}: Versioned<Admin>, scope: AccountScope): Saved {
    this.#closeAdding();
    cachePerson(scope, accountId, admin.id, {admin, isAdmin: true});
    return {scope, accountId, admin, changed: [admin.id]};
  }

  #leave(adminId?: string): void {
    if (this.#quiet) return;
    this.#closeAdding();
    this.#options.onLeft(adminId);
  }

  /** Closes forms without reporting it. */
  #quietly(close: () => void): void {
    this.#quiet = true;
    close();
    this.#quiet = false;
  }

  #onChanged(changed: readonly string[], save: FormOutcome<ChangedAdmin>): void {
    const {scope, accountId} = save;
    const {password: _, ...admin} = save.saved.value;
    cachePerson(scope, accountId, admin.id, {admin, isAdmin: true});
    this.#options.onChanged({scope, accountId, admin, changed: changed.map((path) => `${admin.id}.${path}`), save});
  }

  #labelOf(path: string): string {
    const {text} = this.#options.localizer();
    switch (path) {
      case 'firstName':
      case 'lastName':
      case 'email':
      case 'sendEmail':
        return text(accountAdminsWords[`accountAdmins.field.${path}`]);
      case 'username':
        return text(loginWords['login.label']);
      case 'password':
        return text(passwordWords['password.label']);
      default:
        return path;
    }
  }
}
