import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Booking, CreditApi, LedgerEntry} from '../../../src/api/credit.js';
import {apiError, type ApiErrorKind} from '../../../src/api/errors.js';
import {BookingMemory, isBookingOf, type BookingStorage} from '../../../src/domains/credit/booking-memory.js';
import {CreditDesk, unconfirmedBooking, type SendCharged} from '../../../src/domains/credit/desk.js';
import {Identity} from '../../../src/session/identity.js';
import type {AccountScope} from '../../../src/session/scope.js';

const accountId = 'a'.repeat(32) as AccountId;
const SERVER_TIME = Date.UTC(2026, 2, 10, 12);

class Box implements BookingStorage {
  readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);
}

/** A ledger that books once by key and time, and fails on demand. */
class Ledger implements CreditApi {
  readonly booked: LedgerEntry[] = [];
  readonly sent: (Booking & {readonly repeat?: boolean | undefined})[] = [];
  /** The outcomes of the next writes, in order; later ones succeed. */
  outcomes: ('ok' | 'lost' | 'dropped' | ApiErrorKind)[] = [];
  /** Whether the ledger can be read and shows the bookings. */
  lookup: 'works' | 'fails' | 'empty' = 'works';

  now = async (): Promise<number> => SERVER_TIME;
  balance = async () => ({accountId, amount: this.booked.reduce((sum, {amount}) => sum + amount, 0)});
  summary = async () => [];
  entries = async () => ({items: this.booked});

  find = async (_: AccountId, {key, at}: Pick<Booking, 'key' | 'at'>): Promise<LedgerEntry | undefined> => {
    if (this.lookup === 'fails') throw apiError('network', 'down', {});
    if (this.lookup === 'empty') return undefined;
    return this.booked.find((entry) => entry.key === key && entry.at === at);
  };

  add = (id: AccountId, booking: Booking, options?: {readonly repeat?: boolean | undefined}) =>
    this.#book(id, booking, booking.amount, options);
  remove = (id: AccountId, booking: Booking, options?: {readonly repeat?: boolean | undefined}) =>
    this.#book(id, booking, -booking.amount, options);

  async #book(id: AccountId, booking: Booking, amount: number, {repeat}: {readonly repeat?: boolean | undefined} = {}) {
    this.sent.push({...booking, repeat});
    const outcome = this.outcomes.shift() ?? 'ok';
    if (outcome === 'dropped') throw apiError('network', 'down', {});
    if (outcome !== 'ok' && outcome !== 'lost') throw apiError(outcome, outcome, {code: outcome, quote: []});
    const {key, at, description = ''} = booking;
    let entry = this.booked.find((one) => one.key === key && one.at === at);
    if (!entry) {
      entry = {id: `e${this.booked.length}`, accountId: id, amount, source: 'adjustments', key, at, description};
      this.booked.push(entry);
    }
    if (outcome === 'lost') throw apiError('network', 'down', {});
    return entry;
  }
}

const plainly: SendCharged = async (write) => ({written: await write({})});

function scopeOf(user = 'u1', home = 'h1') {
  return {
    identity: new Identity(),
    home: {id: home} as AccountScope['home'],
    session: {user: {id: user}} as AccountScope['session'],
    account: {id: accountId},
  };
}

/** A tab's view of a ledger: each call is a freshly loaded page. */
function deskOf(credit: CreditApi, storage: BookingStorage, scope = scopeOf()): CreditDesk {
  return CreditDesk.of(scope, credit, new BookingMemory(() => storage));
}

const wish = {direction: 'add', amount: 10, currency: 'USD', description: 'Goodwill'} as const;

describe('a credit desk', () => {
  let ledger: Ledger;
  let storage: Box;

  beforeEach(() => {
    ledger = new Ledger();
    storage = new Box();
  });

  it("books at the backend's time and stores nothing once the entry was seen", async () => {
    const outcome = await deskOf(ledger, storage).book(wish, plainly);
    expect(outcome).to.include({status: 'booked', report: true});
    expect(ledger.sent.map(({at}) => at)).to.deep.equal([SERVER_TIME]);
    expect(storage.entries.size).to.equal(0);
  });

  it('stores the booking before it is sent', async () => {
    const stored: string[] = [];
    const credit = {
      ...ledger,
      add: async () => (stored.push(...storage.entries.values()), ledger.add(accountId, first())),
    };
    const first = () => JSON.parse(stored[0] ?? '{}') as Booking;
    await deskOf(credit, storage).book(wish, plainly);
    expect(JSON.parse(stored[0] ?? '{}')).to.deep.include({version: 1, ...wish, at: SERVER_TIME});
  });

  for (const [kind, what] of [
    ['network', 'no answer'],
    ['timeout', 'a late answer'],
    ['server', 'a failing backend'],
    ['protocol', 'an unexpected response'],
  ] as const) {
    it(`reports an unknown outcome after ${what} and books nothing else until it is resolved`, async () => {
      ledger.outcomes = [kind];
      const desk = deskOf(ledger, storage);
      const outcome = await desk.book(wish, plainly);
      expect(outcome).to.have.nested.property('booking.error.kind', kind);
      expect(desk.open).to.deep.include({...wish, missing: true});
      expect(await desk.book({...wish, amount: 10}, plainly)).to.include({status: 'open', blocked: true});
      expect(await desk.book({...wish, amount: 99}, plainly)).to.include({status: 'open', blocked: true});
      expect(ledger.sent).to.have.length(1);
    });
  }

  for (const kind of ['forbidden', 'invalid', 'refused', 'rate-limited', 'unauthorized', 'missing-code'] as const) {
    it(`treats ${kind} as "not booked"`, async () => {
      ledger.outcomes = [kind];
      const desk = deskOf(ledger, storage);
      const outcome = await desk.book(wish, plainly);
      expect(outcome).to.have.property('status', 'refused');
      expect(outcome).to.have.nested.property('error.kind', kind);
      expect([desk.open, storage.entries.size]).to.deep.equal([undefined, 0]);
    });
  }

  it("sends nothing if the backend's time is unavailable", async () => {
    ledger.now = async () => {
      throw apiError('network', 'down', {});
    };
    expect(await deskOf(ledger, storage).book(wish, plainly)).to.have.nested.property('error.kind', 'network');
    expect([ledger.sent.length, storage.entries.size]).to.deep.equal([0, 0]);
  });

  it('finds a booking in the ledger whose response was lost', async () => {
    ledger.outcomes = ['lost'];
    expect(await deskOf(ledger, storage).book(wish, plainly)).to.include({status: 'booked', report: true});
    expect(storage.entries.size).to.equal(0);
  });

  it('never concludes from a ledger without the entry that nothing is booked', async () => {
    ledger.outcomes = ['lost'];
    ledger.lookup = 'empty';
    const desk = deskOf(ledger, storage);
    expect((await desk.book(wish, plainly)).status).to.equal('open');
    expect((await desk.check()).status).to.equal('open');
    expect(desk.open).to.include({missing: true});
    ledger.lookup = 'works';
    expect(await desk.check()).to.deep.include({status: 'booked', report: true});
    expect(ledger.sent).to.have.length(1);
  });

  it('reports the amount that the ledger shows', async () => {
    ledger.outcomes = ['lost'];
    ledger.lookup = 'fails';
    const desk = deskOf(ledger, storage);
    await desk.book(wish, plainly);
    ledger.booked[0] = {...(ledger.booked[0] as LedgerEntry), amount: 9.99};
    ledger.lookup = 'works';
    expect(await desk.check()).to.have.nested.property('entry.amount', 9.99);
  });

  it('offers an open booking after a reload and sends it again as the same booking', async () => {
    ledger.outcomes = ['lost'];
    ledger.lookup = 'fails';
    await deskOf(ledger, storage).book(wish, plainly);
    const reloaded = deskOf(ledger, storage);
    expect(reloaded.open).to.deep.include({...wish, at: SERVER_TIME});
    expect(reloaded.open).not.to.have.property('error');
    const outcome = await reloaded.sendAgain(plainly);
    expect(outcome).to.include({status: 'booked', report: true});
    const [first, again] = ledger.sent;
    expect(again).to.deep.equal({...first, repeat: true});
    expect(ledger.booked).to.have.length(1);
    expect(deskOf(ledger, storage).open).to.equal(undefined);
  });

  it('offers a booking whose page was closed before the response arrived', async () => {
    let answer = (): void => {};
    const credit = {...ledger, add: () => new Promise<never>((resolve) => (answer = resolve as () => void))};
    const desk = deskOf(credit, storage);
    void desk.book(wish, plainly);
    await new Promise((resolve) => setTimeout(resolve));
    expect(desk.open, 'the answer may still come here').to.equal(undefined);
    expect(deskOf(ledger, storage).open).to.deep.include({...wish});
    answer();
  });

  it('is invisible to another user, in another home account, and in another account', async () => {
    ledger.outcomes = ['dropped'];
    await deskOf(ledger, storage).book(wish, plainly);
    expect(deskOf(ledger, storage, scopeOf('u2')).open).to.equal(undefined);
    expect(deskOf(ledger, storage, scopeOf('u1', 'h2')).open).to.equal(undefined);
    const other = {...scopeOf(), account: {id: 'b'.repeat(32) as AccountId}};
    expect(deskOf(ledger, storage, other).open).to.equal(undefined);
    const [key] = storage.entries.keys();
    expect(isBookingOf(key ?? null, scopeOf())).to.equal(true);
    expect(isBookingOf(key ?? null, other)).to.equal(false);
  });

  it('lets two tabs make the same booking once and report it once', async () => {
    ledger.outcomes = ['lost'];
    ledger.lookup = 'fails';
    const one = deskOf(ledger, storage);
    await one.book(wish, plainly);
    ledger.lookup = 'works';
    const other = deskOf(ledger, storage);
    expect((await other.book({...wish, amount: 7}, plainly)).status).to.equal('open');
    const outcomes = await Promise.all([one.sendAgain(plainly), other.check()]);
    const reports = outcomes.map((outcome) => outcome.status === 'booked' && outcome.report);
    expect(reports.filter(Boolean)).to.have.length(1);
    expect(ledger.booked).to.have.length(1);
    expect([one.open, other.open]).to.deep.equal([undefined, undefined]);
    expect((await one.check()).status).to.equal('none');
  });

  it('reports a booking once to concurrent callers', async () => {
    const desk = deskOf(ledger, storage);
    const [one, other] = await Promise.all([desk.book(wish, plainly), desk.book(wish, plainly)]);
    expect([one, other].map((outcome) => outcome.status === 'booked' && outcome.report)).to.deep.equal([true, false]);
    expect(ledger.sent).to.have.length(1);
  });

  it('keeps a booking open after a rejected repeat, which says nothing about the first attempt', async () => {
    ledger.outcomes = ['lost', 'forbidden'];
    ledger.lookup = 'fails';
    const desk = deskOf(ledger, storage);
    await desk.book(wish, plainly);
    expect(await desk.sendAgain(plainly)).to.have.nested.property('booking.error.kind', 'forbidden');
    expect(desk.open).to.include({amount: 10});
  });

  it('keeps a booking open when the charges of its repeat are declined', async () => {
    ledger.outcomes = ['dropped'];
    const desk = deskOf(ledger, storage);
    await desk.book(wish, plainly);
    expect((await desk.sendAgain(async () => undefined)).status).to.equal('open');
    expect(desk.open).to.include({amount: 10});
  });

  it('forgets a booking whose charges are declined', async () => {
    ledger.outcomes = ['charges'];
    const desk = deskOf(ledger, storage);
    const declined: SendCharged = async (write) => {
      await write({}).catch(() => undefined);
      return undefined;
    };
    expect(await desk.book(wish, declined)).to.deep.equal({status: 'refused'});
    expect([desk.open, storage.entries.size]).to.deep.equal([undefined, 0]);
  });

  it('reports that a booking can no longer be sent again', async () => {
    const credit = {
      ...ledger,
      find: ledger.find.bind(ledger),
      add: async (_: AccountId, __: Booking, {repeat}: {repeat?: boolean | undefined} = {}) => {
        throw repeat ? apiError('refused', 'late', {code: 'repeat_too_late'}) : apiError('network', 'down', {});
      },
    };
    const desk = deskOf(credit, storage);
    await desk.book(wish, plainly);
    await desk.sendAgain(plainly);
    expect(desk.open).to.include({tooLate: true}).and.have.nested.property('error.kind', 'network');
  });

  it('can be set aside and then books under another key', async () => {
    ledger.outcomes = ['dropped'];
    const desk = deskOf(ledger, storage);
    await desk.book(wish, plainly);
    desk.setAside();
    expect([desk.open, storage.entries.size]).to.deep.equal([undefined, 0]);
    expect((await desk.book(wish, plainly)).status).to.equal('booked');
    const [first, second] = ledger.sent;
    expect(second?.key).not.to.equal(first?.key);
  });

  for (const stored of ['', 'null', '{"version":1}', '{"version":2}', '[', '{"version":1,"key":"k","at":"x"}']) {
    it(`ignores ${stored || 'an empty text'} in its storage`, () => {
      const key = `account-widgets.credit.h1.u1.${accountId}`;
      storage.setItem(key, stored);
      expect(deskOf(ledger, storage).open).to.equal(undefined);
    });
  }

  it('retains bookings for the lifetime of the page if the storage is forbidden', async () => {
    const forbidden = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      removeItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    ledger.outcomes = ['dropped'];
    const scope = scopeOf('forbidden');
    await deskOf(ledger, forbidden, scope).book(wish, plainly);
    const again = deskOf(ledger, forbidden, {...scope, identity: new Identity()});
    expect(again.open).to.include({amount: 10});
    again.setAside();
    expect(again.open).to.equal(undefined);
  });

  it('exposes an open booking as an error whose check reads and never writes', async () => {
    ledger.outcomes = ['lost'];
    ledger.lookup = 'fails';
    const desk = deskOf(ledger, storage);
    await desk.book(wish, plainly);
    const error = unconfirmedBooking(desk, desk.open!);
    expect(error).to.have.nested.property('details.reason.kind', 'network');
    const still = await error.details.check().catch((reason: unknown) => reason);
    expect(still).to.include({kind: 'unconfirmed'});
    ledger.lookup = 'works';
    expect(await error.details.check()).to.include({amount: 10});
    expect(ledger.sent).to.have.length(1);
  });

  it('never books one decision twice and never reports an unbooked one, whatever happens in two tabs', async () => {
    const acts = fc.constantFrom('book', 'check', 'again', 'aside', 'reload');
    const plan = fc.array(
      fc.record({
        act: acts,
        tab: fc.nat(1),
        outcome: fc.constantFrom('ok', 'lost', 'dropped', 'server', 'forbidden'),
        lookup: fc.constantFrom('works', 'fails', 'empty'),
      }),
      {maxLength: 12},
    );
    await fc.assert(
      fc.asyncProperty(plan, async (steps) => {
        const books = new Ledger();
        const box = new Box();
        const tabs = [deskOf(books, box), deskOf(books, box)];
        const reported: string[] = [];
        for (const {act, tab: index, outcome, lookup} of steps) {
          const desk = tabs[index] as CreditDesk;
          books.outcomes = [outcome];
          books.lookup = lookup;
          const before = desk.open;
          const sent = books.sent.length;
          if (act === 'reload') tabs[index] = deskOf(books, box);
          if (act === 'aside') desk.setAside();
          if (act !== 'book' && act !== 'check' && act !== 'again') continue;
          const done =
            act === 'book'
              ? await desk.book(wish, plainly)
              : await (act === 'check' ? desk.check() : desk.sendAgain(plainly));
          if (act === 'check') expect(books.sent).to.have.length(sent);
          if (act === 'book' && before) expect(books.sent, 'nothing beside an open booking').to.have.length(sent);
          if (done.status !== 'booked') continue;
          expect(books.booked).to.include(done.entry);
          if (done.report) reported.push(done.entry.key);
        }
        expect(new Set(reported).size, 'each booking is reported once').to.equal(reported.length);
        const keys = books.booked.map(({key}) => key);
        expect(new Set(keys).size, 'each decision is booked once').to.equal(keys.length);
      }),
      {numRuns: 300},
    );
  });
});
