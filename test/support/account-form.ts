/** A form over the shown account, and a page on which its element has a backend of its own. */
import {fixture, html} from '@open-wc/testing';
import type {PropertyValues} from 'lit';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import type {Account} from '../../src/api/account.js';
import type {Change, FieldError, Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {EditForm} from '../../src/ui/forms/edit-form.js';
import {FormGroup} from '../../src/ui/forms/form-group.js';
import {textField} from '../../src/ui/fields/field.js';
import {accountResource} from '../../src/session/resources.js';
import {defineElement} from '../../src/element/define-element.js';
import {WidgetElement} from '../../src/element/widget-element.js';
import {quickAccount, quickAdapter} from './quick-adapter.js';
import {pageOf} from './widget-page.js';

/** A permanently open form with two fields of the shown account. */
export class AccountForm extends WidgetElement {
  canceled = 0;
  readonly group = new FormGroup(this, {
    localizer: () => this.localizer,
    editable: () => this.editable,
    parts: () => [{form: this.form, label: 'Account'}],
  });
  readonly account = this.load<Versioned<Account>>((scope) => accountResource(scope.adapter, scope.account.id));
  readonly form: EditForm<Account> = new EditForm<Account>(this, {
    localizer: () => this.localizer,
    editable: () => this.editable,
    standing: true,
    onSaved: (_, save) => this.confirmSaved(save.scope, {message: 'Account saved', save}),
    onCanceled: () => this.canceled++,
    ...(this.isGrouped && {group: this.group}),
  });

  get isGrouped(): boolean {
    return false;
  }

  /** Moves the focus to a field, as the question about unsaved input does. */
  goTo(path: string): void {
    this.scope?.editors.dirty[0]?.focus?.(path);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (scope) this.form.follow(scope, accountResource(scope.adapter, scope.account.id), this.account.value);
  }

  protected override renderScope(): unknown {
    return this.form.render(
      'Account',
      html`
        ${textField(this.form.bind('name'), {label: 'Name'})} ${textField(this.form.bind('realm'), {label: 'Realm'})}
      `,
    );
  }

  openAnew(): void {
    const {scope, account} = this;
    if (scope && account.value) {
      this.form.open(scope, accountResource(scope.adapter, scope.account.id), account.value);
    }
  }
}
defineElement('account-form', AccountForm);

/** The same form as the only part of a group, which renders Save. */
class GroupedAccountForm extends AccountForm {
  override get isGrouped(): boolean {
    return true;
  }

  protected override renderScope(): unknown {
    return this.group.render('Account', super.renderScope());
  }
}
defineElement('grouped-account-form', GroupedAccountForm);

type Answers = readonly (() => Promise<Versioned<Account>>)[];

/** The form over an account called “home”, on a backend whose responses to writes are `answers`. */
export const opened = (...answers: Answers) => openedIn('account-form', answers);

export async function openedIn(tag: 'account-form' | 'grouped-account-form', answers: Answers) {
  const writes: Change<Account>[] = [];
  const {accounts} = quickAdapter();
  let stored = quickAccount('home');
  const adapter = quickAdapter('home', {
    accounts: {
      ...accounts,
      get: async (id) => (id === stored.accountId ? stored : quickAccount(id)),
      update: async (_, change) => {
        const answer = answers[writes.push(change) - 1];
        if (!answer) throw new Error('The backend is asked once too often.');
        stored = await answer();
        return stored;
      },
    },
  });
  const provider = await fixture<AccountProvider>(html`<account-provider .adapter=${adapter}></account-provider>`);
  const widget = document.createElement(tag) as AccountForm;
  provider.append(widget);
  const page = pageOf(provider, widget);
  const name = await page.find<HTMLInputElement>('[name="name"]');
  return {...page, name, writes, focused: () => widget.shadowRoot!.activeElement};
}

export const refusal = (path: string, message: string) => {
  const fields: readonly FieldError[] = [{path, rule: 'type', message}];
  return apiError('invalid', 'Refused', {fields});
};

/** What another client has stored in the meantime. */
const theirs = {...quickAccount('home', {name: 'Theirs', realm: 'theirs.example'}), revision: '2'};
export const settled = {...quickAccount('home', {name: 'Mine', realm: 'theirs.example'}), revision: '3'};
export const conflict = () => Promise.reject(apiError('conflict', 'Changed', {current: theirs}));
