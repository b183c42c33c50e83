import {accountJumpWords} from '../../src/i18n/generated/en/account-jump.js';
import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import {actionFor, keysOf, keysOfShortcut} from '../../src/components/account-jump/account-jump.keys.js';
import {
  following,
  groupsOf,
  knownMatches,
  nothingRemembered,
  optionForKey,
  pinToggled,
  visited,
  withFound,
  type JumpEntry,
} from '../../src/components/account-jump/account-jump.model.js';
import {ariaShortcut, isPressed, parseShortcut} from '../../src/components/account-jump/account-jump.shortcut.js';
import {TextMatch} from '../../src/ui/text/text-match.js';

const entry = (id: string, name = id, realm = ''): AccountSummary => ({id: id as AccountId, name, realm});
const ids = (entries: readonly JumpEntry[]) => entries.map(({id}) => id);
const pressed = (key: string, ...modifiers: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]) => ({
  key,
  ctrlKey: modifiers.includes('ctrlKey'),
  metaKey: modifiers.includes('metaKey'),
  altKey: modifiers.includes('altKey'),
  shiftKey: modifiers.includes('shiftKey'),
});

describe('account-jump: stored accounts', () => {
  it('lists the most recent account first, without duplicates, and stores eight', () => {
    let remembered = nothingRemembered;
    for (const id of 'abcdefghij') remembered = visited(remembered, entry(id));
    remembered = visited(remembered, entry('e'));
    expect(ids(remembered.recent)).to.deep.equal([...'ejihgfdc']);
  });

  it('stores only ids and names', () => {
    const remembered = pinToggled(
      visited(nothingRemembered, entry('a', 'A', 'a.example')),
      entry('b', 'B', 'b.example'),
    );
    expect(remembered).to.deep.equal({pinned: [{id: 'b', name: 'B'}], recent: [{id: 'a', name: 'A'}]});
  });

  it('lists pinned accounts first, without duplicates', () => {
    const remembered = pinToggled(visited(visited(nothingRemembered, entry('a')), entry('b')), entry('a'));
    expect(groupsOf(remembered).map(({kind, entries}) => [kind, ids(entries)])).to.deep.equal([
      ['pinned', ['a']],
      ['recent', ['b']],
    ]);
    expect(groupsOf(pinToggled(remembered, entry('a'))).map(({kind}) => kind)).to.deep.equal(['recent']);
  });

  it('follows a rename of a pinned account, and removes a deleted account', () => {
    const pinned = pinToggled(nothingRemembered, entry('a', 'Old'));
    const renamed = visited(pinned, entry('a', 'New'));
    expect(renamed.pinned).to.deep.equal([{id: 'a', name: 'New'}]);
    expect(following(renamed, {type: 'removed', accountId: 'a' as AccountId})).to.deep.equal(nothingRemembered);
  });
});

describe('account-jump: matches', () => {
  it('searches name, realm, and id without regard to case', () => {
    const all = [entry('1f', 'Blue Sky', 'sky.example'), entry('2', 'Red', 'ember.example'), entry('3', 'None')];
    const found = (text: string) => ids(knownMatches(new TextMatch(text), [all]));
    expect(found('E S')).to.deep.equal(['1f']);
    expect(found('EMBER')).to.deep.equal(['2']);
    expect(found('1F')).to.deep.equal(['1f']);
    expect(found('.')).to.deep.equal(['1f', '2']);
  });

  it('lists an account once, at its first position, with all known details', () => {
    const [found] = knownMatches(new TextMatch('a'), [
      [{id: 'x' as AccountId, name: 'Aa'}],
      [entry('x', 'Aa', 'aa.example')],
    ]);
    expect(found).to.deep.equal(entry('x', 'Aa', 'aa.example'));
  });

  it('is limited to twenty matches', () => {
    const many = Array.from({length: 100}, (_, index) => entry(`account ${index}`));
    expect(knownMatches(new TextMatch('account'), [many])).to.have.length(20);
  });

  it('keeps the positions of known accounts when the backend has answered', () => {
    const known = [entry('b'), entry('a')];
    expect(ids(withFound(known, [entry('c'), entry('a', 'A'), entry('d')]))).to.deep.equal(['b', 'a', 'c', 'd']);
  });
});

describe('account-jump: keys', () => {
  it('wrap around the ends with arrows and stop there with page keys', () => {
    expect(optionForKey('ArrowDown', 2, 3)).to.equal(0);
    expect(optionForKey('ArrowUp', 0, 3)).to.equal(2);
    expect(optionForKey('PageDown', 0, 3)).to.equal(2);
    expect(optionForKey('PageUp', 2, 3)).to.equal(0);
    expect(optionForKey('ArrowDown', 0, 0)).to.equal(undefined);
    expect(optionForKey('Home', 2, 3), 'moves the caret').to.equal(undefined);
  });

  it('perform their labeled action', () => {
    expect(actionFor(pressed('Enter'))).to.equal('open');
    expect(actionFor(pressed('Enter', 'ctrlKey'))).to.equal('use');
    expect(actionFor(pressed('Enter', 'metaKey'))).to.equal('use');
    expect(actionFor(pressed('Enter', 'shiftKey'))).to.equal('pin');
    expect(actionFor(pressed('ArrowUp', 'altKey'))).to.equal('home');
    expect(actionFor(pressed('ArrowUp'))).to.equal(undefined);
    expect(keysOf('use', true)).to.deep.equal([{sign: '⌘'}, {sign: '↵'}]);
    expect(keysOf('use', false)).to.deep.equal([{word: accountJumpWords['accountJump.key.control']}, {sign: '↵'}]);
  });

  it('are matched by place on keyboards for another script, and by letter on all others', () => {
    const shortcut = parseShortcut('mod+k', false)!;
    const press = (key: string, code: string) => isPressed(shortcut, {...pressed(key, 'ctrlKey'), code});
    expect(press('л', 'KeyK'), 'Cyrillic').to.be.true;
    expect(press('κ', 'KeyK'), 'Greek').to.be.true;
    expect(press('ל', 'KeyK'), 'Hebrew').to.be.true;
    expect(press('ن', 'KeyK'), 'Arabic').to.be.true;
    expect(press('า', 'KeyK'), 'Thai').to.be.true;
    expect(press('л', 'KeyL'), 'another key').to.be.false;
    expect(press('k', 'KeyV'), 'Dvorak').to.be.true;
    expect(press('t', 'KeyK'), 'Dvorak, in the place of K').to.be.false;
    expect(press('ø', 'KeyK'), 'a Latin letter').to.be.false;
  });

  it('are ⌘ on Apple keyboards and Ctrl on others if the shortcut contains mod', () => {
    const [apple, other] = [parseShortcut('mod+k', true), parseShortcut('Mod+K', false)];
    expect(apple && isPressed(apple, pressed('k', 'metaKey'))).to.be.true;
    expect(apple && isPressed(apple, pressed('k', 'ctrlKey'))).to.be.false;
    expect(other && isPressed(other, pressed('k', 'ctrlKey'))).to.be.true;
    expect(other && isPressed(other, pressed('k', 'ctrlKey', 'shiftKey'))).to.be.false;
    expect(apple && ariaShortcut(apple)).to.equal('Meta+K');
    expect(other && ariaShortcut(other)).to.equal('Control+K');
    expect(other && keysOfShortcut(other, false)).to.deep.equal([
      {word: accountJumpWords['accountJump.key.control']},
      {sign: 'K'},
    ]);
  });

  it('may require Shift to be typed at all', () => {
    const question = parseShortcut('?', false);
    expect(question && isPressed(question, pressed('?', 'shiftKey'))).to.be.true;
  });

  it('do nothing if the shortcut is empty or misspelled', () => {
    for (const text of ['', ' ', 'control+k', 'mod+']) expect(parseShortcut(text, false)).to.equal(undefined);
  });
});
