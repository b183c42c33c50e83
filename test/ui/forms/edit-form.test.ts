import {expect, fixture, html} from '@open-wc/testing';
import type {PropertyValues} from 'lit';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import type {Account} from '../../../src/api/account.js';
import type {Change, FieldError, Versioned} from '../../../src/api/document.js';
import {apiError} from '../../../src/api/errors.js';
import {EditForm} from '../../../src/ui/forms/edit-form.js';
import {textField} from '../../../src/ui/fields/field.js';
import {accountResource} from '../../../src/session/resources.js';
import {defineElement} from '../../../src/element/define-element.js';
import {WidgetElement} from '../../../src/element/widget-element.js';
import {accountId, deferred, quickAccount, quickAdapter, quickSession} from '../../support/quick-adapter.js';
import {pageOf, until} from '../../support/widget-page.js';

/** A permanently open form with two fields of the shown account. */
class AccountForm extends WidgetElement {
  readonly account = this.load<Versioned<Account>>((scope) => accountResource(scope.adapter, scope.account.id));
  readonly form = new EditForm<Account>(this, {
    localizer: () => this.localizer,
    editable: () => this.editable,
    standing: true,
    onSaved: (_, save) => this.confirmSaved(save.scope, {message: 'Account saved', save}),
  });

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

/** The form over an account called “home”, on a backend whose responses to writes are `answers`. */
async function opened(...answers: readonly (() => Promise<Versioned<Account>>)[]) {
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
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter}><account-form></account-form></account-provider>
  `);
  const widget = provider.querySelector<AccountForm>('account-form')!;
  const page = pageOf(provider, widget);
  const name = await page.find<HTMLInputElement>('[name="name"]');
  return {...page, name, writes};
}

const refusal = (path: string, message: string) => {
  const fields: readonly FieldError[] = [{path, rule: 'type', message}];
  return apiError('invalid', 'Refused', {fields});
};

describe('a form', () => {
  it("shows the backend's error even if it has no field for it", async () => {
    const page = await opened(() => Promise.reject(refusal('timezone', 'No such time zone')));
    await page.type('name', 'Typed');
    await page.press('Save');
    await page.see('timezone: No such time zone', '[role="alert"]');
    expect(page.name.value).to.equal('Typed');
  });

  it('contains nothing of what was typed before when it is reopened, and does not ask about it', async () => {
    const page = await opened();
    await page.type('name', 'Typed');
    expect(page.provider.dirty).to.equal(true);
    page.widget.openAnew();
    await page.widget.updateComplete;
    expect(page.name.value).to.equal('home');
    expect(page.provider.dirty).to.equal(false);
  });

  it('does not show the error of an earlier save when it is opened anew', async () => {
    const answer = deferred<Versioned<Account>>();
    const page = await opened(() => answer.promise);
    await page.type('name', 'Typed');
    const saving = page.widget.form.save();
    await until(() => page.writes.length === 1, 'sends the save');
    page.widget.openAnew();
    answer.reject(refusal('name', 'Too long'));
    expect(await saving).to.equal(false);
    await page.widget.updateComplete;
    expect(page.name.getAttribute('aria-invalid')).to.equal(null);
    expect(page.query('.field-error, [role="alert"]')).to.equal(null);
  });

  it('keeps showing an error when the response to a save from before the reopening arrives', async () => {
    const answer = deferred<Versioned<Account>>();
    const page = await opened(
      () => answer.promise,
      () => Promise.reject(refusal('name', 'Too long')),
    );
    await page.type('name', 'Typed');
    const saving = page.widget.form.save();
    await until(() => page.writes.length === 1, 'sends the save');
    page.widget.openAnew();
    await page.type('name', 'Much too long');
    await page.widget.form.save();
    await page.find('[name="name"][aria-invalid="true"]');
    answer.resolve({...quickAccount('home', {name: 'Typed'}), revision: '2'});
    await saving;
    await page.widget.updateComplete;
    expect(page.name.value).to.equal('Much too long');
    expect(page.name.getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps what is typed at the moment a save is undone', async () => {
    const page = await opened(async () => ({...quickAccount('home', {name: 'Saved'}), revision: '2'}));
    await page.type('name', 'Saved');
    await page.press('Save');
    const undo = await page.see('Undo', '.saved-bar button');
    page.name.value = 'Typed';
    page.name.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    // Before the button disappears with the next render.
    undo.click();
    await page.widget.updateComplete;
    expect(page.name.value).to.equal('Typed');
    expect(page.writes).to.have.length(1);
  });

  it('offers no undo of a save after another account was shown', async () => {
    const saved = {...quickAccount('home', {name: 'Saved'}), revision: '2'};
    const page = await opened(async () => saved);
    await page.type('name', 'Saved');
    await page.press('Save');
    await page.find('.saved-bar button');
    await page.provider.select(accountId('elsewhere'));
    const name = () => page.query<HTMLInputElement>('[name="name"]')?.value;
    await until(() => name() === 'elsewhere', 'the other account');
    await page.provider.select(accountId('home'));
    await until(() => name() === 'Saved', 'the first account again, as it was saved');
    expect(page.query('.saved-bar')).to.equal(null);
  });

  it('offers no undo of a save to another user', async () => {
    const saved = {...quickAccount('home', {name: 'Saved'}), revision: '2'};
    const page = await opened(async () => saved);
    await page.type('name', 'Saved');
    await page.press('Save');
    await page.find('.saved-bar button');
    const adapter = quickAdapter('home');
    const read = deferred<Versioned<Account>>();
    page.provider.adapter = {
      ...adapter,
      session: {open: async () => ({...quickSession('home'), user: {id: 'another', name: 'Another', isAdmin: true}})},
      accounts: {...adapter.accounts, get: () => read.promise},
    };
    await until(() => page.query('[name="name"]') === null, 'the form of the user before is gone');
    read.resolve(saved);
    const name = await page.find<HTMLInputElement>('[name="name"]');
    expect(name.value).to.equal('Saved');
    expect(page.query('.saved-bar')).to.equal(null);
  });

  it('continues with what was typed, and tracks further changes, when its element is back on the page', async () => {
    const page = await opened();
    await page.type('name', 'Typed');
    page.widget.remove();
    await page.widget.updateComplete;
    expect(page.provider.dirty).to.equal(true);
    page.provider.append(page.widget);
    await page.see('1 unsaved change', '.changes');
    await page.type('realm', 'typed.example.com');
    await page.see('2 unsaved changes', '.changes');
    expect(page.query<HTMLInputElement>('[name="name"]')?.value).to.equal('Typed');
  });
});
