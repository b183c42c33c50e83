import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountId, AccountRef} from '../../src/api/account-ref.js';
import {positionAfter, type Position} from '../../src/session/position.js';

const ref = (id: string): AccountRef => ({id: id as AccountId, name: id.toUpperCase()});
const refs = (path: string): readonly AccountRef[] => [...path].map(ref);
const position = (trail: string, selected?: string): Position => ({
  trail: refs(trail),
  selected: selected === undefined ? undefined : ref(selected),
});
/** Paths of the accounts a > b > c > d, and of x, a sibling of b. */
const pathTo = (id: AccountId): readonly AccountRef[] | undefined =>
  ({b: refs('a'), c: refs('ab'), d: refs('abc'), x: refs('a')})[id as string];
const removed = (id: string, parentId?: string) =>
  ({type: 'removed', accountId: id as AccountId, parentId: parentId as AccountId | undefined}) as const;
const ids = ({trail, selected}: Position) => [trail.map(({id}) => id).join(''), selected?.id];

describe('positionAfter', () => {
  const after = (before: Position, ...fact: Parameters<typeof removed>) =>
    ids(positionAfter(before, removed(...fact), pathTo));

  it('selects the parent of a deleted account that was selected', () => {
    expect(after(position('a', 'd'), 'd')).to.deep.equal(['a', 'c']);
    expect(positionAfter(position('a', 'd'), removed('d'), pathTo).selected?.name).to.equal('C');
    expect(after(position('a', 'y'), 'y', 'x')).to.deep.equal(['a', 'x']);
  });

  it('selects nothing if the parent is the acting account or unknown', () => {
    expect(after(position('a', 'b'), 'b')).to.deep.equal(['a', undefined]);
    expect(after(position('ab', 'c'), 'c')).to.deep.equal(['ab', undefined]);
    expect(after(position('a', 'y'), 'y')).to.deep.equal(['a', undefined]);
  });

  it('leaves an account when one of its ancestors is deleted', () => {
    expect(after(position('a', 'd'), 'b', 'a')).to.deep.equal(['a', undefined]);
    expect(after(position('a', 'd'), 'c', 'b')).to.deep.equal(['a', 'b']);
  });

  it('acts as the parent account when the acting account is deleted', () => {
    expect(after(position('abc', 'd'), 'c')).to.deep.equal(['ab', undefined]);
    expect(after(position('abc', 'd'), 'b')).to.deep.equal(['a', undefined]);
  });

  it('is unchanged by changes elsewhere', () => {
    const before = position('ab', 'd');
    expect(positionAfter(before, removed('x', 'a'), pathTo)).to.equal(before);
    const account = {id: 'x', name: 'X'} as Account;
    expect(positionAfter(before, {type: 'saved', account}, pathTo)).to.equal(before);
    expect(positionAfter(before, {type: 'moved', account, path: refs('ab')}, pathTo)).to.equal(before);
    expect(positionAfter(before, {type: 'created', parentId: 'b' as AccountId, account}, pathTo)).to.equal(before);
  });

  it('updates the trail when the acting account moves', () => {
    const account = {id: 'b', name: 'B'} as Account;
    expect(ids(positionAfter(position('abc', 'd'), {type: 'moved', account, path: refs('ax')}, pathTo))).to.deep.equal([
      'axbc',
      'd',
    ]);
  });

  it('has the current name of a saved account on the trail and in the selection', () => {
    const renamed = (before: Position, id: string) => {
      const account = {id, name: 'Renamed'} as Account;
      const {trail, selected} = positionAfter(before, {type: 'saved', account}, pathTo);
      return [...trail, selected].map((one) => one?.name);
    };
    expect(renamed(position('ab', 'd'), 'b')).to.deep.equal(['A', 'Renamed', 'D']);
    expect(renamed(position('ab', 'd'), 'd')).to.deep.equal(['A', 'B', 'Renamed']);
    expect(renamed(position('ab'), 'a')).to.deep.equal(['Renamed', 'B', undefined]);
  });
});
