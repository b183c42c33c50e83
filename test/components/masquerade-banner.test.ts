import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-overview/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/masquerade-banner/define.js';
import type {MasqueradeBanner} from '../../src/components/masquerade-banner/masquerade-banner.js';
import {renamed, turnOf} from '../../src/components/masquerade-banner/masquerade-banner.model.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

const HOME = 'Meridian Voice Partners';
const CUSTOMER = 'Los Pollos Hermanos';
const BRANCH = 'Los Pollos Hermanos – Albuquerque';

interface Page {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly banner: MasqueradeBanner;
  readonly customer: AccountId;
  readonly branch: AccountId;
}

async function open(): Promise<Page> {
  const backend = createBackend();
  const customer = (await childIds(backend)).get(CUSTOMER);
  const branches = customer && (await backend.adapter.accounts.children(customer));
  const branch = branches?.items.find(({name}) => name === BRANCH);
  if (!customer || !branch) throw new Error(`no ${BRANCH}`);
  const provider = await fixture<AccountProvider>(html`<account-provider></account-provider>`);
  const banner = document.createElement('masquerade-banner');
  provider.append(banner);
  const ready = oneEvent(provider, 'account-selected');
  provider.adapter = backend.adapter;
  await ready;
  await banner.updateComplete;
  return {backend, provider, banner, customer, branch: branch.id};
}

async function masquerade({provider, banner, branch}: Page, id: string = branch): Promise<void> {
  expect(await provider.masquerade(id)).to.be.true;
  await banner.updateComplete;
}

const textOf = ({banner}: Page, selector: string): string =>
  (banner.renderRoot.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const path = ({banner}: Page): string[] =>
  [...banner.renderRoot.querySelectorAll('li')].map((item) => item.textContent.trim());

const button = ({banner}: Page): HTMLButtonElement | null => banner.renderRoot.querySelector('button');

/** Renames an account as an operator does, in an overview next to the banner. */
async function rename({provider}: Page, id: AccountId, name: string): Promise<void> {
  const overview = document.createElement('account-overview');
  overview.accountId = id;
  provider.append(overview);
  const find = <E extends HTMLElement>(selector: string) => overview.renderRoot.querySelector<E>(selector);
  await waitUntil(() => find('#row-name .edit'));
  find('#row-name .edit')?.click();
  await waitUntil(() => find('[name="name"]'));
  const field = find<HTMLInputElement>('[name="name"]');
  if (!field) throw new Error('no field');
  field.value = name;
  field.dispatchEvent(new InputEvent('input'));
  const saved = oneEvent(overview, 'account-saved');
  find<HTMLFormElement>('form')?.requestSubmit();
  await saved;
  overview.remove();
}

describe('<masquerade-banner>', () => {
  it('shows nothing and takes no space while the user acts as themselves', async () => {
    const page = await open();
    expect(button(page) === null).to.be.true;
    expect(page.banner.matches(':state(masquerading)')).to.be.false;
    expect(getComputedStyle(page.banner).position).to.equal('absolute');
    expect(page.banner.offsetHeight).to.be.at.most(1);
  });

  it('shows nothing without a provider', async () => {
    const banner = await fixture<MasqueradeBanner>(html`<masquerade-banner></masquerade-banner>`);
    expect(banner.renderRoot.textContent.trim()).to.equal('');
  });

  it('shows which account the user acts as, and its path', async () => {
    const page = await open();
    await masquerade(page);
    expect(page.banner.matches(':state(masquerading)')).to.be.true;
    expect(textOf(page, '.acting')).to.equal(`Viewing as ${BRANCH}`);
    expect(path(page)).to.deep.equal([HOME, CUSTOMER, BRANCH]);
    expect(textOf(page, 'button')).to.equal(`Back to ${HOME}`);
    await expectAccessible(page.banner);
  });

  it('returns in one step, with the keyboard', async () => {
    const page = await open();
    await masquerade(page);
    button(page)?.focus();
    const [event] = await Promise.all([
      oneEvent<CustomEvent<{accountId: string}>>(page.provider, 'masquerade-end-request'),
      sendKeys({press: 'Enter'}),
    ]);
    expect(event.detail.accountId).to.equal(page.branch);
    await waitUntil(() => !page.banner.matches(':state(masquerading)'), 'the masquerade is over');
    await page.banner.updateComplete;
    expect(button(page) === null).to.be.true;
  });

  it('leaves the end to a host that cancels the request', async () => {
    const page = await open();
    await masquerade(page);
    page.provider.addEventListener('masquerade-end-request', (event) => event.preventDefault(), {once: true});
    button(page)?.click();
    await Promise.resolve();
    await page.banner.updateComplete;
    expect(page.banner.matches(':state(masquerading)')).to.be.true;
  });

  it('announces the start, each change, and the end', async () => {
    const page = await open();
    expect(textOf(page, '[role="status"]')).to.equal('');
    await masquerade(page);
    expect(textOf(page, '[role="status"]')).to.equal(`You are now viewing as ${BRANCH}.`);
    await masquerade(page, page.customer);
    expect(textOf(page, '[role="status"]')).to.equal(`You are now viewing as ${CUSTOMER}.`);
    await page.provider.endMasquerade();
    await page.banner.updateComplete;
    expect(textOf(page, '[role="status"]')).to.equal(`You are back in ${HOME}, your own account.`);
  });

  it('follows a rename of any account on the path, at once and after the next selection', async () => {
    const page = await open();
    await masquerade(page);
    await rename(page, page.branch, 'Albuquerque');
    await rename(page, page.customer, 'Pollos');
    await page.banner.updateComplete;
    expect(textOf(page, '.acting')).to.equal('Viewing as Albuquerque');
    expect(path(page)).to.deep.equal([HOME, 'Pollos', 'Albuquerque']);
    await page.provider.select(page.customer);
    await page.banner.updateComplete;
    expect(path(page)).to.deep.equal([HOME, 'Pollos', 'Albuquerque']);
  });

  it('sends no requests', async () => {
    const page = await open();
    await masquerade(page);
    const asked = page.backend.sandbox.requests.length;
    await page.provider.select(page.customer);
    await page.banner.updateComplete;
    expect(page.backend.sandbox.requests.length).to.equal(asked);
  });

  it('stays in view when its container scrolls', async () => {
    const page = await open();
    await masquerade(page);
    const room = document.createElement('div');
    room.style.blockSize = '4000px';
    page.provider.append(room);
    window.scrollTo(0, 2000);
    expect(page.banner.getBoundingClientRect().top).to.equal(0);
    window.scrollTo(0, 0);
  });

  it('fits in 280px', async () => {
    const page = await open();
    page.banner.style.inlineSize = '280px';
    await masquerade(page);
    const width = (selector: string) => page.banner.renderRoot.querySelector(selector);
    expect(width('.widget')?.scrollWidth).to.be.at.most(280);
    expect(button(page)?.getBoundingClientRect().right).to.be.at.most(page.banner.getBoundingClientRect().right);
  });
});

describe('masquerade-banner model', () => {
  const ref = (id: string, name?: string) => ({id: id as AccountId, ...(name === undefined ? {} : {name})});

  it('shows an account by its latest name', () => {
    expect(renamed(ref('a', 'Old'), new Map([['a' as AccountId, 'New']])).name).to.equal('New');
    expect(renamed(ref('a', 'Old'), new Map()).name).to.equal('Old');
    expect(renamed(ref('a'), new Map()).name).to.equal(undefined);
  });

  it('announces nothing at first, nor while the account stays the same', () => {
    expect(turnOf(undefined, [ref('home'), ref('a')])).to.equal(undefined);
    expect(turnOf(ref('a'), [ref('home'), ref('a')])).to.equal(undefined);
    expect(turnOf(ref('a'), [ref('home')])).to.deep.equal({turn: 'ended', account: ref('home')});
    expect(turnOf(ref('home'), [ref('home'), ref('a')])?.turn).to.equal('started');
  });
});
