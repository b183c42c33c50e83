/**
 * Creating accounts over HTTP in a browser: on one screen, step by step with every field, while masquerading, from a
 * template, and with the keyboard alone; each account is read back from the server.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {signIn} from '../../src/api/crossbar/index.js';
import type {Steps} from './steps.js';
import {differences, fillEssentials, focusedIn, idOf, settingsOf, startWizard} from './wizard-page.js';

export async function wizardMinimal(steps: Steps): Promise<void> {
  const {demo, portal, wizard} = await startWizard();
  const name = 'Kettleman Catering';
  try {
    await steps.step('the parent account is named, and the name field has the focus', async () => {
      await wizard.open();
      await wizard.root.getByText('Meridian Voice Partners').waitFor();
      await wizard.root.locator('input[name="name"]:focus').waitFor();
    });
    await steps.step('a name and an administrator are enough', async () => {
      await fillEssentials(wizard, name, 'betsy@kettleman.example');
      await wizard.press('Create account');
      await wizard.at(`${name} is ready`);
    });
    await steps.step('the administrator can sign in with the shown password', async () => {
      await wizard.root.getByRole('button', {name: 'Show password'}).click();
      const password = await wizard.root.locator('.credentials code').innerText();
      await signIn({url: demo.apiUrl, username: 'betsy@kettleman.example', password, accountName: name});
    });
    await steps.step('the account is opened', async () => {
      await wizard.press('Open account');
      await portal.heading.filter({hasText: name}).waitFor();
      await portal.overviewRow('administrators').getByText('Betsy Kettleman').waitFor();
      await portal.row(name).waitFor();
    });
    await steps.step(`in ${wizard.interactions} interactions, of at most 12`, async () => {
      assert.ok(wizard.interactions <= 12, `${wizard.interactions}`);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function wizardFull(steps: Steps): Promise<void> {
  const {demo, portal, wizard, server} = await startWizard();
  const {root} = wizard;
  const name = 'Ehrmantraut Sécurité';
  let password = '';
  try {
    await wizard.open();
    await steps.step('general settings, with the parent’s zone and language offered', async () => {
      await root.getByText('Step by step').click();
      await wizard.at('General settings');
      await wizard.fill('Account name', name);
      await wizard.fill('Realm', 'ehrmantraut.s.zswitch.net');
      await wizard.fill('Street', 'Friedrichstraße 43');
      await wizard.fill('Street (line 2)', 'Hof 2');
      await wizard.fill('Postal code', '10117');
      await wizard.fill('City', 'Berlin');
      await wizard.fill('State or region', 'Berlin');
      await wizard.choose('Country', 'germ');
      await wizard.choose('Time zone', 'berlin');
      await wizard.choose('Language', 'british');
      await wizard.next('Administrators');
    });
    await steps.step('two administrators are entered, one with a typed password; a duplicate is rejected', async () => {
      await wizard.press('Add administrator');
      await wizard.press('Add administrator');
      const [first, second] = [
        root.getByRole('group', {name: 'Administrator 1'}),
        root.getByRole('group', {name: 'Administrator 2'}),
      ];
      await wizard.fill('First name', 'Mike', first);
      await wizard.fill('Last name', 'Ehrmantraut', first);
      await wizard.fill('Email', 'mike@ehrmantraut.example', first);
      await wizard.fill('Password', 'Pimento-Sandwich-7', first);
      await wizard.fill('First name', 'Stacey', second);
      await wizard.fill('Last name', 'Ehrmantraut', second);
      await wizard.fill('Email', 'MIKE@ehrmantraut.example', second);
      await wizard.press('Next');
      await root.getByText('Another administrator here already has this email address.').first().waitFor();
      await wizard.fill('Email', 'stacey@ehrmantraut.example', second);
      password = await wizard.field('Password', second).inputValue();
      await second.getByRole('checkbox', {name: 'Send a welcome email'}).check();
      await wizard.next('Contacts and sales');
    });
    await steps.step('contacts with phones of two countries, a representative, an end of the contract', async () => {
      const [technical, billing] = [
        root.getByRole('group', {name: 'Technical contact'}),
        root.getByRole('group', {name: 'Billing contact'}),
      ];
      await wizard.fill('Contact name', 'Kaylee', technical);
      await wizard.fill('Email', 'kaylee@ehrmantraut.example', technical);
      await wizard.fill('Phone', '(415) 555 0199', technical);
      await wizard.fill('Contact name', 'Stacey', billing);
      await wizard.fill('Email', 'bills@ehrmantraut.example', billing);
      await wizard.fill('Phone', '+49 30 901820', billing);
      await wizard.choose('Sales representative', 'theo');
      await wizard.fill('Contract end date', '2031-12-31');
      await wizard.next('Service plan');
    });
    await steps.step('a service plan', async () => {
      await root.getByRole('checkbox', {name: /Professional/}).check();
      await wizard.next('Limits and destinations');
    });
    await steps.step('limits and destinations', async () => {
      await root.getByRole('spinbutton', {name: 'Two-way trunks'}).fill('3');
      await root.getByRole('spinbutton', {name: 'Inbound trunks'}).fill('2');
      await root.getByRole('spinbutton', {name: 'Outbound trunks'}).fill('1');
      await root.getByRole('switch', {name: 'Allow per-minute calls'}).check();
      await root.getByRole('checkbox', {name: 'International', exact: false}).uncheck();
      await wizard.next('Credit and customer access');
    });
    await steps.step('credit, and what the customer sees', async () => {
      await wizard.fill('Amount in USD', '12.50');
      await wizard.check('Transactions', false);
      await wizard.check('UI error log', false);
      await wizard.next('Apps');
    });
    await steps.step('only some apps', async () => {
      await root.getByText('Only some apps').click();
      await root.getByRole('switch', {name: 'SmartPBX'}).check();
      await wizard.next('Review');
    });
    await steps.step('the review shows everything, links to each step, and reveals a password', async () => {
      for (const words of [
        name,
        'Friedrichstraße 43',
        'Germany',
        '(415) 555-0199',
        'Theo Okafor',
        'Professional',
        'SmartPBX',
        '$12.50',
      ])
        await root.getByText(words).first().waitFor();
      const people = root.locator('.credentials', {hasText: 'Stacey'});
      await people.getByRole('button', {name: 'Show password'}).click();
      assert.equal(await people.locator('code').innerText(), password);
      await wizard.press('Edit: Limits and destinations');
      await wizard.at('Limits and destinations');
      assert.equal(await root.getByRole('spinbutton', {name: 'Two-way trunks'}).inputValue(), '3');
      await root
        .getByRole('navigation')
        .getByRole('button', {name: /Review/})
        .click();
      await wizard.at('Review');
    });
    await steps.step('the account is created, step by step', async () => {
      await wizard.press('Create account');
      await wizard.at(`${name} is ready`);
    });
    await steps.step('the server has every field', async () => {
      const id = await idOf(server, name);
      const {value: account} = await server.accounts.get(id);
      assert.equal(account.realm, 'ehrmantraut.s.zswitch.net');
      assert.equal(account.timezone, 'Europe/Berlin');
      assert.equal(account.language, 'en-GB');
      assert.deepEqual(account.contacts, {
        technical: {name: 'Kaylee', email: 'kaylee@ehrmantraut.example', phone: '+14155550199'},
        billing: {
          name: 'Stacey',
          email: 'bills@ehrmantraut.example',
          phone: '+4930901820',
          street: 'Friedrichstraße 43',
          street2: 'Hof 2',
          city: 'Berlin',
          region: 'Berlin',
          postalCode: '10117',
          country: 'DE',
        },
      });
      const admins = await server.admins.list(id);
      assert.deepEqual(admins.map(({email}) => email).sort(), [
        'mike@ehrmantraut.example',
        'stacey@ehrmantraut.example',
      ]);
      const {value: notes} = await server.notes.get(id);
      assert.equal(notes.representative?.name, 'Theo Okafor');
      assert.ok(notes.contractEnd !== null && new Date(notes.contractEnd).getFullYear() >= 2031);
      const settings = await settingsOf(server, id);
      assert.deepEqual(
        {...settings.limits},
        {...settings.limits, twowayTrunks: 3, inboundTrunks: 2, outboundTrunks: 1, allowPerMinute: true},
      );
      assert.deepEqual(settings.denied, ['international']);
      assert.equal(settings.access.transactions, false);
      assert.equal(settings.access.errorTracker, false);
      assert.equal(settings.access.user, true);
      const plans = await server.plans.available(id);
      assert.deepEqual(
        settings.plans,
        plans.filter((plan) => plan.name === 'Professional').map((plan) => plan.id),
      );
      const {value: apps} = await server.apps.access(id);
      const offered = await server.apps.list(id);
      const allowed = offered.filter((app) => !apps.blocked.includes(app.id));
      assert.deepEqual(
        allowed.map((app) => Object.values(app.texts)[0]?.label),
        ['SmartPBX'],
      );
      assert.equal((await server.credit.balance(id)).amount, 12.5);
    });
    await steps.step('the account is opened', async () => {
      await wizard.press('Open account');
      await portal.heading.filter({hasText: name}).waitFor();
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function wizardMasquerade(steps: Steps): Promise<void> {
  const {demo, portal, wizard, server} = await startWizard();
  const above = 'Los Pollos Hermanos';
  const name = 'Los Pollos Hermanos – Santa Fe';
  try {
    await steps.step('the operator acts as a customer', async () => {
      await portal.row(above).first().click();
      await portal.heading.filter({hasText: above}).waitFor();
      await portal.page.getByRole('button', {name: 'View as customer'}).click();
      await portal.banner.getByText(above).first().waitFor();
    });
    await steps.step('the wizard names the customer as the parent of the new account', async () => {
      await wizard.open();
      await wizard.root.getByText(above, {exact: true}).waitFor();
      await fillEssentials(wizard, name, 'lydia@pollos.example');
      await wizard.press('Create account');
      await wizard.at(/is ready|not finished/);
    });
    await steps.step('the server stores the account below the customer', async () => {
      const id = await idOf(server, name);
      const ancestors = await server.accounts.ancestors(id);
      assert.equal(ancestors.at(-1)?.name, above);
    });
    await steps.step('the operator still acts as the customer', async () => {
      await wizard.press(/Open (the )?account/);
      await portal.heading.filter({hasText: name}).waitFor();
      await portal.banner.getByText(above).first().waitFor();
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function wizardTemplate(steps: Steps): Promise<void> {
  const {demo, portal, wizard, server} = await startWizard();
  const {page} = portal;
  const model = 'Davis & Main';
  let file = '';
  const create = async (name: string, email: string) => {
    await fillEssentials(wizard, name, email);
    await wizard.press('Create account');
    await wizard.at(`${name} is ready`);
  };
  const expectSame = async (name: string) => {
    const [before, after] = await Promise.all(
      [model, name].map(async (each) => settingsOf(server, await idOf(server, each))),
    );
    assert.ok(before && after);
    const diff = differences(before, after);
    console.log(`  settings of ${model} and ${name}: ${diff.length === 0 ? 'no difference' : diff.join('; ')}`);
    assert.deepEqual(diff, []);
  };
  try {
    await steps.step(`${model} has its own settings in every part`, async () => {
      const id = await idOf(server, model);
      await server.carrier.choose(id, 'reseller', await server.carrier.get(id));
      const access = {base: await server.access.get(id), changes: {transactions: false, user: false}};
      await server.access.update(id, access);
      await server.numberFeatures.update(id, {base: await server.numberFeatures.get(id), changes: {e911: false}});
      const [first] = await server.apps.list(id);
      await server.apps.setBlocked(id, {block: [first?.id ?? ''], allow: []});
    });
    await steps.step('the settings of an existing account are copied', async () => {
      await wizard.open();
      await wizard.root.getByLabel('Start from').selectOption({label: 'Another account…'});
      await wizard.root.getByLabel('Account to copy the settings from').fill('davis');
      await wizard.root.locator('.found').getByRole('button', {name: model}).click();
      await wizard.root.getByText(`Copied from ${model}`).waitFor();
      await create('From An Account', 'a@template.example');
      await expectSame('From An Account');
    });
    await steps.step('the settings are saved as a template', async () => {
      await wizard.press('Save as template');
      await wizard.root.getByLabel('Name of the template').fill('Law office');
      await wizard.root.getByRole('dialog').getByRole('button', {name: 'Save'}).click();
      await wizard.root.getByText('Template Law office saved.').waitFor();
      await wizard.press('Close');
    });
    await steps.step('an account from the template has the same settings', async () => {
      await wizard.open();
      await wizard.root.getByLabel('Start from').selectOption({label: 'Law office'});
      await wizard.root.getByText('Copied from Law office').waitFor();
      await create('From A Template', 'b@template.example');
      await expectSame('From A Template');
      await wizard.press('Close');
    });
    await steps.step('an exported, deleted, and re-imported template creates the same settings', async () => {
      await wizard.open();
      const source = wizard.root.getByLabel('Start from');
      await source.selectOption({label: 'Law office'});
      const [download] = await Promise.all([page.waitForEvent('download'), wizard.press('Export')]);
      assert.equal(download.suggestedFilename(), 'Law-office.account-template.json');
      file = await readFile((await download.path()) ?? '', 'utf8');
      assert.ok(
        !/"(name|realm|contacts|admins|email|password|credit)":/.test(
          file.replace(/"name":"Law office"|"name": "Law office"/, ''),
        ),
        'nothing of a customer is in it',
      );
      await wizard.press('Delete');
      await wizard.root.getByRole('dialog').getByRole('button', {name: 'Delete'}).click();
      await wizard.root.getByText('Template Law office deleted.').waitFor();
      const upload = wizard.root.locator('input[type="file"]');
      await upload.setInputFiles({name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}')});
      await wizard.root.getByText('This file does not contain a template.').waitFor();
      await upload.setInputFiles({name: 'y.json', mimeType: 'application/json', buffer: Buffer.from(file)});
      await wizard.root.getByText('Copied from Law office').waitFor();
      await create('From A File', 'c@template.example');
      await expectSame('From A File');
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function wizardKeyboard(steps: Steps): Promise<void> {
  const {demo, portal, server} = await startWizard();
  const {page} = portal;
  const {keyboard} = page;
  const name = 'Hamlin Hamlin McGill';
  const focused = () => focusedIn(page);
  const tabTo = async (what: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      if (what.test(await focused())) return;
      await keyboard.press('Tab');
    }
    assert.fail(`the focus never comes to ${String(what)}`);
  };
  const wizard = portal.page.locator('account-wizard');
  const at = (heading: string) => wizard.getByRole('heading', {level: 2, name: heading}).waitFor();
  try {
    await steps.step('the wizard is opened from the tree, and takes the focus', async () => {
      await tabTo(/^New account/);
      await keyboard.press('Enter');
      await at('Name and administrator');
      await wizard.locator('input[name="name"]:focus').waitFor();
    });
    await steps.step('Enter without input focuses the first missing field', async () => {
      await keyboard.press('Enter');
      await wizard.getByText('Fix 4 errors').waitFor();
      assert.equal(await focused(), 'name');
    });
    await steps.step('every field is filled with the keyboard', async () => {
      await keyboard.type(name);
      for (const value of ['Howard', 'Hamlin', 'howard@hhm.example']) {
        await keyboard.press('Tab');
        await keyboard.type(value);
      }
    });
    await steps.step('Escape asks before input is lost, and a second Escape keeps editing', async () => {
      await keyboard.press('Escape');
      await wizard.getByText('Leave without finishing?').waitFor();
      await keyboard.press('Escape');
      await wizard.getByText('Leave without finishing?').waitFor({state: 'detached'});
      assert.match(await focused(), /email$/);
    });
    await steps.step('Enter creates the account, and the focus is on the next action', async () => {
      await keyboard.press('Enter');
      await at(`${name} is ready`);
      await wizard.locator('.open:focus').waitFor();
      await keyboard.press('Enter');
      await portal.heading.filter({hasText: name}).waitFor();
      await idOf(server, name);
    });
    await steps.step('after an untouched wizard is closed, the focus returns to its button', async () => {
      await tabTo(/^New account/);
      await keyboard.press('Enter');
      await wizard.locator('input[name="name"]:focus').waitFor();
      await keyboard.press('Escape');
      await wizard.waitFor({state: 'detached'});
      assert.match(await focused(), /^New account/);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
