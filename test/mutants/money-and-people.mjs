/** Guards of bookings, and of writes about people and new accounts whose response is lost. */
const credit = 'src/api/crossbar/credit.ts';
const desk = 'src/domains/credit/desk.ts';
const memory = 'src/domains/credit/booking-memory.ts';
const people = 'src/domains/admins/write.ts';
const tracked = 'src/domains/creation/tracked-step.ts';

/** @type {readonly import('./guard.d.ts').Guard[]} */
export const moneyAndPeopleGuards = [
  {
    id: 'booking-answered-with-itself',
    ensures: 'A response about another booking is not mistaken for this one.',
    file: credit,
    code: `      if (entry?.key !== booking.key) throw protocolError('data.source.id', answer.origin);\n`,
    mutated: '',
  },
  {
    id: 'booking-conflict-is-no-proof',
    ensures: 'A booking that the server reports as a duplicate but does not show is not reported as booked.',
    file: credit,
    code: 'if (seen) return seen;',
    mutated: `return seen ?? {id: booking.key, accountId, amount: booking.amount, source: adjustments, key: booking.key, description: ''};`,
  },
  {
    id: 'booking-repeat-looks-first',
    ensures: 'A booking that is in the ledger is not sent again.',
    file: credit,
    code: 'const found = await beforeSending(inLedger);',
    mutated: 'const found = undefined as LedgerEntry | undefined;',
  },
  {
    id: 'booking-repeat-within-month',
    ensures: 'A booking is not sent again in another month, in which the server would book it a second time.',
    file: credit,
    code: 'if (monthOf(at) === monthOf(await this.now(accountId, options))) return;',
    mutated: 'if (at < Infinity) return;',
  },
  {
    id: 'time-not-cached',
    ensures: 'The server’s time is never taken from a cached response.',
    file: credit,
    code: '{now: Math.random().toString(36).slice(2)}',
    mutated: '{now: 1}',
  },
  {
    id: 'search-within-range',
    ensures: 'No search of the ledger asks for a range that the server rejects.',
    file: credit,
    code: 'const partStart = Math.max(start, end - longestRange);',
    mutated: 'const partStart = start;',
  },
  {
    id: 'time-of-server',
    ensures: 'A booking is dated with the time of the server.',
    file: 'src/api/crossbar/credit.ts',
    code: 'return time ?? Date.now();',
    mutated: 'return Date.now();',
  },
  {
    id: 'open-booking-alone',
    ensures: 'Nothing else is booked while the outcome of a booking is unknown.',
    file: desk,
    code: `        if (open && open.key !== key) return {status: 'open', booking: open, blocked: true};\n`,
    mutated: '',
  },
  {
    id: 'booking-stored-before-sent',
    ensures: 'A booking is remembered before it is sent.',
    file: desk,
    code: '      this.#memory.write(this.#who, this.accountId, booking);\n',
    mutated: '',
  },
  {
    id: 'silent-ledger-is-no-proof',
    ensures: 'A booking that the ledger does not show may still be booked.',
    file: desk,
    code: `return verdict.status === 'stored' ? this.#booked(open, verdict.value) : this.#stillOpen(open, {});`,
    mutated: `if (verdict.status === 'stored') return this.#booked(open, verdict.value);
        this.#forget(open);
        return {status: 'none'};`,
  },
  {
    id: 'refused-repeat-is-no-proof',
    ensures: 'A rejected repeat proves nothing about the first attempt.',
    file: desk,
    code: 'if (!repeat && isApiError(error) && !isInconclusive(error)) {',
    mutated: 'if (isApiError(error) && !isInconclusive(error)) {',
  },
  {
    id: 'booking-reported-once',
    ensures: 'A booking is reported once, in whichever tab it is resolved.',
    file: memory,
    code: '    if (this.read(who, accountId)?.key !== bookingKey) return false;\n',
    mutated: '',
  },
  {
    id: 'booking-of-user',
    ensures: 'An open booking is not seen by another user of the browser.',
    file: memory,
    code: '${session.user.id}.',
    mutated: '',
  },
  {
    id: 'login-of-another-person',
    ensures: 'Another person with the same login is not mistaken for the new administrator.',
    file: people,
    code: 'found.firstName === firstName && found.lastName === lastName && same(found.email, email)',
    mutated: 'same(found.email, email)',
    tests: ['test/domains/admins/write.test.ts'],
  },
  {
    id: 'unconfirmed-step-not-repeated',
    ensures: 'A part of a new account whose outcome is unknown is not sent again.',
    file: tracked,
    code: ` && kind === 'credit')`,
    mutated: ` && kind !== undefined)`,
    tests: ['test/domains/creation/faults.test.ts'],
  },
];
