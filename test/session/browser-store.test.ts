import {expect} from '@open-wc/testing';
import * as z from 'zod/mini';
import type {AccountId} from '../../src/api/account-ref.js';
import {CreationMemory} from '../../src/domains/creation/creation-memory.js';
import {BookingMemory} from '../../src/domains/credit/booking-memory.js';
import {browserStore, storeKey} from '../../src/session/browser-store.js';
import type {AccountScope} from '../../src/session/scope.js';

const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** A storage with one text under every key. */
const holding = (text: string) => ({getItem: () => text, setItem: forbidden, removeItem: forbidden});

const malformed = [
  '',
  '{',
  'null',
  '[]',
  '3',
  '"text"',
  '{"version":1}',
  '{"version":1,"draft":{"admins":null},"steps":[]}',
];

const scope = {home: {id: 'home'}, session: {home: {id: 'home'}, user: {id: 'user'}}} as unknown as AccountScope;

describe('BrowserStore', () => {
  const Width = z.object({width: z.number()});
  const parse = (stored: unknown) => Width.safeParse(stored).data;
  const storeOver = (storage: Storage) => browserStore({kind: 'panel', storage: () => storage, parse});

  beforeEach(() => sessionStorage.clear());

  it('stores a record for each owner under a key of the library', () => {
    const store = storeOver(sessionStorage);
    expect(store.write({width: 3}, 'home.user')).to.equal(undefined);
    expect(sessionStorage.getItem('account-widgets.panel.home.user')).to.equal('{"width":3}');
    expect(store.read('home.user')).to.deep.equal({width: 3});
    expect(store.read('home.other')).to.equal(undefined);
    expect(store.write(undefined, 'home.user')).to.equal(undefined);
    expect(store.read('home.user')).to.equal(undefined);
  });

  it('reads nothing from a malformed record', () => {
    for (const text of [...malformed, '{"width":"wide"}']) {
      sessionStorage.setItem(storeKey('panel', 'home'), text);
      expect(storeOver(sessionStorage).read('home'), text).to.equal(undefined);
    }
  });

  it('reports a storage that is full or forbidden, and does not throw', () => {
    const store = browserStore({kind: 'panel', storage: forbidden, parse});
    expect(store.read('home')).to.equal(undefined);
    expect(store.write({width: 3}, 'home')?.message).to.equal('The operation is insecure.');
    expect(store.write(undefined, 'home')?.message).to.equal('The operation is insecure.');
  });
});

describe('stored records', () => {
  it('count as absent if a creation is malformed', () => {
    for (const text of malformed) {
      expect(new CreationMemory(() => holding(text)).read(scope), text).to.equal(undefined);
    }
  });

  it('count as absent if a booking is malformed', () => {
    const booking = {version: 1, key: 'k', at: 1, amount: 5, currency: 'USD', direction: 'add'};
    const read = (text: string) => new BookingMemory(() => holding(text)).read(scope, 'account' as AccountId);
    expect(read(JSON.stringify(booking))?.key).to.equal('k');
    const changes = [{amount: '5'}, {amount: -5}, {at: null}, {direction: 'both'}, {version: 2}, {description: 3}];
    const wrong = changes.map((change) => JSON.stringify({...booking, ...change}));
    for (const text of [...malformed, ...wrong]) expect(read(text), text).to.equal(undefined);
  });
});
