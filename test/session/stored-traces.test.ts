import {expect} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Session} from '../../src/api/session.js';
import {CreationMemory, type CreationRecord} from '../../src/domains/creation/creation-memory.js';
import {isForgotten, presence} from '../../src/session/stored-traces.js';

const NORA = 'home.nora';
const THEO = 'home.theo';

const text = (value: object) => JSON.stringify(value);
const pinned = {pinned: [{id: 'a', name: 'Blue Sky'}], recent: [{id: 'b', name: 'Davis & Main'}]};
const booking = {
  version: 1,
  key: 'k',
  at: 1,
  amount: 12,
  currency: 'USD',
  direction: 'add',
  description: 'For Blue Sky',
};

const sessionOf = (home: string, user: string) => ({home: {id: home}, user: {id: user}}) as unknown as Session;

describe('stored data of users', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    presence.arrive(NORA);
    localStorage.setItem(`account-widgets.jump.${NORA}`, text(pinned));
    localStorage.setItem(`account-widgets.credit.${NORA}.account`, text(booking));
    localStorage.setItem('account-widgets.templates.home', text([]));
    localStorage.setItem('host.jump.home.nora', 'of the host');
    sessionStorage.setItem(`account-widgets.creation.${NORA}`, text({version: 1}));
  });

  afterEach(() => {
    // However often they arrived.
    for (const user of [NORA, THEO, NORA, THEO]) presence.leave(user);
  });

  const stored = () => ({...localStorage, ...sessionStorage}) as Record<string, string>;

  it('remains while the user is signed in, even with another one on the page', () => {
    const before = stored();
    presence.arrive(THEO);
    expect(stored()).to.deep.equal(before);
  });

  it('remains when the user leaves and comes back', () => {
    const before = stored();
    presence.leave(NORA);
    presence.arrive(NORA);
    expect(stored()).to.deep.equal(before);
    expect(isForgotten(NORA)).to.equal(false);
  });

  it('is removed, except for ids and saved work, when another user signs in after the user has signed out', () => {
    presence.leave(NORA);
    presence.arrive(THEO);
    expect(stored()).to.deep.equal({
      [`account-widgets.jump.${NORA}`]: text({pinned: [{id: 'a'}], recent: []}),
      [`account-widgets.credit.${NORA}.account`]: text({
        version: 1,
        key: 'k',
        at: 1,
        amount: 12,
        currency: 'USD',
        direction: 'add',
      }),
      'account-widgets.templates.home': text([]),
      'host.jump.home.nora': 'of the host',
    });
    expect(isForgotten(NORA)).to.equal(true);
  });

  it('is removed as soon as another user is detected, before that user is known', () => {
    presence.leave(NORA);
    presence.forget();
    expect(sessionStorage).to.have.length(0);
  });

  it('is removed for a user who was never seen on this page, whatever is stored there', () => {
    for (const [key, value] of Object.entries({
      a: 'no JSON',
      b: 'null',
      c: text({pinned: 'x'}),
      d: text({pinned: []}),
    })) {
      localStorage.setItem(`account-widgets.jump.home.${key}`, value);
    }
    localStorage.setItem('account-widgets.jump.home', text(pinned));
    presence.arrive(NORA);
    const left = Object.keys(localStorage).filter((key) => key.startsWith('account-widgets.jump.'));
    expect(left.sort()).to.deep.equal(['account-widgets.jump.home', `account-widgets.jump.${NORA}`].sort());
    expect(localStorage.getItem('account-widgets.jump.home')).not.to.include('Blue Sky');
  });

  it('is removed even if it is malformed, and does not protect what is stored after it', () => {
    const malformed = [
      {pinned: [null]},
      {pinned: [7, {id: 'a', name: 'Blue Sky'}]},
      {pinned: [{id: {name: 'Blue Sky'}}]},
    ];
    for (const [index, value] of malformed.entries()) {
      localStorage.setItem(`account-widgets.jump.home.${index}`, text(value));
      localStorage.setItem(`account-widgets.credit.home.${index}.account`, text(['Blue Sky']));
    }
    presence.arrive(NORA);
    const left = Object.entries({...localStorage}).filter(([key]) => /home\.\d/.test(key));
    expect(left).to.deep.equal([['account-widgets.jump.home.1', text({pinned: [{id: 'a'}], recent: []})]]);
  });

  it('distinguishes users whose ids share a prefix', () => {
    localStorage.setItem(`account-widgets.jump.${NORA}2`, text({recent: pinned.recent}));
    presence.arrive(NORA);
    expect(localStorage.getItem(`account-widgets.jump.${NORA}2`)).to.equal(null);
    expect(localStorage.getItem(`account-widgets.jump.${NORA}`)).to.equal(text(pinned));
  });

  it('is not stored again by a creation that still runs', () => {
    const memory = new CreationMemory(() => sessionStorage);
    const record: CreationRecord = {
      version: 1,
      key: 'k',
      parent: {id: 'home' as AccountId},
      booking: {key: 'b', at: 1},
      draft: {admins: []} as unknown as CreationRecord['draft'],
      steps: {},
    };
    const nora = {session: sessionOf('home', 'nora')};
    presence.leave(NORA);
    presence.arrive(THEO);
    memory.write(nora, record);
    expect(sessionStorage).to.have.length(0);
    memory.write({session: sessionOf('home', 'theo')}, record);
    expect(Object.keys(sessionStorage)).to.deep.equal([`account-widgets.creation.${THEO}`]);
    presence.arrive(NORA);
    memory.write(nora, record);
    expect(Object.keys(sessionStorage)).to.include(`account-widgets.creation.${NORA}`);
  });

  it('is distinguished from what other programs store under similar keys', () => {
    const key = `other-account-widgets.jump.${NORA}`;
    localStorage.setItem(key, text(pinned));
    presence.leave(NORA);
    presence.arrive(THEO);
    expect(localStorage.getItem(key)).to.equal(text(pinned));
  });
});
