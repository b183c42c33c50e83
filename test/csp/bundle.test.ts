import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {startHost, type Host} from './host.js';

let host: Host;

before(async () => {
  const content = '<masquerade-banner></masquerade-banner><account-manager></account-manager>';
  host = await startHost({strict: true, content});
});
after(() => host.close());

test('the bundle works under a strict Content Security Policy with Trusted Types', async () => {
  const {page, complaints} = await host.open();
  await page.getByRole('treeitem', {name: 'Davis & Main'}).click();
  await page.getByText('53298b.s.zswitch.net').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.locator('[role="tabpanel"]:visible').first().waitFor();
  }
  assert.ok((await page.getByRole('tab').count()) > 1);
  await page.setViewportSize({width: 320, height: 640});
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(complaints, []);
});

test('notes are written, colored, aligned, and undone under the same policy', async () => {
  const {page, complaints} = await host.open();
  await page.getByRole('treeitem', {name: 'Davis & Main'}).click();
  await page.getByRole('tab', {name: 'Notes'}).click();
  const notes = page.locator('account-notes #notes');
  await notes.locator('.write').click();
  await notes.locator('.editable').click();
  await page.keyboard.type('In color');
  await page.keyboard.press('Control+a');
  await notes.getByRole('button', {name: 'Text color'}).click();
  await notes.getByRole('radio', {name: 'Red'}).click();
  const red = notes.locator('.editable .ink-b91c1c');
  await red.waitFor();
  const color = await red.evaluate((element) => getComputedStyle(element).color);
  assert.match(color, /oklch|rgb/);
  await notes.getByRole('button', {name: 'Center'}).click();
  await notes.getByRole('button', {name: 'Undo'}).click();
  await notes.getByRole('button', {name: 'Redo'}).click();
  await notes.getByRole('button', {name: 'Save'}).click();
  await notes.locator('.rich-text font[color]').waitFor();
  assert.deepEqual(complaints, []);
});

test('the policy is in force: violations are reported', async () => {
  const {page, complaints} = await host.open();
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.waitForFunction(() => document.body.style.color === '');
  assert.equal(complaints.filter((text) => text.startsWith('style-src-attr')).length, 1);
});
