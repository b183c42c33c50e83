/**
 * Administrators over HTTP in a browser: added, promoted, changed, demoted, and deleted in the overview; each change
 * persists after a reload, and unknown parts of a user are preserved.
 */
import assert from 'node:assert/strict';
import type {Locator} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {at, Server, type Json} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'A1A Car Wash';
/** Has one administrator and one ordinary user. */
const LAW_OFFICE = 'Saul Goodman & Associates';

/** Keys of a user that no model of the library contains. */
const FOREIGN = {caller_id: {internal: {name: 'Front desk'}}, portal_note: 'ours'};

interface StoredUser extends Json {
  readonly id: string;
  readonly username?: string;
  readonly priv_level?: string;
}

export async function people(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  let server = new Server(demo, '');

  const row = portal.overviewRow('administrators');
  const admins = row.locator('account-admins');
  const person = (name: string): Locator => admins.locator('[part="admin"]').filter({hasText: name});
  const dialog = admins.locator('dialog[open]');
  const users = () => server.ask<readonly StoredUser[]>('GET', '/users?paginate=false');
  const userOf = async (first: string) => (await users()).find(({first_name: name}) => name === first);
  const document = async (first: string): Promise<Json> =>
    server.ask('GET', `/users/${(await userOf(first))?.id ?? 'nobody'}`);

  const openRow = async (): Promise<void> => {
    await row.locator('.edit').click();
    await admins.locator('[part="admin"]').first().waitFor();
  };
  const open = async (account: string): Promise<void> => {
    await portal.row(account).click();
    await portal.heading.filter({hasText: account}).waitFor();
    server = new Server(demo, portal.accountId);
    await openRow();
  };
  /** Reloads the page, which leads back to the same account. */
  const again = async (): Promise<void> => {
    await page.reload();
    await openRow();
  };

  try {
    await steps.step('the row opens into the administrators, by name', async () => {
      await open(ACCOUNT);
      assert.deepEqual(await admins.locator('.name').allInnerTexts(), ['Bogdan Wolynetz', 'Skyler White']);
    });
    await steps.step('a new person is added with a generated password, which is shown once', async () => {
      await admins.getByRole('button', {name: 'Add administrator'}).click();
      await admins.getByLabel('Email', {exact: true}).fill('kim@a1a.example');
      await admins.getByLabel('First name').fill('Kim');
      await admins.getByLabel('Last name').fill('Wexler');
      await admins.getByRole('button', {name: 'Generate'}).click();
      const password = await admins.locator('input[name="password"]').inputValue();
      assert.equal(password.length, 16);
      await admins.locator('form').getByRole('button', {name: 'Add administrator'}).click();
      const created = admins.locator('.created');
      await created.getByRole('button', {name: 'Show password'}).click();
      await created.getByText(password).waitFor();
      await created.getByRole('button', {name: 'Done'}).click();
      assert.equal(await page.getByText(password).count(), 0);
    });
    await steps.step(
      'the person persists after a reload, and another one with the same address in a different case is rejected',
      async () => {
        await again();
        await person('Kim Wexler').waitFor();
        assert.equal((await userOf('Kim'))?.username, 'kim@a1a.example');
        await admins.getByRole('button', {name: 'Add administrator'}).click();
        await admins.getByLabel('Email', {exact: true}).fill('KIM@a1a.example');
        await admins.getByLabel('First name').fill('Another');
        await admins.getByLabel('Last name').fill('Kim');
        await admins.getByLabel('Password', {exact: true}).fill('long-enough-1');
        await admins.locator('form').getByRole('button', {name: 'Add administrator'}).click();
        await admins.locator('.field-error').first().waitFor();
        await admins.locator('form').getByRole('button', {name: 'Cancel'}).click();
        assert.equal((await users()).length, 3);
      },
    );
    await steps.step('a canceled change changes nothing', async () => {
      await person('Bogdan').getByRole('button', {name: 'Edit'}).click();
      await admins.getByLabel('Last name').fill('Somebody Else');
      await admins.locator('form').getByRole('button', {name: 'Cancel'}).click();
      await person('Bogdan Wolynetz').waitFor();
    });
    await steps.step(
      'a changed address changes the login and requires a password; unknown keys are preserved',
      async () => {
        const bogdan = await userOf('Bogdan');
        await server.ask('PATCH', `/users/${bogdan?.id}`, FOREIGN);
        await person('Bogdan').getByRole('button', {name: 'Edit'}).click();
        await admins.getByLabel('Email', {exact: true}).fill('boss@a1a.example');
        await admins.getByLabel('Password', {exact: true}).fill('have-an-a1-day');
        await admins.locator('form').getByRole('button', {name: 'Save'}).click();
        await person('boss@a1a.example').waitFor();
        await again();
        await person('boss@a1a.example').waitFor();
        const stored = await document('Bogdan');
        assert.equal(stored['username'], 'boss@a1a.example');
        assert.equal(stored['portal_note'], 'ours');
        assert.equal(at(stored, 'caller_id.internal.name'), 'Front desk');
      },
    );
    await steps.step('an administrator becomes an ordinary user, after a question that names the account', async () => {
      await person('Kim').getByRole('button', {name: 'Remove admin role'}).click();
      await dialog.getByText(`remains a user of ${ACCOUNT}`).waitFor();
      await dialog.getByRole('button', {name: 'Remove admin role'}).click();
      await person('Kim').waitFor({state: 'detached'});
      assert.equal((await userOf('Kim'))?.priv_level, 'user');
    });
    await steps.step('the user is found among the users and becomes an administrator again', async () => {
      await admins.getByRole('button', {name: 'Add administrator'}).click();
      await admins.getByLabel('Existing user').check();
      await admins.getByRole('combobox').fill('wex');
      await admins.getByRole('option', {name: 'Kim Wexler'}).click();
      await admins.getByRole('button', {name: 'Make administrator'}).click();
      await person('Kim').waitFor();
      await again();
      await person('Kim').waitFor();
      assert.equal((await userOf('Kim'))?.priv_level, 'admin');
    });
    await steps.step(
      'an administrator is deleted: owned resources are listed first, then kept or deleted as chosen',
      async () => {
        const owned = (path: string, id: string) =>
          server.ask<readonly Json[]>('GET', `/${path}?filter_owner_id=${id}`).then(({length}) => length);
        const skyler = (await userOf('Skyler'))?.id ?? '';
        assert.equal(await owned('devices', skyler), 2);
        await person('Skyler').getByRole('button', {name: 'Delete'}).click();
        await dialog.getByText('2 devices').waitFor();
        await dialog.getByText('1 voicemail box').waitFor();
        await dialog.getByRole('radiogroup', {name: '1 conference'}).getByLabel('Delete').check();
        await dialog.getByRole('button', {name: 'Delete administrator'}).click();
        await person('Skyler').waitFor({state: 'detached'});
        for (const path of ['devices', 'vmboxes', 'conferences', 'callflows'])
          assert.equal(await owned(path, skyler), 0);
        const devices = await server.ask<readonly Json[]>('GET', '/devices');
        assert.equal(devices.length, 2);
        assert.deepEqual(await server.ask('GET', '/vmboxes'), []);
        await again();
        assert.equal(await person('Skyler').count(), 0);
      },
    );
    await steps.step('the closed row names the remaining administrators', async () => {
      await row.getByRole('button', {name: 'Close Administrators'}).click();
      await row.locator('.value').getByText('2 administrators').waitFor();
    });
    await steps.step('the last administrator cannot be removed', async () => {
      await open(LAW_OFFICE);
      await person('Saul').getByText('An account needs at least one administrator').waitFor();
      assert.equal(await person('Saul').getByRole('button').count(), 1);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
