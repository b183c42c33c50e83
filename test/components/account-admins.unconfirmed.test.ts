import {expect, oneEvent} from '@open-wc/testing';
import {signIn} from '../../src/api/crossbar/index.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {loseAnswer} from '../support/lost-answer.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';
import {fill, named, open, openOn, radio, requests, type Opened} from './account-admins.page.js';

const kim = {email: 'kim@a1a.example', firstName: 'Kim', lastName: 'Wexler', password: 'better-call-1'};
const PUT = {method: 'PUT', path: '/users'};
const PATCH = {method: 'PATCH', path: '/users/'};

const signsIn = ({backend}: Opened, password: string, username: string = kim.email): Promise<boolean> =>
  signIn({
    url: 'https://sandbox.example/v2',
    ...{username, password, accountName: 'A1A Car Wash', fetch: backend.sandbox.fetch},
  }).then(
    () => true,
    () => false,
  );

/** How often a new person was sent. */
const putUsers = (opened: Opened): number => requests(opened, 'PUT').filter(({path}) => path.endsWith('/users')).length;

async function add(opened: Opened): Promise<void> {
  await opened.page.press('Add administrator');
  await fill(opened, kim);
  await opened.page.press('Add administrator', 'form');
}

async function setPassword({page}: Opened, password: string): Promise<void> {
  await page.press('Edit Bogdan Wolynetz');
  await page.press('Set a new password');
  await page.type('password', password);
  await page.press('Save');
}

describe('account-admins, when a response is lost', () => {
  for (const effect of [{dropAnswer: true}, {truncate: true}, {malformed: true}]) {
    it(`shows the password of a new person who is stored all the same: ${JSON.stringify(effect)}`, async () => {
      const opened = await open();
      const {page, backend} = opened;
      backend.sandbox.faults.add({...PUT, ...effect, times: 1});
      const saved = oneEvent(page.widget, 'account-saved');
      await add(opened);
      await page.see('Kim Wexler added as administrator', '.created');
      const {id} = await named(opened, 'Kim');
      expect((await saved).detail.changed).to.deep.equal([id]);
      await until(() => opened.shown().includes(id), 'the list has the new person');
      await page.press('Show password', '.created');
      await page.see(kim.password, '.created code');
      expect(await signsIn(opened, kim.password)).to.equal(true);
      expect(putUsers(opened)).to.equal(1);
    });
  }

  it('reports that a new person is not stored, and keeps the form', async () => {
    const opened = await open();
    opened.backend.sandbox.faults.add({...PUT, drop: true, times: 1});
    await add(opened);
    await opened.page.see('Couldn’t save', '[role="alert"]');
    expect((await opened.page.find<HTMLInputElement>('[name="email"]')).value).to.equal(kim.email);
    await opened.page.press('Add administrator', 'form');
    await opened.page.see('Kim Wexler added as administrator', '.created');
  });

  it('never mistakes another person with the same username for the new one', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    const hold = backend.sandbox.faults.hold(PUT);
    backend.sandbox.faults.add({...PUT, drop: true, times: 1});
    await add(opened);
    await hold.arrived;
    hold.release();
    // The other client is faster: the username belongs to another person when it is looked up.
    await backend.adapter.admins
      .create(accountId, {...kim, firstName: 'Kimberly', password: 'another-one-1'})
      .catch(() => {});
    await page.see('Couldn’t save', '[role="alert"]');
    expect(page.query('.created')).to.equal(null);
  });

  it('offers only a check while a new person can be neither found nor ruled out', async () => {
    const opened = await open();
    const {page, backend} = opened;
    const up = await loseAnswer(backend.sandbox, PUT, () => add(opened));
    await page.see('This change could not be confirmed', '[part="unconfirmed"]');
    await expectAccessible(page.widget);
    expect(page.query('form button.primary')).to.equal(null);
    await page.press('Check again');
    await page.see('Check again', 'button');
    up();
    await page.press('Check again');
    await page.see('Kim Wexler added as administrator', '.created');
    await page.press('Show password', '.created');
    await page.see(kim.password, '.created code');
    expect(putUsers(opened)).to.equal(1);
  });

  it('reports that a user was made an administrator', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('A1A Car Wash')!;
    const bogdan = (await backend.adapter.admins.list(accountId)).find(({firstName}) => firstName === 'Bogdan')!;
    await backend.adapter.admins.demote(accountId, bogdan.id, {base: {accountId, value: bogdan}});
    const opened = await openOn(backend, 'A1A Car Wash');
    const {page} = opened;
    await page.press('Add administrator');
    await radio(opened, 'mode', 'existing');
    await page.type('userId', 'Bogdan');
    (await page.find('[role="option"]')).click();
    const up = await loseAnswer(backend.sandbox, PATCH, () => page.press('Make administrator', 'form'));
    await page.see('This change could not be confirmed');
    up();
    await page.press('Check again');
    await until(() => opened.shown().includes(bogdan.id), 'the list has the administrator');
    // The first request revoked the permissions.
    expect(requests(opened, 'PATCH')).to.have.length(2);
  });

  it('reports removed permissions and no longer lists the person', async () => {
    const opened = await open();
    const {page, backend} = opened;
    const {id} = await named(opened, 'Bogdan');
    const saved = oneEvent(page.widget, 'account-saved');
    const up = await loseAnswer(backend.sandbox, PATCH, async () => {
      await page.press('Remove admin role: Bogdan Wolynetz');
      await page.press('Remove admin role', 'dialog');
    });
    await page.see('This change could not be confirmed', '[part="unconfirmed"]');
    await expectAccessible(page.widget);
    expect((await page.find<HTMLButtonElement>(`#admin-${id} .demote`)).disabled).to.equal(true);
    expect((await page.find<HTMLButtonElement>(`#admin-${id} .remove`)).disabled).to.equal(true);
    expect((await page.find(`#admin-${id}`)).ariaBusy, 'nothing is under way').to.equal('false');
    up();
    await page.press('Check again');
    await until(() => !opened.shown().includes(id), 'the list follows');
    expect((await saved).detail.changed).to.deep.equal([id]);
    expect(requests(opened, 'PATCH')).to.have.length(1);
  });

  it('reports that the permissions are unchanged', async () => {
    const opened = await open();
    opened.backend.sandbox.faults.add({...PATCH, drop: true, times: 1});
    await opened.page.press('Remove admin role: Bogdan Wolynetz');
    await opened.page.press('Remove admin role', 'dialog');
    await opened.page.see('Bogdan Wolynetz is still an administrator', '[role="alert"]');
  });

  describe('with a new password, which cannot be read back', () => {
    it('reports it as saved when the document is one revision further and otherwise equal', async () => {
      const opened = await open();
      opened.backend.sandbox.faults.add({...PATCH, dropAnswer: true, times: 1});
      await setPassword(opened, 'have-an-a1-day');
      await until(() => !opened.page.query('form'), 'saved');
      expect(await signsIn(opened, 'have-an-a1-day', 'bogdan@a1a.example')).to.equal(true);
      expect(requests(opened, 'PATCH')).to.have.length(1);
    });

    it('reports it as not saved when the document is unchanged', async () => {
      const opened = await open();
      opened.backend.sandbox.faults.add({...PATCH, drop: true, times: 1});
      await setPassword(opened, 'have-an-a1-day');
      await opened.page.see('Couldn’t save', '[role="alert"]');
      await opened.page.press('Save');
      await until(() => !opened.page.query('form'), 'saved');
      expect(await signsIn(opened, 'have-an-a1-day', 'bogdan@a1a.example')).to.equal(true);
    });

    it('reports an unknown outcome when another client has changed the document as well', async () => {
      const opened = await open();
      const {page, backend, accountId} = opened;
      const {id} = await named(opened, 'Bogdan');
      const up = await loseAnswer(backend.sandbox, PATCH, () => setPassword(opened, 'have-an-a1-day'));
      await page.see('This change could not be confirmed');
      up();
      const base = await backend.adapter.admins.get(accountId, id);
      await backend.adapter.admins.update(accountId, id, {base, changes: {lastName: 'Other'}});
      await page.press('Check again');
      await page.see('Check again', 'button');
      expect(page.query('form button.primary')).to.equal(null);
      expect(requests(opened, 'PATCH').filter(({status}) => status === 0)).to.have.length(1);
    });

    it('reports it as saved together with the other fields of the same change', async () => {
      const opened = await open();
      const {page, backend} = opened;
      backend.sandbox.faults.add({...PATCH, malformed: true, times: 1});
      await page.press('Edit Bogdan Wolynetz');
      await page.type('email', 'boss@a1a.example');
      await page.type('password', 'have-an-a1-day');
      await page.press('Save');
      await page.see('boss@a1a.example', 'a');
      expect(await signsIn(opened, 'have-an-a1-day', 'boss@a1a.example')).to.equal(true);
    });
  });

  describe('during a deletion', () => {
    const begin = async ({page}: Opened) => {
      await page.press('Delete Skyler White');
      await page.find('dialog[open] [part="owned-resource"]');
      await page.press('Delete administrator', 'dialog');
    };

    for (const path of ['/callflows/', '/vmboxes/', '/conferences/', '/users/']) {
      it(`continues when the step at ${path} is done all the same`, async () => {
        const opened = await open();
        const {page, backend} = opened;
        const {id} = await named(opened, 'Skyler');
        backend.sandbox.faults.add({
          method: path === '/conferences/' ? 'PATCH' : 'DELETE',
          path,
          dropAnswer: true,
          times: 1,
        });
        const saved = oneEvent(page.widget, 'account-saved');
        await begin(opened);
        await until(() => !page.query('dialog'), 'done');
        expect((await saved).detail.changed).to.deep.equal([id]);
        expect((await opened.users()).some((user) => user.id === id)).to.equal(false);
        const sent = backend.sandbox.requests.filter((one) => one.path.includes(path) && one.status === 0);
        expect(sent).to.have.length(1);
      });
    }

    it('stops with a check when the outcome of a step is unknown, and continues from there', async () => {
      const opened = await open();
      const {page, backend} = opened;
      const {id} = await named(opened, 'Skyler');
      const up = await loseAnswer(backend.sandbox, {method: 'DELETE', path: '/vmboxes/'}, () => begin(opened));
      await page.see('This step could not be confirmed: Skyler’s voicemail', 'dialog [role="alert"]');
      await expectAccessible(page.widget);
      expect(page.query('dialog .danger')).to.equal(null);
      up();
      await page.press('Check again', 'dialog');
      await until(() => page.query<HTMLButtonElement>('dialog .danger')?.disabled === false, 'it can go on');
      await page.press('Delete administrator', 'dialog');
      await until(() => !page.query('dialog'), 'done');
      expect((await opened.users()).some((user) => user.id === id)).to.equal(false);
      expect(requests(opened, 'DELETE').filter(({path}) => path.includes('/vmboxes/'))).to.have.length(1);
    });

    it('reports the user as deleted once a check finds that', async () => {
      const opened = await open();
      const {page, backend} = opened;
      const {id} = await named(opened, 'Skyler');
      const up = await loseAnswer(backend.sandbox, {method: 'DELETE', path: '/users/'}, () => begin(opened));
      await page.see('This step could not be confirmed: Skyler White', 'dialog [role="alert"]');
      up();
      await page.press('Check again', 'dialog');
      await until(() => !page.query('dialog'), 'closed');
      await until(() => !opened.shown().includes(id), 'the list follows');
      expect(requests(opened, 'DELETE').filter(({path}) => path.includes('/users/'))).to.have.length(1);
    });
  });
});
