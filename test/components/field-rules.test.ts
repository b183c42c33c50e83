import {expect} from '@open-wc/testing';
import {ACCOUNT, USER} from '../../sandbox/schema/documents.js';
import {accountRules, adminRules, type TextRule} from '../../src/api/field-rules.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-overview/define.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {fill, named, open as openAdmins} from './account-admins.page.js';
import {open as openWizard, type as typeAt} from './account-wizard.page.js';

const emoji = (count: number): string => '🎪'.repeat(count);
const address = (length: number): string =>
  `${'a'.repeat(64)}@${'b.'.repeat((length - 69) / 2)}${length % 2 ? 'c' : 'cc'}.de`.padEnd(length, 'e');

interface Bounds {
  /** Ends of the names of the fields. */
  readonly fields: readonly string[];
  readonly taken: readonly string[];
  readonly refused: readonly string[];
}

const name: Bounds = {
  fields: ['name'],
  taken: ['x', emoji(128)],
  refused: ['', ' \u00A0\u200B', emoji(129), 'x'.repeat(129)],
};
const realm: Bounds = {
  fields: ['realm'],
  taken: ['a.bc', `${'a'.repeat(249)}.com`, 'A_b-1.example', ' a.example\u200B'],
  refused: ['', 'a.b', `${'a'.repeat(250)}.com`, 'münchen.example', 'a b.example', 'a/b.example'],
};
const timeZone: Bounds = {
  fields: ['timezone'],
  taken: ['', 'Europe/Berlin', 'Etc/GMT+5'],
  refused: ['EST', 'Mars/Phobos', '+01:00'],
};
const language: Bounds = {fields: ['language'], taken: ['', 'de-DE'], refused: ['Klingonish']};
const contact = (kind: string): Bounds => ({
  fields: [`contacts.${kind}.email`],
  taken: ['', 'a@b.example', "aoife.o'brien@example.ie"],
  refused: ['a', 'a@', 'a b@c.example'],
});
const names: Bounds = {
  fields: ['firstName', 'lastName'],
  taken: ['x', emoji(128)],
  refused: ['', '\u200B', emoji(129), 'x'.repeat(129)],
};
const email: Bounds = {
  fields: ['email'],
  taken: ['a@b', address(254), "aoife.o'brien@example.ie"],
  refused: ['', 'a', address(255)],
};
const username: Bounds = {
  fields: ['username'],
  taken: ['a', 'a'.repeat(256), 'Aoife+1@x_y-z.'],
  refused: ['', 'a'.repeat(257), "o'brien", 'aoife brien', 'aoïfe'],
};
const password: Bounds = {fields: ['password'], taken: [emoji(10)], refused: ['', emoji(5), emoji(9), 'x'.repeat(9)]};
const trunks: Bounds = {
  fields: ['twowayTrunks', 'inboundTrunks', 'outboundTrunks'],
  taken: ['0', '250'],
  refused: ['', '-1', '1.5', '9007199254740993'],
};

type Page = WidgetPage<WidgetElement>;

const writes = ({sandbox}: Backend): number =>
  sandbox.requests.filter(({method, path}) => method !== 'GET' && !/user_auth|token/.test(path)).length;

/** The complaint at a field, if there is one. */
const complaint = ({query}: Page, field: string): string | undefined =>
  query(`[name$="${field}"]`)?.closest('.field')?.querySelector('.field-error')?.textContent?.trim();

/** Types each value, sends the form, and looks what is said at the field. */
async function walk(
  {page, backend, send}: {readonly page: Page; readonly backend: Backend; readonly send: () => Promise<unknown>},
  bounds: readonly Bounds[],
  valid: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = writes(backend);
  for (const {fields, taken, refused} of bounds) {
    for (const field of fields) {
      for (const value of refused) {
        await put(page, field, value);
        await send();
        await until(() => complaint(page, field), `complains at ${field} about “${value.slice(0, 20)}”`);
        expect(complaint(page, field), field).not.to.match(/\^|\\w|pattern/);
      }
      for (const value of taken) {
        await put(page, field, value);
        await until(() => complaint(page, field) === undefined, `takes “${value.slice(0, 20)}” at ${field}`);
      }
      await put(page, field, valid[field] ?? refused[0] ?? '');
    }
  }
  expect(writes(backend), 'nothing was sent').to.equal(before);
}

async function put({find, widget}: Page, ending: string, value: string): Promise<void> {
  const field = await find<HTMLInputElement>(`[name$="${ending}"]`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await widget.updateComplete;
}

async function overview(row: string): Promise<{page: Page; backend: Backend; send: () => Promise<void>}> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get('Davis & Main')!;
  const page = await widgetPage('account-overview', backend, {accountId});
  (await page.find(`#row-${row} .edit`)).click();
  const form = await page.find<HTMLFormElement>(`#row-${row} form`);
  const send = async () => {
    form.requestSubmit();
    await page.widget.updateComplete;
  };
  return {page, backend, send};
}

describe('rules of fields', () => {
  it('are those of the documents', () => {
    const rulesOf = ({max, min, pattern}: TextRule) => ({
      ...(max !== undefined && {maxLength: max}),
      ...(min !== undefined && {minLength: min}),
      ...(pattern && {pattern: pattern.source.replaceAll(/[()]/g, '')}),
    });
    const schemaOf = (schema: typeof ACCOUNT, key: string) => {
      const {maxLength, minLength, pattern} = schema.properties?.[key] ?? {};
      return {
        ...(maxLength !== undefined && {maxLength}),
        ...(minLength !== undefined && {minLength}),
        // `\w` has the underscore.
        ...(pattern !== undefined && {pattern: pattern.replaceAll(/[()]/g, '').replace('\\w_', '\\w')}),
      };
    };
    for (const key of ['name', 'realm', 'timezone', 'language'] as const)
      expect(rulesOf(accountRules[key]), key).to.deep.equal(schemaOf(ACCOUNT, key));
    const wire = {firstName: 'first_name', lastName: 'last_name', email: 'email', username: 'username'} as const;
    for (const [key, path] of Object.entries(wire) as [keyof typeof wire, string][])
      expect(rulesOf(adminRules[key]), key).to.deep.equal(schemaOf(USER, path));
  });

  for (const [row, bounds] of [
    ['name', [name]],
    ['realm', [realm]],
    ['time-zone', [timeZone]],
    ['language', [language]],
    ['technical-contact', [contact('technical')]],
    ['billing-contact', [contact('billing')]],
  ] as const) {
    it(`are checked at the field of the overview: ${row}`, async () => walk(await overview(row), bounds));
  }

  it('are checked at each field of a new administrator', async () => {
    const {page, backend} = await openAdmins();
    await page.press('Add administrator');
    const send = () => page.press('Add administrator', 'form');
    await walk({page, backend, send}, [names, email, password]);
    await put(page, 'email', "aoife.o'brien@example.ie");
    await walk({page, backend, send}, [username]);
  });

  it('are checked at each field of an administrator that is changed', async () => {
    const opened = await openAdmins();
    const {page, backend} = opened;
    const {id} = (await opened.admins())[0]!;
    (await page.find(`#admin-${id} .edit`)).click();
    await page.find('form');
    await walk({page, backend, send: () => page.press('Save', 'form')}, [names, email]);
  });

  it('are checked at each limit', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.find('form');
    await walk({page, backend, send: () => page.press('Save')}, [trunks], {
      twowayTrunks: '1',
      inboundTrunks: '1',
      outboundTrunks: '1',
    });
  });

  it('are checked at the amount of credit, which a host cannot allow to be less than the server takes', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId, settings: {creditMinimum: 0.1}});
    await page.press('Change credit');
    await page.find('[name="credit-amount"]');
    const send = async () => {
      (await page.find<HTMLInputElement>('[name="credit-amount"]')).form?.requestSubmit();
    };
    await walk({page, backend, send}, [
      {fields: ['credit-amount'], taken: ['1', '1.01'], refused: ['', '0', '0.99', '-5', 'x']},
    ]);
  });

  it('are checked at each field of the wizard, before it goes on', async () => {
    const page = await openWizard({path: 'full'});
    const {backend} = page;
    const send = () => page.press('Next');
    const optional = {...realm, refused: realm.refused.filter(Boolean)};
    const valid = {
      realm: 'kettleman.example',
      timezone: 'Europe/Berlin',
      language: 'de-DE',
      name: 'Kettleman Catering',
    };
    await walk({page, backend, send}, [name, optional, timeZone, language], {...valid, name: ''});
    await typeAt(page, 'name', valid.name);
    await send();
    await page.at('Administrators');
    await page.press('Add administrator');
    await walk({page, backend, send}, [names, email, password]);
    await put(page, 'email', "aoife.o'brien@example.ie");
    await walk({page, backend, send}, [username], {username: 'aoife'});
    await typeAt(page, 'firstName', 'Aoife');
    await typeAt(page, 'lastName', 'O’Brien');
    await typeAt(page, 'password', 'better-call-1');
    await send();
    await page.at('Contacts and sales');
    await walk({page, backend, send}, [contact('technical'), contact('billing')], {
      'contacts.technical.email': 'x',
      'contacts.billing.email': 'x',
    });
  });

  it('leave a login other than the address for a new administrator whose address cannot be one', async () => {
    const opened = await openAdmins();
    const {page} = opened;
    await page.press('Add administrator');
    await fill(opened, {email: "aoife.o'brien@example.ie", firstName: ' Aoife\u00A0', lastName: '\u200BO’Brien'});
    expect(page.query('[name="username"]')).not.to.equal(null);
    await fill(opened, {username: 'Aoife.OBrien', password: 'better-call-1'});
    await page.press('Add administrator', 'form');
    await page.see('Aoife O’Brien is an administrator now', '.created');
    await page.see('aoife.obrien', '.created code');
    expect(await named(opened, 'Aoife')).to.include({
      lastName: 'O’Brien',
      email: "aoife.o'brien@example.ie",
      username: 'aoife.obrien',
    });
  });

  it('leave a login other than the address for the administrator of a new account', async () => {
    const page = await openWizard();
    await typeAt(page, 'name', ' Aoife’s\u00A0\u200B');
    await typeAt(page, 'firstName', 'Aoife ');
    await typeAt(page, 'lastName', 'O’Brien');
    await typeAt(page, 'email', "aoife.o'brien@example.ie");
    expect(page.query('[name$=".username"]')).not.to.equal(null);
    await typeAt(page, 'username', 'aoife');
    await page.press('Create account');
    await page.at('Aoife’s is ready');
    await page.see('Login: aoife', '.credentials');
    const ids = await childIds(page.backend);
    const [admin] = await page.backend.adapter.admins.list(ids.get('Aoife’s')!);
    expect(admin).to.include({firstName: 'Aoife', email: "aoife.o'brien@example.ie", username: 'aoife'});
  });
});
