import {expect} from '@open-wc/testing';
import {render} from 'lit';
import '../../src/components/account-limits/define.js';
import {balanceChart} from '../../src/domains/credit/panel/balance-chart.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {open, openForm, PUT, submit} from '../support/credit-page.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';

describe('account-limits: credit', () => {
  it("is shown in the host's currency, with what it pays for", async () => {
    const {page} = await open({settings: {currencyCode: 'EUR'}, locale: 'de'});
    await page.see('82,65 €', '.balance');
    await page.see('Bezahlt Anrufe nach Minuten');
  });

  it('is added with reason and reference; the form stays open and empty, and an event is dispatched', async () => {
    const opened = await openForm();
    const {page, accountId, events, balance, backend} = opened;
    await page.see('Add credit', '.booking .primary');
    await page.type('credit-amount', '12.50');
    await page.type('credit-reason', 'Goodwill');
    await page.type('credit-reference', 'T-4711');
    await page.press('Add $12.50');
    await page.see('$12.50 added. The balance is $95.15.', '[role="status"]');
    await page.see('$12.50 added', '.saved-bar');
    expect(page.query('.saved-bar')!.textContent, 'money is not taken back').not.to.contain('Undo');
    await page.see('$95.15', '.balance');
    expect((await page.find<HTMLInputElement>('[name="credit-amount"]')).value).to.equal('');
    expect(await balance()).to.equal(95.15);
    expect(events).to.deep.equal([{accountId, amount: 12.5, currency: 'USD'}]);
    const {items} = await backend.adapter.credit.entries(accountId, 'adjustments');
    expect(items[0]).to.include({amount: 12.5, description: 'Goodwill', reference: 'T-4711'});
  });

  it('is added as a program has filled it in without an event', async () => {
    const opened = await openForm();
    const {page} = opened;
    (await page.find<HTMLInputElement>('[name="credit-amount"]')).value = '12.50';
    (await page.find<HTMLInputElement>('[name="credit-reason"]')).value = 'Goodwill';
    submit(opened);
    await page.see('$95.15', '.balance');
    const {items} = await opened.backend.adapter.credit.entries(opened.accountId, 'adjustments');
    expect(items[0]).to.include({amount: 12.5, description: 'Goodwill'});
  });

  it('is removed after a question if the account would owe money', async () => {
    const opened = await openForm();
    const {page, balance, events} = opened;
    (await page.find('input[value="remove"]')).click();
    await page.type('credit-amount', '90');
    submit(opened);
    const dialog = await page.find('dialog[open]');
    expect(dialog.textContent)
      .to.contain('Remove $90.00 from Davis & Main?')
      .and.contain('-$7.35')
      .and.contain('overdrawn');
    await page.press('Cancel', 'dialog');
    await until(() => page.query('dialog') === null, 'closed');
    expect(await balance()).to.equal(82.65);
    expect((await page.find<HTMLInputElement>('[name="credit-amount"]')).value).to.equal('90');
    submit(opened);
    await page.press('Remove $90.00', 'dialog');
    await page.see('-$7.35', '.balance');
    expect(events.map(({amount}) => amount)).to.deep.equal([-90]);
  });

  it('is removed in any amount that the server takes, below the minimum for adding', async () => {
    const opened = await openForm({creditMinimum: 20});
    const {page, balance} = opened;
    await page.see('At least $20.00.', '.booking');
    (await page.find('input[value="remove"]')).click();
    await page.see('At least $1.00.', '.booking');
    await page.type('credit-amount', '0.99');
    submit(opened);
    await page.see('At least $1.00.', '.field-error');
    await page.type('credit-amount', '1.50');
    submit(opened);
    await page.see('$81.15', '.balance');
    expect(await balance()).to.equal(81.15);
  });

  it('asks about a large amount, as defined by the host', async () => {
    const opened = await openForm({creditConfirmFrom: 20});
    await opened.page.type('credit-amount', '20');
    submit(opened);
    await opened.page.see('Add $20.00 to Davis & Main?', 'dialog h2');
    expect(await opened.balance()).to.equal(82.65);
  });

  it('asks about a large amount without a balance if none is known', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: '/ledgers/total', status: 403});
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId, settings: {creditConfirmFrom: 20}});
    await page.press('Change credit');
    await page.type('credit-amount', '20');
    page.query<HTMLFormElement>('.booking')?.requestSubmit();
    await page.see('Add $20.00 to Davis & Main?', 'dialog h2');
    expect(page.query('dialog')?.textContent).not.to.contain('The balance is');
  });

  it('loses what was typed when the form is closed, and causes no question then', async () => {
    const {page} = await openForm();
    await page.type('credit-amount', '10');
    expect(page.provider.dirty).to.equal(true);
    await page.press('Change credit');
    expect([page.query('.booking'), page.provider.dirty]).to.deep.equal([null, false]);
  });

  for (const [typed, settings, complaint] of [
    ['', {}, 'Required'],
    ['4.99', {}, 'At least $5.00.'],
    ['10.005', {}, 'Enter an amount such as 10.00.'],
    ['ten', {}, 'Enter an amount such as 10.00.'],
    ['10.50', {currencyCode: 'JPY'}, 'Enter an amount such as 10.'],
    ['1', {creditMinimum: 2}, 'At least $2.00.'],
  ] as const) {
    it(`rejects “${typed}” as an amount ${JSON.stringify(settings)}`, async () => {
      const opened = await openForm(settings);
      await opened.page.type('credit-amount', typed);
      submit(opened);
      await opened.page.see(complaint, '.field-error');
      expect(opened.page.widget.shadowRoot?.activeElement).to.equal(opened.page.query('[name="credit-amount"]'));
      expect(await opened.booked()).to.deep.equal([100]);
    });
  }

  it('parses an amount in German format', async () => {
    const opened = await openForm({currencyCode: 'EUR', creditConfirmFrom: 5000}, 'de');
    await opened.page.type('credit-amount', '1.500,25');
    submit(opened);
    await opened.page.see('1.582,90 €', '.balance');
  });

  it('is booked once on a double click although the response is lost: the ledger is searched', async () => {
    const opened = await openForm();
    const {page, backend, booked, events} = opened;
    backend.sandbox.faults.add({...PUT, dropAnswer: true, times: 1});
    await page.type('credit-amount', '10');
    const button = await page.find<HTMLButtonElement>('.booking .primary');
    button.click();
    button.click();
    await page.see('$10.00 added.', '[role="status"]');
    expect(await booked()).to.deep.equal([10, 100]);
    expect(events).to.have.length(1);
  });

  it('shows why it was rejected and keeps what was typed', async () => {
    const opened = await openForm();
    opened.backend.sandbox.faults.add({...PUT, status: 403});
    await opened.page.type('credit-amount', '10');
    submit(opened);
    await opened.page.see(/Not booked.*don’t have permission/, '[role="alert"]');
    expect((await opened.page.find<HTMLInputElement>('[name="credit-amount"]')).value).to.equal('10');
    expect(await opened.booked()).to.deep.equal([100]);
  });

  it('asks once about a booking that costs money', async () => {
    const opened = await openForm();
    opened.backend.sandbox.faults.add({...PUT, charges: true});
    await opened.page.type('credit-amount', '10');
    submit(opened);
    await opened.page.press('Accept charges and save', 'dialog');
    await opened.page.see('$10.00 added.');
    expect(await opened.booked()).to.deep.equal([10, 100]);
  });

  it('cannot be added if only payments add it, but can be removed', async () => {
    const {page} = await openForm({disableBraintree: true});
    expect((await page.find<HTMLInputElement>('input[value="add"]')).disabled).to.equal(true);
    await page.see('Remove credit', '.primary');
    await page.see('payments add it');
  });

  it('causes a question when another account is opened, and is never transferred to it', async () => {
    const opened = await openForm();
    const {page, backend} = opened;
    await page.type('credit-amount', '10');
    const other = (await childIds(backend)).get('Blue Sky')!;
    const leaving = page.provider.select(other);
    await until(() => page.provider.shadowRoot?.querySelector('dialog[open]'), 'asks');
    const discard = [...page.provider.shadowRoot!.querySelectorAll<HTMLButtonElement>('dialog .buttons button')][1]!;
    discard.click();
    expect(await leaving).to.equal(true);
    await page.see('$0.00', '.balance');
    expect(page.query('.booking')).to.equal(null);
    expect(await opened.booked()).to.deep.equal([100]);
  });

  it('is read-only, with the reason, for a user who may not book it', async () => {
    // The operator's own credit is booked by the operator's reseller.
    const page = await widgetPage('account-limits', createBackend());
    await page.see('Credit is booked by the account’s reseller');
    await page.press('Ledger');
    await page.find('.ledger');
    const buttons = [...page.widget.renderRoot.querySelectorAll('button')].map(({textContent}) => textContent?.trim());
    expect(buttons).to.not.include('Change credit');
  });

  it('reports in place that the balance cannot be read, and never shows a missing one as zero', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: '/ledgers/total', status: 403});
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.see('The balance could not be loaded', '[part="credit"] [role="alert"]');
    await page.find('[name="twowayTrunks"]');
    expect(page.query('.balance')).to.equal(null);
  });

  it('has a ledger with the balance after each entry, a chart, and a text alternative', async () => {
    const {page} = await open({}, 'Los Pollos Hermanos');
    await page.press('Ledger');
    await page.find('.chart svg');
    await page.see(/went from .* to \$250\.00/, 'figcaption');
    const first = await page.see('Prepaid credit', 'tbody tr');
    expect(first.textContent).to.contain('$20.00').and.contain('$250.00');
    await expectAccessible(page.widget);
  });

  it('has a chart that changes with each entry, and a line at zero only if the balance crosses it', () => {
    const pathsOf = (...balances: readonly number[]) => {
      const points = balances.map((balance, index) => ({at: index * 50, balance}));
      const root = document.createElement('div');
      render(balanceChart(createLocalizer('en'), {from: 0, to: 100, points}, 'USD'), root);
      return ['.line', '.zero'].map((selector) => root.querySelector(selector)?.getAttribute('d'));
    };
    expect(pathsOf(0, 10, 5)).to.deep.equal(['M0 116H300V4H600V60H600', undefined]);
    expect(pathsOf(-10, 10, 0)).to.deep.equal(['M0 116H300V4H600V60H600', 'M0 60H600']);
  });

  it('has a ledger that names the source of each entry, and marks what was added', async () => {
    const {page} = await open();
    await page.press('Ledger');
    await page.see('Per-minute calls', '.sums dt');
    await page.see('Manual adjustment', '.sums dt');
    const texts = (selector: string) =>
      [...page.widget.renderRoot.querySelectorAll(selector)].map(({textContent}) => textContent?.trim());
    expect(texts('.ledger tbody small').sort()).to.deep.equal(['Manual adjustment', 'Per-minute calls']);
    expect(texts('.ledger .given')).to.deep.equal(['$100.00']);
  });

  it('has a ledger of the month that was chosen last', async () => {
    const {page} = await open({}, 'Los Pollos Hermanos');
    await page.press('Ledger');
    const select = await page.find<HTMLSelectElement>('[name="ledger-month"]');
    await page.find('.sums .total');
    for (const index of [1, 2]) {
      select.value = select.options[index]!.value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
    }
    await page.see('Closing balance', '.sums');
    expect(page.query('.ledger [role="alert"]')).to.equal(null);
    expect(select.selectedIndex).to.equal(2);
  });

  it('has a ledger for every month, whose closing balance is the opening balance of the next', async () => {
    const {page, backend, accountId} = await open({}, 'Los Pollos Hermanos');
    await page.press('Ledger');
    const select = await page.find<HTMLSelectElement>('[name="ledger-month"]');
    await page.find('.sums .total');
    const carried = page.query('.sums dd')?.textContent;
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await page.see('Closing balance', '.sums');
    expect(page.query('.sums .total dd')?.textContent).to.equal(carried);
    const sums = await backend.adapter.credit.summary(accountId, {month: select.value});
    expect(sums.some(({carriedOver}) => carriedOver)).to.equal(true);
  });

  it('has a ledger that loads further entries on demand', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    for (let index = 0; index < 25; index++) {
      await backend.adapter.credit.add(accountId, {key: `k${index}`, at: Date.now(), amount: 5, currency: 'USD'});
    }
    await page.press('Ledger');
    await page.find('.ledger tbody');
    expect(page.widget.renderRoot.querySelectorAll('.ledger tbody tr')).to.have.length(20);
    await page.press('Show older entries');
    await until(() => page.widget.renderRoot.querySelectorAll('.ledger tbody tr').length === 27, 'all are there');
    expect(page.query('.ledger .buttons')).to.equal(null);
  });

  it('reports in place that the ledger cannot be read', async () => {
    const {page, backend} = await open();
    const end = backend.sandbox.faults.add({path: '/ledgers?', malformed: true});
    const all = backend.sandbox.faults.add({path: /\/ledgers$/, malformed: true});
    await page.press('Ledger');
    await page.see('The ledger could not be loaded', '.ledger [role="alert"]');
    end();
    all();
    await page.press('Try again', '.ledger');
    await page.find('.chart');
  });
});
