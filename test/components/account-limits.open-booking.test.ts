import {expect} from '@open-wc/testing';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {open, openForm, PUT, submit, writes, type Opened} from '../support/credit-page.js';
import {until} from '../support/widget-page.js';

/** Presses a button of the open booking once no request is pending. */
async function pressOpen(page: Opened['page'], label: string): Promise<void> {
  await page.find('.open-booking button[aria-disabled="false"]');
  await page.press(label, '.open-booking');
}

describe('account-limits: a booking', () => {
  it('with an unknown outcome blocks others until it is resolved, and then counts once', async () => {
    const opened = await openForm();
    const {page, backend, booked, events, storage} = opened;
    const down = [
      backend.sandbox.faults.add({...PUT, dropAnswer: true, times: 1}),
      backend.sandbox.faults.add({method: 'GET', path: '/ledgers/adjustments', drop: true}),
    ];
    await page.type('credit-amount', '10');
    submit(opened);
    await page.see('We couldn’t confirm whether $10.00 was added', '[role="alert"]');
    await expectAccessible(page.widget);
    expect(page.provider.dirty, 'it is remembered: nothing is lost with the page').to.equal(false);
    // It is still there after closing and reopening.
    await page.press('Change credit');
    await page.see('We couldn’t confirm whether the credit was booked.', '[role="alert"]');
    await page.press('Resolve booking');
    await page.see('We couldn’t confirm whether $10.00 was added');
    expect(page.query('[name="credit-amount"]')).to.equal(null);
    for (const end of down) end();
    await pressOpen(page, 'Check again');
    await page.see('$10.00 added. The balance is $92.65.', '[role="status"]');
    await page.see('$92.65', '.balance');
    expect(await booked()).to.deep.equal([10, 100]);
    expect(events).to.have.length(1);
    expect(storage.entries.size).to.equal(0);
    expect(writes(opened)).to.equal(1);
  });

  it('that never arrived is never reported as missing for certain; it is sent again and booked once', async () => {
    const opened = await openForm();
    const {page, backend, booked, events} = opened;
    const down = backend.sandbox.faults.add({method: 'PUT', path: '/ledgers/', drop: true});
    await page.type('credit-amount', '10');
    submit(opened);
    await page.see('We couldn’t confirm whether $10.00 was added');
    await pressOpen(page, 'Check again');
    await page.see('Check again', 'button');
    expect(writes(opened)).to.equal(1);
    down();
    await pressOpen(page, 'Send again');
    await page.see('$10.00 added. The balance is $92.65.');
    expect(await booked()).to.deep.equal([10, 100]);
    expect(events).to.have.length(1);
  });

  it('moves the focus to the amount of the next booking once it is resolved', async () => {
    const opened = await openForm();
    const {page, backend} = opened;
    const down = backend.sandbox.faults.add({method: 'PUT', path: '/ledgers/', drop: true});
    await page.type('credit-amount', '10');
    submit(opened);
    await page.see('We couldn’t confirm whether $10.00 was added');
    down();
    await pressOpen(page, 'Send again');
    await page.see('$10.00 added. The balance is $92.65.');
    const focused = () => page.widget.shadowRoot?.activeElement?.getAttribute('name');
    await until(() => focused() === 'credit-amount', 'the amount has the focus');
  });

  it('can be set aside after an explanation, which leaves an empty form', async () => {
    const opened = await openForm();
    const {page, backend, storage} = opened;
    backend.sandbox.faults.add({method: 'PUT', path: '/ledgers/', drop: true, times: 1});
    await page.type('credit-amount', '10');
    submit(opened);
    await pressOpen(page, 'Set aside…');
    const dialog = await page.find('dialog[open]');
    expect(dialog.textContent).to.contain('We don’t know whether $10.00 was added to Davis & Main.');
    expect(dialog.textContent).to.contain('the account may receive it twice');
    await expectAccessible(page.widget);
    await page.press('Cancel', 'dialog');
    await page.see('We couldn’t confirm whether $10.00 was added');
    expect(storage.entries.size).to.equal(1);
    await pressOpen(page, 'Set aside…');
    await page.press('Set aside', 'dialog');
    await page.see('The booking was set aside.', '[role="alert"]');
    expect((await page.find<HTMLInputElement>('[name="credit-amount"]')).value).to.equal('');
    expect(storage.entries.size).to.equal(0);
    expect(opened.events).to.have.length(0);
  });

  for (const [status, effect] of [
    [409, {conflict: true}],
    [412, {status: 412}],
  ] as const) {
    it(`is never reported as booked when the server responds ${status} and the ledger does not show it`, async () => {
      const opened = await openForm();
      const {page, backend, booked, balance, events} = opened;
      const end = backend.sandbox.faults.add({...PUT, ...effect});
      await page.type('credit-amount', '12.34');
      submit(opened);
      await page.see('We couldn’t confirm whether $12.34 was added');
      await page.see('The ledger does not show it yet.');
      expect([await balance(), await booked(), events.length]).to.deep.equal([82.65, [100], 0]);
      expect(page.query('.saved-bar')).to.equal(null);
      end();
      await pressOpen(page, 'Send again');
      await page.see('$12.34 added. The balance is $94.99.');
      expect(await booked()).to.deep.equal([12.34, 100]);
    });
  }

  for (const effect of [
    {truncate: true},
    {malformed: true},
    {dropAnswer: true},
    {html: true},
    {status: 500},
    {status: 204},
  ]) {
    it(`is found in the ledger or stays open after ${JSON.stringify(effect)}, and is finally booked once`, async () => {
      const opened = await openForm();
      const {page, backend, booked, events} = opened;
      backend.sandbox.faults.add({...PUT, ...effect, times: 1});
      await page.type('credit-amount', '10');
      submit(opened);
      await page.see(/\$10\.00 (added\.|was added)/, '.saved-bar, .open-booking');
      const acted = (await booked()).length === 2;
      expect(page.query('.open-booking') === null).to.equal(acted);
      if (!acted) await pressOpen(page, 'Send again');
      await page.see('$10.00 added. The balance is $92.65.');
      expect(await booked()).to.deep.equal([10, 100]);
      expect(events).to.have.length(1);
    });
  }

  it('is offered again after a reload, in every tab, and reported once', async () => {
    const first = await openForm();
    const {backend, storage, booked} = first;
    const down = [
      backend.sandbox.faults.add({...PUT, dropAnswer: true, times: 1}),
      backend.sandbox.faults.add({method: 'GET', path: '/ledgers/adjustments', drop: true}),
    ];
    await first.page.type('credit-amount', '10');
    await first.page.type('credit-reason', 'Goodwill');
    await first.page.type('credit-reference', 'T-4711');
    submit(first);
    await first.page.see('We couldn’t confirm whether $10.00 was added');
    for (const end of down) end();
    const again = await open({backend, storage});
    await again.page.see('We couldn’t confirm whether the credit was booked.', '[role="alert"]');
    await again.page.press('Resolve booking');
    await again.page.see('Reason: Goodwill', '.open-booking');
    await again.page.see(/Reference: \W?T-4711/, '.open-booking');
    await expectAccessible(again.page.widget);
    await pressOpen(again.page, 'Send again');
    await again.page.see('$10.00 added. The balance is $92.65.');
    expect(await booked()).to.deep.equal([10, 100]);
    // The previous page is another tab by now: its open booking is resolved without a report.
    await pressOpen(first.page, 'Check again');
    await first.page.find('[name="credit-amount"]');
    expect([first.events.length, again.events.length]).to.deep.equal([0, 1]);
  });

  it('is followed in another tab: the notice appears and disappears, and the balance is read again', async () => {
    const opened = await open();
    const {page, backend, storage, accountId} = opened;
    const {accountId: home, userId} = backend.sandbox.credentials;
    const key = `account-widgets.credit.${home}.${userId}.${accountId}`;
    const booking = {version: 1, key: 'other-tab', at: Date.now(), direction: 'add', amount: 10, currency: 'USD'};
    const tell = (newValue: string | null) => window.dispatchEvent(new StorageEvent('storage', {key, newValue}));
    storage.setItem(key, JSON.stringify(booking));
    tell(JSON.stringify(booking));
    await page.see('We couldn’t confirm whether the credit was booked.');
    await backend.adapter.credit.add(accountId, booking);
    storage.removeItem(key);
    tell(null);
    await page.see('$92.65', '.balance');
    expect(page.query('[part="unconfirmed"]')).to.equal(null);
    expect(opened.events).to.have.length(0);
  });

  for (const [name, days] of [
    ['ahead', 3],
    ['behind', -3],
    ['ahead by more than a month', 40],
  ] as const) {
    it(`is found, and booked once, if the computer's clock is ${name}`, async () => {
      // The server's time is right and the page's clock is wrong.
      const now = Date.now;
      const backend = createBackend({now: () => now()});
      const clock = () => now() + days * 86_400_000;
      Date.now = clock;
      try {
        const opened = await openForm({}, 'en', {backend});
        const {page, booked, events} = opened;
        backend.sandbox.faults.add({...PUT, dropAnswer: true, times: 1});
        await page.type('credit-amount', '10');
        submit(opened);
        await page.see('$10.00 added. The balance is $92.65.');
        expect(await booked()).to.deep.equal([10, 100]);
        expect(events).to.have.length(1);
        const lost = backend.sandbox.faults.add({...PUT, drop: true});
        await page.type('credit-amount', '20');
        submit(opened);
        await page.see('The ledger does not show it yet.');
        lost();
        await pressOpen(page, 'Send again');
        await page.see('$20.00 added. The balance is $112.65.');
        expect(new Set(await booked()), 'in one second, in any order').to.deep.equal(new Set([20, 10, 100]));
        await page.press('Ledger');
        await page.see('$20.00', '.ledger tbody tr');
        const month = new Date(now()).toISOString().slice(0, 7);
        expect((await page.find<HTMLSelectElement>('[name="ledger-month"]')).value).to.equal(month);
      } finally {
        Date.now = now;
      }
    });
  }
});
