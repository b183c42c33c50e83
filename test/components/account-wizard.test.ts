import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import {newTemplate, type AccountTemplate} from '../../src/domains/creation/templates/account-template.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {withoutEnd, withOtherScript} from '../support/other-scripts.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';
import {fillEssentials, open, type} from './account-wizard.page.js';

describe('account-wizard', () => {
  it('creates an account and its administrator from one screen, below the account it names', async () => {
    const page = await open();
    await page.see('Meridian Voice Partners', '.parent bdi');
    await fillEssentials(page);
    const created = oneEvent(page.widget, 'account-created');
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    const {accountId} = (await created).detail;
    const {value} = await page.backend.adapter.accounts.get(accountId as AccountId);
    expect(value.name).to.equal('Kettleman Catering');
    const [admin] = await page.backend.adapter.admins.list(accountId as AccountId);
    expect(admin).to.deep.include({firstName: 'Betsy', lastName: 'Kettleman', email: 'betsy@kettleman.example'});
    const ancestors = await page.backend.adapter.accounts.ancestors(accountId as AccountId);
    expect(ancestors.at(-1)?.id).to.equal(page.home);
    await expectAccessible(page.widget);
  });

  it('stores no address and no limits if the user entered none', async () => {
    const page = await open();
    await fillEssentials(page);
    const created = oneEvent(page.widget, 'account-created');
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    const id = (await created).detail.accountId as AccountId;
    const {sandbox} = page.backend;
    const headers = {'X-Auth-Token': sandbox.issueToken()};
    const answer = await sandbox.fetch(new Request(`https://sandbox.example/v2/accounts/${id}`, {headers}));
    const {data} = (await answer.json()) as {data: object};
    expect(data).to.include({name: 'Kettleman Catering'});
    expect(data).to.not.have.nested.property('contact.billing.country');
    expect(page.sent('POST').filter((path) => path.endsWith('/limits'))).to.deep.equal([]);
  });

  it('leads to the account and reports its completion', async () => {
    const page = await open();
    await fillEssentials(page);
    await page.press('Create account');
    const button = await page.find<HTMLButtonElement>('.open');
    await until(() => page.widget.shadowRoot?.activeElement === button, 'the focus is where one goes on');
    const closed = oneEvent(page.widget, 'account-wizard-closed');
    button.click();
    const {accountId, created} = (await closed).detail;
    expect(created).to.equal(true);
    await until(() => page.provider.accountId === accountId, 'it is selected');
  });

  it('lists missing fields, marks them, and sends nothing', async () => {
    const page = await open();
    await page.press('Create account');
    await page.see('Fix 4 errors', '[role="alert"] strong');
    expect(page.widget.shadowRoot?.activeElement?.getAttribute('name')).to.equal('name');
    expect(page.sent('PUT')).to.deep.equal([]);
    await expectAccessible(page.widget);
    await page.press('Email: Required');
    expect(page.widget.shadowRoot?.activeElement?.getAttribute('name')).to.match(/\.email$/);
  });

  it('reports in advance that a name is taken, in any case', async () => {
    const page = await open();
    await fillEssentials(page, 'davis & main');
    await page.press('Create account');
    await page.see('This is already in use.', '.field-error');
    expect(page.sent('PUT')).to.deep.equal([]);
  });

  it('reports in advance that a name in another script is taken', async () => {
    const page = await open({backend: await withOtherScript('日本電話')});
    await fillEssentials(page, '日本電話');
    await page.press('Create account');
    await page.see('This is already in use.', '.field-error');
  });

  it('states in the review that a name could not be compared with those of all accounts', async () => {
    const page = await open({path: 'full', backend: withoutEnd(createBackend())});
    const unchecked = 'We couldn’t check whether this name is already in use.';
    const review = async (name: string) => {
      await page.at('General settings');
      await type(page, 'name', name);
      while (page.heading() !== 'Review') {
        const before = page.heading();
        await page.press('Next');
        await until(() => page.heading() !== before, `is no longer at ${before}`);
      }
      return (await page.find('.review')).textContent ?? '';
    };
    expect(await review('日本電話')).to.contain(unchecked);
    await page.press('Edit: General settings');
    expect(await review('Kettleman Catering')).to.not.contain(unchecked);
  });

  it('shows an error that only the server detects at its field, and continues from there', async () => {
    const page = await open();
    const body = {
      data: {name: {unique: {message: 'account name already in use', cause: 'Kettleman Catering'}}},
      error: '400',
      message: 'validation error',
      status: 'error',
    };
    page.backend.sandbox.faults.add({method: 'PUT', path: /accounts\/\w+$/, status: 400, body, times: 1});
    await fillEssentials(page);
    await page.press('Create account');
    await page.see('This is already in use.', '.field-error');
    await until(() => page.widget.shadowRoot?.activeElement?.getAttribute('name') === 'name', 'the focus is there');
    await type(page, 'name', 'Kettleman & Sons');
    await page.press('Try again');
    await page.at('Kettleman & Sons is ready');
  });

  it('keeps everything entered, including the password, when the server fails, and continues', async () => {
    const page = await open();
    page.backend.sandbox.faults.add({method: 'PUT', path: '/users', status: 500, times: 1});
    await fillEssentials(page);
    const password = (await page.find<HTMLInputElement>('[name$="password"]')).value;
    await page.press('Create account');
    await page.at('Kettleman Catering is not finished');
    await page.see('The server reported an error.', '.progress .notice');
    await expectAccessible(page.widget);
    await page.press('Try again: Administrator Betsy Kettleman');
    await page.at('Kettleman Catering is ready');
    await page.press('Show password');
    expect((await page.find('.credentials code')).textContent).to.equal(password);
    expect(page.sent('PUT').filter((path) => /accounts\/\w+$/.test(path))).to.have.length(1);
  });

  it('corrects one step and leaves the others unchanged', async () => {
    const page = await open();
    const body = {
      data: {email: {format: {message: 'not an address', cause: 'x'}}},
      error: '400',
      message: 'validation error',
      status: 'error',
    };
    page.backend.sandbox.faults.add({method: 'PUT', path: '/users', status: 400, body, times: 1});
    await fillEssentials(page);
    await page.press('Create account');
    await page.press('Correct: Administrator Betsy Kettleman');
    await page.at('Administrators');
    await page.see('Not accepted: not an address', '.field-error');
    expect(page.query('[name="name"]')).to.equal(null);
    await expectAccessible(page.widget);
    await page.find('form[aria-busy="false"]');
    await type(page, 'email', 'betsy@catering.example');
    await page.press('Try again');
    await page.at('Kettleman Catering is ready');
    await page.see('betsy@catering.example', '.credentials');
  });

  it('asks about charges, and stores nothing of a declined step', async () => {
    const page = await open();
    page.backend.sandbox.faults.add({method: 'PUT', path: '/users', charges: true});
    await fillEssentials(page);
    await page.press('Create account');
    await page.find('dialog[open]');
    await page.press('Cancel', 'dialog');
    await page.see('The charges were not accepted', '.progress .notice');
    await page.press('Try again: Administrator Betsy Kettleman');
    await page.press('Accept charges and save', 'dialog');
    await page.at('Kettleman Catering is ready');
  });

  it('asks before it is closed with input, and stays on Escape', async () => {
    const page = await open();
    await fillEssentials(page);
    await page.press('Cancel', 'header');
    await page.see('Leave without finishing?', 'dialog h2');
    await expectAccessible(page.widget);
    (await page.find('dialog')).dispatchEvent(new Event('cancel', {cancelable: true}));
    await until(() => !page.query('dialog'), 'the question is gone');
    expect((await page.find<HTMLInputElement>('[name="name"]')).value).to.equal('Kettleman Catering');
    await page.press('Cancel', 'header');
    const closed = oneEvent(page.widget, 'account-wizard-closed');
    await page.press('Leave', 'dialog');
    expect((await closed).detail).to.deep.equal({accountId: page.home, created: false});
  });

  it('causes a question before another account is shown, without an offer to save', async () => {
    const page = await open();
    await fillEssentials(page);
    const other = (await childIds(page.backend)).get('Blue Sky')!;
    const selected = page.provider.select(other);
    const dialog = () => page.provider.shadowRoot?.querySelector('dialog');
    await until(dialog, 'the provider asks');
    const labels = [...(dialog()?.querySelectorAll('.buttons button') ?? [])].map((button) =>
      button.textContent?.trim(),
    );
    expect(labels).to.deep.equal(['Keep editing', 'Discard']);
    dialog()?.querySelector<HTMLButtonElement>('.buttons button')?.click();
    expect(await selected).to.equal(false);
    expect((await page.find<HTMLInputElement>('[name="name"]')).value).to.equal('Kettleman Catering');
  });

  it('closes without a question once everything is done', async () => {
    const page = await open();
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    const closed = oneEvent(page.widget, 'account-wizard-closed');
    await page.press('Close', 'header');
    expect((await closed).detail.created).to.equal(true);
  });

  it('closes without a question if it is untouched', async () => {
    const page = await open();
    const closed = oneEvent(page.widget, 'account-wizard-closed');
    await page.press('Cancel', 'header');
    await closed;
  });

  it('can use another parent, whose zone and language it then takes', async () => {
    const page = await open({path: 'full'});
    await page.press('Change the parent account, currently Meridian Voice Partners');
    await type(page, 'parent-search', 'davis');
    (await page.see('Davis & Main', '.found button')).click();
    await page.see('Davis & Main', '.parent bdi');
    const zone = await page.find<HTMLInputElement>('[name="timezone"]');
    await until(() => zone.value.includes('Los Angeles'), 'the zone is the other account’s');
  });

  it('uses the account that is shown next as parent, whichever was chosen before', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const page = await open({backend, accountId: ids.get('Davis & Main')!});
    await page.press('Change the parent account, currently Davis & Main');
    await type(page, 'parent-search', 'a1a');
    (await page.see('A1A Car Wash', '.found button')).click();
    await page.see('A1A Car Wash', '.parent bdi');
    expect(await page.provider.select(ids.get('Blue Sky'))).to.equal(true);
    await page.see('Blue Sky', '.parent bdi');
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    const {items} = await backend.adapter.accounts.children(ids.get('Blue Sky')!);
    expect(items.map(({name}) => name)).to.contain('Kettleman Catering');
  });

  it('shows no password of the previous account once another one is selected', async () => {
    const backend = createBackend();
    const page = await open({backend});
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    await page.press('Show password');
    await page.find('.credentials code');
    await page.provider.select((await childIds(backend)).get('Blue Sky'));
    await page.see('Blue Sky', '.parent bdi');
    expect(page.query('.credentials')).to.equal(null);
  });

  it("parses an amount in the user's language, and rejects an invalid one", async () => {
    const page = await open({path: 'full', locale: 'de'});
    await type(page, 'name', 'Kettleman Catering');
    const next = async (heading: string) => {
      await page.press('Weiter');
      await page.at(heading);
    };
    for (const heading of ['Administratoren', 'Ansprechpartner und Vertrieb', 'Tarif', 'Limits und Ziele'])
      await next(heading);
    await next('Guthaben und Kundenzugang');
    await type(page, 'credit', 'viel');
    await page.press('Weiter');
    await page.see('Geben Sie einen Betrag', '.field-error');
    await type(page, 'credit', '1.500,5');
    expect((await page.find<HTMLInputElement>('[name="credit"]')).value).to.equal('1.500,5');
    await next('Apps');
    await next('Prüfen');
    await page.see(/^1\.500,50/, '.review dd');
    await expectAccessible(page.widget);
  });

  it('marks completed steps, and opens only those that were opened before', async () => {
    const page = await open({path: 'full'});
    await type(page, 'name', 'Kettleman Catering');
    await page.press('Next');
    await page.at('Administrators');
    const step = (name: string) => page.see(name, '.steps button');
    expect((await step('General settings')).textContent).to.contain('complete');
    expect((await step('Administrators')).getAttribute('aria-current')).to.equal('step');
    expect((await step('Review')).matches(':disabled')).to.equal(true);
    expect(page.widget.shadowRoot?.activeElement).to.equal(page.query('h2'));
    (await step('General settings')).click();
    await page.at('General settings');
    await type(page, 'name', '');
    expect((await step('General settings')).textContent).to.contain('needs attention');
    await expectAccessible(page.widget);
  });

  it('keeps everything when the session ends, reports it, and continues after the user signs in', async () => {
    const page = await open();
    await fillEssentials(page);
    const password = (await page.find<HTMLInputElement>('[name$="password"]')).value;
    const body = {data: {}, error: '401', message: 'invalid_credentials', status: 'error'};
    const signIn = page.backend.sandbox.faults.add({method: 'PUT', path: '/users', status: 401, body});
    const expired = oneEvent(page.provider, 'session-expired');
    await page.press('Create account');
    await expired;
    await page.at('Kettleman Catering is not finished');
    signIn();
    page.provider.reload();
    await page.press('Continue');
    await page.at('Kettleman Catering is ready');
    await page.press('Show password');
    expect((await page.find('.credentials code')).textContent).to.equal(password);
  });

  it('continues after a page reload, and asks for the password again', async () => {
    const page = await open();
    page.backend.sandbox.faults.add({method: 'PUT', path: '/users', status: 500, times: 1});
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is not finished');
    const {storage} = page.widget;
    const again = await widgetPage('account-wizard', page.backend);
    again.widget.storage = storage;
    const parent = again.widget.parentElement!;
    // As if it were added to the page only now.
    again.widget.remove();
    parent.append(again.widget);
    await again.see('Kettleman Catering is not finished', 'h2');
    await again.press('Continue');
    await again.press('Correct: Administrator Betsy Kettleman');
    await again.see('Administrators', 'h2');
    await again.press('Generate');
    await again.press('Try again');
    await again.see('Kettleman Catering is ready', 'h2');
    expect(page.sent('PUT').filter((path) => /accounts\/\w+$/.test(path))).to.have.length(1);
  });

  it('reports that the templates are unavailable, and creates accounts all the same', async () => {
    const page = await open();
    page.widget.templates = {
      list: () => Promise.reject(new Error('the store is closed')),
      save: () => Promise.reject(new Error('the store is closed')),
      remove: () => Promise.resolve(),
    };
    const file = new File(['{}'], 'x.json', {type: 'application/json'});
    const input = await page.find<HTMLInputElement>('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await page.see('This file does not contain a template.', '[role="alert"]');
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    await page.press('Save as template');
    await page.press('Save', 'dialog');
    await page.see('the store is closed', '[role="alert"]');
  });

  it('offers only the valid templates of a host’s own store', async () => {
    const valid = newTemplate('From the host', {plans: ['gold']});
    const listed: readonly unknown[] = [{...valid, settings: {plans: 'gold'}, name: 'Malformed'}, null, valid];
    const page = await open();
    page.widget.templates = {
      list: () => Promise.resolve(listed as readonly AccountTemplate[]),
      save: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    };
    await page.see('From the host', 'option');
    expect(page.widget.shadowRoot!.textContent).not.to.contain('Malformed');
  });

  it('is not offered if the portal hides it or is read-only', async () => {
    const hidden = await open({settings: {hideNewAccountCreation: true}});
    await hidden.see('Accounts can’t be created here', '.notice strong');
    const reading = await open({readOnly: true});
    await reading.see('Accounts can’t be created here', '.notice strong');
  });

  it('retains what was entered while the portal hides it or is read-only, and creates nothing meanwhile', async () => {
    const page = await open();
    await fillEssentials(page);
    const form = await page.find<HTMLFormElement>('form');
    for (const change of [{readOnly: true}, {settings: {hideNewAccountCreation: true}, readOnly: false}]) {
      Object.assign(page.provider, change);
      await page.see('Accounts can’t be created here', '.notice strong');
      expect(form.isConnected && form.matches('[inert] *')).to.equal(true);
      form.requestSubmit();
    }
    page.provider.settings = {};
    await until(() => !form.matches('[inert] *'), 'goes on');
    expect(
      page.backend.sandbox.requests.some(({method, path}) => method === 'PUT' && path.includes('accounts')),
    ).to.equal(false);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
  });
});
