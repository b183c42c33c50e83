import {expect} from '@open-wc/testing';
import {nothing, render} from 'lit';
import type {CreditApi, LedgerEntry, LedgerSum} from '../../../src/api/credit.js';
import {Ledger} from '../../../src/domains/credit/panel/ledger.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {accountId, deferred, quickSession} from '../../support/quick-adapter.js';
import {waitUntil} from '../../support/wait.js';

const id = accountId('customer');
const entry: LedgerEntry = {
  ...{id: 'one', accountId: id, amount: 10, source: 'adjustments', key: 'k', at: Date.UTC(2026, 10, 5)},
  ...{description: 'Goodwill', reference: 'T-4711'},
};

/** The ledger of an account in November 2026, whose sums are read when the test decides. */
function open() {
  const reads: ReturnType<typeof deferred<LedgerSum[]>>[] = [];
  const months: (string | undefined)[] = [];
  const credit: Pick<CreditApi, 'now' | 'summary' | 'entries'> = {
    now: async () => Date.UTC(2026, 10, 20),
    summary: (_, {month} = {}) => {
      const read = deferred<LedgerSum[]>();
      reads.push(read);
      months.push(month);
      return read.promise;
    },
    entries: async () => ({items: [entry]}),
  };
  const scope = {
    account: {id},
    session: quickSession('home'),
    signal: new AbortController().signal,
  } as unknown as AccountScope;
  const root = document.createElement('div');
  let updates = 0;
  const host = {
    renderRoot: root,
    updateComplete: Promise.resolve(true),
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => void updates++,
  };
  const localizer = createLocalizer('en');
  const ledger = new Ledger(host, () => localizer);
  ledger.open(scope, credit as CreditApi);
  const query = (selector: string) => {
    render(ledger.render() ?? nothing, root);
    return root.querySelector(selector);
  };
  return {
    ledger,
    months,
    query,
    rows: () => (query('tbody') ? root.querySelectorAll('tbody tr').length : 0),
    updates: () => updates,
    /** Responds to the latest read. */
    respond: async () => {
      await waitUntil(() => reads.length > 0, 'the sums are read');
      reads.pop()!.resolve([{source: 'adjustments', amount: 10}]);
      await waitUntil(() => query('.ledger')?.getAttribute('aria-busy') === 'false', 'the ledger is read');
    },
    requested: (count: number) => waitUntil(() => months.length === count, 'the sums are read again'),
  };
}

describe('the ledger of an account', () => {
  it('shows the reason and the reference of an entry', async () => {
    const {query, respond} = open();
    await respond();
    const text = query('tbody tr')?.textContent?.replaceAll(/\p{Cf}/gu, '');
    expect(text).to.contain('Goodwill').and.to.contain('Reference: T-4711');
  });

  it('remains on screen while the same month is read again, and disappears when another month is chosen', async () => {
    const {ledger, months, query, rows, respond, requested} = open();
    expect([rows(), query('.skeleton') !== null]).to.deep.equal([0, true]);
    await respond();
    ledger.refresh();
    expect([rows(), query('.ledger')?.getAttribute('aria-busy')]).to.deep.equal([1, 'true']);
    await requested(2);
    await respond();
    ledger.show('2026-10');
    expect([rows(), query('.skeleton') !== null]).to.deep.equal([0, true]);
    await requested(3);
    await respond();
    ledger.show('2026-10');
    expect(rows()).to.equal(1);
    await requested(4);
    await respond();
    expect(months).to.deep.equal([undefined, undefined, '2026-10', '2026-10']);
  });

  it('reads nothing once it is closed', async () => {
    const {ledger, months, query, respond, updates} = open();
    await respond();
    ledger.close();
    const before = updates();
    ledger.show('2026-10');
    ledger.refresh();
    expect([updates(), months, query('.ledger')]).to.deep.equal([before, [undefined], null]);
  });
});
