/** Every form of every element, and how a user opens it. */
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Settings} from '../../../src/api/settings.js';
import type {WidgetElement} from '../../../src/element/widget-element.js';
import '../../../src/define.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {childIds} from '../../support/page.js';
import {until, widgetPage, type WidgetPage} from '../../support/widget-page.js';
import {leastCredit, optionalRealm, type FieldBounds} from './bounds.js';

export interface OpenForm {
  readonly page: WidgetPage<WidgetElement>;
  readonly backend: Backend;
}

export interface FormCase {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly title: string;
  /** The shown account. Default: Davis & Main. */
  readonly account?: string;
  readonly settings?: Settings;
  /** Opens the form. */
  readonly open: (form: OpenForm) => Promise<unknown>;
  readonly bounds?: Readonly<Record<string, FieldBounds>>;
}

export async function openForm({tag, account = 'Davis & Main', settings, open}: FormCase): Promise<OpenForm> {
  const backend = createBackend();
  sessionStorage.clear();
  localStorage.clear();
  const accountId = account === '' ? undefined : ((await childIds(backend)).get(account) as AccountId);
  const page = (await widgetPage(tag, backend, {accountId, ...(settings && {settings})})) as WidgetPage<WidgetElement>;
  const form = {page, backend};
  await open(form);
  return form;
}

async function type({page}: OpenForm, ending: string, value: string): Promise<void> {
  const field = await page.find<HTMLInputElement>(`[name$="${ending}"]`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await page.widget.updateComplete;
}

const click =
  (selector: string, shown: string) =>
  async ({page}: OpenForm): Promise<void> => {
    (await page.find(selector)).click();
    await page.find(shown);
  };

const press =
  (label: string, shown: string) =>
  async ({page}: OpenForm): Promise<void> => {
    await page.press(label);
    await page.find(shown);
  };

const finding =
  (selector: string) =>
  ({page}: OpenForm): Promise<unknown> =>
    page.find(selector);

const inTurn =
  (...steps: readonly FormCase['open'][]): FormCase['open'] =>
  async (form) => {
    for (const step of steps) await step(form);
  };

const opensRow = (row: string, shown = `#row-${row} form`) => click(`#row-${row} .edit`, shown);

const wizard = ({page}: OpenForm) => page.widget as HTMLElementTagNameMap['account-wizard'];

const inFull: FormCase['open'] = async (form) => {
  await form.page.find('h2');
  wizard(form).path = 'full';
  await form.page.find('[name="realm"]');
};

const heading = ({page}: OpenForm): string => page.query('h2')?.textContent.trim() ?? '';

/** Goes from step to step with the fewest values. */
const toStep =
  (title: string): FormCase['open'] =>
  async (form) => {
    await inFull(form);
    await type(form, 'name', 'Kettleman Catering');
    while (heading(form) !== title) {
      const before = heading(form);
      await form.page.press('Next');
      await until(() => heading(form) !== before, `leaves ${before}`);
    }
  };

/** Begins with the settings of another account. */
const takesFrom =
  (name: string): FormCase['open'] =>
  async (form) => {
    const source = await form.page.find<HTMLSelectElement>('[name="source"]:enabled');
    source.value = 'account';
    source.dispatchEvent(new Event('change'));
    await type(form, 'source-account-search', name);
    (await form.page.see(name, '.found button')).click();
    await form.page.see(`limits`, '.source .hint');
  };

/** An address that cannot be a login adds the field of the login. */
const withLogin: FormCase['open'] = async (form) => {
  await type(form, 'email', "aoife.o'brien@example.ie");
  await form.page.find('[name$="username"]');
};

const addsAdmin = press('Add administrator', '[name$="email"]');
const email = {elsewhere: 'the case without this address'};
const login = {email, 'admins.*.email': email};

/** The rows of the overview that a form changes. */
export const rowForms = ['name', 'realm', 'time-zone', 'language', 'technical-contact', 'billing-contact'] as const;

/** The steps of the wizard, in their order. */
export const wizardSteps = [
  'General settings',
  'Administrators',
  'Contacts and sales',
  'Service plan',
  'Limits and destinations',
  'Credit and customer access',
  'Apps',
  'Review',
] as const;

const overview = rowForms.map((row): FormCase => ({tag: 'account-overview', title: row, open: opensRow(row)}));

const steps = wizardSteps.slice(2).map((title): FormCase => ({tag: 'account-wizard', title, open: toStep(title)}));

export const forms: readonly FormCase[] = [
  ...overview,
  {tag: 'account-overview', title: 'multi-factor', open: opensRow('multi-factor')},
  {
    tag: 'account-overview',
    title: 'administrators',
    open: inTurn(opensRow('administrators', 'account-admins'), finding('account-admins')),
  },
  {tag: 'account-overview', title: 'service plan', open: opensRow('service-plan', 'service-plan')},
  {
    tag: 'account-overview',
    title: 'deletion',
    open: inTurn(opensRow('status', '#row-status button'), press('Delete account…', '#delete-keyword')),
  },
  {tag: 'account-admins', title: 'a new person', open: addsAdmin},
  {tag: 'account-admins', title: 'a new person with a login', open: inTurn(addsAdmin, withLogin), bounds: login},
  {
    tag: 'account-admins',
    title: 'a user of the account',
    account: 'Saul Goodman & Associates',
    open: inTurn(addsAdmin, click('[name="mode"][value="existing"]', '[name="userId"]')),
  },
  {
    tag: 'account-admins',
    title: 'an administrator',
    open: inTurn(click('.edit', 'form'), press('Set a new password', '[name="password"]')),
  },
  {tag: 'account-limits', title: 'limits and destinations', open: inTurn(finding('form'), finding('.destination'))},
  {
    tag: 'account-limits',
    title: 'limits that only some accounts have',
    account: 'Los Pollos Hermanos',
    open: finding('[name="burstTrunks"]'),
  },
  {tag: 'account-limits', title: 'credit', open: press('Change credit', '[name="credit-amount"]')},
  {
    tag: 'account-limits',
    title: 'credit, of which a host cannot allow less than the server takes',
    settings: {creditMinimum: 0.1},
    open: press('Change credit', '[name="credit-amount"]'),
    bounds: {'credit-amount': leastCredit},
  },
  {tag: 'account-notes', title: 'notes', open: click('#notes .write', '#notes .editable')},
  {
    tag: 'account-notes',
    title: 'a link in the notes',
    open: inTurn(click('#notes .write', '#notes .editable'), click('[data-tool="link"]', '.panel input')),
  },
  {
    tag: 'account-notes',
    title: 'a picture in the notes',
    settings: {richTextImages: true},
    open: inTurn(click('#notes .write', '#notes .editable'), click('[data-tool="image"]', '.panel input')),
  },
  {tag: 'account-notes', title: 'the announcement', open: click('#announcement .write', '#announcement .editable')},
  {tag: 'account-notes', title: 'sales information', open: finding('[name="contractEnd"]')},
  {tag: 'account-wizard', title: 'the quick way', open: finding('[name$="email"]')},
  {
    tag: 'account-wizard',
    title: 'the quick way with a login',
    open: inTurn(finding('[name$="email"]'), withLogin),
    bounds: login,
  },
  {tag: 'account-wizard', title: 'General settings', open: inFull},
  {
    tag: 'account-wizard',
    title: 'General settings without a suffix for realms',
    settings: {realm_suffix: ''},
    open: inFull,
    bounds: {realm: optionalRealm},
  },
  {tag: 'account-wizard', title: 'Administrators', open: inTurn(toStep('Administrators'), addsAdmin)},
  ...steps,
  {
    tag: 'account-wizard',
    title: 'limits that only some accounts have',
    open: inTurn(
      inFull,
      takesFrom('Los Pollos'),
      toStep('Limits and destinations'),
      finding('[name="limits.burstTrunks"]'),
    ),
  },
  {
    tag: 'account-wizard',
    title: 'the name of a template',
    open: inTurn(toStep('Review'), press('Save as template', 'dialog [name="template-name"]')),
  },
  {
    tag: 'account-wizard',
    title: 'the search for the parent',
    open: inTurn(finding('h2'), click('.parent button', '.chooser input')),
  },
  {tag: 'account-tree', title: 'its search', open: finding('input[type="search"]')},
  {tag: 'account-jump', title: 'its search', open: click('button.trigger:enabled', 'dialog input')},
  {tag: 'app-exchange', title: 'its apps', open: finding('.app')},
  {tag: 'carrier-picker', title: 'its choices', open: finding('input')},
  {tag: 'service-plan', title: 'its plans', open: click('.edit, button', '[name="plans"]')},
  {tag: 'number-features', title: 'its switch', open: finding('input')},
  {tag: 'account-access', title: 'its pages', open: finding('input')},
];

/** Elements without fields, or whose fields are those of the elements in them. */
export const withoutFields = [
  'account-provider',
  'account-announcement',
  'account-breadcrumbs',
  'account-manager',
  'masquerade-banner',
];
