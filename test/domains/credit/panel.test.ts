import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {LedgerEntry} from '../../../src/api/credit.js';
import {parseAmount} from '../../../src/domains/credit/panel/amount.js';
import {BookingDraft} from '../../../src/domains/credit/panel/booking-draft.js';
import {
  balanceCurve,
  closingBalance,
  highest,
  lowest,
  MergedEntries,
  withBalances,
} from '../../../src/domains/credit/panel/ledger-model.js';
import {Editors} from '../../../src/session/editors.js';
import {ResourceCache} from '../../../src/session/resource-cache.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {quickAdapter} from '../../support/quick-adapter.js';

const entry = (at: number, amount: number, source = 'a'): LedgerEntry => ({
  id: `${source}${at}`,
  accountId: 'x' as AccountId,
  amount,
  source,
  key: '',
  at,
  description: '',
});

describe('an amount', () => {
  for (const [typed, locale, expected] of [
    ['10', 'en', 10],
    ['10.5', 'en', 10.5],
    ['10,50', 'en', 10.5],
    ['1,500', 'en', 1500],
    ['1,500.25', 'en', 1500.25],
    ['1.500', 'de', 1500],
    ['1.500,25', 'de', 1500.25],
    ['10.00', 'de', 10],
    ['10,5', 'de', 10.5],
    ['1 500,25', 'fr', 1500.25],
    ['1’500.25', 'de-CH', 1500.25],
    ['1,234,567', 'en', 1_234_567],
    ['12,34,567', 'en-IN', 1_234_567],
    ['$10.50', 'en', 10.5],
    ['$1,500', 'en-CA', 1500],
    ['US$10.50', 'en-GB', 10.5],
    ['USD 10', 'en', 10],
    ['10,50 $', 'de', 10.5],
    ['١٬٥٠٠٫٢٥', 'ar-EG', 1500.25],
    ['١٥٠٠٫٢٥', 'ar-AE', 1500.25],
    ['١٢،٥', 'ar-EG', 12.5],
    ['1,500', 'ar-EG', 1500],
    ['۱۲٫۵', 'fa', 12.5],
    ['१,५००.२५', 'hi', 1500.25],
    ['１２．５', 'ja', 12.5],
    ['＄１,５００', 'ja', 1500],
  ] as const) {
    it(`${typed} is ${expected} in ${locale}`, () => expect(parseAmount(typed, locale, 'USD')).to.equal(expected));
  }

  for (const typed of ['', '0', '-5', '5e3', '1.2.3', '10.005', '.', '1,50.00', '٣']) {
    it(`is not “${typed}”`, () => expect(parseAmount(typed, 'en', 'USD')).to.equal(undefined));
  }

  for (const typed of ['€10', '10 EUR', '$$10', '$', 'CA$10', '10²', '½', '①', '$-5', '−5', '١٢٫٥٥٥']) {
    it(`is not “${typed}” for dollars, in English or Arabic`, () => {
      expect(parseAmount(typed, 'en', 'USD')).to.equal(undefined);
      expect(parseAmount(typed, 'ar-EG', 'USD')).to.equal(undefined);
    });
  }

  it('is parsed from its own format with the currency, in every script', () => {
    const locales = [
      'en',
      'de',
      'fr',
      'de-CH',
      'ar-EG',
      'ar-AE',
      'fa',
      'bn',
      'mr',
      'my',
      'ne',
      'he',
      'ja',
      'da',
      'pt-BR',
    ];
    const displays = ['symbol', 'narrowSymbol', 'code'] as const;
    const written = fc.record({
      cents: fc.integer({min: 1, max: 1e9}),
      locale: fc.constantFrom(...locales),
      currency: fc.constantFrom('USD', 'EUR', 'DKK', 'INR', 'EGP'),
      currencyDisplay: fc.constantFrom(...displays),
    });
    fc.assert(
      fc.property(written, ({cents, locale, currency, currencyDisplay}) => {
        const format = new Intl.NumberFormat(locale, {style: 'currency', currency, currencyDisplay});
        expect(parseAmount(format.format(cents / 100), locale, currency)).to.equal(cents / 100);
      }),
    );
  });

  it('is parsed from its own format, in every language', () => {
    const cents = fc.integer({min: 1, max: 1e9});
    fc.assert(
      fc.property(cents, fc.constantFrom('en', 'de', 'fr', 'de-CH', 'es', 'en-IN'), (amount, locale) => {
        const written = new Intl.NumberFormat(locale, {minimumFractionDigits: 2}).format(amount / 100);
        expect(parseAmount(written, locale, 'EUR')).to.equal(amount / 100);
      }),
    );
  });
});

describe('a ledger', () => {
  it('merges its sources by time across pages and continues after a failure', async () => {
    const entries = fc.array(fc.record({at: fc.nat(1000), amount: fc.integer({min: -50, max: 50})}), {maxLength: 30});
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.integer({min: 1, max: 5}), fc.nat(6), async (a, b, size, failing) => {
        const of = {a, b};
        const sorted = (source: 'a' | 'b') =>
          of[source].map(({at, amount}) => entry(at, amount, source)).sort((x, y) => (y.at ?? 0) - (x.at ?? 0));
        let calls = 0;
        const merged = new MergedEntries(['a', 'b'], async (source, cursor) => {
          if (++calls === failing) throw new Error('once');
          const start = Number(cursor ?? 0);
          const items = sorted(source as 'a' | 'b').slice(start, start + size);
          return start + size < of[source as 'a' | 'b'].length ? {items, next: String(start + size)} : {items};
        });
        const read: LedgerEntry[] = [];
        while (!merged.ended) read.push(...(await merged.next(7).catch(() => [])));
        const times = read.map(({at}) => at ?? 0);
        expect(read).to.have.length(a.length + b.length);
        expect(times).to.deep.equal([...times].sort((x, y) => y - x));
      }),
      {numRuns: 200},
    );
  });

  it('computes back from the closing to the opening balance, to the cent', () => {
    const entries = [entry(30, 0.1), entry(20, 0.2), entry(10, -0.3)];
    const closing = closingBalance([
      {source: 'before', amount: 5, carriedOver: true},
      {source: 'a', amount: 0},
    ]);
    const balanced = withBalances(closing, entries);
    expect(balanced.map(({balance}) => balance)).to.deep.equal([5, 4.9, 4.7]);
    expect(balanceCurve(balanced, closing, 0, 40).points).to.deep.equal([
      {at: 0, balance: 5},
      {at: 10, balance: 4.7},
      {at: 20, balance: 4.9},
      {at: 30, balance: 5},
    ]);
  });
});

describe('a balance over time', () => {
  it('was highest and lowest when it first reached the amount', () => {
    const points = [5, 9, 1, 9, 1].map((balance, at) => ({at, balance}));
    expect(highest({from: 0, to: 4, points})).to.deep.equal({at: 1, balance: 9});
    expect(lowest({from: 0, to: 4, points})).to.deep.equal({at: 2, balance: 1});
  });
});

describe('a typed booking', () => {
  it('is booked by the form that shows it again, and by none while its element is not on the page', async () => {
    const scope = {
      adapter: quickAdapter(),
      editors: new Editors(),
      resources: new ResourceCache(),
      account: {id: 'x'},
      session: {settings: {}},
      signal: new AbortController().signal,
    } as unknown as AccountScope;
    const options = {book: async () => true};
    const draft = new BookingDraft(scope, options);
    draft.type('amount', '10');
    draft.detach();
    expect(await draft.save()).to.equal(false);
    const retained = BookingDraft.retained(scope);
    expect(retained === draft).to.equal(true);
    retained?.attach(scope, options);
    expect([await draft.save(), BookingDraft.retained(scope)]).to.deep.equal([true, undefined]);
  });
});
