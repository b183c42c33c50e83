import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';
import type {TreeTail} from '../../../src/components/account-tree/rows/rows.js';
import {account, expectAgreement} from './agreement.js';
import {rowsOf} from './naive.js';

const id = (name: string) => name as AccountId;
const more: TreeTail = {status: 'more'};

function tree(...children: readonly AccountSummary[]): AccountTreeModel {
  const model = new AccountTreeModel(account('top'));
  model.setChildren(id('top'), children);
  return model;
}

const names = (model: AccountTreeModel) =>
  rowsOf(model).map((row) => (row.kind === 'tail' ? `${row.parentId} …` : row.account.name));

describe('AccountTreeModel', () => {
  it('starts with a placeholder row for unknown accounts', () => {
    expect(names(new AccountTreeModel(account('top')))).to.deep.equal(['top …']);
  });

  it('shows the children of expanded accounts, and a placeholder row for missing ones', () => {
    const model = tree(account('a', 3), account('b', 0));
    expect(model.expand(id('a'))).to.equal(true);
    expect(names(model)).to.deep.equal(['a', 'a …', 'b']);
    model.setChildren(id('a'), [account('a1'), account('a2')], {tail: more});
    expect(names(model)).to.deep.equal(['a', 'a1', 'a2', 'a …', 'b']);
    expect(rowsOf(model)[1]).to.include({level: 2, position: 1, setSize: -1});
  });

  it('does not expand an account without children', () => {
    const model = tree(account('b', 0));
    expect(model.expand(id('b'))).to.equal(false);
  });

  it('removes the expander if no children were found', () => {
    const model = tree(account('a', 3));
    model.expand(id('a'));
    model.setChildren(id('a'), []);
    expect(rowsOf(model)[0]).to.include({expandable: false, expanded: false});
  });

  it('remembers what was expanded below a collapsed account', () => {
    const model = tree(account('a'));
    model.setChildren(id('a'), [account('a1')]);
    model.setChildren(id('a1'), [account('a2')]);
    model.reveal(id('a2'));
    model.collapse(id('a'));
    model.expand(id('a'));
    expect(names(model)).to.deep.equal(['a', 'a1', 'a2']);
  });

  it('keeps what is known below an account when its level is reloaded', () => {
    const model = tree(account('a'), account('b'));
    model.setChildren(id('a'), [account('a1')]);
    model.expand(id('a'));
    model.setChildren(id('top'), [account('0'), account('a'), account('b')]);
    expect(names(model)).to.deep.equal(['0', 'a', 'a1', 'b']);
  });

  it('moves an account with everything below it', () => {
    const model = tree(account('a'), account('b'));
    model.setChildren(id('a'), [account('c')]);
    model.setChildren(id('c'), [account('d')]);
    model.setChildren(id('b'), [account('c')]);
    model.reveal(id('d'));
    expect(names(model)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(model.parentOf(id('c'))).to.equal('b');
  });

  it('does not loop when an account is listed below itself', () => {
    const model = tree(account('a'));
    model.setChildren(id('a'), [account('a'), account('top'), account('a1')]);
    model.reveal(id('a1'));
    expect(names(model)).to.deep.equal(['a', 'a1']);
  });

  it('keeps a mark that a list omits', () => {
    const model = tree(account('a'));
    model.update({...account('a'), enabled: false, isReseller: true});
    model.setChildren(id('top'), [account('a')]);
    expect(model.get(id('a'))).to.include({enabled: false, isReseller: true});
  });

  it('corrects counts up to the top, until a list provides new ones', () => {
    const listed = account('a', 2);
    const model = tree(listed);
    model.setChildren(id('a'), [account('a1', 1)]);
    model.count(id('a1'), 1);
    model.count(id('a1'), 1);
    expect(model.get(id('a1'))?.descendantCount).to.equal(3);
    expect(model.get(id('a'))?.descendantCount).to.equal(4);
    model.setChildren(id('top'), [listed]);
    expect(model.get(id('a'))?.descendantCount, 'the same list again').to.equal(4);
    model.setChildren(id('top'), [account('a', 7)]);
    expect(model.get(id('a'))?.descendantCount, 'a list read anew').to.equal(7);
  });

  it('knows the position of each account among many siblings, in any order of access', () => {
    const model = tree(...Array.from({length: 600}, (_, index) => account(`a${index}`, index === 1 ? 300 : 0)));
    model.setChildren(
      id('a1'),
      Array.from({length: 300}, (_, index) => account(`b${index}`)),
    );
    model.expand(id('a1'));
    // As for the focused row, far from those in view; then further, and back.
    const asked = [0, 450, 451, 0, 460, 302, 1, 301, 2, 899, 0, 899, 5];
    const places = asked.map((index) => {
      const row = model.row(index);
      return row?.kind === 'account' ? [row.account.name, row.position] : row;
    });
    expect(places).to.deep.equal(
      asked.map((index) => {
        if (index < 2) return [`a${index}`, index + 1];
        if (index < 302) return [`b${index - 2}`, index - 1];
        return [`a${index - 300}`, index - 299];
      }),
    );
  });

  it('expands all siblings', () => {
    const model = tree(account('a', 1), account('b', 0), account('c', 1));
    model.expandSiblings(id('b'));
    expect(names(model)).to.deep.equal(['a', 'a …', 'b', 'c', 'c …']);
  });

  it('agrees with a naive tree after any operations', () => {
    expectAgreement(300, (actual, expected) => {
      expect(actual).to.deep.equal(expected);
    });
  });
});
