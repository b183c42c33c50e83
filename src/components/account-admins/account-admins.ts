import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import {isAbort, toApiError} from '../../api/errors.js';
import type {ScopedLoad} from '../../element/controllers/scoped-load.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {AskDialog} from '../../ui/dialogs/ask-dialog.js';
import {passwordStyles} from '../../domains/admins/password/index.js';
import {onceStored} from '../../session/confirmed-write.js';
import {cachePerson} from '../../domains/admins/cached-person.js';
import {adminsResource, usersResource} from '../../domains/admins/resource.js';
import {setAdministrator} from '../../domains/admins/seen.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import type {Place} from '../../ui/lists/long-list.js';
import {longListStyles} from '../../ui/lists/styles.js';
import {FocusController} from '../../ui/focus/focus-controller.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {searchFieldStyles} from '../../ui/styles/search-field.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {accountName} from '../../element/account-name.js';
import {sendFact} from '../../element/events.js';
import {skeleton} from '../../ui/notices/notices.js';
import {shownName} from '../../ui/text/people.js';
import {progress} from '../../element/progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {addingPanel} from './account-admins.adding.js';
import {createdNotice, type Created} from './account-admins.created.js';
import type {ChangedAdmin} from './account-admins.drafts.js';
import {AdminEditing, type Saved} from './account-admins.editing.js';
import {changedAdminFields} from './account-admins.fields.js';
import {guardOf} from '../../domains/admins/rules.js';
import {adminList} from './account-admins.list.js';
import {demoteQuestion} from './account-admins.questions.js';
import {searchField} from './account-admins.search.js';
import {failureNotice, type AboutAdmin, type Failure} from './account-admins.notices.js';
import {Removals, type Removal} from './account-admins.removal.js';
import {removalDialog} from './account-admins.removal-dialog.js';
import {adminRow} from './account-admins.row.js';
import {styles} from './account-admins.styles.js';
import type {Phrase} from '../../i18n/phrases.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {plain} from '../../i18n/plain.js';
import {sentence} from '../../ui/text/sentence.js';

/**
 * The administrators of an account: added as a new person with a generated or typed password or from the users of the
 * account, edited, demoted to ordinary users, or deleted together with the resources they own, which are listed and
 * resolved first. The last administrator and the signed-in user cannot be removed. Minimum length of a password:
 * `settings.passwordMinLength`, 10 by default.
 *
 * @tag account-admins
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a change; `detail.resource` is `admins`, and
 *   `detail.changed` contains the id of the person who was added, demoted, or deleted, or `<id>.<field>`.
 * @fires {LoadFailedEvent} load-failed - The administrators could not be read. Does not bubble.
 * @csspart header - The title, the search, and the button that adds an administrator.
 * @csspart title - The title alone.
 * @csspart admins - The list.
 * @csspart admin - One administrator.
 * @csspart add - The panel in which an administrator is added.
 * @csspart created - The person added last, with the password to pass on.
 * @csspart form - The open form.
 * @csspart input - A field of the form.
 * @csspart dialog - The question before a person is deleted or demoted.
 * @csspart owned-resource - A kind of resources that the user to be deleted owns.
 * @csspart error - An error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @csspart notice - A message instead of data.
 * @cssstate loading - The administrators are being read.
 * @cssstate dirty - A form holds unsaved input.
 * @cssstate error - The administrators could not be read.
 */
export class AccountAdmins extends WidgetElement {
  static override styles = [
    hostStyles,
    controlStyles,
    stateStyles,
    titledStyles,
    searchFieldStyles,
    longListStyles,
    passwordStyles,
    styles,
  ];
  readonly #query = this.scoped('');

  readonly #about = this.scoped<AboutAdmin | undefined>(undefined);

  /** The person whom the last action was about: the focus returns to the row, wherever the user has scrolled. */
  readonly #recent = this.scoped<string | undefined>(undefined);

  /** The person added last, until the operator dismisses the password. */
  readonly #created = this.scoped<Created | undefined>(undefined);

  readonly #focus = this.inScope((host) => new FocusController(host));

  readonly #editing: ScopedPart<AdminEditing> = this.inScope(
    (host, say) =>
      new AdminEditing(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        users: () => this.#users.value ?? [],
        say,
        onCreated: (created, saved) => {
          this.#created.setIn(saved.scope.signal, created);
          this.#report(saved);
          // The notice with the password confirms it.
          say(
            this.localizer.text(accountAdminsWords['accountAdmins.created'], {
              name: shownName(saved.admin, this.localizer),
            }),
          );
          void this.#focus.current.close('.created');
        },
        onPromoted: (saved) => {
          this.#report(saved);
          this.#confirm(saved, accountAdminsWords['accountAdmins.promoted'], () =>
            this.#setAdmin(saved.scope, saved.admin, false),
          );
          void this.#focus.current.close('.add');
        },
        onChanged: (saved) => {
          this.#report(saved);
          if (saved.save?.undone) return;
          this.#confirm(saved, accountAdminsWords['accountAdmins.saved']);
          void this.#focus.current.close(`#admin-${CSS.escape(saved.admin.id)} .edit`);
        },
        onLeft: (adminId) =>
          void this.#focus.current.close(adminId === undefined ? '.add' : `#admin-${CSS.escape(adminId)} .edit`),
      }),
  );
  readonly #admins = this.load(({adapter, account}) => adapter.admins && adminsResource(adapter.admins, account.id));
  /** The addresses in use and the users who can be promoted: read once a form is open. */
  readonly #users: ScopedLoad<readonly User[]> = this.load(({adapter, account}) =>
    this.#editing.current.isOpen && adapter.admins ? usersResource(adapter.admins, account.id) : undefined,
  );
  /** Only for its name: questions name the account in which they delete. */
  readonly #account = this.load(({adapter, account}) => adapter.admins && accountResource(adapter, account.id));
  readonly #questions = this.inScope((host) => new AskDialog(host));
  readonly #removing = this.inScope((host) => new Removals(host));

  get #removals(): Removals {
    return this.#removing.current;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (scope?.adapter.admins && this.editable) this.#editing.current.resume(scope, scope.adapter.admins);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.reflect(progress([this.#admins.state.status], this.#editing.current.dirty));
  }

  protected override renderPending(): TemplateResult {
    const rows = [1, 2].map(() => html`<li class="admin"><div class="who">${skeleton('wide')}</div></li>`);
    return this.#frame(
      html`<ul class="admins">
        ${rows}
      </ul>`,
      {busy: true},
    );
  }

  protected override renderScope(scope: AccountScope): unknown {
    const {admins} = scope.adapter;
    return this.renderLoad(this.#admins, (list, note) =>
      this.#frame(
        html`${note} ${this.#renderCreated()} ${admins && this.#renderAdding(scope, admins)}
        ${admins && this.#renderList(scope, admins, list)}`,
        {
          tools: html`${searchField(list, this.#query, this.localizer)}
          ${admins && this.#renderAddButton(scope, admins)}`,
        },
      ),
    );
  }

  #frame(content: unknown, {busy = false, tools}: {readonly busy?: boolean; readonly tools?: unknown} = {}) {
    const {localizer} = this;
    const removal = this.#removals.current;
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>
          <header part="header">
            <h3 part="title">${localizer.text(accountAdminsWords['accountAdmins.title'])}</h3>
            ${tools}
          </header>
          ${content}
        </div>
      </div>
      ${this.#questions.current.render(localizer)}
      ${
        removal &&
        removalDialog(removal, {
          localizer,
          dialog: this.#removals.dialog,
          account: accountName(this.#account, removal.scope, this.localizer),
          onClose: () => this.#endRemoval(removal),
        })
      }
    `;
  }

  #renderAddButton(scope: AccountScope, admins: AdminsApi): unknown {
    if (!this.editable || this.#editing.current.adding) return nothing;
    return html`
      <button type="button" class="add" @click=${() => this.#add(scope, admins)}>
        ${this.localizer.text(accountAdminsWords['accountAdmins.add'])}
      </button>
    `;
  }

  #renderCreated(): unknown {
    const created = this.#created.value;
    if (!created) return nothing;
    const onDone = () => {
      this.#created.value = undefined;
      void this.#focus.current.close('.add');
    };
    return createdNotice(created, this.localizer, {password: this.#editing.current.password, onDone});
  }

  #renderAdding(scope: AccountScope, admins: AdminsApi): unknown {
    const {localizer} = this;
    return addingPanel(this.#editing.current, {
      localizer,
      users: this.#users.state,
      onMode: (mode) => this.#editing.current.openAdding(scope, admins, mode),
      onRetry: () => this.#users.retry(),
    });
  }

  #renderList(scope: AccountScope, admins: AdminsApi, list: List<Admin>): unknown {
    const {changing} = this.#editing.current;
    return adminList(list, this.localizer, {
      query: this.#query,
      isPinned: ({id}) => id === changing || id === this.#recent.value,
      row: (admin, place) => this.#renderAdmin(scope, admins, {admin, place}, list),
    });
  }

  #renderAdmin(
    scope: AccountScope,
    admins: AdminsApi,
    {admin, place}: {readonly admin: Admin; readonly place: Place | undefined},
    list: List<Admin>,
  ): TemplateResult {
    const {id} = admin;
    const about = this.#about.value?.adminId === id ? this.#about.value : undefined;
    const guard = guardOf(admin, list, scope);
    return adminRow(
      {
        admin,
        place,
        guard,
        isSelf: guard === 'self',
        editable: this.editable,
        busy: about !== undefined && about.failure === undefined,
        // No other action is offered for a person while the outcome of the last change is unknown.
        unknown: about?.failure?.error.kind === 'unconfirmed',
        failure: about?.failure && this.#renderFailure(scope, id, about.failure),
        form: this.#editing.current.changing === id ? this.#renderChange(admin) : undefined,
        onEdit: () => void this.#edit(scope, admins, admin),
        onDemote: () => void this.#demote(scope, admin),
        onDelete: () => this.#delete(scope, admins, admin),
      },
      this.localizer,
    );
  }

  #renderFailure(scope: AccountScope, adminId: string, failure: Failure): unknown {
    return failureNotice(this.localizer, failure, (check) => void this.#act(scope, adminId, failure.title, check));
  }

  #renderChange(admin: Admin): unknown {
    const {change, password, resetting} = this.#editing.current;
    const fields = changedAdminFields(change, this.localizer, {
      password,
      resetting,
      onReset: () => {
        this.#editing.current.reset();
        void this.#focus.current.open('[name="password"]');
      },
    });
    return change.render(
      this.localizer.text(accountAdminsWords['accountAdmins.edit'], {name: shownName(admin, this.localizer)}),
      fields,
    );
  }

  #add(scope: AccountScope, admins: AdminsApi): void {
    if (this.#keepsUnsaved()) return;
    this.#created.value = undefined;
    this.#editing.current.openAdding(scope, admins, 'new');
    void this.#focus.current.open('.panel form input');
  }

  async #edit(scope: AccountScope, admins: AdminsApi, {id}: Admin): Promise<void> {
    if (this.#keepsUnsaved()) return;
    this.#created.value = undefined;
    const done = await this.#act(scope, id, undefined, () => this.#editing.current.openChange(scope, admins, id));
    if (done) void this.#focus.current.open(`#admin-${CSS.escape(id)} form input`);
  }

  async #demote(scope: AccountScope, admin: Admin): Promise<void> {
    const name = shownName(admin, this.localizer);
    const question = demoteQuestion(name, accountName(this.#account, scope, this.localizer));
    if (!(await this.#questions.current.ask(question, scope.signal, false))) return;
    const title = sentence(this.localizer, accountAdminsWords['accountAdmins.demoteFailed'], {name});
    await this.#act(scope, admin.id, title, async () => {
      return onceStored(this.#setAdmin(scope, admin, false), (saved) => {
        this.#confirm(saved, accountAdminsWords['accountAdmins.demoted'], () => this.#setAdmin(scope, admin, true));
        void this.#focus.current.close('.add');
        return true;
      });
    });
  }

  #setAdmin(scope: AccountScope, admin: Admin, isAdmin: boolean): Promise<Saved> {
    return onceStored<void, Saved>(setAdministrator(scope, admin, isAdmin), () => {
      const saved = {scope, accountId: scope.account.id, admin, changed: [admin.id]};
      this.#report(saved);
      return saved;
    });
  }

  #delete(scope: AccountScope, admins: AdminsApi, admin: Admin): void {
    this.#about.value = undefined;
    this.#recent.value = admin.id;
    this.#removals.begin(scope, admins, admin, {
      nameFor: ({kind, name}) =>
        kind === 'conference'
          ? plain(this.localizer.text(accountAdminsWords['accountAdmins.removal.unassigned'], {name}))
          : undefined,
      onRemoved: (removal) => {
        const {accountId} = removal;
        cachePerson(scope, accountId, admin.id, {admin: undefined, isAdmin: false});
        const saved = {scope, accountId, admin, changed: [admin.id]};
        this.#report(saved);
        this.#confirm(saved, accountAdminsWords['accountAdmins.deleted']);
        if (this.#removals.current === removal) this.#removals.end();
        void this.#focus.current.close('.add');
      },
    });
  }

  /** Some resources of the user may be resolved already; the user itself still exists and can be found again. */
  #endRemoval({admin}: Removal): void {
    this.#removals.end();
    void this.#focus.current.close(`#admin-${CSS.escape(admin.id)} .remove`);
  }

  /** Performs an action about one administrator, and shows next to the person that it is pending or why it failed. */
  async #act(scope: AccountScope, adminId: string, title: unknown, act: () => Promise<boolean>): Promise<boolean> {
    const about: AboutAdmin = {adminId};
    this.#recent.setIn(scope.signal, adminId);
    const former = this.#about.value;
    // The outcome of another change stays unknown here, so the list is read again.
    if (former?.failure?.error.kind === 'unconfirmed' && former.adminId !== adminId) {
      void scope.resources.refresh(scope.account.id);
    }
    this.#about.setIn(scope.signal, about);
    try {
      const done = await act();
      if (this.#about.value === about) this.#about.value = undefined;
      return done;
    } catch (error) {
      if (isAbort(error) || scope.signal.aborted) return false;
      const failure = {error: toApiError(error), ...(title !== undefined && {title})};
      if (this.#about.value === about) this.#about.value = {...about, failure};
      return false;
    }
  }

  #report({accountId, changed}: Saved): void {
    sendFact(this, 'account-saved', {accountId, resource: 'admins', changed});
  }

  #confirm({scope, admin, save}: Saved, words: Phrase<'name'>, undo?: () => Promise<unknown>): void {
    const {localizer} = this;
    const values = {name: shownName(admin, localizer)};
    const message = localizer.text(words, values);
    this.confirmSaved<ChangedAdmin>(scope, {message, shown: sentence(localizer, words, values), save, undo});
  }

  /** Another form would replace one with unsaved input, which must be resolved first. */
  #keepsUnsaved(): boolean {
    if (!this.#editing.current.dirty) return false;
    this.announce(this.localizer.text(accountAdminsWords['accountAdmins.unsaved']));
    void this.#focus.current.open('form input');
    return true;
  }
}
