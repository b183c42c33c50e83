import {expect, oneEvent} from '@open-wc/testing';
import {expectAccessible} from '../support/axe.js';
import {childIds} from '../support/page.js';
import {fillEssentials, open} from './account-wizard.page.js';

describe('account-wizard: deleting the new account', () => {
  it('deletes the new account after a question, and keeps what was entered', async () => {
    const page = await open();
    await fillEssentials(page);
    const created = oneEvent(page.widget, 'account-created');
    await page.press('Create account');
    const {accountId} = (await created).detail;
    await page.press('Delete account');
    const deleted = oneEvent(page.widget, 'account-deleted');
    await page.press('Delete account', 'dialog');
    expect((await deleted).detail.accountId).to.equal(accountId);
    await page.at('Name and administrator');
    expect((await page.find<HTMLInputElement>('[name="name"]')).value).to.equal('Kettleman Catering');
    expect([...(await childIds(page.backend)).keys()]).not.to.include('Kettleman Catering');
  });

  it('offers only another check while it is unknown whether the account is deleted', async () => {
    const page = await open();
    await fillEssentials(page);
    await page.press('Create account');
    await page.at('Kettleman Catering is ready');
    const {faults} = page.backend.sandbox;
    faults.add({method: 'DELETE', dropAnswer: true});
    const deletion = faults.hold({method: 'DELETE'});
    await page.press('Delete account');
    await page.press('Delete account', 'dialog');
    await deletion.arrived;
    faults.add({method: 'GET', drop: true});
    deletion.release();
    await page.see('We couldn’t confirm whether the account was deleted', '[part="unconfirmed"]');
    const labels = [...page.widget.renderRoot.querySelectorAll('button')].map(({textContent}) => textContent.trim());
    expect(labels).not.to.include.members(['Delete account']);
    expect(labels).not.to.include.members(['Open account']);
    await expectAccessible(page.widget);
    faults.clear();
    const deleted = oneEvent(page.widget, 'account-deleted');
    await page.press('Check again');
    await deleted;
    await page.at('Name and administrator');
    expect(page.sent('DELETE')).to.have.length(1);
  });
});
