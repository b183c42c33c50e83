/**
 * The portal with 100,000 accounts in five levels over HTTP: a link to any of them, a second link, a masquerade, and
 * back, without ever requesting everything at once.
 */
import assert from 'node:assert/strict';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {AccountSummary} from '../../src/api/account.js';
import type {LoggedRequest} from '../../sandbox/index.js';
import {startDemo, type Demo} from '../../scripts/start.mjs';
import {closeBrowser, Portal} from './portal.js';
import {Steps} from './steps.js';

const ACCOUNTS = 100_000;
/** The largest page that the library requests. */
const LARGEST_PAGE = 1000;

const steps = new Steps();

/** A deep account, selected by the first digits of its id. */
async function anyDeepAccount({sandbox}: Demo): Promise<AccountSummary> {
  assert.ok(sandbox);
  const adapter = new CrossbarAdapter({
    url: 'http://sandbox.localhost/v2',
    fetch: sandbox.fetch,
    getToken: () => sandbox.issueToken(),
  });
  for (;;) {
    const digits = Math.floor(Math.random() * 0x1000)
      .toString(16)
      .padStart(3, '0');
    const {items} = await adapter.accounts.search(digits);
    const ids = items.filter(({id, name}) => id.startsWith(digits) && /^[\w &]+$/.test(name));
    for (const account of ids) {
      const above = await adapter.accounts.ancestors(account.id);
      if (above.length >= 4) return account;
    }
  }
}

/**
 * Checks the requests since `last`: no unpaged list, no larger pages, and no more requests than necessary.
 * @returns the number of requested lists
 */
function expectModestRequests({sandbox}: Demo, last: LoggedRequest | undefined, atMost: number): number {
  const log = sandbox?.requests ?? [];
  const since = last ? log.lastIndexOf(last) + 1 : 0;
  const asked = log.slice(since).filter(({method}) => method !== 'OPTIONS');
  const requests = asked.map(({path}) => new URL(path, 'http://sandbox.localhost'));
  const lists = requests.filter(({pathname}) => /\/(children|descendants|siblings|search)$/.test(pathname));
  assert.ok(lists.length <= atMost, `${lists.length} lists were asked for`);
  for (const {pathname, search, searchParams} of requests) {
    assert.notEqual(searchParams.get('paginate'), 'false', search);
    assert.ok(!pathname.endsWith('/descendants'), pathname);
    assert.ok(Number(searchParams.get('page_size') ?? 0) <= LARGEST_PAGE, search);
  }
  return lists.length;
}

async function expectFewRows({tree}: Portal): Promise<void> {
  const rows = await tree.getByRole('treeitem').count();
  assert.ok(rows > 0 && rows <= 80, `${rows} rows`);
}

async function anywhere(demo: Demo): Promise<void> {
  const first = await anyDeepAccount(demo);
  const second = await anyDeepAccount(demo);
  const mark = () => demo.sandbox?.requests.at(-1);
  let since = mark();
  const portal = await Portal.open({...demo, url: `${demo.url}#/accounts/${first.id}`});
  const {page} = portal;
  const shows = async ({name}: AccountSummary) => {
    await portal.heading.filter({hasText: name}).waitFor();
    await portal.tree.locator('[role="treeitem"][aria-selected="true"]', {hasText: name}).waitFor();
    await expectFewRows(portal);
  };
  try {
    await steps.step(`a link opens ${first.name}, in its place below its ancestors`, async () => {
      await shows(first);
      assert.ok(expectModestRequests(demo, since, 8) > 0);
    });
    await steps.step(`${second.name} is found by its name, wherever it is`, async () => {
      since = mark();
      await page.getByRole('searchbox').fill(second.name);
      await portal.row(second.name).click();
      await portal.heading.filter({hasText: second.name}).waitFor();
      await page.getByRole('searchbox').press('Escape');
      await shows(second);
      expectModestRequests(demo, since, 8);
    });
    await steps.step('the operator acts as the account', async () => {
      since = mark();
      await page.getByRole('button', {name: 'View as customer'}).click();
      await portal.banner.getByText(second.name).first().waitFor();
      expectModestRequests(demo, since, 2);
    });
    await steps.step('the operator returns, and the tree shows the account', async () => {
      since = mark();
      await portal.banner.getByRole('button').last().click();
      await portal.banner.waitFor({state: 'detached'});
      await shows(second);
      expectModestRequests(demo, since, 8);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
  }
}

async function toTheEnd(demo: Demo): Promise<void> {
  const portal = await Portal.open(demo);
  try {
    await steps.step('the last of fifty thousand siblings is loaded page by page', async () => {
      await portal.row('A1A Car Wash').waitFor();
      const since = demo.sandbox?.requests.at(-1);
      await portal.tree.focus();
      await portal.page.keyboard.press('End');
      await portal.tree.locator('[aria-setsize]:not([aria-setsize="-1"])').first().waitFor({timeout: 120_000});
      await expectFewRows(portal);
      assert.ok(expectModestRequests(demo, since, 60) >= ACCOUNTS / 2 / LARGEST_PAGE);
      portal.expectNoComplaints();
    });
  } finally {
    await portal.close();
  }
}

const demo = await startDemo({port: 0, apiPort: 0, accounts: ACCOUNTS});
for (const job of [anywhere, toTheEnd]) await steps.run(() => job(demo));
await demo.close();
await closeBrowser();
steps.close();
