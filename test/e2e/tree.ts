/**
 * The tree and the jump over HTTP in a browser, with the keyboard alone: through ten thousand siblings, into and out of
 * a branch, by search, and in a narrow column, with the information exposed to assistive technology.
 */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';
import type {Steps} from './steps.js';

const PARENT = 'Los Pollos Hermanos';
const CHILD = 'Los Pollos Hermanos – Albuquerque';
/** The maximum number of requests for the children of one account. */
const MOST_PAGES = 12;

/** The row with the keyboard focus. */
interface ActiveRow {
  readonly name: string;
  readonly level: number;
  readonly position: number;
  /** -1 while not all siblings are known. */
  readonly size: number;
  readonly expanded: string | null;
  readonly inView: boolean;
}

const activeRow = (tree: Locator): Promise<ActiveRow> =>
  tree.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    const row = root.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const [box, list] = [row?.getBoundingClientRect(), element.getBoundingClientRect()];
    return {
      name: row?.querySelector('.name')?.textContent?.trim() ?? '',
      level: Number(row?.ariaLevel),
      position: Number(row?.ariaPosInSet),
      size: Number(row?.ariaSetSize),
      expanded: row?.ariaExpanded ?? null,
      inView: box !== undefined && box.top >= list.top - 1 && box.bottom <= list.bottom + 1,
    };
  });

/** Presses Tab, or Shift Tab, until an element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const has = () =>
    target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  for (let presses = 0; presses < 60; presses++) {
    if ((await target.count()) === 1 && (await has())) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${String(target)} is not reached by ${key}`);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await holds())) assert.ok(performance.now() < end, what);
}

interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the browser exposes to assistive technology. */
async function accessibilityTree(page: Page): Promise<readonly AxNode[]> {
  const devtools = await page.context().newCDPSession(page);
  const {nodes} = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ignored}) => !ignored)
    .map(({role, name, properties = []}) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(
        properties.map(({name: key, value}) => [key, value.value ?? value.relatedNodes?.[0]?.backendDOMNodeId]),
      ),
    }));
}

export async function treeByKeyboard(steps: Steps): Promise<void> {
  const demo = await startBuiltDemo({accounts: 10_000});
  const portal = await Portal.open(demo);
  const {page, tree} = portal;
  const {keyboard} = page;
  const field = page.getByRole('searchbox');
  const active = () => activeRow(tree);
  const names = () => tree.getByRole('treeitem').locator('.name').allTextContents();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  /** Types the first letters of a row; repeated if the machine was too busy for them to count as one word. */
  const typeAhead = (letters: string, name: string) =>
    until(`${name} is active`, async () => {
      await press('Home');
      await keyboard.type(letters);
      return (await active()).name === name;
    });
  const toTheEnd = async () => {
    await press('End');
    await until('the last row is active', async () => {
      const {position, size} = await active();
      return position > 1000 && position === size;
    });
  };
  const activeIs = (name: string) => until(`${name} is active`, async () => (await active()).name === name);
  try {
    await steps.step('Tab reaches the field, and the arrow key moves into the tree', async () => {
      await portal.row('A1A Car Wash').waitFor();
      await tabTo(page, field);
      await press('ArrowDown');
      await activeIs('A1A Car Wash');
    });
    await steps.step(`End jumps to the last of all siblings in at most ${MOST_PAGES} requests`, async () => {
      const pages = () =>
        demo.sandbox?.requests.filter(({path, method}) => method === 'GET' && /\/children/.test(path));
      const before = pages()?.length ?? 0;
      await toTheEnd();
      assert.ok((await active()).inView);
      assert.ok(1 + (pages()?.length ?? 0) - before <= MOST_PAGES);
    });
    await steps.step('Home, PageDown, and PageUp move the active row', async () => {
      await press('Home');
      assert.equal((await active()).position, 1);
      await press('PageDown');
      const {position, inView} = await active();
      assert.ok(inView && position > 5, `moved on to ${position}`);
      await press('PageUp');
      assert.equal((await active()).position, 1);
    });
    await steps.step(
      'typing the beginning of a name moves to it; the arrow keys expand, enter, leave, and collapse',
      async () => {
        await typeAhead('los p', PARENT);
        assert.ok((await active()).inView);
        await press('ArrowRight');
        await portal.row(CHILD).waitFor();
        assert.equal((await active()).expanded, 'true');
        await press('ArrowRight');
        assert.equal((await active()).level, 2);
        await press('ArrowLeft');
        await activeIs(PARENT);
        await press('ArrowLeft');
        assert.equal((await active()).expanded, 'false');
      },
    );
    await steps.step('* expands all siblings, which can be collapsed one by one', async () => {
      await press('*');
      await portal.row(CHILD).waitFor();
      await press('Home');
      await until('others are open as well', async () => {
        for (let pages = 0; pages < 40; pages++) {
          const open = await tree.locator('[aria-expanded="true"]:not(.active)').count();
          if (open > 0) return true;
          await press('PageDown');
        }
        return false;
      });
    });
    await steps.step('assistive technology gets rows, levels, the selection, and the active row', async () => {
      await typeAhead('los p', PARENT);
      await press('Enter');
      await portal.heading.filter({hasText: PARENT}).waitFor();
      await tree.locator('[aria-selected="true"]').waitFor();
      const nodes = await accessibilityTree(page);
      const list = nodes.find(({role}) => role === 'tree');
      assert.match(list?.name ?? '', /^Sub-accounts of /);
      assert.ok(list?.properties['focused'], 'the tree keeps the focus');
      assert.ok(list?.properties['activedescendant'], 'and names the row that has it');
      const items = nodes.filter(({role}) => role === 'treeitem');
      assert.ok(items.length > 5 && items.length <= 80, `${items.length} rows`);
      assert.ok(items.every(({name}) => name !== ''));
      const parent = items.find(({name}) => name.startsWith(PARENT) && !name.startsWith(CHILD));
      // Its name contains everything that its row shows: the realm and the number of accounts below.
      assert.match(parent?.name ?? '', /^Los Pollos Hermanos \S+\.\S+ .*\bsub-accounts?$/);
      assert.deepEqual(
        [parent?.properties['level'], parent?.properties['expanded'], parent?.properties['selected']],
        [1, true, true],
      );
      const child = items.find(({name}) => name.startsWith(CHILD));
      assert.deepEqual([child?.properties['level'], child?.properties['selected']], [2, false]);
      // The protocol does not expose positions in a set, so the attributes are checked.
      const places = await tree
        .getByRole('treeitem')
        .evaluateAll((rows) =>
          rows.map((row) => [Number(row.ariaLevel), Number(row.ariaPosInSet), Number(row.ariaSetSize)] as const),
        );
      for (const [level = 0, position = 0, size = 0] of places) {
        assert.ok(level >= 1 && position >= 1 && (size === -1 || position <= size), `${level} ${position}/${size}`);
      }
    });
    await steps.step('a search reports that nothing was found, and Escape restores the tree', async () => {
      const before = await names();
      const top = await tree.evaluate(({scrollTop}) => scrollTop);
      await tabTo(page, field, 'Shift+Tab');
      await keyboard.type('no such account');
      await page.getByText('No accounts match “no such account”.').first().waitFor();
      await press('Escape');
      await tree.waitFor();
      assert.equal(await field.inputValue(), '');
      await keyboard.type('albuquer');
      await portal.row(CHILD).waitFor();
      await press('ArrowDown');
      await activeIs(CHILD);
      await press('Escape');
      await until('the same rows', async () => (await names()).join() === before.join());
      assert.equal(await tree.evaluate(({scrollTop}) => scrollTop), top);
    });
    await steps.step('a match is opened with Enter, and shown in its place when the search ends', async () => {
      await tabTo(page, field, 'Shift+Tab');
      await keyboard.type('albuquer');
      await portal.row(CHILD).waitFor();
      await press('Enter');
      await activeIs(CHILD);
      await press('Enter');
      await portal.heading.filter({hasText: CHILD}).waitFor();
      await press('Escape');
      await tree.locator('[aria-selected="true"]', {hasText: CHILD}).waitFor();
      await activeIs(CHILD);
      assert.ok((await active()).inView);
    });
    await steps.step('"New account" names the parent account, and opens the wizard below it', async () => {
      const add = page.getByRole('button', {name: `New account (under ${CHILD})`});
      await tabTo(page, add);
      await press('Enter');
      const wizard = page.locator('account-wizard');
      await wizard.locator('input[name="name"]:focus').waitFor();
      await wizard.getByText(CHILD).first().waitFor();
      await tabTo(page, wizard.getByRole('button', {name: 'Cancel'}));
      await press('Enter');
      await portal.heading.filter({hasText: CHILD}).waitFor();
    });
    await steps.step('the divider is moved with arrow keys, and its position persists after a reload', async () => {
      const divider = page.getByRole('separator');
      const width = async () =>
        Math.round((await page.locator('account-manager account-tree').boundingBox())?.width ?? 0);
      await tabTo(page, divider);
      const before = await width();
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      const wider = await width();
      assert.equal(wider, before + 48);
      await page.reload();
      await portal.row('A1A Car Wash').or(tree.locator('[aria-selected="true"]')).first().waitFor();
      assert.equal(await width(), wider);
    });
    await steps.step('in a narrow column, the arrow keys and the button move one level down and up', async () => {
      await page.goto(new URL('#/accounts', page.url()).href);
      await page.setViewportSize({width: 290, height: 700});
      await page.reload();
      await portal.row('A1A Car Wash').waitFor();
      const back = page.getByRole('button', {name: /^Back to /});
      await tabTo(page, field);
      await press('ArrowDown');
      await toTheEnd();
      await typeAhead('los p', PARENT);
      await press('ArrowRight');
      await page.getByRole('tree', {name: `Sub-accounts of ${PARENT}`}).waitFor();
      await press('ArrowLeft');
      await activeIs(PARENT);
      await press('ArrowRight');
      await tabTo(page, back, 'Shift+Tab');
      await press('Enter');
      await activeIs(PARENT);
      assert.ok((await active()).inView);
    });
    await steps.step('the page reported no errors', async () => portal.expectNoComplaints());
  } finally {
    await portal.close();
    await demo.close();
  }
}
