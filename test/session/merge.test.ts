import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {equal} from '../../src/session/equal.js';
import {changedPaths, getField, merge, pick, withField} from '../../src/session/merge.js';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer(), {maxLength: 3}));
const document = fc.record({
  name: leaf,
  contacts: fc.record({technical: fc.record({email: leaf, phone: leaf}), billing: fc.record({city: leaf})}),
  list: fc.array(leaf, {maxLength: 3}),
});

describe('merge', () => {
  it('finds the fields that differ, by path', () => {
    const base = {name: 'A', contacts: {billing: {city: 'Bonn', street: 'Am Markt'}}, tags: [1, 2]};
    const draft = {name: 'A', contacts: {billing: {city: 'Köln', street: 'Am Markt'}}, tags: [1, 3]};
    expect(changedPaths(base, draft)).to.deep.equal(['contacts.billing.city', 'tags']);
  });

  it('picks only the changed fields, nested as in the document', () => {
    const draft = {name: 'A', contacts: {billing: {city: 'Köln', street: 'Am Markt'}}};
    expect(pick(draft, ['contacts.billing.city'])).to.deep.equal({contacts: {billing: {city: 'Köln'}}});
  });

  it('shares everything outside the path it writes', () => {
    const before = {a: {b: 1}, c: {d: 2}};
    const after = withField(before, 'a.b', 3);
    expect(before).to.deep.equal({a: {b: 1}, c: {d: 2}});
    expect(after.c).to.equal(before.c);
  });

  it('returns my document when the other one is unchanged', () => {
    fc.assert(
      fc.property(document, document, (base, mine) => {
        const {value, conflicts} = merge(base, mine, base);
        expect(conflicts).to.deep.equal([]);
        expect(equal(value, mine)).to.equal(true);
      }),
    );
  });

  it('returns the other document when mine is unchanged', () => {
    fc.assert(
      fc.property(document, document, (base, theirs) => {
        expect(merge(base, base, theirs)).to.deep.equal({value: theirs, conflicts: []});
      }),
    );
  });

  it('loses no change of either side: each field is mine, theirs, or a conflict that names both', () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const {value, conflicts} = merge(base, mine, theirs);
        const mineChanged = new Set(changedPaths(base, mine));
        for (const path of changedPaths(base, theirs)) {
          if (mineChanged.has(path)) continue;
          expect(equal(getField(value, path), getField(theirs, path)), `theirs at ${path}`).to.equal(true);
        }
        for (const path of mineChanged) {
          expect(equal(getField(value, path), getField(mine, path)), `mine at ${path}`).to.equal(true);
        }
        for (const {path, mine: ours, theirs: other} of conflicts) {
          expect(equal(ours, other), `a conflict at ${path} that is none`).to.equal(false);
        }
      }),
    );
  });
});
