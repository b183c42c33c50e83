import {expect} from '@open-wc/testing';
import type {Admin, User} from '../../../src/api/admins.js';
import {listOf} from '../../../src/api/list-of.js';
import {matching} from '../../../src/components/account-admins/account-admins.model.js';
import {guardOf, isTaken, loginAfter} from '../../../src/domains/admins/rules.js';
import type {AccountScope} from '../../../src/session/scope.js';

const admin = (id: string, more: Partial<Admin> = {}): Admin => ({
  id,
  firstName: 'Ann',
  lastName: 'Lee',
  email: `${id}@x.example`,
  username: `${id}@x.example`,
  ...more,
});
const user = (id: string, more: Partial<Admin> = {}): User => ({...admin(id, more), isAdmin: false});

const scope = (account: string, home: string, userId: string) =>
  ({account: {id: account}, home: {id: home}, session: {user: {id: userId}}}) as unknown as AccountScope;

describe('administrator rules', () => {
  it('protect the signed-in user and the last administrator, and no other user', () => {
    const two = [admin('a'), admin('b')];
    expect(guardOf(two[0]!, two, scope('own', 'own', 'a'))).to.equal('self');
    expect(guardOf(two[1]!, two, scope('own', 'own', 'a'))).to.equal(undefined);
    // The same id in another account is another person.
    expect(guardOf(two[0]!, two, scope('customer', 'own', 'a'))).to.equal(undefined);
    expect(guardOf(two[0]!, [two[0]!], scope('customer', 'own', 'z'))).to.equal('last');
  });

  it('do not count administrators who cannot be read, and protect a person who may be one of them', () => {
    const [a, b] = [admin('a'), admin('b')];
    const target = scope('customer', 'own', 'z');
    expect(guardOf(a, listOf([a], 1), target)).to.equal('last');
    expect(guardOf(a, listOf([], 1), target)).to.equal('last');
    expect(guardOf(a, listOf([a, b], 1), target)).to.equal(undefined);
    expect(guardOf(a, [], target)).to.equal(undefined);
  });

  it("compare emails and usernames without regard to case, and ignore the user's own", () => {
    const users = [
      user('a', {email: 'Ann@X.example', username: 'ann'}),
      user('b', {email: '', username: 'Bea@x.example'}),
    ];
    expect(isTaken('ann@x.EXAMPLE', users)).to.equal(true);
    expect(isTaken(' bea@x.example', users)).to.equal(true);
    expect(isTaken('ann@x.example', users, 'a')).to.equal(false);
    expect(isTaken('new@x.example', users)).to.equal(false);
  });

  it('change the username with the email address if they are equal', () => {
    const change = (stored: Partial<Admin>, email: string, password = '') =>
      loginAfter(admin('a', stored), {email, password});
    expect(change({email: 'Old@x.de', username: 'old@x.de'}, ' new@x.de ')).to.equal('new@x.de');
    expect(change({email: 'old@x.de', username: 'old@x.de'}, 'OLD@x.de')).to.equal('old@x.de');
    expect(change({email: 'old@x.de', username: 'ann'}, 'new@x.de')).to.equal('ann');
  });

  it('assign a username together with the first password, and not before', () => {
    const stored = admin('a', {email: 'old@x.de', username: ''});
    expect(loginAfter(stored, {email: 'new@x.de', password: ''})).to.equal('');
    expect(loginAfter(stored, {email: 'new@x.de', password: 'secret'})).to.equal('new@x.de');
  });

  it('find people by any words of the name, the email, and the username', () => {
    const people = [admin('a', {firstName: 'Éva', lastName: 'Nagy'}), admin('b', {username: 'frontdesk'})];
    expect(matching(people, 'nagy éva').map(({id}) => id)).to.deep.equal(['a']);
    expect(matching(people, 'FRONT lee').map(({id}) => id)).to.deep.equal(['b']);
    expect(matching(people, ' ')).to.have.lengthOf(2);
  });
});
