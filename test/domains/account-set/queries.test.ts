import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {everyPage} from '../../../src/api/every-page.js';
import {AccountIndex} from '../../../src/domains/account-set/account-index.js';
import {fold} from '../../../src/ui/text/fold.js';
import {wordsOf} from '../../../src/ui/text/text-match.js';
import {createBackend} from '../../support/backend.js';

const ACCOUNTS = 20_000;

/** What people remember of an account, and type. */
const habits: Readonly<Record<string, (account: AccountSummary) => string>> = {
  'the whole name in lower case': ({name}) => name.toLowerCase(),
  'the last two words': ({name}) => name.split(' ').slice(-2).join(' '),
  'the last two words in another order': ({name}) => name.split(' ').slice(-2).reverse().join(' '),
  'the number at the end and the beginning of the first word': ({name}) =>
    `${name.split(' ').at(-1)} ${name.slice(0, 4)}`,
  'a part of a word in the middle': ({name}) => `${name.split(' ').at(-2)?.slice(1)} ${name.split(' ').at(-1)}`,
  'the name without accents': ({name}) => fold(name),
  'the name with decomposed accents': ({name}) => name.normalize('NFD'),
  'the realm': ({realm}) => realm,
  'the beginning of the realm in upper case': ({realm}) => realm.slice(0, realm.indexOf('.') + 2).toUpperCase(),
  'the id': ({id}) => id,
  'the first half of the id': ({id}) => id.slice(0, 16),
  'a word of the name and the beginning of the realm': ({name, realm}) =>
    `${name.split(' ')[0]} ${realm.slice(0, realm.indexOf('.'))}`,
};

describe('a search among 20,000 accounts', () => {
  const accounts: AccountSummary[] = [];
  const index = new AccountIndex();

  before(async () => {
    const {sandbox, adapter} = createBackend({accounts: ACCOUNTS});
    const home = sandbox.credentials.accountId as AccountId;
    const read = (cursor?: string) => adapter.accounts.descendants(home, {cursor, limit: 1000});
    for await (const {items} of everyPage(read)) {
      accounts.push(...items);
      index.put(items);
    }
  });

  it('lists the right account first for at least 57 of 60 queries', () => {
    expect(accounts.length).to.be.greaterThan(ACCOUNTS);
    const missed: string[] = [];
    let count = 0;
    for (const [habit, typed] of Object.entries(habits)) {
      for (let turn = 0; turn < 5; turn++) {
        const account = accounts[(count++ * 331 + turn * 97) % accounts.length]!;
        const query = typed(account);
        const [first] = index.find(wordsOf(query), 1).items;
        if (first?.id !== account.id) missed.push(`${habit}: ${query} finds ${first?.name ?? 'nothing'}`);
      }
    }
    expect(count).to.equal(60);
    expect(missed.length, missed.join('\n')).to.be.at.most(3);
  });
});
