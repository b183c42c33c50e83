/** Compares the tree model with the naive one; runs in a page and in Node. */
import fc from 'fast-check';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';
import type {TreeTail} from '../../../src/components/account-tree/rows/rows.js';
import {NaiveTree, rowsOf, type Operation} from './naive.js';

const more: TreeTail = {status: 'more'};
/** Few, so that operations repeatedly concern the same accounts. */
const ids = ['top', ...'abcdefghij'].map((name) => name as AccountId);

export const account = (name: string, descendantCount?: number): AccountSummary => ({
  id: name as AccountId,
  name,
  realm: '',
  ...(descendantCount === undefined ? {} : {descendantCount}),
});

const anyId = fc.constantFrom(...ids);
const anyAccount = fc
  .record({id: anyId, count: fc.constantFrom(undefined, 0, 2)})
  .map((any) => account(any.id, any.count));
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('children' as const),
      id: anyId,
      accounts: fc.array(anyAccount, {maxLength: 6}),
      tail: fc.option(fc.nat({max: 6}), {nil: undefined}),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({type: fc.constantFrom('expand' as const, 'collapse' as const), id: anyId}),
  },
  {
    weight: 1,
    arbitrary: fc.record({type: fc.constantFrom('reveal' as const, 'expand-siblings' as const), id: anyId}),
  },
);

/**
 * Applies the same random operations to both models, and compares them after each one.
 * @param equal throws if its two arguments differ
 */
export function expectAgreement(numRuns: number, equal: (actual: unknown, expected: unknown) => void): void {
  fc.assert(
    fc.property(fc.array(anyOperation, {maxLength: 30}), (operations) => {
      const model = new AccountTreeModel(account('top'));
      const naive = new NaiveTree(account('top'));
      for (const operation of operations) {
        naive.apply(operation);
        apply(model, operation);
        const rows = rowsOf(model);
        equal(rows, naive.rows());
        equal(
          rows.map(({key}) => model.indexOfKey(key)),
          [...rows.keys()],
        );
        equal(
          ids.filter((id) => model.has(id)),
          ids.filter((id) => naive.has(id)),
        );
      }
    }),
    {numRuns},
  );
}

function apply(model: AccountTreeModel, operation: Operation): void {
  switch (operation.type) {
    case 'children': {
      const {id: parentId, accounts, tail} = operation;
      if (tail === undefined) model.setChildren(parentId, accounts);
      else model.setChildren(parentId, accounts, {tail: more, tailAt: Math.min(tail, accounts.length)});
      return;
    }
    case 'expand':
      model.expand(operation.id);
      return;
    case 'collapse':
      model.collapse(operation.id);
      return;
    case 'reveal':
      model.reveal(operation.id);
      return;
    case 'expand-siblings':
      model.expandSiblings(operation.id);
      return;
  }
}
