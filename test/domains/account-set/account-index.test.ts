// cspell:ignore lemotel northline onetwo threefour
import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {AccountIndex} from '../../../src/domains/account-set/account-index.js';
import {wordsOf} from '../../../src/ui/text/text-match.js';

const account = (name: string, rest: Partial<Omit<AccountSummary, 'name' | 'id'>> & {id?: string} = {}) =>
  ({realm: `${name.length}.example.com`, ...rest, id: rest.id ?? `id-${name}`, name}) as AccountSummary;

const ids = (...list: readonly string[]) => list as unknown as readonly AccountId[];

function indexOf(...accounts: readonly (AccountSummary | string)[]): AccountIndex {
  const index = new AccountIndex();
  index.put(accounts.map((one) => (typeof one === 'string' ? account(one) : one)));
  return index;
}

const found = (index: AccountIndex, query: string, limit = 50) =>
  index.find(wordsOf(query), limit).items.map(({name}) => name);

describe('AccountIndex', () => {
  it('finds every word anywhere in a name, regardless of case and accents', () => {
    const index = indexOf('Crossroads Motel', 'Café Müller', 'Yeni İstanbul Ofisi', '日本電話', 'Delgado Plumbing');
    expect(found(index, 'motel')).to.deep.equal(['Crossroads Motel']);
    expect(found(index, 'mot CROSS')).to.deep.equal(['Crossroads Motel']);
    expect(found(index, 'cafe muller')).to.deep.equal(['Café Müller']);
    expect(found(index, 'istanbul ofisi')).to.deep.equal(['Yeni İstanbul Ofisi']);
    expect(found(index, '本電')).to.deep.equal(['日本電話']);
    expect(found(index, 'motel plumbing')).to.deep.equal([]);
    expect(found(index, '')).to.deep.equal([]);
  });

  it('finds words of the realm and the id, together with words of the name', () => {
    const index = indexOf(
      account('Davis & Main', {realm: '53298B.S.Zswitch.net', id: 'ABC123'}),
      account('Davis Clinic', {realm: 'clinic.example.com', id: 'def456'}),
    );
    expect(found(index, 'davis 53298b')).to.deep.equal(['Davis & Main']);
    expect(found(index, 'abc1')).to.deep.equal(['Davis & Main']);
    expect(found(index, 'clinic.example')).to.deep.equal(['Davis Clinic']);
    const [main] = index.find(wordsOf('main'), 1).items;
    expect(main, 'as received').to.include({id: 'ABC123', realm: '53298B.S.Zswitch.net'});
  });

  it('never matches across two texts or two accounts', () => {
    const index = indexOf(account('One', {realm: 'two.example', id: 'three'}), account('Four', {id: 'five'}));
    expect(found(index, 'onetwo')).to.deep.equal([]);
    expect(found(index, 'one\ntwo'), 'these are two words').to.deep.equal(['One']);
    expect(found(index, 'threefour')).to.deep.equal([]);
    const broken = indexOf(account('Two\nlines', {realm: 'a.example'}), 'Next');
    expect(found(broken, 'lines')).to.deep.equal(['Two lines']);
    expect(broken.get('id-Next' as AccountId)?.name).to.equal('Next');
  });

  it('lists the best matches first: whole names, beginnings, beginnings of words, then other parts', () => {
    const index = indexOf(
      'Lemotel',
      account('Northline Freight', {realm: 'motel.northline.example'}),
      'Crossroads Motel',
      'Motel Six',
      'Motel',
    );
    expect(found(index, 'motel')).to.deep.equal([
      'Motel',
      'Motel Six',
      'Crossroads Motel',
      'Lemotel',
      'Northline Freight',
    ]);
  });

  it('counts all matches and returns as many as wanted', () => {
    const index = indexOf(...Array.from({length: 1500}, (_, number) => `Branch ${number}`));
    const {items, count} = index.find(['branch'], 20);
    expect(count).to.equal(1500);
    expect(items).to.have.length(20);
    expect(index.find(['1499'], 20).items.map(({name}) => name)).to.deep.equal(['Branch 1499']);
    expect(index.size).to.equal(1500);
  });

  it('takes over new names, keeps the path of a row without one, and adds what is new', () => {
    const path = ids('top', 'reseller');
    const index = indexOf(account('Old name', {id: 'a', path}), account('Sibling', {id: 'b', path}));
    const {version} = index;
    index.put([account('New name', {id: 'a'}), account('Third', {id: 'c'})]);
    expect(index.version).not.to.equal(version);
    expect(found(index, 'old')).to.deep.equal([]);
    expect(index.find(['new'], 1).items).to.deep.equal([{id: 'a', name: 'New name', realm: '8.example.com', path}]);
    expect(found(index, 'third')).to.deep.equal(['Third']);
    expect(index.size).to.equal(3);
  });

  it('finds only what is below an account, and what may be because its path is unknown', () => {
    const index = indexOf(
      account('Branch one', {path: ids('top', 'r')}),
      account('Branch two', {path: ids('top', 'r', 'x')}),
      account('Branch three', {path: ids('top')}),
      account('Branch four'),
    );
    const {items, count} = index.find(['branch'], 10, 'r' as AccountId);
    expect(items.map(({name}) => name)).to.have.members(['Branch one', 'Branch two', 'Branch four']);
    expect(count).to.equal(3);
  });

  it('keeps whether an account is disabled or a reseller, until a row reports otherwise', () => {
    const index = indexOf(account('Acme', {id: 'a', enabled: false, isReseller: true}));
    index.put([account('Acme Ltd.', {id: 'a'})]);
    expect(index.get('a' as AccountId)).to.include({name: 'Acme Ltd.', enabled: false, isReseller: true});
    index.put([account('Acme Ltd.', {id: 'a', enabled: true, isReseller: false})]);
    expect(index.get('a' as AccountId)).to.not.have.any.keys('enabled', 'isReseller');
  });

  it('removes thousands of accounts at once', () => {
    const below = Array.from({length: 3000}, (_, number) => account(`Branch ${number}`, {path: ids('top', 'r')}));
    const index = indexOf(account('Reseller', {id: 'r', path: ids('top')}), ...below, 'Branch of others');
    index.remove('r' as AccountId);
    expect(found(index, 'branch')).to.deep.equal(['Branch of others']);
    expect(index.size).to.equal(1);
  });

  it('removes an account with everything below it', () => {
    const index = indexOf(
      account('Reseller', {id: 'r', path: ids('top')}),
      account('Below', {id: 'x', path: ids('top', 'r')}),
      account('Deep below', {id: 'y', path: ids('top', 'r', 'x')}),
      account('Beside below', {id: 'z', path: ids('top')}),
    );
    index.remove('r' as AccountId);
    expect(found(index, 'below')).to.deep.equal(['Beside below']);
    expect(index.get('x' as AccountId)).to.equal(undefined);
    expect(index.size).to.equal(1);
    index.put([account('Below again', {id: 'x'})]);
    expect(found(index, 'below')).to.deep.equal(['Below again', 'Beside below']);
  });
});
