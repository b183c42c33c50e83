/**
 * Every form of every widget over HTTP in a browser, while another client changes the same document: five times while
 * the form is open, five times between its last read and its write, and five times in the latter moment without
 * conditional requests. No change is lost: each is still stored, or its loss is reported with a way to restore it.
 */
import assert from 'node:assert/strict';
import type {Locator, Request} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
const TIMES = 5;

/** A document of the server, in which another client changes something other than the form does. */
interface Document {
  readonly change: (n: number) => Promise<unknown>;
  readonly has: (n: number) => Promise<boolean>;
}

interface Form {
  readonly name: string;
  readonly tab: readonly [tab: string, widget: string];
  readonly document: Document;
  /** Opens the form if necessary and makes the n-th change. */
  readonly edit: (widget: Locator, n: number) => Promise<void>;
  /** Presses Save, and confirms the question if there is one. */
  readonly save: (widget: Locator) => Promise<void>;
  /** Waits until it is saved. */
  readonly saved: (widget: Locator) => Promise<void>;
  readonly isWrite: (request: Request) => boolean;
}

const isPatchOf =
  (end: RegExp) =>
  (request: Request): boolean =>
    request.method() === 'PATCH' && end.test(request.url());
const isPostTo =
  (end: RegExp) =>
  (request: Request): boolean =>
    request.method() === 'POST' && end.test(request.url());

const press = (widget: Locator, name: string) => widget.getByRole('button', {name, exact: true}).click();
const save = (widget: Locator) => press(widget, 'Save');
const barGone = (widget: Locator) => widget.locator('.save-bar').waitFor({state: 'detached'});
const formGone = (widget: Locator) => widget.locator('form').waitFor({state: 'detached'});
/** Only some of the changes cause a question. */
const saveAndConfirm = async (widget: Locator) => {
  await save(widget);
  const yes = widget.locator('dialog[open] button.primary');
  const bar = widget.locator('.save-bar');
  await Promise.race([yes.click({timeout: 20_000}), bar.waitFor({state: 'detached'})]);
};

function documentsOf(server: Server) {
  const keyed = (read: () => Promise<Json>, write: (data: Json) => Promise<unknown>): Document => ({
    change: async (n) => write({...(await read()), [`other_${n}`]: n}),
    has: async (n) => (await read())[`other_${n}`] === n,
  });
  const routePath = async () => {
    const [route] = await server.ask<readonly {readonly id: string}[]>('GET', '/callflows?filter_numbers=no_match');
    return `/callflows/${route?.id}`;
  };
  const userPath = async () => {
    const users = await server.ask<readonly {readonly id: string; readonly first_name: string}[]>('GET', '/users');
    return `/users/${users.find(({first_name: name}) => name === 'Main')?.id ?? users[0]?.id}`;
  };
  const blocked = async () =>
    (await server.ask<{readonly blacklist: readonly string[]}>('GET', '/apps_store/blacklist')).blacklist;
  const modules = ['cb_api_auth', 'cb_user_auth'];
  return {
    account: {
      change: (n) => server.changeAccount({[`other_${n}`]: n}),
      has: async (n) => (await server.account())[`other_${n}`] === n,
    },
    limits: keyed(
      () => server.ask('GET', '/limits'),
      (data) => server.ask('POST', '/limits', data),
    ),
    route: keyed(
      async () => server.ask('GET', await routePath()),
      async (data) => server.ask('POST', await routePath(), data),
    ),
    apps: {
      change: async (n) =>
        server.ask('POST', '/apps_store/blacklist', {blacklist: [...(await blocked()), `other-${n}`]}),
      has: async (n) => (await blocked()).includes(`other-${n}`),
    },
    user: {
      change: async (n) => server.ask('PATCH', await userPath(), {[`other_${n}`]: n}),
      has: async (n) => (await server.ask('GET', await userPath()))[`other_${n}`] === n,
    },
    security: {
      change: (n) =>
        server.ask('PATCH', '/security', {auth_modules: {[modules[n % 2] ?? '']: {token_auth_expiry_s: n + 60}}}),
      // Every second change is to the same field.
      has: async (n) =>
        Number(
          at(await server.ask('GET', '/security'), `account.auth_modules.${modules[n % 2]}.token_auth_expiry_s`),
        ) >=
        n + 60,
    },
    plans: {
      change: (n) => server.ask('POST', '/services/overrides', {limits: {[`other_${n}`]: {rate: n}}}),
      // Each one replaces the previous one.
      has: async (n) =>
        Object.keys(at(await server.ask('GET', '/services/overrides'), 'limits') ?? {}).some(
          (key) => Number(key.replace('other_', '')) >= n,
        ),
    },
  } satisfies Record<string, Document>;
}

function formsOf(documents: ReturnType<typeof documentsOf>): readonly Form[] {
  const overview = ['Overview', 'account-overview'] as const;
  const limits = ['Limits', 'account-limits'] as const;
  const notes = ['Notes', 'account-notes'] as const;
  const account = {document: documents.account, isWrite: isPatchOf(/accounts\/\w+$/)};
  const row = (widget: Locator, id: string) => widget.locator(`#row-${id}`);
  const text = (id: string): Form => ({
    ...account,
    name: id,
    tab: notes,
    edit: async (widget, n) => {
      await widget.locator(`#${id} .write`).click();
      await widget.locator(`#${id} .editable`).click();
      await widget.page().keyboard.type(`Line ${n}. `);
    },
    save: (widget) => save(widget.locator(`#${id}`)),
    saved: (widget) => widget.locator(`#${id} .write`).waitFor(),
  });
  const form = (id: string, edit: Form['edit']): Form => ({
    ...account,
    name: id,
    tab: overview,
    edit: async (widget, n) => {
      await row(widget, id).locator('.edit').click();
      await edit(row(widget, id), n);
    },
    save: (widget) => save(row(widget, id)),
    saved: (widget) => formGone(row(widget, id)),
  });
  const standing = (name: string, tab: Form['tab'], edit: Form['edit'], rest: Partial<Form> = {}): Form => ({
    ...account,
    name,
    tab,
    edit,
    save: saveAndConfirm,
    saved: barGone,
    ...rest,
  });
  const limitsForm = {document: documents.limits, isWrite: isPostTo(/\/limits$/)};
  return [
    form('technical-contact', (open, n) => open.getByLabel('Name').fill(`Kim ${n}`)),
    form('billing-contact', (open, n) => open.getByLabel('City').fill(`City ${n}`)),
    {
      ...form('multi-factor', (open) => open.getByRole('switch').click()),
      name: 'second factor',
      document: documents.security,
      isWrite: isPatchOf(/\/security$/),
      save: async (widget) => {
        const open = row(widget, 'multi-factor');
        await save(open);
        await Promise.race([open.locator('dialog[open] button.primary').click({timeout: 20_000}), formGone(open)]);
      },
    },
    {
      name: 'administrator',
      tab: overview,
      document: documents.user,
      isWrite: isPatchOf(/\/users\/\w+$/),
      edit: async (widget, n) => {
        const admins = row(widget, 'administrators').locator('account-admins');
        if ((await admins.count()) === 0) await row(widget, 'administrators').locator('.edit').click();
        await admins.getByRole('button', {name: 'Edit'}).first().click();
        await admins.getByLabel('Last name').fill(`Name ${n}`);
      },
      save: (widget) => save(row(widget, 'administrators').locator('account-admins form')),
      saved: (widget) => formGone(row(widget, 'administrators')),
    },
    standing(
      'trunks',
      limits,
      (widget, n) => widget.getByRole('spinbutton', {name: 'Inbound trunks'}).fill(String(20 + n)),
      limitsForm,
    ),
    standing('per-minute calls', limits, (widget) => widget.getByRole('switch').click(), limitsForm),
    standing('destinations', limits, (widget) => widget.getByRole('checkbox', {name: 'US numbers'}).click()),
    standing(
      'copy of the calling rules',
      limits,
      (widget) => widget.getByRole('checkbox', {name: 'US numbers'}).click(),
      limitsForm,
    ),
    standing(
      'carrier',
      ['Carrier', 'carrier-picker'],
      (widget) => widget.locator('.choices input:not(:checked)').first().check(),
      {document: documents.route, isWrite: isPostTo(/\/callflows\/\w+$/)},
    ),
    standing(
      'apps',
      ['App Exchange', 'app-exchange'],
      (widget) => widget.getByRole('switch', {name: 'Webhooks'}).click(),
      {document: documents.apps, isWrite: isPostTo(/\/blacklist$/)},
    ),
    text('notes'),
    text('announcement'),
    standing('sales', notes, (widget, n) =>
      widget.getByLabel('Contract end date', {exact: true}).fill(`${2900 + n}-12-31`),
    ),
    standing('access', ['Customer access', 'account-access'], (widget) =>
      widget.locator('input[name="transactions"]').click(),
    ),
    standing('number features', ['Number features', 'number-features'], (widget) =>
      widget.locator('input[name="cnam"]').click(),
    ),
    {
      name: 'plans',
      tab: ['Service plan', 'service-plan'],
      document: documents.plans,
      isWrite: isPostTo(/\/services$/),
      edit: async (widget) => {
        await press(widget, 'Change plans');
        await widget.locator('form').getByLabel('Small Office').click();
        await widget.locator('form .comparison').waitFor();
      },
      save: async (widget) => {
        await press(widget.locator('form'), 'Change plans');
        await press(widget.locator('dialog[open]'), 'Change plans');
      },
      saved: formGone,
    },
  ];
}

/** When the other client makes its changes. */
const moments = {
  'while the form is open': {between: false, conditions: true},
  'between the read and the write': {between: true, conditions: true},
  'between the read and the write, without conditions': {between: true, conditions: false},
} as const;

export async function foreignChanges(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const reports = page.locator('account-manager [part="overwritten"]');
  let count = 0;
  let total = 0;
  let reported = 0;
  const lost: string[] = [];
  let forms: readonly Form[] = [];

  /** Acts before the next write request of a form; optionally removes its condition. */
  const beforeWrite = async (form: Form, conditions: boolean, act: () => Promise<void>): Promise<void> => {
    let done: Promise<void> | undefined;
    await page.route(
      (url) => url.pathname.includes('/accounts/'),
      async (route, request) => {
        if (!form.isWrite(request)) return route.fallback();
        await (done ??= act());
        const headers = Object.entries(await request.allHeaders()).filter(
          ([name]) => !name.startsWith(':') && (conditions || name !== 'if-match'),
        );
        await route.continue({headers: Object.fromEntries(headers)});
      },
    );
  };

  try {
    await steps.step('an account is open', async () => {
      await portal.row(ACCOUNT).click();
      await portal.heading.filter({hasText: ACCOUNT}).waitFor();
      const server = new Server(demo, portal.accountId);
      await server.ask('POST', '/limits', {twoway_trunks: 10, inbound_trunks: 5, outbound_trunks: 5});
      forms = formsOf(documentsOf(server));
      const routes = await server.ask<readonly unknown[]>('GET', '/callflows?filter_numbers=no_match');
      const flow = {module: 'offnet', data: {}, children: {}};
      if (routes.length === 0) await server.ask('PUT', '/callflows', {numbers: ['no_match'], flow});
      await page.reload();
    });
    for (const form of forms) {
      await steps.step(`${form.name}: no change of another client is lost`, async () => {
        const [tab, tag] = form.tab;
        for (const [moment, {between, conditions}] of Object.entries(moments)) {
          const widget = await portal.openTab(ACCOUNT, tab, tag);
          const numbers = Array.from({length: TIMES}, () => ++count);
          const change = async () => {
            for (const n of numbers) await form.document.change(n);
          };
          await form.edit(widget, count);
          if (between) await beforeWrite(form, conditions, change);
          else await change();
          await form.save(widget);
          await form.saved(widget);
          await page.unrouteAll({behavior: 'wait'});
          total += numbers.length;
          const missing: number[] = [];
          for (const n of numbers) if (!(await form.document.has(n))) missing.push(n);
          if (missing.length > 0) {
            const seen = await reports
              .first()
              .waitFor({timeout: 10_000})
              .then(
                () => true,
                () => false,
              );
            if (seen) reported += missing.length;
            else lost.push(...missing.map((n) => `${form.name}, ${moment}: change ${n}`));
          }
          // The reload closes the report.
          await page.reload();
        }
      });
    }
    await steps.step('every change is still stored, or its loss is reported', async () => {
      console.log(`  ${total} changes, ${lost.length} lost; ${reported} of them replaced and reported`);
      assert.deepEqual(lost, []);
      assert.equal(total, forms.length * Object.keys(moments).length * TIMES);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
