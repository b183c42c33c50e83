import {expect} from '@open-wc/testing';
import '../../src/components/account-admins/define.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/app-exchange/define.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {expectAccessible} from '../support/axe.js';
import {longLists} from '../support/long-lists.js';
import {accountId} from '../support/quick-adapter.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

type Tag = 'account-admins' | 'account-limits' | 'app-exchange';
type Page = WidgetPage<WidgetElement>;

/** Far more than a viewport has, and far fewer than a long list. */
const FEW = 80;

const open = (tag: Tag, adapter: AccountsAdapter = longLists()): Promise<Page> =>
  widgetPage(tag, {adapter} as never, {accountId: accountId('a')});

const all = ({widget}: Page, selector: string) => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];

const isInView = (element: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Scrolls the page, and waits until rows fill the viewport: no space is left in it. */
async function scrollTo(page: Page, row: string, share: number): Promise<void> {
  window.scrollTo(0, document.documentElement.scrollHeight * share);
  const filled = () => all(page, row).some(isInView) && !all(page, '.space .extent').some(isInView);
  await until(filled, `shows rows at ${share}`);
}

const position = (row: HTMLElement): number =>
  Number(row.getAttribute('aria-posinset') ?? row.getAttribute('aria-rowindex'));

describe('long lists', () => {
  afterEach(() => window.scrollTo(0, 0));

  for (const {tag, row, size} of [
    {tag: 'account-admins', row: '.admin', size: 5_000},
    {tag: 'app-exchange', row: '.app', size: 3_000},
    {tag: 'account-limits', row: '.destination', size: 500},
  ] as const) {
    it(`${tag} renders only what is near the viewport, in its place, wherever the user scrolls`, async () => {
      const page = await open(tag);
      await page.find(`${row} :is(button, input)`);
      for (const share of [0, 0.5, 0.95, 0.2]) {
        await scrollTo(page, row, share);
        const rows = all(page, row);
        expect(rows.length, `rows at ${share}`).to.be.below(FEW);
        expect(rows[0]?.getAttribute('aria-setsize')).to.equal(String(size));
        const positions = rows.map(position);
        expect(positions).to.deep.equal([...positions].sort((a, b) => a - b));
        // The scroll bar shows where the user is.
        const scrolled = scrollY / (document.documentElement.scrollHeight - innerHeight);
        expect(position(rows.find(isInView)!) / size, `the row in view at ${scrolled}`).to.be.closeTo(scrolled, 0.1);
      }
    });
  }

  it('hold every text, so that the browser finds a row that is not rendered', async () => {
    const page = await open('account-admins');
    await page.find('.admin');
    expect(page.query('#admin-p4999')).to.equal(null);
    const space = await page.see('Person4999 Wexler', '.space');
    expect(space.getAttribute('aria-hidden')).to.equal('true');
  });

  it('retain an open form, what is typed in it, and the focus while the row is far away', async () => {
    const page = await open('account-admins');
    await page.press('Edit Person0001 Wexler');
    await page.type('firstName', 'Kimberly');
    await scrollTo(page, '.admin', 0.7);
    const field = page.query<HTMLInputElement>('[name="firstName"]');
    expect(field?.value).to.equal('Kimberly');
    expect((page.widget.renderRoot as ShadowRoot).activeElement === field, 'the focus stays').to.equal(true);
    await page.press('Cancel');
    await until(
      () => (page.widget.renderRoot as ShadowRoot).activeElement?.closest('#admin-p0001'),
      'the focus returns to the row, which comes back into view',
    );
    await until(() => isInView(page.query('#admin-p0001')!), 'the row is in view');
  });

  it('retain the focused row and its neighbors, so that Tab goes on from there', async () => {
    const page = await open('app-exchange');
    const field = await page.find('#app-app0004');
    field.focus();
    await scrollTo(page, '.app', 0.6);
    expect((page.widget.renderRoot as ShadowRoot).activeElement === field, 'the focus stays').to.equal(true);
    expect(page.query('#app-app0005')).not.to.equal(null);
    expect(page.query('#app-app0003')).not.to.equal(null);
  });

  it('are searched as a whole', async () => {
    const page = await open('account-admins');
    await page.type('search', 'Person4321');
    await page.see('1 administrator', '[role="status"]');
    expect(all(page, '.admin').map(({id}) => id)).to.deep.equal(['admin-p4321']);
    await page.type('search', '');
    await until(() => page.query('#admin-p0000'), 'shows the first again');
    expect(all(page, '.admin').length).to.be.below(FEW);
  });

  it('of ledger entries grow page by page, and still render only a few rows', async () => {
    const page = await open('account-limits');
    await page.press('Ledger');
    await page.find('.ledger tbody tr');
    for (let pages = 0; pages < 14; pages++) {
      const before = page.query('.ledger table')?.getAttribute('aria-rowcount');
      await page.press('Show older entries');
      await until(() => page.query('.ledger table')?.getAttribute('aria-rowcount') !== before, 'shows more');
    }
    expect(page.query('.ledger table')?.getAttribute('aria-rowcount')).to.equal(String(15 * 20 + 1));
    await until(() => all(page, '.ledger tbody tr:not(.space)').length < FEW, 'renders few rows');
    await page.see('Booking 299', '.ledger .space');
    // The heading is the first row.
    const rows = all(page, '.ledger tbody tr:not(.space)');
    const numbers = rows.map(({textContent}) => Number(/Booking (\d+)/.exec(textContent ?? '')?.[1]));
    expect(rows.map(position)).to.deep.equal(numbers.map((number) => number + 2));
  });

  it('are accessible', async () => {
    const page = await open('account-limits');
    await page.find('.space');
    await expectAccessible(page.widget);
  });
});
