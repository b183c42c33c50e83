/**
 * Hostile texts wherever a server's text is shown: in notes and announcements, which are HTML, and in names, contacts,
 * labels, and descriptions, which are not. Tested with the strict policy and with none.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {startHost, type Host} from './host.js';
import {collection, payloads} from './payloads.js';

const content = `
  <masquerade-banner></masquerade-banner><account-jump></account-jump>
  <account-announcement manual></account-announcement><account-manager></account-manager>`;
const short = '<img src=x onerror="window.ran=1">';
const long = `${short}<script>window.ran=1</script><svg onload="window.ran=1"><a href="javascript:window.ran=1">x</a>`;

interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Fails if anything ran, navigated away, or was loaded from elsewhere. */
  readonly nothingRan: () => Promise<void>;
}

/** Opens the page and watches for everything that a text could cause. */
async function watch(host: Host, prepare: (page: Page) => Promise<void> = async () => {}): Promise<Watched> {
  const strange: string[] = [];
  const {page, complaints} = await host.open(async (opened) => {
    await opened.addInitScript(() => {
      const flag = () => ((window as unknown as {ran: number}).ran = 1);
      Object.assign(window, {alert: flag, confirm: flag, prompt: flag});
    });
    opened.on('popup', (popup) => strange.push(`popup ${popup.url()}`));
    opened.on('request', (request) => {
      const url = request.url();
      if (![host.url, host.apiUrl, 'data:', 'blob:'].some((known) => url.startsWith(known))) strange.push(url);
    });
    opened.on('framenavigated', (frame) => {
      if (frame.url() !== host.url && frame.url() !== 'about:blank') strange.push(`at ${frame.url()}`);
    });
    await prepare(opened);
  });
  return {
    page,
    complaints,
    nothingRan: async () => {
      // Anything that loads or fails to load does so within two frames.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.equal(await page.evaluate('window.ran'), undefined);
      assert.deepEqual(strange, []);
    },
  };
}

/** Stores a text everywhere the API accepts one: the account's name, its people, contacts, and notes. */
async function poison(host: Host, accountId: string): Promise<void> {
  const send = async (method: string, path: string, data: object) => {
    const answer = await fetch(`${host.apiUrl}/accounts/${accountId}${path}`, {
      method,
      headers: {'Content-Type': 'application/json', 'X-Auth-Token': host.sandbox.issueToken()},
      body: JSON.stringify({data}),
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  const contact = {name: long, email: 'a@example.com', number: short, street_address: long, locality: short};
  await send('PATCH', '', {
    enabled: true,
    name: short,
    custom_notes: long,
    announcement: long,
    contact: {technical: contact, billing: {...contact, country: short}},
    contract: {representative: {account_id: accountId, user_id: 'gone', name: long}},
    timezone: 'America/Denver',
    language: short,
  });
  await send('PUT', '/users', {
    ...{first_name: short, last_name: short, email: 'x@example.com', priv_level: 'admin'},
  });
}

/** Labels and descriptions of every app. */
async function poisonApps(page: Page): Promise<void> {
  await page.route(/\/apps_store(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as {data: {i18n?: Record<string, object>}[]};
    for (const app of body.data)
      app.i18n = {'en-US': {label: `App ${short}`, description: long, extended_description: long}};
    await route.fulfill({response: answer, json: body});
  });
}

/** Shows each text as the portal's announcement, one after the other. */
const announce = (page: Page, texts: readonly string[]): Promise<number> =>
  page.evaluate(async (given) => {
    const provider = document.querySelector('account-provider') as HTMLElement & {settings: object};
    const widget = document.querySelector('account-announcement') as HTMLElement & {show: () => Promise<boolean>};
    let shown = 0;
    for (const text of given) {
      provider.settings = {announcement: `${text}<p>End</p>`, richTextImages: true};
      if (!(await widget.show())) continue;
      await (widget as unknown as {updateComplete: Promise<unknown>}).updateComplete;
      const dialog = widget.shadowRoot?.querySelector('dialog');
      if (dialog?.querySelector('.rich-text')) shown++;
      // Clicking all of its links does nothing either.
      for (const link of dialog?.querySelectorAll('a') ?? [])
        if (!/^(?:https?|mailto|tel|sips?):/.test(link.href)) link.click();
      await new Promise(requestAnimationFrame);
      dialog?.close();
      await (widget as unknown as {updateComplete: Promise<unknown>}).updateComplete;
    }
    return shown;
  }, texts);

for (const strict of [true, false]) {
  describe(strict ? 'under the strict policy' : 'without any policy', () => {
    let host: Host;
    before(async () => {
      host = await startHost({strict, content});
    });
    after(() => host.close());

    test('no announcement runs, whatever it contains', async () => {
      const {page, nothingRan} = await watch(host);
      await page.getByRole('treeitem').first().waitFor();
      const shown = await announce(page, [...payloads, ...collection]);
      assert.ok(shown > payloads.length, `${shown} were shown`);
      await nothingRan();
    });

    test('no note runs: shown, opened in the editor, pasted, and saved', async () => {
      const {page, nothingRan} = await watch(host);
      await page.getByRole('treeitem', {name: 'Blue Sky'}).click();
      await page.getByRole('tab', {name: 'Notes'}).click();
      const notes = page.locator('account-notes #notes');
      await notes.locator('.write').click();
      await notes.locator('.editable').click();
      await notes.locator('.editable').evaluate(
        (field, texts) => {
          for (const text of texts) {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/html', text);
            field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
          }
        },
        [...payloads, '<p>The end</p>'],
      );
      await notes.getByText('The end').waitFor();
      await nothingRan();
      await notes.locator('form').getByRole('button', {name: 'Save'}).click();
      await page.locator('account-notes .saved-bar').waitFor();
      await nothingRan();
    });

    test('no name, contact, label, or description runs, on any tab, in the jump, or in the banner', async () => {
      const {page, nothingRan} = await watch(host, poisonApps);
      await page.getByRole('treeitem', {name: 'Davis & Main'}).click();
      await page.getByRole('tab').first().waitFor();
      const accountId = await page.evaluate(() =>
        document.querySelector('account-provider')?.getAttribute('account-id'),
      );
      await poison(host, accountId ?? '');
      await page.evaluate(() => (document.querySelector('account-provider') as unknown as {reload(): void}).reload());
      await page.locator('account-manager h2').filter({hasText: '<img'}).waitFor();
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await page.locator('[role="tabpanel"]:visible').first().waitFor();
        await page.waitForFunction(
          () => !document.querySelector('account-manager')?.shadowRoot?.querySelector('.skeleton'),
        );
      }
      await page.evaluate(() => (document.querySelector('account-jump') as unknown as {open(): void}).open());
      await page.keyboard.type('<img');
      await page.locator('account-jump [role="option"]').first().waitFor();
      await page.evaluate(async (id) => {
        const provider = document.querySelector('account-provider') as unknown as {masquerade(id: string): unknown};
        await provider.masquerade(id);
      }, accountId ?? '');
      await page.locator('masquerade-banner').filter({hasText: '<img'}).waitFor();
      await nothingRan();
    });
  });
}

test('the same texts do run without sanitizing', async () => {
  const host = await startHost({strict: false, content: ''});
  const {page} = await watch(host);
  const ran = await page.evaluate(
    async (texts) => {
      const marks = window as unknown as {ran?: number};
      let count = 0;
      for (const text of texts) {
        delete marks.ran;
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = text;
        for (let frame = 0; frame < 3 && !marks.ran; frame++) await new Promise(requestAnimationFrame);
        if (marks.ran) count++;
        place.remove();
      }
      return count;
      // One of them navigates the whole page away.
    },
    payloads.filter((text) => !text.includes('http-equiv')),
  );
  await host.close();
  assert.ok(ran >= 10, `${ran} of ${payloads.length} ran`);
});
