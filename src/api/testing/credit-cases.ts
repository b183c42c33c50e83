import {Balance, type Booking, LedgerEntry} from '../credit.js';
import {ensure, ensureEqual, ensureModel} from './check.js';
import {domainOf, type AdapterFixture, type ContractCase} from './fixture.js';

async function booking(fixture: AdapterFixture, amount: number, key = 'contract-suite-1'): Promise<Booking> {
  const at = (await domainOf(fixture, 'credit').now?.(fixture.account)) ?? Date.now();
  return {key, at, amount, currency: 'USD', description: 'Contract suite'};
}

async function balanceOf(fixture: AdapterFixture): Promise<number> {
  const balance = await domainOf(fixture, 'credit').balance(fixture.account);
  ensureModel(Balance, balance, 'The balance');
  ensureEqual(balance.accountId, fixture.account, 'The document belongs to the requested account');
  return balance.amount;
}

export const creditCases: readonly ContractCase[] = [
  {
    domain: 'credit',
    name: 'is added and removed',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const before = await balanceOf(fixture);
      const added = await credit.add(fixture.account, await booking(fixture, 20, 'one'));
      ensureModel(LedgerEntry, added, 'The entry');
      ensureEqual(
        [added.accountId, added.amount],
        [fixture.account, 20],
        'The entry states the amount and the account',
      );
      ensureEqual(await balanceOf(fixture), before + 20, 'The balance has increased');
      const taken = await credit.remove(fixture.account, await booking(fixture, 5, 'two'));
      ensureEqual(taken.amount, -5, 'A removed amount is negative');
      ensureEqual(await balanceOf(fixture), before + 15, 'The balance has decreased');
    },
  },
  {
    domain: 'credit',
    name: 'is booked once, however often the same booking is sent',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const before = await balanceOf(fixture);
      const once = await booking(fixture, 20);
      const twice = await Promise.all([credit.add(fixture.account, once), credit.add(fixture.account, once)]);
      const later = await credit.add(fixture.account, once);
      for (const {accountId, amount, key} of [...twice, later]) {
        ensureEqual(
          [accountId, amount, key],
          [fixture.account, 20, once.key],
          'Every response is that of the first booking',
        );
      }
      ensureEqual(await balanceOf(fixture), before + 20, 'The balance has increased once');
    },
  },
  {
    domain: 'credit',
    name: 'is booked again under another key',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const before = await balanceOf(fixture);
      await credit.add(fixture.account, await booking(fixture, 20, 'one'));
      await credit.add(fixture.account, await booking(fixture, 20, 'two'));
      ensureEqual(await balanceOf(fixture), before + 40, 'Two bookings are stored');
    },
  },
  {
    domain: 'credit',
    name: 'is found under the key and time of its booking, and under no other key',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const made = await booking(fixture, 20);
      ensureEqual(await credit.find(fixture.account, made), undefined, 'Nothing is found before it is booked');
      const {id} = await credit.add(fixture.account, made);
      const found = await credit.find(fixture.account, made);
      ensureModel(LedgerEntry, found, 'The entry');
      ensureEqual([found?.id, found?.amount], [id, 20], 'The entry that was booked is found');
      ensureEqual(await credit.find(fixture.account, {...made, key: 'another'}), undefined, 'No other entry is found');
    },
  },
  {
    domain: 'credit',
    name: 'is booked once when it is sent again as a repeat, whether or not the first attempt reached the backend',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const before = await balanceOf(fixture);
      const lost = await booking(fixture, 20);
      const first = await credit.add(fixture.account, lost, {repeat: true});
      const again = await credit.add(fixture.account, lost, {repeat: true});
      ensureEqual([first.amount, again.id], [20, first.id], 'The repeat returns the entry of the first attempt');
      ensureEqual(await balanceOf(fixture), before + 20, 'The balance has increased once');
    },
  },
  {
    domain: 'credit',
    name: "is found by the backend's own time, and in a range of any length",
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const {at, key, source} = await credit.add(fixture.account, await booking(fixture, 20));
      const now = (await credit.now?.(fixture.account)) ?? Date.now();
      ensure(Number.isFinite(now), 'The time is a number');
      ensure(at === undefined || Math.abs(now - at) < 600_000, 'A new booking is dated with that time');
      const day = 86_400_000;
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const options = {from: now - 100 * day, to: now + day, cursor};
        const page = await credit.entries(fixture.account, source, options);
        found.push(...page.items.map((entry) => entry.key));
        cursor = page.next;
      } while (cursor !== undefined);
      ensure(found.includes(key), 'A range of more than a month contains it');
    },
  },
  {
    domain: 'credit',
    name: 'lists its ledger entries',
    run: async (fixture) => {
      const credit = domainOf(fixture, 'credit');
      const made = await credit.add(fixture.account, await booking(fixture, 20));
      const sums = await credit.summary(fixture.account);
      ensure(
        sums.some(({source}) => source === made.source),
        'The source is in the summary',
      );
      const total = sums.reduce((sum, {amount}) => sum + amount, 0);
      ensure(
        Math.abs(total - (await balanceOf(fixture))) < 0.005,
        'With what was carried over, the sums of the month are the balance',
      );
      const {items} = await credit.entries(fixture.account, made.source);
      items.forEach((entry) => ensureModel(LedgerEntry, entry, 'An entry'));
      ensure(
        items.some(({key, amount}) => key === made.key && amount === 20),
        'The booking is among the entries',
      );
    },
  },
];
