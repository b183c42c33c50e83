import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-breadcrumbs/define.js';
import type {AccountBreadcrumbs} from '../../src/components/account-breadcrumbs/account-breadcrumbs.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {waitUntil} from '../support/wait.js';
import {widgetPage, type WidgetPage} from '../support/widget-page.js';

const HOME = 'Meridian Voice Partners';

interface Line {
  readonly id: AccountId;
  readonly name: string;
}

/**
 * The path from the operator's own account down to one without children, at the maximum depth of the seeded accounts.
 */
async function deepLine({adapter, sandbox}: Backend): Promise<readonly Line[]> {
  const line: Line[] = [{id: sandbox.credentials.accountId as AccountId, name: HOME}];
  for (let id = line[0]?.id; id !== undefined;) {
    const {items} = await adapter.accounts.children(id);
    const next = items.reduce<(typeof items)[number] | undefined>(
      (deepest, item) => ((item.descendantCount ?? 0) > (deepest?.descendantCount ?? -1) ? item : deepest),
      undefined,
    );
    if (next) line.push({id: next.id, name: next.name});
    id = next?.id;
  }
  return line;
}

const crumbs = ({widget}: WidgetPage<AccountBreadcrumbs>) =>
  [...widget.renderRoot.querySelectorAll<HTMLElement>('li:not(.more)')]
    .filter((item) => item.offsetParent !== null)
    .map((item) => item.textContent?.trim());

async function open(): Promise<{
  backend: Backend;
  line: readonly Line[];
  page: WidgetPage<AccountBreadcrumbs>;
  shows: (...names: readonly (string | undefined)[]) => Promise<void>;
}> {
  const backend = createBackend();
  const line = await deepLine(backend);
  const page = await widgetPage('account-breadcrumbs', backend, {accountId: line.at(-1)?.id});
  page.widget.style.inlineSize = '60rem';
  const shows = (...names: readonly (string | undefined)[]) =>
    waitUntil(() => crumbs(page).join('/') === names.join('/'), `the path ${names.join('/')}`);
  return {backend, line, page, shows};
}

describe('account-breadcrumbs', () => {
  it('shows the path from the acting account to the shown one', async () => {
    const {line, page, shows} = await open();
    await shows(...line.map(({name}) => name));
    const current = page.query('[aria-current="page"]');
    expect(current?.textContent?.trim()).to.equal(line.at(-1)?.name);
    expect(page.query('nav')?.getAttribute('aria-label')).to.equal('Path to this account');
    await expectAccessible(page.widget);
  });

  it('requests to show an ancestor, and follows', async () => {
    const {line, page, shows} = await open();
    const above = line.at(-2);
    await shows(...line.map(({name}) => name));
    const request = oneEvent(page.widget, 'account-select-request');
    await page.press(above?.name ?? '');
    expect(((await request) as CustomEvent<unknown>).detail).to.deep.equal({accountId: above?.id});
    await shows(...line.slice(0, -1).map(({name}) => name));
  });

  it('returns to the acting account, with nothing selected', async () => {
    const {page, shows} = await open();
    await page.press(HOME);
    await shows(HOME);
    expect(page.provider.accountId).to.equal(undefined);
  });

  it('follows a rename of any account on the path', async () => {
    const {backend, line, page, shows} = await open();
    const names = line.map(({name}) => name);
    await shows(...names);
    const above = line.at(-2) as Line;
    const base = await backend.adapter.accounts.get(above.id);
    await backend.adapter.accounts.update(above.id, {base, changes: {name: 'Renamed above'}});
    page.provider.reload();
    await shows(...names.slice(0, -2), 'Renamed above', names.at(-1));
  });

  it('starts at the acting account while masquerading', async () => {
    const {line, page, shows} = await open();
    const acting = line.at(-2) as Line;
    await shows(...line.map(({name}) => name));
    await page.provider.masquerade(acting.id);
    await page.provider.select(line.at(-1)?.id);
    await shows(acting.name, line.at(-1)?.name);
  });

  it('collapses the middle accounts in a narrow container and expands them on demand', async () => {
    const {line, page, shows} = await open();
    const names = line.map(({name}) => name);
    expect(names.length, 'a path worth folding').to.be.greaterThan(3);
    await shows(...names);
    page.widget.style.inlineSize = '18rem';
    await shows(names[0], ...names.slice(-2));
    await expectAccessible(page.widget);
    await page.press(names.length === 4 ? 'Show one hidden account' : `Show ${names.length - 3} hidden accounts`);
    await shows(...names);
    expect(page.widget.shadowRoot?.activeElement?.textContent?.trim(), 'the focus goes on').to.equal(names[1]);
  });

  it('reports that the path could not be read, and retries', async () => {
    const {backend, line, page, shows} = await open();
    await shows(...line.map(({name}) => name));
    backend.sandbox.faults.add({method: 'GET', path: '/tree', status: 500});
    const [, first] = line;
    const other = (await backend.adapter.accounts.children(line[0]?.id as AccountId)).items.find(
      ({id}) => id !== first?.id,
    );
    await page.provider.select(other?.id);
    await page.see('The path to this account could not be loaded');
    backend.sandbox.faults.clear();
    await page.press('Try again');
    await shows(HOME, other?.name);
  });
});
