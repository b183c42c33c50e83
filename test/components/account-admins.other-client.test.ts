import {expect} from '@open-wc/testing';
import type {Changes} from '../../src/api/document.js';
import type {Admin} from '../../src/api/admins.js';
import {until} from '../support/widget-page.js';
import {named, open, radio, requests, type Opened} from './account-admins.page.js';

const CHANGED = 'Someone else changed this';

/** Another client changes a person after the page has shown them. */
async function change({backend, accountId}: Opened, id: string, changes: Changes<Admin>): Promise<void> {
  const {admins} = backend.adapter;
  await admins.update(accountId, id, {base: await admins.get(accountId, id), changes});
}

const isAdmin = async (opened: Opened, id: string) => (await opened.admins()).some((admin) => admin.id === id);

describe('account-admins, over another client’s change', () => {
  it('does not demote a person before the change is shown', async () => {
    const opened = await open();
    const {page} = opened;
    const {id} = await named(opened, 'Skyler');
    await change(opened, id, {lastName: 'Lambert'});
    const sent = requests(opened, 'PATCH').length;
    await page.press('Remove admin role: Skyler White');
    await page.press('Remove admin role', 'dialog');
    await page.see(CHANGED, '[part="error"]');
    await page.see('Skyler Lambert', '.name');
    expect(await isAdmin(opened, id)).to.equal(true);
    expect(requests(opened, 'PATCH')).to.have.lengthOf(sent);
    await page.press('Remove admin role: Skyler Lambert');
    await page.press('Remove admin role', 'dialog');
    await until(async () => !(await isAdmin(opened, id)), 'demoted over the shown change');
  });

  it('does not undo a demotion before the change is shown, and undoes it on the next click', async () => {
    const opened = await open();
    const {page} = opened;
    const {id} = await named(opened, 'Skyler');
    await page.press('Remove admin role: Skyler White');
    await page.press('Remove admin role', 'dialog');
    await page.see('Undo', '.saved-bar');
    await change(opened, id, {lastName: 'Lambert'});
    await page.press('Undo');
    await page.see(CHANGED, '.saved-bar');
    expect(await isAdmin(opened, id)).to.equal(false);
    await page.press('Undo');
    await page.see('Skyler Lambert', '.name');
    expect(await isAdmin(opened, id)).to.equal(true);
  });

  it('does not make a user an administrator before the change is shown', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    const {id} = await named(opened, 'Skyler');
    const {admins} = backend.adapter;
    await admins.demote(accountId, id, {base: await admins.get(accountId, id)});
    await page.press('Add administrator');
    await radio(opened, 'mode', 'existing');
    await page.type('userId', 'Skyler');
    (await page.find('[role="option"]')).click();
    await change(opened, id, {lastName: 'Lambert'});
    await page.press('Make administrator', 'form');
    await page.see(CHANGED, 'form');
    expect(await isAdmin(opened, id)).to.equal(false);
    await page.press('Make administrator', 'form');
    await page.see('Skyler Lambert added as administrator', '[role="status"]');
    expect(await isAdmin(opened, id)).to.equal(true);
  });
});
