import {expect, oneEvent} from '@open-wc/testing';
import {expectAccessible} from '../support/axe.js';
import {OtherClient} from '../support/other-client.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';
import {named, open, radio, requests, type Opened} from './account-admins.page.js';

describe('account-admins, deleting a user', () => {
  const names = async ({backend, accountId}: Opened, userId: string) =>
    (await backend.adapter.admins.ownedResources(accountId, userId)).map(({kind, name}) => `${kind} ${name}`);
  const start = async (opened: Opened) => {
    await opened.page.press('Delete Skyler White');
    await opened.page.find('dialog[open] [part="owned-resource"]');
  };

  it('lists the resources that the user owns, keeps or deletes each as chosen, and then deletes the user', async () => {
    const opened = await open();
    const {page, accountId, backend} = opened;
    const {id} = await named(opened, 'Skyler');
    expect(await names(opened, id)).to.have.lengthOf(5);
    await start(opened);
    await page.see('This permanently deletes an administrator of A1A Car Wash', 'dialog');
    await page.see('2 devices', '[part="owned-resource"]');
    await page.see('Front desk phone', '[part="owned-resource"]');
    await page.see('Also deleted', '[part="owned-resource"] .badge');
    await expectAccessible(page.widget);
    await radio(opened, 'disposition-device', 'remove');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Delete administrator', 'dialog');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'admins', changed: [id]});
    await until(() => !page.query('dialog'), 'closed');
    expect(opened.shown()).not.to.include(id);
    expect((await opened.users()).some((user) => user.id === id)).to.equal(false);
    expect(await names(opened, id)).to.deep.equal([]);
    const writes = backend.sandbox.requests.filter(({method}) => method !== 'GET' && method !== 'OPTIONS');
    const kinds = writes.map(({method, path}) => `${method} ${/accounts\/\w+\/(\w+)/.exec(path)?.[1]}`);
    expect(kinds).to.deep.equal([
      'DELETE callflows',
      'DELETE vmboxes',
      'PATCH conferences',
      'DELETE devices',
      'DELETE devices',
      'DELETE users',
    ]);
  });

  it('does not start on Cancel or Escape', async () => {
    const opened = await open();
    const {page} = opened;
    const {id} = await named(opened, 'Skyler');
    await start(opened);
    await page.press('Cancel', 'dialog');
    expect(page.query('dialog')).to.equal(null);
    await until(() => page.widget.shadowRoot?.activeElement?.matches(`#admin-${id} .remove`), 'focus');
    await start(opened);
    page.query('dialog')?.dispatchEvent(new Event('cancel', {cancelable: true}));
    await page.widget.updateComplete;
    expect(page.query('dialog')).to.equal(null);
    expect(await names(opened, id)).to.have.lengthOf(5);
  });

  it('stops at a failure, names the failing step, and continues from there', async () => {
    const opened = await open();
    const {page, backend} = opened;
    const {id} = await named(opened, 'Skyler');
    backend.sandbox.faults.add({method: 'DELETE', path: '/vmboxes/', status: 403, times: 1});
    await start(opened);
    await page.press('Delete administrator', 'dialog');
    await page.see('Stopped at: Skyler’s voicemail', 'dialog [role="alert"]');
    await page.see('1 of 6 done', 'dialog');
    await expectAccessible(page.widget);
    expect((await opened.users()).some((user) => user.id === id)).to.equal(true);
    await page.press('Continue', 'dialog');
    await until(() => !page.query('dialog'), 'done');
    expect(requests(opened, 'DELETE').filter(({path}) => path.includes('/callflows/'))).to.have.lengthOf(1);
    expect((await opened.users()).some((user) => user.id === id)).to.equal(false);
  });

  it('cannot be closed halfway with Escape', async () => {
    const opened = await open();
    const {page, backend} = opened;
    const hold = backend.sandbox.faults.hold({method: 'DELETE', path: '/callflows/'});
    await start(opened);
    await page.press('Delete administrator', 'dialog');
    await hold.arrived;
    page.query('dialog')?.dispatchEvent(new Event('cancel', {cancelable: true}));
    await page.see('Deleting Skyler', 'dialog');
    await expectAccessible(page.widget);
    hold.release();
    await until(() => !page.query('dialog'), 'done');
  });

  it('changes nothing when the owned resources cannot be read', async () => {
    const opened = await open();
    const {page, backend} = opened;
    backend.sandbox.faults.add({path: '/devices?', malformed: true, times: 1});
    await page.press('Delete Skyler White');
    await page.see('What this user owns could not be loaded', 'dialog [role="alert"]');
    expect((await page.find<HTMLButtonElement>('dialog .danger')).disabled).to.equal(true);
    await page.press('Try again', 'dialog');
    await page.find('[part="owned-resource"]');
  });

  it('is rejected before any change when the user has become the last administrator', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    const [bogdan, skyler] = [await named(opened, 'Bogdan'), await named(opened, 'Skyler')];
    await start(opened);
    const base = await backend.adapter.admins.get(accountId, bogdan.id);
    await backend.adapter.admins.demote(accountId, bogdan.id, {base});
    await page.press('Delete administrator', 'dialog');
    await page.see('An account needs at least one administrator', 'dialog [role="alert"]');
    expect(await names(opened, skyler.id)).to.have.lengthOf(5);
  });

  it('does not delete a user whom another client has changed, shows the change, and deletes the user on the next click', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    const {id} = await named(opened, 'Skyler');
    await start(opened);
    const {admins} = backend.adapter;
    await admins.update(accountId, id, {base: await admins.get(accountId, id), changes: {lastName: 'Lambert'}});
    await page.press('Delete administrator', 'dialog');
    await page.see('Someone else changed this', 'dialog [role="alert"]');
    await page.see('Skyler Lambert', 'dialog h2');
    expect((await opened.users()).some((user) => user.id === id)).to.equal(true);
    await page.press('Continue', 'dialog');
    await until(() => !page.query('dialog'), 'done');
    expect((await opened.users()).some((user) => user.id === id)).to.equal(false);
  });

  it('does not resolve a resource that another client has renamed, and shows the new name', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    const {id} = await named(opened, 'Skyler');
    await start(opened);
    const other = new OtherClient(backend.sandbox, accountId);
    const owned = await backend.adapter.admins.ownedResources(accountId, id);
    const device = owned.find(({kind}) => kind === 'device')!;
    await other.write('PATCH', `devices/${device.id}`, {name: 'Reception'});
    await page.press('Delete administrator', 'dialog');
    await page.see('Stopped at: Reception', 'dialog [role="alert"]');
    await page.see('Reception', '[part="owned-resource"]');
    expect(requests(opened, 'PATCH').filter(({path}) => path.includes('/devices/'))).to.have.lengthOf(1);
    await page.press('Continue', 'dialog');
    await until(() => !page.query('dialog'), 'done');
    expect((await other.read(`devices/${device.id}`)).data)
      .to.include({name: 'Reception'})
      .and.not.have.property('owner_id');
  });

  it('stops once another account is shown', async () => {
    const opened = await open();
    const {page, backend} = opened;
    const {id} = await named(opened, 'Skyler');
    const hold = backend.sandbox.faults.hold({method: 'DELETE', path: '/callflows/'});
    await start(opened);
    await page.press('Delete administrator', 'dialog');
    await hold.arrived;
    await page.provider.select((await childIds(backend)).get('Blue Sky'));
    await page.see('Todd Alquist', '.name');
    hold.release();
    await until(async () => (await names(opened, id)).length === 4, 'the step that was sent is done');
    expect(page.query('dialog')).to.equal(null);
    expect(requests(opened, 'DELETE')).to.have.lengthOf(1);
  });
});
