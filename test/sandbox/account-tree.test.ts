import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {AccountTree, type AccountView} from '../../sandbox/store/account-tree.js';
import {accountName, accountRealm, normalizeName, type Account} from '../../sandbox/store/account.js';
import {SortedIndex} from '../../sandbox/store/sorted-index.js';

const ROOT = 'root';

function account(id: string, parentId: string | undefined, name: string): Account {
  return {
    id,
    ...(parentId === undefined ? {} : {parentId}),
    doc: {name, realm: `${name}.example`},
    enabled: true,
    reseller: false,
    superduper: parentId === undefined,
    allowNumberAdditions: false,
    created: 0,
    modified: 0,
    revision: 1,
  };
}

/** The reference implementation: accounts in a list, everything else computed anew each time. */
class Model {
  readonly accounts = new Map<string, Account>([[ROOT, account(ROOT, undefined, 'Root')]]);

  below(id: string): Account[] {
    const children = [...this.accounts.values()].filter(({parentId}) => parentId === id);
    return children.flatMap((child) => [child, ...this.below(child.id)]);
  }

  sorted(view: AccountView, id: string): string[] {
    const listed =
      view === 'children' ? [...this.accounts.values()].filter(({parentId}) => parentId === id) : this.below(id);
    const key = (item: Account): string => {
      if (view === 'by-name') return normalizeName(accountName(item));
      if (view === 'by-realm') return normalizeName(accountRealm(item));
      return view === 'by-id' ? item.id : accountName(item);
    };
    const entries = listed.map((item) => ({id: item.id, key: key(item)}));
    return new SortedIndex(entries, view.startsWith('by-') ? 'plain' : 'collated').entries.map((entry) => entry.id);
  }
}

const VIEWS: readonly AccountView[] = ['children', 'descendants', 'by-name', 'by-realm', 'by-id'];
const name = fc.constantFrom('Alpha', 'alpha', 'Ärger', 'beta', 'Beta 2', 'gamma', '漢字', 'Zażółć', 'zeta');
const step = fc.oneof(
  fc.record({kind: fc.constant('create' as const), at: fc.nat(50), name}),
  fc.record({kind: fc.constant('rename' as const), at: fc.nat(50), name}),
  fc.record({kind: fc.constant('move' as const), at: fc.nat(50), to: fc.nat(50)}),
  fc.record({kind: fc.constant('remove' as const), at: fc.nat(50)}),
  fc.record({kind: fc.constant('look' as const), at: fc.nat(50), view: fc.constantFrom(...VIEWS)}),
);

describe('the account tree', () => {
  it('keeps every list, count, and name consistent with every change', () => {
    fc.assert(
      fc.property(fc.array(step, {minLength: 5, maxLength: 60}), (steps) => {
        const model = new Model();
        const tree = new AccountTree();
        tree.put(account(ROOT, undefined, 'Root'));
        const put = (changed: Account): void => {
          model.accounts.set(changed.id, changed);
          tree.put(changed);
        };
        const pick = (index: number): Account => {
          const all = [...model.accounts.values()];
          return all[index % all.length] ?? account(ROOT, undefined, 'Root');
        };
        let serial = 0;
        for (const action of steps) {
          const target = pick(action.at);
          if (action.kind === 'create') put(account(`id${(serial += 1)}`, target.id, action.name));
          else if (action.kind === 'look') tree.view(action.view, target.id);
          else if (target.id === ROOT) continue;
          else if (action.kind === 'rename') put({...target, doc: {...target.doc, name: action.name}});
          else if (action.kind === 'remove' && model.below(target.id).length === 0) {
            model.accounts.delete(target.id);
            tree.remove(target.id);
          } else if (action.kind === 'move') {
            const parent = pick(action.to);
            const under = parent.id === target.id || model.below(target.id).some(({id}) => id === parent.id);
            if (!under) put({...target, parentId: parent.id});
          }
        }
        for (const {id} of model.accounts.values()) {
          assert.equal(tree.descendantsCount(id), model.below(id).length);
          for (const view of VIEWS) {
            const listed = tree.view(view, id).entries.map((entry) => entry.id);
            assert.deepEqual(listed, model.sorted(view, id), `${view} of ${id}`);
          }
        }
        for (const wanted of ['alpha', 'Beta 2', '漢字']) {
          const same = [...model.accounts.values()].filter((one) => uniqueKey(accountName(one)) === uniqueKey(wanted));
          assert.deepEqual([...tree.idsByName(wanted)].sort(), same.map(({id}) => id).sort());
        }
      }),
      {numRuns: 300},
    );
  });
});

/** A name without Latin letters or digits is compared as written. */
function uniqueKey(text: string): string {
  return normalizeName(text) || text.toLowerCase();
}
