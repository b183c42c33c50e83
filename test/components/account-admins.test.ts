import {expect, oneEvent} from '@open-wc/testing';
import {signIn} from '../../src/api/crossbar/index.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';
import {fill, named, open, openOn, radio, requests} from './account-admins.page.js';

const kim = {email: 'kim@a1a.example', firstName: 'Kim', lastName: 'Wexler'};

describe('account-admins', () => {
  it('lists all administrators by name, with the email address, and marks the signed-in user', async () => {
    const opened = await open('');
    const {page} = opened;
    await page.see('Nora Lindqvist', '.name');
    const rows = [...page.widget.renderRoot.querySelectorAll('.name')].map((name) => name.textContent?.trim());
    expect(rows).to.deep.equal(['Nora Lindqvist', 'Theo Okafor']);
    await page.see('You', '.badge');
    await page.see('theo@meridianvoice.example', 'a');
    await expectAccessible(page.widget);
  });

  it('does not offer to demote or delete the signed-in user or the last administrator, and explains why', async () => {
    const own = await open('');
    await own.page.see('You can’t remove yourself', '.guard');
    expect(own.page.widget.renderRoot.querySelectorAll('.demote')).to.have.lengthOf(1);
    const other = await open('Blue Sky');
    await other.page.see('An account needs at least one administrator', '.guard');
    expect(other.page.query('.demote, .remove')).to.equal(null);
  });

  describe('a new person', () => {
    it('is added with a generated password, which is shown once more', async () => {
      const opened = await open();
      const {page, accountId} = opened;
      await page.press('Add administrator');
      await fill(opened, kim);
      await page.press('Generate');
      const password = (await page.find<HTMLInputElement>('[name="password"]')).value;
      expect(password).to.have.lengthOf(16);
      await expectAccessible(page.widget);
      const saved = oneEvent(page.widget, 'account-saved');
      await page.press('Add administrator', 'form');
      const {detail} = await saved;
      const added = await named(opened, 'Kim');
      expect(detail).to.deep.equal({accountId, resource: 'admins', changed: [added.id]});
      expect(added).to.include({email: kim.email, username: kim.email});
      await page.see('Kim Wexler added as administrator', '.created');
      expect(opened.shown()).to.include(added.id);
      // Hidden until requested.
      expect(page.query('.created')?.textContent).not.to.contain(password);
      await page.press('Show password', '.created');
      await page.see(password, '.created code');
      await expectAccessible(page.widget);
      await page.press('Done');
      expect(page.query('.created')).to.equal(null);
      expect(page.widget.renderRoot.querySelector('.add')).to.equal(page.widget.shadowRoot?.activeElement);
    });

    it('can sign in with the password', async () => {
      const opened = await open();
      await opened.page.press('Add administrator');
      await fill(opened, {...kim, password: 'better-call-1'});
      await opened.page.press('Add administrator', 'form');
      await opened.page.find('.created');
      const {fetch} = opened.backend.sandbox;
      const login = {username: kim.email, password: 'better-call-1', accountName: 'A1A Car Wash'};
      const signedIn = await signIn({url: 'https://sandbox.example/v2', ...login, fetch});
      expect(signedIn.accountId).to.equal(opened.accountId);
    });

    it('gets a welcome email only on request', async () => {
      const opened = await open();
      await opened.page.press('Add administrator');
      await fill(opened, {...kim, password: 'better-call-1'});
      (await opened.page.find<HTMLInputElement>('[name="sendEmail"]')).click();
      await opened.page.press('Add administrator', 'form');
      await opened.page.see('We emailed kim@a1a.example', '.created');
    });

    it('needs a name, an email address, and a password of the required length; the first missing field gets the focus', async () => {
      const opened = await open('A1A Car Wash', {settings: {passwordMinLength: 14}});
      const {page} = opened;
      await page.press('Add administrator');
      await page.press('Add administrator', 'form');
      await page.see('Required', '.field-error');
      expect(page.widget.shadowRoot?.activeElement?.getAttribute('name')).to.equal('email');
      expect(page.widget.renderRoot.querySelectorAll('.field-error')).to.have.lengthOf(4);
      await fill(opened, {...kim, email: 'kim', password: 'thirteen-char'});
      await page.press('Add administrator', 'form');
      await page.see('At least 14 characters.', '.field-error');
      await page.see('name@example.com', '.field-error');
      expect(requests(opened, 'PUT')).to.have.lengthOf(0);
      await expectAccessible(page.widget);
    });

    it("cannot have another user's email address, whatever its case", async () => {
      const opened = await open();
      const {page} = opened;
      await page.press('Add administrator');
      await fill(opened, {...kim, email: 'SKYLER@a1a.example', password: 'better-call-1'});
      (await page.find('[name="email"]')).dispatchEvent(new FocusEvent('blur'));
      await page.see('already uses this email address', '.field-error');
      await page.press('Add administrator', 'form');
      await page.widget.updateComplete;
      expect(requests(opened, 'PUT')).to.have.lengthOf(0);
    });

    it("gets the server's error at the email field if only the server knows the address", async () => {
      const backend = createBackend();
      backend.sandbox.faults.add({path: /\/users\?(?!.*priv_level)/, status: 500});
      const opened = await openOn(backend, 'A1A Car Wash');
      await opened.page.press('Add administrator');
      await fill(opened, {...kim, email: 'SKYLER@a1a.example', password: 'better-call-1'});
      await opened.page.press('Add administrator', 'form');
      await opened.page.see('already in use', '.field-error');
      expect(opened.page.widget.shadowRoot?.activeElement?.getAttribute('name')).to.equal('email');
      expect(await opened.admins()).to.have.lengthOf(2);
    });

    it('stays in the form when the save fails, and asks before it costs money', async () => {
      const opened = await open();
      const {page, backend} = opened;
      backend.sandbox.faults.add({method: 'PUT', path: '/users', status: 403, times: 1});
      await page.press('Add administrator');
      await fill(opened, {...kim, password: 'better-call-1'});
      await page.press('Add administrator', 'form');
      await page.see('Couldn’t save', '[role="alert"]');
      expect((await page.find<HTMLInputElement>('[name="firstName"]')).value).to.equal('Kim');
      await expectAccessible(page.widget);
      backend.sandbox.faults.add({method: 'PUT', path: '/users', charges: true});
      await page.press('Add administrator', 'form');
      await page.see('This change costs money', 'dialog');
      expect(await opened.admins()).to.have.lengthOf(2);
      await page.press('Accept charges and save', 'dialog');
      await page.find('.created');
      expect(await opened.admins()).to.have.lengthOf(3);
    });

    it('is discarded on Cancel, and the focus returns', async () => {
      const opened = await open();
      await opened.page.press('Add administrator');
      await fill(opened, kim);
      await opened.page.press('Cancel', 'form');
      expect(opened.page.query('form')).to.equal(null);
      await until(() => opened.page.widget.shadowRoot?.activeElement?.matches('.add'), 'focus');
      await opened.page.press('Add administrator');
      expect((await opened.page.find<HTMLInputElement>('[name="firstName"]')).value).to.equal('');
    });
  });

  describe('a user of the account', () => {
    it('is found by typing and made an administrator', async () => {
      const opened = await open('Saul Goodman & Associates');
      const {page} = opened;
      await page.press('Add administrator');
      await radio(opened, 'mode', 'existing');
      await page.type('userId', 'liddy');
      (await page.find('[role="option"]')).click();
      await expectAccessible(page.widget);
      await page.press('Make administrator');
      await page.see('Francesca Liddy', '.admin .name');
      expect((await opened.admins()).map(({firstName}) => firstName)).to.include('Francesca');
      await page.see('Francesca Liddy added as administrator', '[role="status"]');
    });

    it('must be in the list', async () => {
      const opened = await open('Saul Goodman & Associates');
      await opened.page.press('Add administrator');
      await radio(opened, 'mode', 'existing');
      await opened.page.type('userId', 'nobody');
      await opened.page.press('Make administrator');
      await opened.page.see('Choose a user from the list.', '.field-error');
    });

    it('cannot be chosen when all users are administrators already', async () => {
      const opened = await open();
      await opened.page.press('Add administrator');
      await radio(opened, 'mode', 'existing');
      await opened.page.see('Every user of this account is already an administrator.');
      await opened.page.press('Cancel');
      expect(opened.page.query('.panel')).to.equal(null);
    });

    it('cannot be chosen while the users cannot be read, but can be after a retry', async () => {
      const backend = createBackend();
      backend.sandbox.faults.add({path: /\/users\?(?!.*priv_level)/, malformed: true, times: 1});
      const opened = await openOn(backend, 'Saul Goodman & Associates');
      await opened.page.press('Add administrator');
      await radio(opened, 'mode', 'existing');
      await opened.page.see('The users of this account could not be loaded', '[role="alert"]');
      await opened.page.press('Try again');
      await opened.page.find('[name="userId"]');
    });

    it('becomes an ordinary user again after a question that names the account', async () => {
      const opened = await open();
      const {page} = opened;
      const {id} = await named(opened, 'Bogdan');
      await page.press('Remove admin role: Bogdan Wolynetz');
      await page.see('remains a user of A1A Car Wash', 'dialog');
      await expectAccessible(page.widget);
      await page.press('Cancel', 'dialog');
      expect(await opened.admins()).to.have.lengthOf(2);
      await page.press('Remove admin role: Bogdan Wolynetz');
      await page.press('Remove admin role', 'dialog');
      await until(() => !opened.shown().includes(id), 'gone from the list');
      expect((await opened.users()).find((user) => user.id === id)).to.include({isAdmin: false});
      await page.see('An account needs at least one administrator', '.guard');
    });
  });

  describe('Undo', () => {
    it('makes a demoted user an administrator again', async () => {
      const opened = await open();
      const {page} = opened;
      const {id} = await named(opened, 'Bogdan');
      await page.press('Remove admin role: Bogdan Wolynetz');
      await page.press('Remove admin role', 'dialog');
      await until(() => !opened.shown().includes(id), 'removed from the list');
      await page.press('Undo', '.saved-bar');
      await page.see('Change undone', '.saved-bar');
      await until(() => opened.shown().includes(id), 'listed again');
      expect((await opened.admins()).map((admin) => admin.id)).to.include(id);
    });

    it('makes a promoted user an ordinary user again', async () => {
      const opened = await open('Saul Goodman & Associates');
      const {page} = opened;
      await page.press('Add administrator');
      await radio(opened, 'mode', 'existing');
      await page.type('userId', 'liddy');
      (await page.find('[role="option"]')).click();
      await page.press('Make administrator');
      await page.see('Francesca Liddy', '.admin .name');
      const {id} = await named(opened, 'Francesca');
      await page.press('Undo', '.saved-bar');
      await page.see('Change undone', '.saved-bar');
      await until(() => !opened.shown().includes(id), 'removed from the list');
      expect((await opened.users()).find((user) => user.id === id)).to.include({isAdmin: false});
    });

    it('reports why the rights could not be restored, and offers Undo again', async () => {
      const opened = await open();
      const {page, backend} = opened;
      const {id} = await named(opened, 'Bogdan');
      await page.press('Remove admin role: Bogdan Wolynetz');
      await page.press('Remove admin role', 'dialog');
      await until(() => !opened.shown().includes(id), 'removed from the list');
      const end = backend.sandbox.faults.add({method: 'PATCH', status: 500});
      await page.press('Undo', '.saved-bar');
      await page.see(/Couldn’t undo/, '.saved-bar');
      expect((await opened.admins()).map((admin) => admin.id)).not.to.include(id);
      end();
      await page.press('Undo', '.saved-bar');
      await page.see('Change undone', '.saved-bar');
    });
  });

  describe('editing', () => {
    it('saves only a name, without asking for a password', async () => {
      const opened = await open();
      const {page} = opened;
      const {id} = await named(opened, 'Bogdan');
      await page.press('Edit Bogdan Wolynetz');
      await page.type('lastName', 'Wolynetz-White');
      expect(page.query('[name="password"]')).to.equal(null);
      const saved = oneEvent(page.widget, 'account-saved');
      await page.press('Save');
      expect((await saved).detail.changed).to.deep.equal([`${id}.lastName`]);
      await page.see('Bogdan Wolynetz-White', '.name');
      expect(requests(opened, 'PATCH')).to.have.lengthOf(1);
      await until(() => page.widget.shadowRoot?.activeElement?.matches(`#admin-${id} .edit`), 'focus');
    });

    it('changes the username with the email address and requires a password', async () => {
      const opened = await open();
      const {page} = opened;
      await page.press('Edit Bogdan Wolynetz');
      await page.type('email', 'boss@a1a.example');
      await page.see('A new login needs a new password', '[role="status"]');
      await page.press('Save');
      await page.see('At least 10 characters.', '.field-error');
      expect(page.widget.shadowRoot?.activeElement?.getAttribute('name')).to.equal('password');
      expect(requests(opened, 'PATCH')).to.have.lengthOf(0);
      await expectAccessible(page.widget);
      await page.type('password', 'have-an-a1-day');
      await page.press('Save');
      await page.see('boss@a1a.example', 'a');
      expect(await named(opened, 'Bogdan')).to.include({email: 'boss@a1a.example', username: 'boss@a1a.example'});
    });

    it('clears the password when the address is changed back', async () => {
      const opened = await open();
      const {page} = opened;
      await page.press('Edit Bogdan Wolynetz');
      await page.type('email', 'boss@a1a.example');
      await page.type('password', 'have-an-a1-day');
      await page.type('email', 'bogdan@a1a.example');
      expect(page.query('[name="password"]')).to.equal(null);
      await page.press('Save');
      await until(() => !page.query('form'), 'closed');
      expect(requests(opened, 'PATCH')).to.have.lengthOf(0);
    });

    it('saves only a new password', async () => {
      const opened = await open();
      const {page} = opened;
      await page.press('Edit Bogdan Wolynetz');
      await page.press('Set a new password');
      await page.press('Save');
      await page.see('At least 10 characters.', '.field-error');
      await page.press('Generate');
      await page.press('Save');
      await until(() => !page.query('form'), 'saved');
      expect(requests(opened, 'PATCH')).to.have.lengthOf(1);
    });

    it('asks, and overwrites nothing, when another client has changed the same field', async () => {
      const opened = await open();
      const {page, backend, accountId} = opened;
      const {id} = await named(opened, 'Bogdan');
      await page.press('Edit Bogdan Wolynetz');
      await page.type('lastName', 'Mine');
      const base = await backend.adapter.admins.get(accountId, id);
      await backend.adapter.admins.update(accountId, id, {base, changes: {lastName: 'Theirs'}});
      await page.press('Save');
      await page.find('[part="conflict"]');
      await page.see('Last name', 'legend');
      expect((await named(opened, 'Bogdan')).lastName).to.equal('Theirs');
      await expectAccessible(page.widget);
      await radio(opened, 'conflict:lastName', 'mine');
      await page.press('Save this choice');
      await page.see('Bogdan Mine', '.name');
    });

    it('does not replace what is already typed', async () => {
      const opened = await open();
      const {page} = opened;
      await page.press('Add administrator');
      await fill(opened, kim);
      await page.press('Edit Bogdan Wolynetz');
      await page.see('Save or cancel this first.', '[role="status"]');
      expect((await page.find<HTMLInputElement>('[name="firstName"]')).value).to.equal('Kim');
    });

    it('shows next to the person that the user could not be read', async () => {
      const opened = await open();
      const {id} = await named(opened, 'Bogdan');
      opened.backend.sandbox.faults.add({path: new RegExp(`/users/${id}$`), status: 403});
      await opened.page.press('Edit Bogdan Wolynetz');
      await opened.page.see('don’t have permission', `#admin-${id} [role="alert"]`);
    });
  });

  it('shows no controls when read-only', async () => {
    const {page} = await open('A1A Car Wash', {readOnly: true});
    expect(page.query('button')).to.equal(null);
    await expectAccessible(page.widget);
  });

  it('reports that there is no administrator, and that access is denied', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: '/users', status: 403});
    const accountId = (await childIds(backend)).get('A1A Car Wash');
    const forbidden = await widgetPage('account-admins', backend, {accountId});
    await forbidden.see('No access', '[role="alert"]');
    await expectAccessible(forbidden.widget);
  });
});
