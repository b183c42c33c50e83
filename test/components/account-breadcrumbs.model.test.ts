import {expect} from '@open-wc/testing';
import type {AccountId, AccountRef} from '../../src/api/account-ref.js';
import {hiddenWhenNarrow, pathBetween} from '../../src/components/account-breadcrumbs/account-breadcrumbs.model.js';

const ref = (id: string): AccountRef => ({id: id as AccountId, name: id.toUpperCase()});
const ids = (path: readonly AccountRef[] | undefined) => path?.map(({id}) => id).join();

describe('pathBetween', () => {
  it('starts with the acting account, wherever it is below the signed-in one', () => {
    const ancestors = [ref('home'), ref('a'), ref('b')];
    expect(ids(pathBetween(ref('home'), ref('c'), ancestors))).to.equal('home,a,b,c');
    expect(ids(pathBetween(ref('a'), ref('c'), ancestors))).to.equal('a,b,c');
  });

  it('is only the acting account when nothing below it is shown', () => {
    expect(ids(pathBetween(ref('a'), ref('a'), [ref('home')]))).to.equal('a');
  });

  it('is undefined for an account that is not below the acting one', () => {
    expect(pathBetween(ref('a'), ref('z'), [ref('home'), ref('y')])).to.equal(undefined);
  });
});

describe('hiddenWhenNarrow', () => {
  const hidden = (...path: readonly string[]) => [...hiddenWhenNarrow(path.map(ref))].join();

  it('keeps the first and the last two', () => {
    expect(hidden('a', 'b', 'c', 'd', 'e')).to.equal('b,c');
    expect(hidden('a', 'b', 'c', 'd')).to.equal('b');
  });

  it('hides nothing of a short path', () => {
    expect(hidden('a', 'b', 'c')).to.equal('');
    expect(hidden('a')).to.equal('');
  });
});
