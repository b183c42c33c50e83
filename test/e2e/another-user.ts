/**
 * A session ends while a customer's account is open over HTTP in a browser: text is typed on two tabs, a preview is
 * open, and a change was announced. Then another user signs in, with the portal's form or with a token from its
 * callback, and finds nothing of it; or the same user signs in and continues.
 */
import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import type {Demo} from '../../scripts/start.mjs';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import {Server} from './server.js';
import type {Steps} from './steps.js';

const ACCOUNT = 'Davis & Main';
const RENAMED = 'Davis, Main & Partners';
const TYPED_NAME = 'Half a name by the first user';
const TYPED_TEXT = 'Half an announcement by the first user';
const ANNOUNCED = 'Name saved';
const OTHER_NAME = 'A name by the other user';

/** The content of the page, and separately that of its live regions, including all shadow roots. */
const readPage = `(() => {
  const parts = [document.title, location.href, JSON.stringify(history.state)];
  for (const storage of [localStorage, sessionStorage]) parts.push(JSON.stringify({...storage}));
  const spoken = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE) parts.push(node.data);
    if (node instanceof Element) {
      for (const {name, value} of node.attributes) parts.push(name + '="' + value + '"');
      if ('value' in node) parts.push(String(node.value));
      if (node.matches('[aria-live], [role="status"], [role="alert"], [role="log"]')) spoken.push(node.textContent.trim());
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    node.childNodes.forEach(visit);
  };
  visit(document);
  return {everything: parts.join('\\n'), spoken: spoken.filter((text) => text !== '')};
})()`;

const read = (page: Page): Promise<{readonly everything: string; readonly spoken: readonly string[]}> =>
  page.evaluate(readPage);

/** Creates the state that the first user leaves behind. */
async function work(portal: Portal, demo: Demo) {
  const {page} = portal;
  const name = portal.overviewRow('name');
  const announcement = page.locator('account-manager account-notes #announcement');
  await portal.openTab(ACCOUNT, 'Overview', 'account-overview');
  const server = new Server(demo, portal.accountId);
  await name.getByRole('button', {name: /Edit/}).click();
  await name.getByRole('textbox').fill(RENAMED);
  await page.keyboard.press('Enter');
  await portal.heading.filter({hasText: RENAMED}).waitFor();
  assert.ok((await read(page)).spoken.includes(ANNOUNCED));
  await name.getByRole('button', {name: /Edit/}).click();
  await name.getByRole('textbox').fill(TYPED_NAME);
  await portal.openTab(RENAMED, 'Notes', 'account-notes');
  await announcement.locator('.write').click();
  await announcement.locator('.editable').click();
  await page.keyboard.type(TYPED_TEXT);
  await announcement.getByRole('button', {name: 'Preview'}).click();
  await page.locator('dialog[open]').getByText(TYPED_TEXT).waitFor();
  return {server, name, announcement};
}

/** Expires the token for the next request and makes the page send one. */
async function endSession({page}: Portal, demo: Demo): Promise<void> {
  demo.sandbox?.faults.add({expireTokens: 0, times: 1});
  await page.evaluate(() => document.querySelector('account-provider')?.reload());
}

/** Ends the session, which cannot be renewed until the portal's form is filled in. */
async function signInAgain(portal: Portal, demo: Demo, as: NonNullable<Demo['credentials']>): Promise<void> {
  const form = portal.page.locator('#sign-in');
  const end = demo.sandbox?.faults.add({path: 'user_auth', status: 401, body: {message: 'invalid_credentials'}});
  await endSession(portal, demo);
  await form.getByText('Your session has ended').waitFor();
  end?.();
  await portal.signIn(as);
  await form.waitFor({state: 'hidden'});
}

/** Ends the session, and the host's callback supplies another user's token. */
async function takeToken(portal: Portal, demo: Demo): Promise<void> {
  await portal.page.evaluate(
    (token) => {
      const provider = document.querySelector('account-provider');
      const former = provider?.getToken;
      if (provider && former) {
        provider.getToken = (request) => (request.reason === 'expired' ? token : former(request));
      }
    },
    demo.sandbox?.issueToken(demo.sandbox.master) ?? '',
  );
  await endSession(portal, demo);
}

export async function anotherUser(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const {sandbox, credentials} = demo;
  assert.ok(sandbox && credentials);
  const ways = {
    'the form of the portal': (portal: Portal) => signInAgain(portal, demo, sandbox.master),
    'a token of the callback': (portal: Portal) => takeToken(portal, demo),
  };
  try {
    for (const [way, change] of Object.entries(ways)) {
      const portal = await Portal.open(demo);
      const {page} = portal;
      const sent: string[] = [];
      try {
        const {server, name, announcement} = await work(portal, demo);
        await steps.step(`another user, by ${way}: nothing of the first one remains in the page`, async () => {
          page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
          await change(portal);
          await portal.row(credentials.accountName).waitFor();
          // The code that clears the storage is loaded on demand.
          await page.waitForFunction((id) => !JSON.stringify({...localStorage}).includes(id), server.accountId);
          const {everything, spoken} = await read(page);
          const left = [ACCOUNT, RENAMED, TYPED_NAME, TYPED_TEXT, server.accountId, credentials.userId];
          assert.deepEqual(
            left.filter((text) => everything.includes(text) || everything.includes(text.replace('&', '&amp;'))),
            [],
          );
          assert.ok(!spoken.includes(ANNOUNCED));
          assert.equal(await page.locator('dialog[open], :popover-open').count(), 0);
          const own = page.locator('account-overview.own #row-name');
          await page.getByRole('link', {name: 'My account'}).click();
          await own.getByText(credentials.accountName).waitFor({state: 'detached'});
          await page.getByRole('link', {name: 'Accounts', exact: true}).click();
        });
        await steps.step(`another user, by ${way}: saving stores nothing that the first one typed`, async () => {
          await page.evaluate((id) => (location.hash = `#/accounts/${id}`), server.accountId);
          await portal.heading.filter({hasText: RENAMED}).waitFor();
          await name.getByRole('button', {name: /Edit/}).click();
          assert.equal(await name.getByRole('textbox').inputValue(), RENAMED);
          await name.getByRole('textbox').fill(OTHER_NAME);
          await page.keyboard.press('Enter');
          await portal.heading.filter({hasText: OTHER_NAME}).waitFor();
          await page.locator('account-manager').getByRole('tab', {name: 'Notes'}).click();
          await announcement.locator('.write').waitFor();
          assert.equal(await announcement.locator('.editable').count(), 0);
          const document = await server.account();
          assert.equal(document['name'], OTHER_NAME);
          assert.ok(!JSON.stringify(document).includes('by the first user'));
          const written = sent.filter((request) => /^(PUT|POST|PATCH|DELETE) /.test(request));
          assert.equal(written.filter((request) => request.startsWith('PATCH ')).length, 1);
          assert.deepEqual(
            written.filter((request) => request.includes('by the first user')),
            [],
          );
          portal.expectNoComplaints();
          await server.changeAccount({name: ACCOUNT});
        });
      } finally {
        await portal.close();
      }
    }
  } finally {
    await demo.close();
  }
}

export async function sameUserAgain(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo();
  const {credentials} = demo;
  assert.ok(credentials);
  const portal = await Portal.open(demo);
  const {page} = portal;
  try {
    const {server, name, announcement} = await work(portal, demo);
    await steps.step('the same user again: what was typed is still there, on every tab', async () => {
      await signInAgain(portal, demo, credentials);
      await page.locator('dialog[open]').getByRole('button', {name: 'Close'}).click();
      await announcement.locator('.editable').filter({hasText: TYPED_TEXT}).waitFor();
      await page.locator('account-manager').getByRole('tab', {name: 'Overview'}).click();
      assert.equal(await name.getByRole('textbox').inputValue(), TYPED_NAME);
    });
    await steps.step('the same user again: what was typed is saved', async () => {
      await name.getByRole('textbox').press('Enter');
      await portal.heading.filter({hasText: TYPED_NAME}).waitFor();
      await page.locator('account-manager').getByRole('tab', {name: 'Notes'}).click();
      await announcement.getByRole('button', {name: 'Save'}).click();
      await page.locator('account-manager account-notes .saved-bar').waitFor();
      const document = await server.account();
      assert.equal(document['name'], TYPED_NAME);
      assert.match(String(document['announcement']), new RegExp(TYPED_TEXT));
      portal.expectNoComplaints();
    });
  } finally {
    await portal.close();
    await demo.close();
  }
}
