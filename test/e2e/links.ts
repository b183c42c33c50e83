/**
 * Links over HTTP in a browser: the address names the account and the tab, works for another operator and through a
 * sign-in, and a broken link is reported. Then the jump, with the keyboard alone.
 */
import assert from 'node:assert/strict';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

const FIRST = 'Blue Sky';
const SECOND = 'Davis & Main';

export async function links(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const operator = demo.credentials;
  const master = demo.sandbox?.master;
  assert.ok(operator && master);
  const tab = (name: string) => page.locator('account-manager').getByRole('tab', {name});
  const open = async (name: string) => {
    await portal.row(name).click();
    await portal.heading.filter({hasText: name}).waitFor();
  };
  const isOpen = async (name: string, tabName: string) => {
    await portal.heading.filter({hasText: name}).waitFor();
    await page.locator('account-manager').getByRole('tab', {name: tabName, selected: true}).waitFor();
  };
  const signOut = async () => {
    await page.getByRole('button', {name: 'Menu'}).click();
    await page.getByRole('button', {name: 'Sign out'}).click();
  };
  let link = '';
  try {
    await steps.step('the address names the account and the tab', async () => {
      await open(FIRST);
      await tab('Limits').click();
      await open(SECOND);
      assert.match(page.url(), /#\/accounts\/\w+\?tab=limits$/);
      link = page.url();
    });
    await steps.step('the selected tab stands out in forced colors', async () => {
      await page.emulateMedia({forcedColors: 'active'});
      const background = (selected: boolean) =>
        page
          .locator('account-manager')
          .getByRole('tab', {selected})
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      assert.notEqual(await background(true), await background(false));
      await page.emulateMedia({forcedColors: null});
    });
    await steps.step('Back and Forward navigate accounts and tabs', async () => {
      await page.goBack();
      await isOpen(FIRST, 'Limits');
      await page.goBack();
      await isOpen(FIRST, 'Overview');
      await page.goBack();
      await page.getByText('Select an account').waitFor();
      await page.goForward();
      await page.goForward();
      await page.goForward();
      await isOpen(SECOND, 'Limits');
      assert.equal(page.url(), link);
    });
    await steps.step('unsaved input keeps the account and its address', async () => {
      await tab('Overview').click();
      await isOpen(SECOND, 'Overview');
      const here = page.url();
      await portal.overviewRow('name').getByRole('button', {name: /Edit/}).click();
      await portal.overviewRow('name').getByRole('textbox').fill('not saved');
      await page.getByRole('link', {name: 'Accounts', exact: true}).click();
      await page.getByRole('button', {name: 'Keep editing'}).click();
      await page.waitForURL(here);
      await portal.heading.filter({hasText: SECOND}).waitFor();
      await portal.overviewRow('name').getByRole('textbox').press('Escape');
      await page.getByRole('button', {name: 'Discard'}).click();
    });
    await steps.step('a copied link opens the same account and tab for another operator', async () => {
      await signOut();
      await portal.signIn(master);
      await page.goto(link);
      await isOpen(SECOND, 'Limits');
    });
    await steps.step('a link opened while signed out survives the sign-in', async () => {
      await signOut();
      await page.getByLabel('User name').waitFor();
      await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
      await portal.signIn(operator);
      await isOpen(SECOND, 'Limits');
    });
    await steps.step('a link opened while the session is being opened is followed', async () => {
      await signOut();
      await page.evaluate((hash) => {
        document.addEventListener('account-selected', () => (location.hash = hash), {once: true, capture: true});
      }, new URL(link).hash);
      await portal.signIn(operator);
      await isOpen(SECOND, 'Limits');
    });
    await steps.step('signing out removes the account from the address', async () => {
      await signOut();
      assert.equal(new URL(page.url()).hash, '#/accounts');
      await portal.signIn(operator);
      await portal.row(FIRST).waitFor();
    });
    await steps.step('an account outside the user’s own tree is reported as such', async () => {
      await page.evaluate((id) => (location.hash = `#/accounts/${id}`), master.accountId);
      const words = page.locator('account-manager').getByText(/don’t have access to it|don’t have permission/);
      await words.first().waitFor();
      await page.evaluate(() => (location.hash = '#/accounts/nothing-of-the-kind'));
      await words.first().waitFor();
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}

export async function jump(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  const {page} = portal;
  const option = (name: string) => page.locator('account-jump').getByRole('option', {name});
  try {
    await steps.step('the jump opens by its shortcut and finds an account below another one', async () => {
      await portal.row(FIRST).waitFor();
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('los pollos hermanos al');
      await option('Los Pollos Hermanos – Albuquerque').waitFor();
      await page.keyboard.press('Enter');
      await portal.heading.filter({hasText: 'Los Pollos Hermanos – Albuquerque'}).waitFor();
      await portal.row('Los Pollos Hermanos – Albuquerque').waitFor();
    });
    await steps.step('the jump starts a masquerade and returns to the home account', async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('davis');
      await option(SECOND).waitFor();
      await page.keyboard.press('ControlOrMeta+Enter');
      await portal.banner.getByText(SECOND).first().waitFor();
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.press('Alt+ArrowUp');
      await portal.banner.waitFor({state: 'detached'});
      await portal.row(FIRST).waitFor();
    });
    await steps.step('the jump lists recently opened accounts', async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await option(SECOND).waitFor();
      await option('Los Pollos Hermanos – Albuquerque').waitFor();
      await page.keyboard.press('Escape');
      await option(SECOND).waitFor({state: 'detached'});
    });
    await steps.step('Shift Enter pins an account, which is then listed first', async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('blue sky');
      await option(FIRST).waitFor();
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.press('Escape');
      const pinned = page.locator('account-jump').getByRole('group', {name: 'Pinned'});
      await pinned.getByRole('option', {name: FIRST}).waitFor();
      await page.keyboard.press('Enter');
      await portal.heading.filter({hasText: FIRST}).waitFor();
    });
    portal.expectNoComplaints();
  } finally {
    await portal.close();
    await demo.close();
  }
}
