import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {FoundRows} from '../../../src/components/account-tree/search/found-rows.js';
import {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';
import type {TreeRow, TreeRows} from '../../../src/components/account-tree/rows/rows.js';
import {AccountTexts} from '../../../src/components/account-tree/search/texts.js';

const id = (name: string) => name as AccountId;
const top: AccountSummary = {id: id('top'), name: 'Top', realm: 'top.example'};
const account = (name: string, realm = ''): AccountSummary => ({id: id(`#${name}`), name, realm});

/** The tree Ann (Bea (Cleo), Bob), Dan. */
function family(): AccountTreeModel {
  const model = new AccountTreeModel(top);
  model.setChildren(top.id, [account('Ann', 'ann.example'), account('Dan', 'Dan.EXAMPLE')]);
  model.setChildren(id('#Ann'), [account('Bea'), account('Bob')]);
  model.setChildren(id('#Bea'), [account('Cleo')]);
  return model;
}

const rowsOf = (rows: TreeRows): readonly TreeRow[] =>
  Array.from({length: rows.rowCount}, (_, index) => rows.row(index)).filter((row) => row !== undefined);
const said = (rows: TreeRows) =>
  rowsOf(rows).map((row) => {
    if (row.kind === 'tail') return row.tail.status;
    const {account: shown, level, match, path} = row;
    return `${'  '.repeat(level - 1)}${shown.name}${match ? '!' : ''}${path ? ' elsewhere' : ''}`;
  });
const find = (model: AccountTreeModel, text: string) => {
  const found = new FoundRows(model, new AccountTexts(model), () => undefined);
  found.find(text);
  return found;
};

describe('FoundRows', () => {
  it('shows matches in name, realm, or id below their ancestors', () => {
    expect(said(find(family(), 'LEO'))).to.deep.equal(['Ann', '  Bea', '    Cleo!']);
    expect(said(find(family(), 'an.ex'))).to.deep.equal(['Dan!']);
    expect(said(find(family(), '#b'))).to.deep.equal(['Ann', '  Bea!', '  Bob!']);
    expect(said(find(family(), 'zoe'))).to.deep.equal([]);
    expect(said(find(family(), 'top')), 'the top is no row').to.deep.equal([]);
  });

  it('matches text literally rather than as a pattern', () => {
    const model = new AccountTreeModel(top);
    model.setChildren(top.id, [account('A.B (C)'), account('AxB')]);
    expect(said(find(model, 'a.b'))).to.deep.equal(['A.B (C)!']);
    expect(said(find(model, '(c'))).to.deep.equal(['A.B (C)!']);
  });

  it('counts positions among the shown rows', () => {
    const [ann, bob] = rowsOf(find(family(), 'bob'));
    expect(ann).to.include({position: 1, setSize: 1, expandable: true, expanded: true});
    expect(bob).to.include({position: 1, setSize: 1, level: 2, expandable: false});
  });

  it('counts positions in any order, even among many hidden rows', () => {
    const model = new AccountTreeModel(top);
    const siblings = Array.from({length: 900}, (_, index) => account(`${index % 3 ? 'No' : 'Yes'} ${index}`));
    model.setChildren(top.id, siblings);
    const found = find(model, 'yes');
    const asked = [0, 200, 201, 0, 299, 150, 151, 0];
    expect(asked.map((index) => found.row(index))).to.deep.equal(
      asked.map((index) => ({...found.row(index), position: index + 1, setSize: 300})),
    );
  });

  it('lists backend results below, and shows known ones in place', () => {
    const found = find(family(), 'b');
    found.show({items: [account('Ben'), account('Dan'), top], tail: {status: 'more'}});
    expect(said(found)).to.deep.equal(['Ann', '  Bea!', '  Bob!', 'Dan!', 'Ben! elsewhere', 'more']);
    expect(found.count, 'the ancestor and the top are not counted').to.equal(4);
    expect(rowsOf(found).at(-2)).to.include({position: 3, setSize: -1, path: 'pending'});
    expect(rowsOf(found).map(({key}) => found.indexOfKey(key))).to.deep.equal([...rowsOf(found).keys()]);
  });

  it('discards the backend results of the previous text', () => {
    const found = find(family(), 'b');
    found.show({items: [account('Ben'), account('Dan')], tail: undefined});
    expect(found.count).to.equal(4);
    found.find('be');
    expect(said(found)).to.deep.equal(['Ann', '  Bea!']);
    found.find('a');
    expect(said(found)).to.deep.equal(['Ann!', '  Bea!', 'Dan!']);
  });

  it('starts at the first match, not at its ancestors', () => {
    expect(find(family(), 'cleo').firstMatch).to.equal(2);
    const found = find(family(), 'zoe');
    found.show({items: [account('Zoe')], tail: undefined});
    expect(found.firstMatch).to.equal(0);
  });

  it('collapses without affecting the tree', () => {
    const model = family();
    model.expand(id('#Ann'));
    const before = model.version;
    const found = find(model, 'bea');
    found.collapse(id('#Ann'));
    expect(said(found)).to.deep.equal(['Ann']);
    found.expand(id('#Ann'));
    expect(said(found)).to.deep.equal(['Ann', '  Bea!']);
    expect(model.version).to.equal(before);
    expect(model.isExpanded(id('#Ann'))).to.equal(true);
  });

  it('follows accounts that become known in the meantime', () => {
    const model = family();
    const found = find(model, 'ben');
    found.show({items: [account('Ben')], tail: undefined});
    expect(said(found)).to.deep.equal(['Ben! elsewhere']);
    model.setChildren(id('#Dan'), [account('Ben')]);
    expect(said(found)).to.deep.equal(['Dan', '  Ben!']);
    model.update({...account('Ben'), name: 'Tom', id: id('#Ben')});
    expect(said(found), 'the backend has found it').to.deep.equal(['Dan', '  Tom!']);
  });

  it('agrees with a plain filter for any text and any changes', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', 'C'), maxLength: 3});
    const listed = fc.record({
      parent: fc.constantFrom('top', ...'0123456789'),
      names: fc.array(fc.tuple(fc.constantFrom(...'0123456789'), letters), {maxLength: 5}),
    });
    const step = fc.oneof(listed, letters);
    fc.assert(
      fc.property(fc.array(step, {maxLength: 20}), (steps) => {
        const model = new AccountTreeModel(top);
        const found = find(model, 'a');
        for (const each of steps) {
          if (typeof each === 'string') {
            if (each !== '') found.find(each);
          } else {
            const children = each.names.map(([key, name]) => ({id: id(key), name, realm: ''}));
            model.setChildren(id(each.parent), children);
          }
          expect(rowsOf(found).map((row) => row.key)).to.deep.equal(plain(model, top.id, found.match.text));
          expect(rowsOf(found).map((row) => found.indexOfKey(row.key))).to.deep.equal([...rowsOf(found).keys()]);
        }
      }),
      {numRuns: 500},
    );
  });
});

/** Keys of the rows below an account by definition: the matches and their ancestors. */
function plain(model: AccountTreeModel, parentId: AccountId, text: string): readonly string[] {
  return model.childrenOf(parentId).flatMap((child) => {
    const below = plain(model, child, text);
    const {name = ''} = model.get(child) ?? {};
    const matches = [name, child].some((value) => value.toLowerCase().includes(text.toLowerCase()));
    return matches || below.length > 0 ? [`account-${child}`, ...below] : [];
  });
}
