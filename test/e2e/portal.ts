import assert from 'node:assert/strict';
import {chromium, type Browser, type Locator, type Page} from 'playwright-core';
import {ensureChromium, testArgs} from '../../scripts/browser.mjs';
import type {Demo} from '../../scripts/start.mjs';

/** Shared by all jobs, each of which has its own browser context. */
let browser: Promise<Browser> | undefined;

const launch = async (): Promise<Browser> => chromium.launch({executablePath: await ensureChromium(), args: testArgs});

/** To be called after the last job. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** The demo portal in a browser, in an operator's terms. */
export class Portal {
  readonly page: Page;
  /** Errors and warnings of the page; a passing job causes none. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(demo: Demo, size = {width: 1280, height: 800}): Promise<Portal> {
    browser ??= launch();
    const context = await (await browser).newContext({viewport: size, reducedMotion: 'reduce'});
    const portal = new Portal(await context.newPage());
    await portal.page.goto(demo.url);
    return portal;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  get tree(): Locator {
    return this.page.getByRole('tree');
  }

  row(name: string): Locator {
    return this.tree.getByRole('treeitem', {name});
  }

  get breadcrumbs(): Locator {
    return this.page.locator('account-manager account-breadcrumbs');
  }

  /** The name above the tabs. */
  get heading(): Locator {
    return this.page.locator('account-manager').getByRole('heading', {level: 2}).first();
  }

  /** A row of the overview, by id. */
  overviewRow(id: string): Locator {
    return this.page.locator(`account-manager account-overview #row-${id}`);
  }

  /** The id of the shown account, from the address. */
  get accountId(): string {
    return /accounts\/(\w{32})/.exec(this.page.url())?.[1] ?? '';
  }

  /** Opens an account from the tree and one of its tabs; `widget` is the element on that tab. */
  async openTab(account: string, tab: string, widget: string): Promise<Locator> {
    await this.row(account).first().click();
    await this.heading.filter({hasText: account}).waitFor();
    await this.page.locator('account-manager').getByRole('tab', {name: tab}).click();
    const shown = this.page.locator(`account-manager ${widget}`);
    await shown.waitFor();
    return shown;
  }

  get banner(): Locator {
    return this.page.locator('masquerade-banner').getByRole('region').first();
  }

  async signIn({username, password, accountName}: NonNullable<Demo['credentials']>): Promise<void> {
    await this.page.getByLabel('User name').fill(username);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByLabel('Account name').fill(accountName);
    await this.page.getByRole('button', {name: 'Sign in'}).click();
  }

  /** The number of elements on the page; the browser driver's selectors pierce shadow roots. */
  countElements(): Promise<number> {
    return this.page.locator('*').count();
  }

  expectNoComplaints(): void {
    assert.deepEqual(this.complaints, []);
  }
}
