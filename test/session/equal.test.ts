import {expect} from '@open-wc/testing';
import {copyOf, equal} from '../../src/session/equal.js';

describe('the equality of JSON values', () => {
  it('compares contents, in which an absent key equals undefined', () => {
    const same: [unknown, unknown][] = [
      [Number.NaN, Number.NaN],
      [{a: [1, {b: null}]}, {a: [1, {b: null}]}],
      [{a: 1, b: undefined}, {a: 1}],
      [{a: 1}, {a: 1, b: undefined}],
      [[], []],
    ];
    for (const [one, other] of same) expect(equal(one, other), JSON.stringify([one, other])).to.equal(true);
  });

  it('finds every difference, on either side', () => {
    const different: [unknown, unknown][] = [
      [[1], [1, 2]],
      [[1, 2], [1]],
      [[undefined], []],
      [[], {}],
      [{}, []],
      [null, {}],
      [{}, null],
      [{a: 1}, {}],
      [{}, {a: 1}],
      [{a: 1}, {a: '1'}],
      [0, ''],
      [undefined, null],
    ];
    for (const [one, other] of different) expect(equal(one, other), JSON.stringify([one, other])).to.equal(false);
  });
});

describe('a copy of a JSON value', () => {
  it('is independent of the original', () => {
    const original = {list: [{name: 'One'}], nested: {name: 'Two'}};
    const copy = copyOf(original);
    original.list[0]!.name = 'Changed';
    original.nested.name = 'Changed';
    expect(copy).to.deep.equal({list: [{name: 'One'}], nested: {name: 'Two'}});
  });

  it('shares instances of classes and functions, which have no contents to copy', () => {
    const original = {date: new Date(0), map: new Map([['a', 1]]), call: () => 1, nothing: null};
    const copy = copyOf(original);
    expect(copy.date === original.date).to.equal(true);
    expect(copy.map === original.map).to.equal(true);
    expect(copy.call === original.call).to.equal(true);
    expect(copy.nothing).to.equal(null);
  });
});
