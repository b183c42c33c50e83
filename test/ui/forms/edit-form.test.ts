import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import type {Account} from '../../../src/api/account.js';
import type {FieldError, Versioned} from '../../../src/api/document.js';
import {apiError} from '../../../src/api/errors.js';
import {EditForm} from '../../../src/ui/forms/edit-form.js';
import {required} from '../../../src/ui/fields/checks.js';
import {textField} from '../../../src/ui/fields/field.js';
import {accountResource} from '../../../src/session/resources.js';
import {defineElement} from '../../../src/element/define-element.js';
import {WidgetElement} from '../../../src/element/widget-element.js';
import {type AccountForm, conflict, opened, openedIn, refusal, settled} from '../../support/account-form.js';
import {accountId, deferred, quickAccount, quickAdapter, quickSession} from '../../support/quick-adapter.js';
import {pageOf, until} from '../../support/widget-page.js';

/** A form that is opened over a document that its element does not watch, and whose saves it does not confirm. */
class UnwatchedForm extends WidgetElement {
  readonly form = new EditForm<Account>(this, {
    localizer: () => this.localizer,
    editable: () => this.editable,
    checks: {name: [required]},
    validateUntouched: () => true,
  });

  /** @returns whether there is a scope in which the form can be opened */
  open(base: Versioned<Account>): boolean {
    const {scope} = this;
    if (scope) this.form.open(scope, accountResource(scope.adapter, scope.account.id), base);
    return scope !== undefined;
  }

  /** Moves the focus to a field, as the question about unsaved input does. */
  goTo(path: string): void {
    this.scope?.editors.dirty[0]?.focus?.(path);
  }

  protected override renderScope(): unknown {
    return this.form.render('Account', textField(this.form.bind('name'), {label: 'Name'}));
  }
}
defineElement('unwatched-form', UnwatchedForm);

/** @param saved the response to a write; without it, nothing may be written */
async function unwatched(base: Versioned<Account>, saved?: Versioned<Account>) {
  const update = () => (saved ? Promise.resolve(saved) : Promise.reject(new Error('The backend is not to be asked.')));
  const adapter = quickAdapter('home', {accounts: {...quickAdapter().accounts, update}});
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter}><unwatched-form></unwatched-form></account-provider>
  `);
  const page = pageOf(provider, provider.querySelector<UnwatchedForm>('unwatched-form')!);
  await until(() => page.widget.open(base), 'opens the form');
  await page.find('form');
  return page;
}

/** Presses a button of the question that the provider asks about unsaved input. */
async function answer({renderRoot}: AccountProvider, label: string): Promise<void> {
  const button = () => [...renderRoot.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
  await until(button, `asks with ${label}`);
  button()?.click();
}

describe('a form', () => {
  it("shows the backend's error even if it has no field for it", async () => {
    const page = await opened(() => Promise.reject(refusal('timezone', 'No such time zone')));
    await page.type('name', 'Typed');
    await page.press('Save');
    await page.see('timezone: No such time zone', '[role="alert"]');
    expect(page.name.value).to.equal('Typed');
  });

  it('reports that the values were rejected even if the backend names none of them', async () => {
    const page = await opened(() => Promise.reject(apiError('invalid', 'Refused', {fields: []})));
    await page.type('name', 'Typed');
    await page.press('Save');
    await page.see(/Couldn’t save.*did not accept these values/, '[role="alert"]');
  });

  it('asks for a shorter text if the rejected text is too large', async () => {
    const fields: readonly FieldError[] = [{path: 'notes', rule: 'too-large', message: 'E413'}];
    const page = await opened(() => Promise.reject(apiError('invalid', 'Refused', {fields})));
    await page.type('name', 'Typed');
    await page.press('Save');
    const alert = await page.see('The text is too large. Shorten it', '[role="alert"]');
    expect(alert.textContent).not.to.contain('E413');
  });

  it('marks the label of each field with an unsaved change', async () => {
    const page = await opened();
    await page.type('name', 'Typed');
    const marked = [...page.widget.renderRoot.querySelectorAll<HTMLLabelElement>('label:has([part="unsaved"])')];
    expect(marked.map(({htmlFor}) => htmlFor)).to.deep.equal(['field-name']);
  });

  it('focuses the field to which the user goes from the question about leaving, in the middle of the screen', async () => {
    const page = await opened();
    await page.type('name', 'Typed');
    Object.assign(page.widget.style, {display: 'block', margin: '200vh 0'});
    page.widget.goTo('realm');
    await until(() => page.focused()?.getAttribute('name') === 'realm', 'focuses the field');
    const {top, bottom} = page.focused()!.getBoundingClientRect();
    expect((top + bottom) / 2).to.be.closeTo(innerHeight / 2, 2);
  });

  it('moves no focus, and causes no error, if it is closed before the field is rendered', async () => {
    const page = await unwatched(quickAccount('home'));
    await page.type('name', 'Typed');
    const errors: unknown[] = [];
    const onRejection = ({reason}: PromiseRejectionEvent): void => void errors.push(reason);
    window.addEventListener('unhandledrejection', onRejection);
    page.widget.requestUpdate();
    page.widget.goTo('name');
    page.widget.form.cancel();
    await until(() => page.query('form') === null, 'closes');
    // An unhandled rejection is reported after the task in which it happened.
    await nextFrame();
    window.removeEventListener('unhandledrejection', onRejection);
    expect(errors).to.deep.equal([]);
  });

  it('closes without a question if nothing is typed', async () => {
    const page = await unwatched(quickAccount('home'));
    void page.widget.form.leave();
    await page.widget.updateComplete;
    expect([page.query('dialog') === null, page.query('form') === null]).to.deep.equal([true, true]);
  });

  it('disables Save while it is being saved', async () => {
    const response = deferred<Versioned<Account>>();
    const page = await opened(() => response.promise);
    await page.type('name', 'Typed');
    await page.press('Save');
    const save = (await page.see('Saving', '[part="form-actions"] button')) as HTMLButtonElement;
    expect(save.disabled).to.equal(true);
    response.resolve({...quickAccount('home', {name: 'Typed'}), revision: '2'});
    await page.find('.saved-bar');
  });

  it('shows what a save costs in the question, and no error besides', async () => {
    const quote = [{lines: [], today: 5, monthly: 5}];
    const page = await opened(() => Promise.reject(apiError('charges', 'Costs', {quote})));
    await page.type('name', 'Typed');
    await page.press('Save');
    await page.find('dialog[open]');
    expect(page.query('form [role="alert"]') === null).to.equal(true);
  });

  it('reports a save only as a save, and a save without changes as a cancellation', async () => {
    const page = await opened(async () => ({...quickAccount('home', {name: 'Saved'}), revision: '2'}));
    await page.type('name', 'Saved');
    expect(await page.widget.form.save()).to.equal(true);
    expect(page.widget.canceled).to.equal(0);
    await until(() => page.widget.form.isOpen, 'is open again');
    expect(await page.widget.form.save()).to.equal(true);
    expect([page.widget.canceled, page.writes.length]).to.deep.equal([1, 1]);
  });

  it('closes without a write when it is saved unchanged', async () => {
    const page = await unwatched(quickAccount('home'));
    expect(await page.widget.form.save()).to.equal(true);
    expect(page.query('form')).to.equal(null);
  });

  it('stays open when it is saved unchanged with an invalid value', async () => {
    const page = await unwatched(quickAccount('home', {name: ''}));
    expect(await page.widget.form.save()).to.equal(false);
    expect(page.query('[name="name"]')?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('saves nothing before it is opened', async () => {
    const {form} = document.createElement('account-form') as AccountForm;
    expect(await form.save()).to.equal(false);
  });

  it('retains the focus when a check has found the outcome of a save', async () => {
    const page = await opened(() => Promise.reject(apiError('network', 'Lost', {})));
    const {accounts} = page.provider.adapter!;
    const {get} = accounts;
    accounts.get = () => Promise.reject(apiError('network', 'Down', {}));
    await page.type('name', 'Typed');
    await page.press('Save');
    const button = await page.see('Check again', 'button');
    button.focus();
    accounts.get = get;
    button.click();
    await page.see(/Couldn’t save/, '[role="alert"]');
    await until(() => page.focused()?.matches('form'), 'the form has the focus');
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

  it('shows the report of a save that may have replaced the change of another client', async () => {
    const before = quickAccount('home');
    const saved = {...quickAccount('home', {name: 'Typed'}), revision: '2', overwritten: {before}};
    const page = await unwatched(before, saved);
    await page.type('name', 'Typed');
    await page.press('Save');
    await page.find('[part="overwritten"]');
    expect(page.query('form')).to.equal(null);
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

  it('is saved in answer to the question about leaving, even while its element is off the page', async () => {
    const page = await opened(async () => ({...quickAccount('home', {name: 'Typed'}), revision: '2'}));
    await page.type('name', 'Typed');
    page.widget.remove();
    const selected = page.provider.select(accountId('elsewhere'));
    await answer(page.provider, 'Save');
    await selected;
    expect(page.writes.map(({changes}) => changes)).to.deep.equal([{name: 'Typed'}]);
  });

  it('shows, once its element is back on the page, why it could not be saved in the meantime', async () => {
    const page = await opened(() => Promise.reject(refusal('timezone', 'No such time zone')));
    await page.type('name', 'Typed');
    page.widget.remove();
    const selected = page.provider.select(accountId('elsewhere'));
    await answer(page.provider, 'Save');
    await until(() => page.writes.length === 1, 'sends the save');
    await answer(page.provider, 'Keep editing');
    await selected;
    page.provider.append(page.widget);
    await page.see('timezone: No such time zone', '[role="alert"]');
  });
});

describe('a form whose fields another client has changed as well', () => {
  it('reports only the choice, which names the fields, and saves what the user chooses', async () => {
    const page = await opened(conflict, async () => settled);
    await page.type('name', 'Mine');
    await page.press('Save');
    await page.find('[part="conflict"]');
    expect(page.widget.renderRoot.querySelectorAll('[role="alert"]')).to.have.length(1);
    expect(page.query('legend')?.textContent, 'a field without a label').to.equal('name');
    page.query<HTMLInputElement>('input[value="mine"]')!.click();
    await page.press('Save this choice');
    await until(() => page.writes.length === 2, 'saves again');
    expect(page.writes[1]!.changes).to.deep.equal({name: 'Mine'});
  });

  it('focuses the first field without a choice', async () => {
    const page = await opened(conflict);
    await page.type('name', 'Mine');
    await page.type('realm', 'mine.example');
    await page.press('Save');
    (await page.find('input[name="conflict:name"]')).click();
    await page.press('Save this choice');
    expect(page.focused()?.getAttribute('name')).to.equal('conflict:realm');
    expect(page.writes).to.have.length(1);
  });

  for (const [button, tag] of [
    ['Save', 'account-form'],
    ['Save of its group', 'grouped-account-form'],
  ] as const) {
    it(`disables ${button} until the user has chosen`, async () => {
      const page = await openedIn(tag, [conflict, async () => settled]);
      await page.type('name', 'Mine');
      await page.press('Save');
      await page.find('[part="conflict"]');
      expect(page.query<HTMLButtonElement>('button.primary')?.disabled).to.equal(true);
      page.query<HTMLInputElement>('input[value="mine"]')!.click();
      await page.press('Save this choice');
      await until(() => page.writes.length === 2, 'saves again');
    });
  }
});
