import {expect} from '@open-wc/testing';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-admins/define.js';
import '../../src/components/account-notes/define.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-tree/define.js';
import '../../src/components/account-wizard/define.js';
import '../../src/components/number-features/define.js';
import {AccountSession} from '../../src/session/account-session.js';
import {sameScope, type ScopeState} from '../../src/session/scope.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds, probePage} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';
import {formsWords} from '../../src/i18n/generated/en/forms.js';

/** A provider in which a host renders one widget with its own account. */
async function pinned<T extends keyof HTMLElementTagNameMap>(tag: T, backend: Backend, name = 'Davis & Main') {
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage(tag, backend);
  (page.widget as WidgetElement).accountId = accountId;
  return {...page, accountId};
}

/** The state of a text field that a new publication must preserve. */
interface Typed {
  readonly field: HTMLInputElement;
  readonly value: string;
}

async function typeWithCaret({find, widget}: WidgetPage<WidgetElement>, selector: string, value: string) {
  const field = await find<HTMLInputElement>(selector);
  field.focus();
  field.value = value;
  field.setSelectionRange(2, 4);
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await widget.updateComplete;
  return {field, value} satisfies Typed;
}

function expectUntouched({widget}: WidgetPage<WidgetElement>, {field, value}: Typed): void {
  expect(field.isConnected, 'the field itself is still there').to.equal(true);
  expect(field.value).to.equal(value);
  expect(widget.shadowRoot?.activeElement === field, 'it has the focus').to.equal(true);
  expect([field.selectionStart, field.selectionEnd]).to.deep.equal([2, 4]);
}

const settle = async ({provider, widget}: WidgetPage<WidgetElement>) => {
  await provider.updateComplete;
  await widget.updateComplete;
};

const ada = {firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com', password: 'better-call-1'};

/** Each differs from the previous one, like changing white-label settings of a host. */
const otherSettings: readonly Settings[] = [{companyName: 'Acme'}, {companyName: 'Acme', creditMinimum: 1}, {}];

describe('isolation: a new publication of the same scope', () => {
  it('does not happen for equal settings, messages, or read-only states', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    provider.settings = {companyName: 'Acme', carrier: {choices: ['byoc']}};
    provider.messages = {'action.save': 'Store'};
    await provider.updateComplete;
    await until(() => probe.words(formsWords['action.save']) === 'Store', 'the texts are in effect');
    await probe.updateComplete;
    const [frames, scope] = [probe.frames.length, probe.currentScope];
    provider.settings = {carrier: {choices: ['byoc']}, companyName: 'Acme'};
    provider.messages = {'action.save': 'Store'};
    provider.readOnly = false;
    await provider.updateComplete;
    await probe.updateComplete;
    expect(probe.frames.length).to.equal(frames);
    expect(probe.currentScope === scope).to.equal(true);
  });

  it('does not happen for undefined instead of empty settings and messages, nor for an absent key', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    const [frames, scope] = [probe.frames.length, probe.currentScope];
    for (const nothing of [undefined, {}, {companyName: undefined}]) {
      Object.assign(provider, {settings: nothing, messages: nothing && {}});
      await provider.updateComplete;
      await probe.updateComplete;
    }
    expect(probe.frames.length).to.equal(frames);
    expect(probe.currentScope === scope).to.equal(true);
  });

  it('loads a language even if a host assigns equal messages while it is loading', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    provider.locale = 'de';
    await provider.updateComplete;
    provider.messages = {};
    await provider.updateComplete;
    await until(() => probe.words(formsWords['action.save']) === 'Speichern', 'the widget is in German');
  });

  it('has the newest settings and the same lifetime', async () => {
    const {adapter} = createBackend();
    const states: ScopeState[] = [];
    const session = new AccountSession({onState: (state) => states.push(state)});
    await session.connect(adapter);
    const before = session.scope;
    states.length = 0;
    session.settings = {companyName: 'Acme'};
    session.settings = {companyName: 'Acme'};
    session.readOnly = true;
    session.readOnly = true;
    expect(states.map(({status}) => status)).to.deep.equal(['ready', 'ready']);
    expect(session.scope?.session.settings.companyName).to.equal('Acme');
    expect(sameScope(session.scope, before)).to.equal(true);
    expect(before?.signal.aborted).to.equal(false);
  });

  it('happens for settings that a host changes in place and assigns again as a copy', async () => {
    const {adapter} = createBackend();
    const published: ScopeState[] = [];
    const session = new AccountSession({onState: (state) => published.push(state)});
    await session.connect(adapter);
    const settings = {acceptCharges: {autoAccept: false}};
    session.settings = settings;
    const {scope: before} = session;
    published.length = 0;
    settings.acceptCharges.autoAccept = true;
    expect(before?.session.settings.acceptCharges?.autoAccept, 'nothing changes by itself').to.equal(false);
    session.settings = {...settings};
    expect(published).to.have.length(1);
    expect(session.scope?.session.settings.acceptCharges?.autoAccept).to.equal(true);
  });

  it('reads nothing again, and shows no frame without the data', async () => {
    const backend = createBackend();
    const {provider, probe} = await probePage(backend.adapter);
    probe.accountId = (await childIds(backend)).get('Blue Sky');
    await until(() => probe.shownName === 'Blue Sky', 'shows its own account');
    const frames = probe.frames.length;
    const requests = backend.sandbox.requests.length;
    for (const settings of otherSettings) {
      provider.settings = settings;
      await provider.updateComplete;
      await probe.updateComplete;
    }
    expect(probe.frames.slice(frames).map(({shown}) => shown)).to.deep.equal(otherSettings.map(() => probe.accountId));
    expect(backend.sandbox.requests.length).to.equal(requests);
  });

  it('preserves the form of a widget with its own account: text, focus, and caret', async () => {
    const page = await pinned('account-overview', createBackend());
    (await page.find('#row-name .edit')).click();
    const typed = await typeWithCaret(page, '#row-name input', 'Typed by the operator');
    for (const settings of otherSettings) {
      page.provider.settings = settings;
      await settle(page);
      expectUntouched(page, typed);
    }
    await page.press('Save', '#row-name');
    await page.see('Typed by the operator', '#row-name');
  });

  it('preserves an open wizard, whether the settings are equal or not', async () => {
    const backend = createBackend();
    const page = await widgetPage('account-wizard', backend);
    const typed = await typeWithCaret(page, '[name="name"]', 'A new customer');
    for (const settings of otherSettings) {
      page.provider.settings = settings;
      await settle(page);
      expectUntouched(page, typed);
    }
  });

  it('preserves the password of a new administrator, which is to be passed on', async () => {
    const page = await pinned('account-admins', createBackend(), 'A1A Car Wash');
    await page.press('Add administrator');
    for (const [name, value] of Object.entries(ada)) await page.type(name, value);
    await page.press('Add administrator', 'form');
    const shown = (await page.find('.created')).textContent;
    page.provider.settings = {companyName: 'Acme'};
    await settle(page);
    expect(page.query('.created')?.textContent).to.equal(shown);
  });

  it('keeps a question open', async () => {
    const page = await pinned('account-overview', createBackend());
    (await page.find('#row-status .edit')).click();
    await page.press('Disable account', '#row-status');
    const dialog = await page.find<HTMLDialogElement>('dialog[open]');
    page.provider.settings = {companyName: 'Acme'};
    await settle(page);
    expect(dialog.isConnected && dialog.open).to.equal(true);
  });

  it('preserves the search and the expanded branches of a tree', async () => {
    const page = await widgetPage('account-tree', createBackend());
    await page.see('Blue Sky', '[part="row"]');
    const typed = await typeWithCaret(page, 'input[type="search"]', 'blue');
    await until(() => page.widget.renderRoot.querySelectorAll('[part="row"]').length === 1, 'one account is found');
    await page.see('Blue Sky', '[part="row"]');
    page.provider.settings = {companyName: 'Acme'};
    await settle(page);
    expectUntouched(page, typed);
    expect(page.query('[part="row"]')?.textContent).to.contain('Blue Sky');
  });
});

describe('isolation: temporarily read-only', () => {
  const readOnly = async (page: WidgetPage<WidgetElement>, value: boolean) => {
    page.provider.readOnly = value;
    await settle(page);
  };
  const buttons = ({widget}: WidgetPage<WidgetElement>) =>
    [...widget.renderRoot.querySelectorAll('button')].map((button) => button.textContent?.trim() ?? '');

  it('locks an open form, keeps what was typed, and restores the focus and the caret', async () => {
    const page = await pinned('account-overview', createBackend());
    (await page.find('#row-name .edit')).click();
    const typed = await typeWithCaret(page, '#row-name input', 'Typed by the operator');
    await readOnly(page, true);
    expect(typed.field.disabled).to.equal(true);
    await until(() => document.activeElement === document.body, 'the browser has taken the focus from the field');
    expect(typed.field.value).to.equal(typed.value);
    expect(buttons(page)).not.to.contain('Save');
    await readOnly(page, false);
    expectUntouched(page, typed);
    await page.press('Save', '#row-name');
    await page.see('Typed by the operator', '#row-name');
  });

  it('does not take the focus from an element that the user has focused in the meantime', async () => {
    const page = await pinned('account-overview', createBackend());
    (await page.find('#row-name .edit')).click();
    await typeWithCaret(page, '#row-name input', 'Typed by the operator');
    await readOnly(page, true);
    await until(() => document.activeElement === document.body, 'the browser has taken the focus from the field');
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await readOnly(page, false);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('keeps what was changed in a permanently open form, and saves none of it', async () => {
    const backend = createBackend();
    const page = await pinned('number-features', backend);
    const [field] = [await page.find<HTMLInputElement>('[role="switch"]')];
    const before = field.checked;
    field.click();
    await readOnly(page, true);
    expect([field.isConnected, field.disabled, field.checked]).to.deep.equal([true, true, !before]);
    (page.query('form') as HTMLFormElement).requestSubmit();
    await settle(page);
    expect(backend.sandbox.requests.filter(({method}) => method !== 'GET' && method !== 'PUT')).to.deep.equal([]);
    await readOnly(page, false);
    expect([field.isConnected, field.disabled, field.checked]).to.deep.equal([true, false, !before]);
  });

  it('keeps a text that is being written', async () => {
    const page = await pinned('account-notes', createBackend());
    (await page.find('#notes .write')).click();
    const field = await page.find('#notes .editable');
    field.textContent = 'Half a sentence';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await readOnly(page, true);
    expect(field.isConnected && field.inert).to.equal(true);
    await readOnly(page, false);
    expect(field.isConnected && !field.inert).to.equal(true);
    expect(field.textContent).to.equal('Half a sentence');
  });

  it('offers no Save when the user leaves', async () => {
    const backend = createBackend();
    const page = await pinned('account-overview', backend);
    (await page.find('#row-name .edit')).click();
    await typeWithCaret(page, '#row-name input', 'Typed by the operator');
    await readOnly(page, true);
    const selected = page.provider.select((await childIds(backend)).get('Blue Sky'));
    const question = () => page.provider.shadowRoot?.querySelector('dialog[open]');
    await until(question, 'asks');
    const choices = [...(question()?.querySelectorAll('.buttons button') ?? [])].map((button) =>
      button.textContent?.trim(),
    );
    expect(choices).to.deep.equal(['Keep editing', 'Discard']);
    question()?.querySelector<HTMLButtonElement>('.buttons button')?.click();
    expect(await selected).to.equal(false);
  });

  it('removes the actions of an open row', async () => {
    const page = await pinned('account-overview', createBackend());
    (await page.find('#row-status .edit')).click();
    const button = await page.find<HTMLButtonElement>('#row-status .action button');
    await readOnly(page, true);
    expect(button.disabled).to.equal(true);
    await readOnly(page, false);
    expect(button.disabled).to.equal(false);
  });
});

describe('isolation: the scope of a widget with its own account', () => {
  it('ends with the provider’s scope, and with the account that the widget names', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await probePage(backend.adapter);
    const show = async (name: string) => {
      probe.accountId = ids.get(name);
      await until(() => probe.shownName === name, `shows ${name}`);
      return probe.currentScope!;
    };
    const first = await show('Blue Sky');
    const second = await show('Davis & Main');
    expect([first.signal.aborted, second.signal.aborted]).to.deep.equal([true, false]);
    await provider.select(ids.get('A1A Car Wash'));
    expect(second.signal.aborted).to.equal(true);
    expect(probe.currentScope?.account.id).to.equal(ids.get('Davis & Main'));
    expect(sameScope(probe.currentScope, second)).to.equal(false);
  });
});
