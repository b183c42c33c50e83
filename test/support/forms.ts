/** Every form of the library, for tests of what happens to typed text. */
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend, type Backend} from './backend.js';
import {childIds} from './page.js';
import {pageOf, until, widgetPage, type WidgetPage} from './widget-page.js';

export type Page = WidgetPage<WidgetElement>;

/** A form into which text is typed, and the state on screen. */
export interface Form {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly account?: string;
  readonly type: (page: Page) => Promise<unknown>;
  /** Rejects while the form is missing. */
  readonly typed: (page: Page) => Promise<unknown>;
  /** Its content can only be completed or discarded. */
  readonly cannotSave?: true;
}

const click = async (page: Page, selector: string): Promise<void> => {
  (await page.find(selector)).click();
  await page.widget.updateComplete;
};
const valueOf = (name: string) => async (page: Page) => (await page.find<HTMLInputElement>(`[name="${name}"]`)).value;
const checkedAt = (selector: string) => async (page: Page) => (await page.find<HTMLInputElement>(selector)).checked;

export const forms: Readonly<Record<string, Form>> = {
  'a row of the overview': {
    tag: 'account-overview',
    type: async (page) => {
      await click(page, '#row-name .edit');
      await page.type('name', 'Davis & Sons');
    },
    typed: valueOf('name'),
  },
  'a row with a list of its own': {
    tag: 'account-overview',
    type: async (page) => {
      await click(page, '#row-time-zone .edit');
      await page.type('timezone', 'Nowhere/Land');
    },
    typed: valueOf('timezone'),
  },
  'the switch of the second factor': {
    tag: 'account-overview',
    type: async (page) => {
      await click(page, '#row-multi-factor .edit');
      await click(page, '#row-multi-factor [role="switch"]:not(:disabled)');
    },
    typed: checkedAt('#row-multi-factor [role="switch"]'),
  },
  'a new administrator, password included': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    type: async (page) => {
      await page.press('Add administrator');
      await page.type('email', 'kim@a1a.example');
      await page.type('password', 'better-call-1');
    },
    typed: async (page) => [await valueOf('email')(page), await valueOf('password')(page)],
  },
  'an administrator': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    type: async (page) => {
      await page.press('Edit Skyler White');
      await page.type('lastName', 'Lambert');
    },
    typed: valueOf('lastName'),
  },
  'a user who becomes an administrator': {
    tag: 'account-admins',
    account: 'Madrigal Electromotive',
    type: async (page) => {
      await page.press('Add administrator');
      await click(page, 'input[name="mode"][value="existing"]');
      await page.type('userId', 'nobody of that name');
    },
    typed: valueOf('userId'),
  },
  limits: {
    tag: 'account-limits',
    type: (page) => page.type('twowayTrunks', '12'),
    typed: valueOf('twowayTrunks'),
  },
  destinations: {
    tag: 'account-limits',
    type: (page) => click(page, 'input[name="destination:did_us"]'),
    typed: checkedAt('input[name="destination:did_us"]'),
  },
  credit: {
    tag: 'account-limits',
    type: async (page) => {
      await page.press('Change credit');
      await click(page, 'input[name="credit-direction"][value="remove"]');
      await page.type('credit-amount', '12.50');
      await page.type('credit-reason', 'Goodwill');
    },
    typed: async (page) => [
      await checkedAt('input[name="credit-direction"][value="remove"]')(page),
      await valueOf('credit-amount')(page),
      await valueOf('credit-reason')(page),
    ],
  },
  plans: {
    tag: 'service-plan',
    type: async (page) => {
      await page.press('Change plans');
      (await page.see('Free trial', 'label.plan')).querySelector('input')!.click();
    },
    typed: async (page) => (await page.see('Free trial', 'label.plan')).querySelector('input')!.checked,
  },
  apps: {
    tag: 'app-exchange',
    type: (page) => click(page, 'input[role="switch"]'),
    typed: checkedAt('input[role="switch"]'),
  },
  notes: {
    tag: 'account-notes',
    type: async (page) => {
      await click(page, '#notes .write');
      const field = await page.find('#notes .editable');
      await until(() => page.widget.shadowRoot!.activeElement === field, 'the cursor is in the text');
      await sendKeys({type: 'Ask for Skyler'});
    },
    typed: async (page) => (await page.find('#notes .editable')).textContent,
  },
  'sales information': {
    tag: 'account-notes',
    type: (page) => page.type('contractEnd', '2099-12-31'),
    typed: valueOf('contractEnd'),
  },
  carriers: {
    tag: 'carrier-picker',
    account: 'Los Pollos Hermanos',
    type: (page) => click(page, 'input[name="strategy"]:not(:checked)'),
    typed: async (page) => (await page.find<HTMLInputElement>('input[name="strategy"]:checked')).value,
  },
  'pages of the customer': {
    tag: 'account-access',
    type: (page) => click(page, 'input[name="user"]'),
    typed: checkedAt('input[name="user"]'),
  },
  'features of numbers': {
    tag: 'number-features',
    type: (page) => click(page, 'input[name="e911"]'),
    typed: checkedAt('input[name="e911"]'),
  },
  'a new account': {
    tag: 'account-wizard',
    type: (page) => page.type('name', 'Saul & Partners'),
    typed: valueOf('name'),
    cannotSave: true,
  },
};

export async function openForm({tag, account = 'Davis & Main'}: Form): Promise<{backend: Backend; page: Page}> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(account)!;
  const page = (await widgetPage(tag, backend, {accountId})) as unknown as Page;
  return {backend, page};
}

/** An element has left for good once the current task has ended. */
export const afterThisStep = async (): Promise<void> => {
  await Promise.resolve();
};

export const nothingAsked = ({provider, widget}: Page): boolean =>
  !provider.renderRoot.querySelector('dialog') && !widget.renderRoot.querySelector('dialog[open]');

/** Another element of the same kind, as a framework creates it. */
export function anotherElement({provider, widget}: Page): Page {
  const other = document.createElement(widget.localName) as WidgetElement;
  provider.append(other);
  return pageOf(provider, other);
}
