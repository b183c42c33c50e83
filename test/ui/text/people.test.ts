import {expect} from '@open-wc/testing';
import type {Admin} from '../../../src/api/admins.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {byName} from '../../../src/ui/lists/by-name.js';
import {mailLink, personName, shownName} from '../../../src/ui/text/people.js';

const admin = (id: string, firstName: string, more: Partial<Admin> = {}): Admin => ({
  id,
  firstName,
  lastName: '',
  email: '',
  username: '',
  ...more,
});

describe('people', () => {
  it('are shown by name, otherwise by username or address, and never by id', () => {
    expect(personName(admin('1', 'Ann', {lastName: 'Lee', username: 'ann'}))).to.equal('Ann Lee');
    expect(personName(admin('1', '', {username: 'ann', email: 'ann@x.de'}))).to.equal('ann');
    expect(personName(admin('1', '', {email: 'ann@x.de'}))).to.equal('ann@x.de');
    expect(shownName(admin('1', ''), createLocalizer('en'))).to.equal('Name unavailable');
  });

  it('are sorted without regard to case', () => {
    const {compare} = createLocalizer('en');
    const people = [admin('1', 'walter'), admin('2', 'Saul'), admin('3', '', {email: 'tuco@x.de'})];
    expect(byName(people, compare).map(({id}) => id)).to.deep.equal(['2', '3', '1']);
    expect(people[0]?.id).to.equal('1');
  });

  it('have a mail link only if they have an address', () => {
    expect(mailLink('main@davis.main.com')).to.equal('mailto:main@davis.main.com');
    expect(mailLink('a?subject=b@c.de')).to.equal('mailto:a%3Fsubject%3Db@c.de');
    expect(mailLink('ask Davis')).to.equal(undefined);
  });
});
