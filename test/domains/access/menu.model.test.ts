import {expect} from '@open-wc/testing';
import type {CustomerAccess} from '../../../src/api/access.js';
import {
  accessGroups,
  extentOf,
  extentOfGroup,
  menuFor,
  switchEntry,
  switchGroup,
  switchPart,
  type AccessEntry,
  type AccessGroup,
} from '../../../src/domains/access/menu/customer-access.model.js';

const keys = accessGroups.flatMap(({entries}) =>
  entries.flatMap(({key, parts}) => [key, ...parts.map((part) => part.key)]),
);
const allOf = (shown: boolean) => Object.fromEntries(keys.map((key) => [key, shown])) as CustomerAccess;
const everything = allOf(true);

const group = (id: string): AccessGroup => accessGroups.find((each) => each.id === id)!;
const balance: AccessEntry = group('billing').entries.find(({key}) => key === 'balance')!;
const [credit, minutes] = balance.parts as [AccessEntry, AccessEntry];
const names = (menu: readonly AccessGroup[]) => menu.flatMap(({entries}) => entries.map(({key}) => key));

describe('the customer’s menu', () => {
  it('has the twelve switches of the product, each once', () => {
    expect(keys).to.have.length(12);
    expect(new Set(keys).size).to.equal(12);
  });

  it('shows an entry as partly shown when a part is hidden, and as hidden together with its parent', () => {
    expect(extentOf(everything, balance)).to.equal('all');
    expect(extentOf({...everything, balanceCredit: false}, balance)).to.equal('some');
    expect(extentOf({...everything, balance: false}, balance)).to.equal('none');
    expect(extentOfGroup({...everything, balanceCredit: false}, group('billing'))).to.equal('some');
    expect(extentOfGroup({...everything, user: false}, group('settings'))).to.equal('some');
    expect(extentOfGroup({...everything, user: false, account: false}, group('settings'))).to.equal('none');
  });

  it('switches an entry together with its parts, and a group together with its entries', () => {
    expect(switchEntry(balance, false)).to.deep.equal({balance: false, balanceCredit: false, balanceMinutes: false});
    expect({...everything, ...switchGroup(group('billing'), false)}).to.deep.equal({
      ...everything,
      billing: false,
      balance: false,
      balanceCredit: false,
      balanceMinutes: false,
      servicePlan: false,
      transactions: false,
    });
  });

  it('shows the entry when its first part is shown, and keeps it when its last part is hidden', () => {
    const hidden = {...everything, balance: false};
    expect(switchPart(hidden, balance, credit, true)).to.deep.equal({
      balance: true,
      balanceCredit: true,
      balanceMinutes: false,
    });
    const one = {...everything, balanceCredit: false};
    expect({...one, ...switchPart(one, balance, minutes, false)}).to.include({balance: true, balanceMinutes: false});
  });

  it('shows administrators every enabled entry, and other users only their own settings and the log', () => {
    expect(names(menuFor(everything, 'administrator'))).to.have.length(10);
    expect(names(menuFor(everything, 'user'))).to.deep.equal(['user', 'errorTracker']);
    expect(names(menuFor({...everything, errorTracker: false}, 'user'))).to.deep.equal(['user']);
    expect(
      menuFor({...everything, inbound: false, outbound: false, twoway: false}, 'administrator').map(({id}) => id),
    ).to.deep.equal(['settings', 'billing', 'misc']);
  });

  it('is empty when everything is hidden', () => {
    expect(menuFor(allOf(false), 'administrator')).to.deep.equal([]);
    expect(menuFor({...allOf(false), balanceCredit: true, account: true}, 'user')).to.deep.equal([]);
  });
});
