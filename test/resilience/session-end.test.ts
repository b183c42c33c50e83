import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend, platformAdapter, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

type Page = WidgetPage<WidgetElement>;

/** A write, from the first click on. */
interface Job {
  readonly tag:
    | 'account-overview'
    | 'account-admins'
    | 'account-limits'
    | 'service-plan'
    | 'app-exchange'
    | 'account-notes'
    | 'carrier-picker'
    | 'account-access'
    | 'number-features';
  readonly account?: string;
  /** Only the platform's own administrator may do it. */
  readonly platform?: true;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly send: (page: Page) => Promise<unknown>;
  /** What was typed or chosen, as shown on screen. */
  readonly typed?: (page: Page) => Promise<unknown>;
}

const click = async (page: Page, selector: string): Promise<void> => {
  (await page.find(selector)).click();
  await page.widget.updateComplete;
};
const save = (page: Page) => page.press('Save');
const submit = async (page: Page, selector: string): Promise<void> =>
  (await page.find<HTMLFormElement>(selector)).requestSubmit();
const valueOf = (name: string) => async (page: Page) => (await page.find<HTMLInputElement>(`[name="${name}"]`)).value;
const checkedAt = (selector: string) => async (page: Page) => (await page.find<HTMLInputElement>(selector)).checked;
const addKim = async (page: Page) => {
  await page.press('Add administrator');
  await page.type('email', 'kim@a1a.example');
  await page.type('firstName', 'Kim');
  await page.type('lastName', 'Wexler');
  await page.type('password', 'better-call-1');
};

const jobs: Readonly<Record<string, Job>> = {
  'a name is changed': {
    tag: 'account-overview',
    prepare: async (page) => {
      await click(page, '#row-name .edit');
      await page.type('name', 'Davis & Sons');
    },
    send: (page) => submit(page, '#row-name form'),
    typed: valueOf('name'),
  },
  'an account is disabled': {
    tag: 'account-overview',
    prepare: (page) => click(page, '#row-status .edit'),
    send: async (page) => {
      await page.press('Disable account', '.panel');
      await page.press('Disable account', 'dialog');
    },
  },
  'an account is deleted': {
    tag: 'account-overview',
    prepare: (page) => click(page, '#row-status .edit'),
    send: async (page) => {
      await page.press('Delete account…');
      const keyword = await page.find<HTMLInputElement>('#delete-keyword');
      keyword.value = 'DELETE';
      keyword.dispatchEvent(new InputEvent('input'));
      await until(() => page.query('dialog .danger:not(:disabled)'), 'may be deleted');
      await click(page, 'dialog .danger');
    },
  },
  'an account is made a reseller': {
    tag: 'account-overview',
    platform: true,
    prepare: (page) => click(page, '#row-type .edit'),
    send: async (page) => {
      await page.press('Make it a reseller', '.panel');
      await click(page, 'dialog .primary');
    },
  },
  'a reseller is made an ordinary account': {
    tag: 'account-overview',
    account: 'Madrigal Electromotive',
    platform: true,
    prepare: (page) => click(page, '#row-type .edit'),
    send: async (page) => {
      await page.press('Make it a standard account', '.panel');
      await click(page, 'dialog .primary');
    },
  },
  'the second factor is turned on': {
    tag: 'account-overview',
    prepare: async (page) => {
      await click(page, '#row-multi-factor .edit');
      await click(page, '#row-multi-factor [role="switch"]:not(:disabled)');
    },
    send: async (page) => {
      await submit(page, '#row-multi-factor form');
      await click(page, 'dialog .primary');
    },
    typed: checkedAt('#row-multi-factor [role="switch"]'),
  },
  'an administrator is added': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    prepare: addKim,
    send: (page) => page.press('Add administrator', 'form'),
    typed: valueOf('password'),
  },
  'an administrator is changed': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    prepare: async (page) => {
      await page.press('Edit Skyler White');
      await page.type('lastName', 'Lambert');
    },
    send: save,
    typed: valueOf('lastName'),
  },
  'an administrator is given a new password': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    prepare: async (page) => {
      await page.press('Edit Skyler White');
      await page.press('Set a new password');
      await page.type('password', 'better-call-1');
    },
    send: save,
    typed: valueOf('password'),
  },
  'the rights of an administrator are taken away': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    send: async (page) => {
      await page.press('Remove admin role: Skyler White');
      await page.press('Remove admin role', 'dialog');
    },
  },
  'an administrator is deleted': {
    tag: 'account-admins',
    account: 'A1A Car Wash',
    prepare: async (page) => {
      await page.press('Delete Skyler White');
      await click(page, 'input[name="disposition-device"][value="remove"]');
    },
    send: (page) => click(page, 'dialog button.danger'),
    typed: checkedAt('input[name="disposition-device"][value="remove"]'),
  },
  'credit is booked': {
    tag: 'account-limits',
    prepare: async (page) => {
      await page.press('Change credit');
      await page.type('credit-amount', '12.50');
      await page.type('credit-reason', 'Goodwill');
    },
    send: (page) => submit(page, '.booking'),
    typed: async (page) => [await valueOf('credit-amount')(page), await valueOf('credit-reason')(page)],
  },
  'limits are changed': {
    tag: 'account-limits',
    prepare: (page) => page.type('twowayTrunks', '12'),
    send: save,
    typed: valueOf('twowayTrunks'),
  },
  'a destination is denied': {
    tag: 'account-limits',
    prepare: (page) => click(page, 'input[name="destination:did_us"]'),
    send: save,
    typed: checkedAt('input[name="destination:did_us"]'),
  },
  'the plans are changed': {
    tag: 'service-plan',
    prepare: async (page) => {
      await page.press('Change plans');
      (await page.see('Free trial', 'label.plan')).querySelector('input')!.click();
      await page.find('.comparison');
    },
    send: async (page) => {
      await page.press('Change plans', 'form');
      await page.press('Change plans', 'dialog');
    },
    typed: async (page) => (await page.see('Free trial', 'label.plan')).querySelector('input')!.checked,
  },
  'an app is blocked': {
    tag: 'app-exchange',
    prepare: (page) => click(page, 'input[role="switch"]'),
    send: save,
    typed: checkedAt('input[role="switch"]'),
  },
  'notes are written': {
    tag: 'account-notes',
    prepare: async (page) => {
      await click(page, '#notes .write');
      const field = await page.find('#notes .editable');
      await until(() => page.widget.shadowRoot!.activeElement === field, 'the cursor is in the text');
      await sendKeys({type: 'Ask for Skyler'});
    },
    send: (page) => page.press('Save', '#notes'),
    typed: async (page) => (await page.find('#notes .editable')).textContent,
  },
  'an announcement is written': {
    tag: 'account-notes',
    prepare: async (page) => {
      await click(page, '#announcement .write');
      const field = await page.find('#announcement .editable');
      await until(() => page.widget.shadowRoot!.activeElement === field, 'the cursor is in the text');
      await sendKeys({type: 'Closed on Monday'});
    },
    send: (page) => page.press('Save', '#announcement'),
    typed: async (page) => (await page.find('#announcement .editable')).textContent,
  },
  'carriers are chosen': {
    tag: 'carrier-picker',
    account: 'Los Pollos Hermanos',
    prepare: (page) => click(page, 'input[name="strategy"]:not(:checked)'),
    send: async (page) => {
      await page.press('Save');
      await until(() => page.query('dialog .primary, dialog .danger, [role="alert"]'), 'asks, or has sent');
      page.query<HTMLElement>('dialog :is(.primary, .danger)')?.click();
    },
    typed: async (page) => page.query<HTMLInputElement>('input[name="strategy"]:checked')?.value,
  },
  'a page is hidden from the customer': {
    tag: 'account-access',
    prepare: (page) => click(page, 'input[name="user"]'),
    send: save,
    typed: checkedAt('input[name="user"]'),
  },
  'a feature is switched on': {
    tag: 'number-features',
    account: 'Blue Sky',
    prepare: (page) => click(page, 'input[name="e911"]'),
    send: save,
    typed: checkedAt('input[name="e911"]'),
  },
};

const isWrite = ({method}: {readonly method: string}) => method !== 'GET' && method !== 'OPTIONS';

async function open({tag, account = 'Davis & Main', platform}: Job): Promise<{backend: Backend; page: Page}> {
  const made = createBackend();
  const accountId = (await childIds(made)).get(account)!;
  const backend: Backend = platform ? {...made, adapter: platformAdapter(made.sandbox)} : made;
  return {backend, page: await widgetPage(tag, backend, {accountId})};
}

describe('the end of the session during a write', () => {
  for (const [what, job] of Object.entries(jobs)) {
    it(`is reported when ${what}; nothing is lost, and the renewed session continues`, async () => {
      const {backend, page} = await open(job);
      const {sandbox} = backend;
      await job.prepare?.(page);
      const typed = await job.typed?.(page);
      const body = {error: '401', message: 'invalid_credentials'};
      const ends = ['PUT', 'POST', 'PATCH', 'DELETE'].map((method) => sandbox.faults.add({method, status: 401, body}));
      const expired = oneEvent(page.provider, 'session-expired');
      await job.send(page);
      const {accountId} = job.platform ? sandbox.master : sandbox.credentials;
      expect((await expired).detail.accountId).to.equal(accountId);
      await page.see(/session/i, '[role="alert"]');
      expect(await job.typed?.(page)).to.deep.equal(typed);
      for (const end of ends) end();
      page.provider.reload();
      const before = sandbox.requests.length;
      await job.send(page);
      await until(() => sandbox.requests.slice(before).some((one) => isWrite(one) && one.status < 300), 'is stored');
      await until(() => !page.query('[role="alert"]'), 'nothing is amiss any more');
    });
  }
});
