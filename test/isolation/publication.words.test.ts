import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/components/account-admins/define.js';
import '../../src/components/account-jump/define.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-notes/define.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-tree/define.js';
import '../../src/components/account-wizard/define.js';
import '../../src/components/carrier-picker/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

type Page = WidgetPage<WidgetElement>;

/** What a host can change while the user types, and when that has reached a widget. */
const changes: readonly (readonly [string, (provider: AccountProvider) => unknown, lang?: string])[] = [
  ['settings', (provider) => (provider.settings = {companyName: 'Acme', creditMinimum: 1})],
  ['messages', (provider) => (provider.messages = {'action.save': 'Store', 'action.cancel': 'Leave'})],
  ['locale', (provider) => (provider.locale = 'de'), 'de'],
  ['locale and messages', (provider) => ((provider.locale = 'en'), (provider.messages = {})), 'en'],
];

async function open(tag: keyof HTMLElementTagNameMap, name?: string): Promise<Page> {
  const backend = createBackend();
  const page = (await widgetPage(tag, backend)) as unknown as Page;
  if (name) page.widget.accountId = (await childIds(backend)).get(name)!;
  return page;
}

/** Makes each change, and checks after each one what must be unchanged. */
async function afterEach({provider, widget}: Page, look: (what: string) => void): Promise<void> {
  for (const [what, change, lang] of changes) {
    change(provider);
    await provider.updateComplete;
    if (lang) await until(() => provider.lang === lang, `${what} is in effect`);
    await new Promise(requestAnimationFrame);
    await widget.updateComplete;
    look(what);
  }
}

interface Place {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly account?: string;
  readonly begin?: (page: Page) => Promise<unknown>;
  readonly field: string;
  readonly typed: string;
}

const places: readonly Place[] = [
  {
    tag: 'account-overview',
    account: 'Davis & Main',
    begin: async ({find}) => (await find('#row-name .edit')).click(),
    field: '#row-name input',
    typed: 'Typed by the operator',
  },
  {tag: 'account-wizard', field: '[name="name"]', typed: 'A new customer'},
  {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    begin: ({press}) => press('Add administrator'),
    field: '[name="firstName"]',
    typed: 'Augusta',
  },
  {
    tag: 'account-tree',
    begin: ({see}) => see('Blue Sky', '[part="row"]'),
    field: 'input[type="search"]',
    typed: 'blue',
  },
];

async function typeIn({widget, find}: Page, {field: selector, typed}: Place): Promise<HTMLInputElement> {
  const field = await find<HTMLInputElement>(selector);
  field.focus();
  field.value = typed;
  field.setSelectionRange(1, 3, 'backward');
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await widget.updateComplete;
  return field;
}

function expectUntouched({widget}: Page, field: HTMLInputElement, typed: string, what: string): void {
  expect(field.isConnected, `${what}: the field itself is still there`).to.equal(true);
  expect(field.value, what).to.equal(typed);
  expect(widget.shadowRoot?.activeElement === field, `${what}: it has the focus`).to.equal(true);
  const {selectionStart, selectionEnd, selectionDirection} = field;
  expect([selectionStart, selectionEnd, selectionDirection], what).to.deep.equal([1, 3, 'backward']);
}

describe('isolation: changed settings, texts, and languages while the user types', () => {
  for (const place of places) {
    it(`preserve the field of ${place.tag}: text, focus, and caret`, async () => {
      const page = await open(place.tag, place.account);
      await place.begin?.(page);
      const field = await typeIn(page, place);
      await afterEach(page, (what) => expectUntouched(page, field, place.typed, what));
    });

    it(`preserve the field of ${place.tag} when it was temporarily read-only`, async () => {
      const page = await open(place.tag, place.account);
      await place.begin?.(page);
      const field = await typeIn(page, place);
      for (const readOnly of [true, false]) {
        page.provider.readOnly = readOnly;
        await page.provider.updateComplete;
        await page.widget.updateComplete;
        await new Promise(requestAnimationFrame);
      }
      expectUntouched(page, field, place.typed, 'read-only');
    });
  }

  it('preserve a partly typed number', async () => {
    const page = await open('account-limits', 'Davis & Main');
    const field = await page.find<HTMLInputElement>('input[type="number"]');
    field.focus();
    field.select();
    await sendKeys({type: '1e'});
    expect(field.validity.badInput).to.equal(true);
    await afterEach(page, (what) => {
      expect(field.isConnected && field.validity.badInput, what).to.equal(true);
      expect(page.widget.shadowRoot?.activeElement === field, `${what}: it has the focus`).to.equal(true);
    });
    await sendKeys({type: '1'});
    expect(field.value).to.equal('1e1');
  });

  it('preserve a text that is being written: text, focus, and caret', async () => {
    const page = await open('account-notes', 'Davis & Main');
    (await page.find('#notes .write')).click();
    const field = await page.find('#notes .editable');
    field.focus();
    field.textContent = 'Half a sentence';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const text = field.firstChild!;
    const {shadowRoot} = page.widget;
    getSelection()?.setBaseAndExtent(text, 4, text, 6);
    await afterEach(page, (what) => {
      expect(field.isConnected, `${what}: the field itself is still there`).to.equal(true);
      expect(field.textContent, what).to.equal('Half a sentence');
      expect(shadowRoot?.activeElement === field, `${what}: it has the focus`).to.equal(true);
      // Chromium exposes a selection in a shadow tree there, the others at the document.
      const selection = (shadowRoot as unknown as Pick<Document, 'getSelection'>).getSelection?.() ?? getSelection();
      expect([selection?.anchorNode === text, selection?.anchorOffset, selection?.focusOffset], what).to.deep.equal([
        true,
        4,
        6,
      ]);
    });
  });
});
