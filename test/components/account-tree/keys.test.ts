import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {ActiveRow} from '../../../src/components/account-tree/rows/active-row.js';
import {actionFor, TypeAhead, type TreeAction} from '../../../src/components/account-tree/rows/keys.js';
import {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';

const id = (name: string) => name as AccountId;
const account = (name: string, descendantCount = 0): AccountSummary => ({
  id: id(name),
  name,
  realm: '',
  descendantCount,
});

/** Ant (expanded: Bee, Bat), Cat (collapsed), Cow, and more to be loaded. */
function zoo(): AccountTreeModel {
  const model = new AccountTreeModel(account('top'));
  model.setChildren(id('top'), [account('Ant', 2), account('Cat', 1), account('Cow')], {tail: {status: 'more'}});
  model.setChildren(id('Ant'), [account('Bee'), account('Bat')]);
  model.expand(id('Ant'));
  return model;
}

// cspell:ignore strass ﬁbre
describe('actionFor', () => {
  const at = (active: number, key: string, rtl = false): TreeAction | undefined =>
    actionFor(key, {rows: zoo(), active, pageSize: 3, rtl});

  it('moves along the rows and stops at either end', () => {
    expect(at(0, 'ArrowDown')).to.deep.equal({type: 'move', row: 1});
    expect(at(0, 'ArrowUp')).to.deep.equal({type: 'move', row: 0});
    expect(at(5, 'ArrowDown')).to.deep.equal({type: 'move', row: 5});
    expect(at(1, 'PageDown')).to.deep.equal({type: 'move', row: 4});
    expect(at(1, 'PageUp')).to.deep.equal({type: 'move', row: 0});
    expect(at(3, 'Home')).to.deep.equal({type: 'move', row: 0});
    expect(at(3, 'End')).to.deep.equal({type: 'move', row: 5, toEnd: true});
  });

  it('expands and enters with one arrow key, and collapses and leaves with the other', () => {
    expect(at(3, 'ArrowRight')).to.deep.equal({type: 'expand', accountId: 'Cat'});
    expect(at(0, 'ArrowRight')).to.deep.equal({type: 'move', row: 1});
    expect(at(4, 'ArrowRight'), 'nothing to open').to.deep.equal({type: 'move', row: 4});
    expect(at(0, 'ArrowLeft')).to.deep.equal({type: 'collapse', accountId: 'Ant'});
    expect(at(2, 'ArrowLeft')).to.deep.equal({type: 'move', row: 0});
    expect(at(3, 'ArrowLeft'), 'at the top').to.deep.equal({type: 'leave'});
  });

  it('mirrors the arrow keys in right-to-left layouts', () => {
    expect(at(3, 'ArrowLeft', true)).to.deep.equal({type: 'expand', accountId: 'Cat'});
    expect(at(0, 'ArrowRight', true)).to.deep.equal({type: 'collapse', accountId: 'Ant'});
  });

  it('selects an account, and loads more at the end of a level', () => {
    for (const key of ['Enter', ' ']) {
      expect(at(4, key)).to.deep.equal({type: 'select', accountId: 'Cow'});
      expect(at(5, key)).to.deep.equal({type: 'read', parentId: 'top'});
    }
    expect(at(4, '*')).to.deep.equal({type: 'expand-siblings', accountId: 'Cow'});
  });

  it('leaves every other key to the page', () => {
    for (const key of ['Tab', 'Escape', 'F5']) expect(at(0, key)).to.equal(undefined);
  });
});

describe('TypeAhead', () => {
  it('moves to the next row with the same letter, and wraps around', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.next('c', 0, zoo(), 0)).to.equal(3);
    expect(typeAhead.next('c', 2000, zoo(), 3)).to.equal(4);
    expect(typeAhead.next('c', 2100, zoo(), 4)).to.equal(3);
  });

  it('narrows down while a word is typed, and starts over after a pause', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.next('b', 0, zoo(), 0)).to.equal(1);
    expect(typeAhead.next('A', 300, zoo(), 1)).to.equal(2);
    expect(typeAhead.isTyping(900)).to.equal(true);
    expect(typeAhead.next('a', 3000, zoo(), 2)).to.equal(0);
  });

  it('starts over after another key', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.next('b', 0, zoo(), 0)).to.equal(1);
    typeAhead.end();
    expect(typeAhead.isTyping(100)).to.equal(false);
    // Not Bat, to which "ba" would lead.
    expect(typeAhead.next('a', 100, zoo(), 1)).to.equal(0);
  });

  it('compares names regardless of case, accents, and composition, and whole characters', () => {
    const names = [
      'Äpfel',
      'Mu\u0308ller',
      'İstanbul',
      'Straße',
      '😀 Fun',
      '😀 Games',
      'ﬁbre',
      '한국'.normalize('NFD'),
    ];
    const rows = new AccountTreeModel(account('top'));
    rows.setChildren(
      id('top'),
      names.map((name) => account(name)),
    );
    const find = (word: string): number => {
      const typeAhead = new TypeAhead();
      return [...word].reduce((active, character) => typeAhead.next(character, 0, rows, active), rows.rowCount - 1);
    };
    expect(['a', 'mü', 'mul', 'ist', 'strass', 'straß', '😀', '😀 g', 'fib', '한국'].map(find)).to.deep.equal([
      ...[0, 1, 1, 2, 3, 3, 4, 5, 6, 7],
    ]);
    expect(find('😀😀'), 'the same character again').to.equal(5);
  });

  it('finds no match rather than an incorrect one', () => {
    expect(new TypeAhead().next('z', 0, zoo(), 2)).to.equal(-1);
    expect(new TypeAhead().next('z', 0, new AccountTreeModel(account('top')), 0)).to.equal(-1);
  });
});

describe('ActiveRow', () => {
  it('is the selected account until a key or a click has chosen another one', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.follow(model, id('Cow'));
    expect(active.index).to.equal(4);
    active.moveTo(model, 1);
    active.follow(model, id('Cow'));
    expect(active.index).to.equal(1);
  });

  it('stays with its account when rows are inserted above it', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.moveTo(model, 4);
    model.collapse(id('Ant'));
    active.follow(model, id('top'));
    expect(active.index).to.equal(2);
    expect(model.accountAt(active.index)?.name).to.equal('Cow');
  });

  it('moves up to a collapsed ancestor', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.moveTo(model, 2);
    model.collapse(id('Ant'));
    active.follow(model, id('top'));
    expect(model.accountAt(active.index)?.name).to.equal('Ant');
  });

  it('moves to the row in its place when its account is removed', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.moveTo(model, 1);
    model.setChildren(id('Ant'), [account('Bat')]);
    active.follow(model, id('top'));
    expect(model.accountAt(active.index)?.name).to.equal('Bat');
  });

  it('moves to the first loaded account where some were missing', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.moveTo(model, 5);
    const all = [account('Ant', 2), account('Cat', 1), account('Cow'), account('Dog'), account('Emu')];
    model.setChildren(id('top'), all, {tail: {status: 'more'}});
    active.follow(model, id('top'));
    expect(model.accountAt(active.index)?.name).to.equal('Dog');
  });

  it('stays at the end after the End key while the end moves', () => {
    const model = zoo();
    const active = new ActiveRow();
    active.moveTo(model, 5, {toEnd: true});
    model.setChildren(id('top'), [account('Ant'), account('Cat'), account('Dog'), account('Emu')], {
      tail: {status: 'loading'},
    });
    active.follow(model, id('top'));
    expect(active.index).to.equal(model.rowCount - 1);
    model.setChildren(id('top'), [account('Ant'), account('Cat'), account('Dog'), account('Emu'), account('Yak')]);
    active.follow(model, id('top'));
    expect(model.accountAt(active.index)?.name).to.equal('Yak');
    expect(active.followsEnd).to.equal(false);
  });
});
