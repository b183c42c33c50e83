import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountId} from '../../../src/api/account-ref.js';
import {NodeIndex} from '../../../src/domains/account-set/node-index.js';

const anyId = fc.oneof(
  fc.nat({max: 300}).map((id) => `account ${id}`),
  fc.string({maxLength: 3}),
);

describe('NodeIndex', () => {
  it('finds the same as a map after any insertions and removals', () => {
    fc.assert(
      fc.property(fc.array(fc.record({id: anyId, add: fc.boolean()}), {maxLength: 600}), (steps) => {
        const ids: (AccountId | undefined)[] = [];
        const index = new NodeIndex((node) => ids[node]);
        const map = new Map<AccountId, number>();
        for (const {id: name, add} of steps) {
          const id = name as AccountId;
          const node = map.get(id);
          if (add && node === undefined) {
            map.set(id, ids.length);
            index.add(id, ids.length);
            ids.push(id);
          } else if (!add) {
            index.delete(id);
            map.delete(id);
            if (node !== undefined) ids[node] = undefined;
          }
        }
        expect(index.size).to.equal(map.size);
        for (const {id} of steps) expect(index.get(id as AccountId)).to.equal(map.get(id as AccountId));
      }),
    );
  });

  it('holds a hundred thousand nodes', () => {
    const ids = Array.from({length: 100_000}, (_, node) => node.toString(16).padStart(32, '0') as AccountId);
    const index = new NodeIndex((node) => ids[node]);
    ids.forEach((id, node) => index.add(id, node));
    expect(ids.every((id, node) => index.get(id) === node)).to.equal(true);
    expect(index.get('unknown' as AccountId)).to.equal(undefined);
  });
});
