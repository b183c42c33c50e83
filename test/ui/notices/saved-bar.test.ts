import {expect, fixture, html} from '@open-wc/testing';
import type {PropertyValues} from 'lit';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import type {Account} from '../../../src/api/account.js';
import type {Change, Versioned} from '../../../src/api/document.js';
import {apiError} from '../../../src/api/errors.js';
import {defineElement} from '../../../src/element/define-element.js';
import {WidgetElement} from '../../../src/element/widget-element.js';
import {accountResource} from '../../../src/session/resources.js';
import {textField} from '../../../src/ui/fields/field.js';
import type {EditFormOptions} from '../../../src/ui/forms/edit-form-options.js';
import {EditForm} from '../../../src/ui/forms/edit-form.js';
import {expectAccessible} from '../../support/axe.js';
import {accountId, quickAccount, quickAdapter} from '../../support/quick-adapter.js';
import {pageOf, until} from '../../support/widget-page.js';

type Options = Partial<EditFormOptions<Account>>;

/** A permanently open form over the shown account, whose saves are confirmed. */
class ConfirmedForm extends WidgetElement {
  options: Options = {};
  readonly account = this.load<Versioned<Account>>((scope) => accountResource(scope.adapter, scope.account.id));
  readonly #forms = this.inScope(
    (host) =>
      new EditForm<Account>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        standing: true,
        labelOf: (path) => (path === 'name' ? 'Name' : 'Realm'),
        onSaved: (_, save) => {
          if (!save.undone) this.confirmSaved(save.scope, {message: 'Account saved', save});
        },
        ...this.options,
      }),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (scope) this.#forms.current.follow(scope, accountResource(scope.adapter, scope.account.id), this.account.value);
  }

  protected override renderScope(): unknown {
    const form = this.#forms.current;
    const fields = html`
      ${textField(form.bind('name'), {label: 'Name'})} ${textField(form.bind('realm'), {label: 'Realm'})}
    `;
    return html`<div class="widget">${form.render('Account', fields)}</div>`;
  }

  confirm(report: {readonly message: string; readonly undo?: () => Promise<unknown>}): void {
    if (this.scope) this.confirmSaved(this.scope, report);
  }
}
defineElement('confirmed-form', ConfirmedForm);

/** The form over an account on a backend that stores what it is sent. */
async function opened(options: Options = {}) {
  const writes: Change<Account>[] = [];
  const backend = {
    stored: quickAccount('home', {name: 'Before', realm: 'before.example'}),
    /** Called before each write; what it rejects with is the response. */
    fail: async (): Promise<unknown> => undefined,
    set: (changes: Partial<Account>) => {
      const revision = String(Number(backend.stored.revision || '1') + 1);
      backend.stored = {...backend.stored, revision, value: {...backend.stored.value, ...changes}};
    },
  };
  const {accounts} = quickAdapter();
  const adapter = quickAdapter('home', {
    accounts: {
      ...accounts,
      get: async () => backend.stored,
      update: async (_, change) => {
        writes.push(change);
        await backend.fail();
        if (change.base.revision !== backend.stored.revision) {
          throw apiError('conflict', 'changed', {current: backend.stored});
        }
        backend.set(change.changes as Partial<Account>);
        return backend.stored;
      },
    },
  });
  const provider = await fixture<AccountProvider>(html`<account-provider .adapter=${adapter}></account-provider>`);
  const widget = document.createElement('confirmed-form') as ConfirmedForm;
  widget.options = options;
  provider.append(widget);
  const page = pageOf(provider, widget);
  await page.find('[name="name"]');
  const bar = () => page.query('.saved-bar');
  return {
    ...page,
    backend,
    writes,
    bar,
    text: () => bar()?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
    said: () => page.query('.visually-hidden[role="status"]')?.textContent?.trim(),
    undo: () =>
      [...(bar()?.querySelectorAll('button') ?? [])].find((one) => /^\s*Undo\s*$/.test(one.textContent ?? '')),
    save: async (name: string) => {
      await page.type('name', name);
      await page.press('Save');
      await page.find('.saved-bar');
    },
  };
}

describe('the confirmation of a save', () => {
  it('says what was saved, with the old and the new value, and announces it', async () => {
    const page = await opened();
    await page.save('After');
    expect(page.text()).to.contain('Account saved').and.to.contain('Name: Before → After');
    expect(page.said()).to.equal('Account saved');
    expect(page.query('[name="realm"]')).not.to.equal(null);
    await expectAccessible(page.widget);
  });

  it('undoes the save with one more write over it, announces that, and offers no further Undo', async () => {
    const page = await opened();
    await page.save('After');
    page.undo()!.focus();
    page.undo()!.click();
    await page.see('Change undone', '.saved-bar strong');
    expect(page.backend.stored.value).to.include({name: 'Before', realm: 'before.example'});
    expect(page.writes.map(({changes}) => changes)).to.deep.equal([{name: 'After'}, {name: 'Before'}]);
    expect(page.query<HTMLInputElement>('[name="name"]')!.value).to.equal('Before');
    expect(page.said()).to.equal('Change undone');
    expect(page.undo()).to.equal(undefined);
    await until(() => page.widget.shadowRoot!.activeElement === page.bar(), 'the focus stays in the bar');
  });

  it('keeps what another client has stored in other fields', async () => {
    const page = await opened();
    await page.save('After');
    page.backend.set({realm: 'theirs.example'});
    page.undo()!.click();
    await page.see('Change undone', '.saved-bar strong');
    expect(page.backend.stored.value).to.include({name: 'Before', realm: 'theirs.example'});
  });

  it('shows what another client has stored in the same field, and does not overwrite it', async () => {
    const page = await opened();
    await page.save('After');
    page.backend.set({name: 'Theirs'});
    page.undo()!.click();
    await page.see(/Someone else has changed this since/, '.saved-bar');
    expect(page.text()).to.contain('Name: Theirs');
    expect(page.said()).to.contain('Someone else has changed this since');
    expect(page.backend.stored.value.name).to.equal('Theirs');
    expect(page.undo()).to.equal(undefined);
  });

  it('offers no Undo once another client’s change of the same field is shown', async () => {
    const page = await opened();
    await page.save('After');
    page.backend.set({name: 'Theirs'});
    page.provider.reload();
    await page.see(/Someone else has changed this since/, '.saved-bar');
    expect(page.undo()).to.equal(undefined);
  });

  it('offers no Undo if the stored value already holds the change of another client', async () => {
    const page = await opened();
    page.backend.fail = async () => {
      page.backend.fail = async () => undefined;
      page.backend.set({name: 'Merged'});
      throw apiError('conflict', 'changed', {current: page.backend.stored});
    };
    await page.type('realm', 'mine.example');
    await page.press('Save');
    await page.find('.saved-bar');
    expect(page.text()).to.contain('mine.example');
    expect(page.undo(), 'the other field was merged').not.to.equal(undefined);
    page.undo()!.click();
    await page.see('Change undone', '.saved-bar strong');
    expect(page.backend.stored.value).to.include({name: 'Merged', realm: 'before.example'});
  });

  it('reports why it could not undo, and offers it again', async () => {
    const page = await opened();
    await page.save('After');
    page.backend.fail = async () => {
      throw apiError('forbidden', 'no', {});
    };
    page.undo()!.click();
    await page.see(/Couldn’t undo\. You don’t have permission/, '.saved-bar');
    expect(page.said()).to.contain('Couldn’t undo');
    page.backend.fail = async () => undefined;
    page.undo()!.click();
    await page.see('Change undone', '.saved-bar strong');
    expect(page.backend.stored.value.name).to.equal('Before');
  });

  it('offers only a check while it is not known whether the save is undone', async () => {
    const page = await opened();
    await page.save('After');
    let down = true;
    page.backend.fail = async () => {
      throw apiError('network', 'lost', {});
    };
    const {get} = page.provider.adapter!.accounts;
    page.provider.adapter!.accounts.get = async (...all) => {
      if (down) throw apiError('network', 'down', {});
      return get(...all);
    };
    page.undo()!.click();
    await page.see('Check again', '.saved-bar button');
    expect(page.undo()).to.equal(undefined);
    expect(page.query('.saved-bar .dismiss')).to.equal(null);
    down = false;
    page.backend.set({name: 'Before'});
    await page.press('Check again', '.saved-bar');
    await page.see('Change undone', '.saved-bar strong');
    expect(page.backend.stored.value.name).to.equal('Before');
    expect(page.writes).to.have.length(2);
  });

  it('asks the question of the form before it undoes, and changes nothing if the user declines', async () => {
    const page = await opened({
      confirm: ({name}) =>
        name === 'Before'
          ? () => ({
              title: 'Really?',
              body: '',
              choices: [
                {answer: false, label: 'No'},
                {answer: true, label: 'Yes'},
              ],
            })
          : undefined,
    });
    await page.save('After');
    page.undo()!.click();
    await page.press('No', 'dialog');
    await until(() => page.undo(), 'it can be undone again');
    expect(page.writes).to.have.length(1);
    expect(page.text()).not.to.contain('Couldn’t');
    page.undo()!.click();
    await page.press('Yes', 'dialog');
    await page.see('Change undone', '.saved-bar strong');
  });

  it('cannot undo what cannot be stored again, nor a secret', async () => {
    const page = await opened({canRestore: () => false});
    await page.save('After');
    expect(page.undo()).to.equal(undefined);
    const other = await opened({secret: ['name']});
    await other.save('After');
    expect(other.undo()).to.equal(undefined);
    expect(other.text()).not.to.contain('After');
  });

  it('is replaced by Save while something is typed, and returns when that is canceled', async () => {
    const page = await opened();
    await page.save('After');
    await page.type('realm', 'typed.example');
    await until(() => page.bar() === null, 'Save has the place');
    await page.press('Cancel');
    await page.see('Undo', '.saved-bar button');
  });

  it('is not undone by the second press of a double click on Save', async () => {
    const page = await opened();
    await page.save('After');
    page.undo()!.dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 2}));
    await page.widget.updateComplete;
    expect(page.writes).to.have.length(1);
    expect(page.undo()).not.to.equal(undefined);
  });

  it('does not undo the save once something is typed, even before the widget has rendered that', async () => {
    const page = await opened();
    await page.save('After');
    const undo = page.undo()!;
    const field = page.query<HTMLInputElement>('[name="realm"]')!;
    field.value = 'typed.example';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    undo.click();
    await until(() => page.bar() === null, 'Save has the place');
    expect(page.writes).to.have.length(1);
  });

  it('is dismissed, and keeps the focus in the widget', async () => {
    const page = await opened();
    await page.save('After');
    const dismiss = page.query<HTMLButtonElement>('.saved-bar .dismiss')!;
    dismiss.focus();
    dismiss.click();
    await until(() => page.bar() === null, 'dismissed');
    await until(() => page.widget.shadowRoot!.activeElement?.matches('.widget'), 'the focus stays');
  });

  it('disappears by itself if there is nothing to undo or to read', async () => {
    const page = await opened({canRestore: () => false});
    await page.save('After');
    page.bar()!.dispatchEvent(new AnimationEvent('animationend', {animationName: 'saved-rise'}));
    await page.widget.updateComplete;
    expect(page.bar()).not.to.equal(null);
    page.bar()!.dispatchEvent(new AnimationEvent('animationend', {animationName: 'saved-leave'}));
    await until(() => page.bar() === null, 'left');
    const other = await opened();
    await other.save('After');
    expect(other.bar()!.classList.contains('brief')).to.equal(false);
  });

  it('is fully visible while it has the focus, and does not disappear meanwhile', async () => {
    const page = await opened();
    await page.save('After');
    const bar = page.bar()!;
    bar.focus();
    expect(getComputedStyle(bar).animationPlayState).to.equal('running');
    const brief = await opened({canRestore: () => false});
    await brief.save('After');
    brief.bar()!.focus();
    // In the order of the animations: appearing, disappearing.
    expect(getComputedStyle(brief.bar()!).animationPlayState).to.equal('running, paused');
  });

  it('undoes a write without a form with the function for it, which can fail and be tried again', async () => {
    const page = await opened();
    let fails = true;
    const undo = async () => {
      if (fails) throw apiError('network', 'down', {});
    };
    page.widget.confirm({message: 'Kim Wexler removed', undo});
    await page.see('Kim Wexler removed', '.saved-bar strong');
    page.undo()!.click();
    await page.see(/Couldn’t undo/, '.saved-bar');
    fails = false;
    page.undo()!.click();
    await page.see('Change undone', '.saved-bar strong');
  });

  it('ends with the account', async () => {
    const page = await opened();
    await page.save('After');
    await page.provider.select(accountId('elsewhere'));
    await until(() => page.bar() === null, 'another account');
    await page.provider.select(accountId('home'));
    await page.find('[name="name"]');
    expect(page.bar()).to.equal(null);
    expect(page.said()).to.equal('');
  });

  it('is read-only together with its element', async () => {
    const page = await opened();
    await page.save('After');
    page.widget.readOnly = true;
    await until(() => page.undo() === undefined, 'no Undo');
    expect(page.text()).to.contain('Account saved');
  });
});
