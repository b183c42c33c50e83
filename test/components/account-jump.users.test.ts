import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {childIds} from '../support/page.js';
import {twoUsers} from '../support/two-users.js';
import {waitUntil} from '../support/wait.js';

const CUSTOMER = 'Blue Sky';

/** A jump used by Nora, with pinned accounts of which only the ids are stored, as after the visit of another user. */
async function page(pinned: readonly (AccountId | string)[], office = twoUsers()) {
  localStorage.clear();
  const {accountId, userId} = office.users.nora;
  const key = `account-widgets.jump.${accountId}.${userId}`;
  localStorage.setItem(key, JSON.stringify({pinned: pinned.map((id) => ({id})), recent: []}));
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${office.adapter()}><account-jump></account-jump></account-provider>
  `);
  const jump = provider.querySelector('account-jump')!;
  await waitUntil(() => jump.renderRoot.querySelector('dialog'), 'the jump has a scope');
  const names = () =>
    [...jump.renderRoot.querySelectorAll('.name > bdi')].map((name) =>
      name.textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
  return {office, provider, jump, names, key};
}

describe('account-jump and its users', () => {
  it('loads the names of pinned accounts that are stored by id only, and shows the id next to the missing name until then', async () => {
    const office = twoUsers();
    const id = (await childIds({sandbox: office.sandbox, adapter: office.adapter()})).get(CUSTOMER)!;
    const hold = office.sandbox.faults.hold({method: 'GET', path: `accounts/${id}`});
    const {jump, names, key} = await page([id], office);
    jump.open();
    await hold.arrived;
    expect(names()).to.deep.equal(['Name unavailable']);
    expect(jump.renderRoot.querySelector('.about')?.textContent?.trim()).to.equal(id);
    hold.release();
    await waitUntil(() => names()[0] === CUSTOMER, 'shows the name');
    expect(localStorage.getItem(key)).to.include(CUSTOMER);
  });

  it('keeps showing the id of an account that cannot be read, next to the missing name', async () => {
    const unknown = 'f'.repeat(32);
    const {jump, names, office} = await page([unknown]);
    jump.open();
    await waitUntil(() => office.sent.some(({path}) => path.includes(unknown)), 'asks for it');
    await jump.updateComplete;
    expect(names()).to.deep.equal(['Name unavailable']);
    expect(jump.renderRoot.querySelector('.about')?.textContent?.trim()).to.equal(unknown);
  });

  it('loads at most twenty names', async () => {
    const ids = Array.from({length: 25}, (_, index) => index.toString(16).padStart(32, '0'));
    const {jump, office} = await page(ids);
    const before = office.sent.length;
    jump.open();
    const read = () => office.sent.slice(before).filter(({path}) => /^accounts\/[0-9a-f]{32}$/.test(path)).length;
    await waitUntil(() => read() === 20, 'reads names');
    await jump.updateComplete;
    expect(read()).to.equal(20);
  });

  it('shows nothing that another user of the same account has pinned or opened', async () => {
    const office = twoUsers();
    const {accountId} = office.users.nora;
    const {provider, jump, names} = await page([], office);
    localStorage.setItem(
      `account-widgets.jump.${accountId}.somebody`,
      JSON.stringify({pinned: [{id: 'a', name: 'Pinned'}], recent: [{id: 'b', name: 'Opened'}]}),
    );
    jump.open();
    await jump.updateComplete;
    expect(names()).to.deep.equal([]);
    expect(provider.isConnected).to.equal(true);
  });
});
