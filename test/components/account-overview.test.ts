import {expect} from '@open-wc/testing';
import {expectAccessible} from '../support/axe.js';
import {waitUntil} from '../support/wait.js';
import {
  edit,
  find,
  focused,
  get,
  has,
  open,
  opened,
  type Page,
  saved,
  stored,
  submit,
  textOf,
  type,
  writes,
} from './account-overview.page.js';

/** Ids of the rows with such a button. */
const rowsOffering = (page: Page, label: string) =>
  [...page.overview.renderRoot.querySelectorAll('.edit')]
    .filter(({textContent}) => textContent?.trim() === label)
    .map((button) => button.closest('.row')?.id);

describe('<account-overview>', () => {
  describe('shows', () => {
    it('the identity of the account', async () => {
      const page = await opened();
      expect(textOf(page, '#row-status .value')).to.equal('Active Created on Jul 28, 2016');
      expect(textOf(page, '#row-name .value')).to.equal('Davis & Main');
      expect(textOf(page, '#row-realm .value')).to.equal('53298b.s.zswitch.net');
      expect(textOf(page, '#row-type .value')).to.equal('Standard');
      expect(textOf(page, '#row-account-id .value')).to.equal(page.id);
      expect(textOf(page, '#row-administrators .value')).to.equal('Davis Smyth davis@davis.main.com 1 administrator');
      await waitUntil(() => textOf(page, '#row-technical-contact .value').endsWith('com (415) 555-4155'));
      expect(textOf(page, '#row-time-zone .value')).to.match(/^America\/Los_Angeles GMT-[78]$/);
      expect(textOf(page, '#row-language .value')).to.equal('American English en-US');
      expect(textOf(page, '#row-multi-factor .value')).to.equal('Off');
      expect(get<HTMLAnchorElement>(page, '#row-technical-contact a[href^="tel:"]').href).to.equal('tel:+14155554155');
      await expectAccessible(page.overview);
      page.overview.setAttribute('aria-label', 'Davis & Main');
      await expectAccessible(page.overview);
    });

    it('that nothing is set', async () => {
      const page = await opened('Blue Sky');
      expect(textOf(page, '#row-technical-contact .value')).to.equal('Not set');
      expect(textOf(page, '#row-billing-contact .value')).to.equal('Not set');
    });

    it('each part as soon as it arrives, with all requests sent at once', async () => {
      let hold: {arrived: Promise<void>; release(): void} | undefined;
      let before = 0;
      const page = await open('Davis & Main', ({sandbox}, id) => {
        hold = sandbox.faults.hold({path: new RegExp(`accounts/${id}$`)});
        before = sandbox.requests.length;
      });
      await hold?.arrived;
      await waitUntil(() => textOf(page, '#row-administrators .value').startsWith('Davis Smyth'));
      expect(has(page, '#row-name .skeleton')).to.be.true;
      hold?.release();
      await waitUntil(() => textOf(page, '#row-name .value') === 'Davis & Main');
      const asked = page.backend.sandbox.requests.slice(before).filter(({path}) => path.includes(page.id));
      const parts = asked.map(({path}) => path.replace(/\?.*/, '').split('/').at(-1));
      expect(parts.sort()).to.deep.equal([page.id, 'security', 'services', 'users'].sort());
    });

    it('an error in one row only when the administrators cannot be read, with a retry', async () => {
      const page = await opened('Davis & Main', ({sandbox}, id) =>
        sandbox.faults.add({path: `${id}/users`, status: 500, body: {request_id: 'abc', data: {}}}),
      );
      expect(textOf(page, '#row-administrators .value')).to.contain('Request abc');
      expect(textOf(page, '#row-name .value')).to.equal('Davis & Main');
      page.backend.sandbox.faults.clear();
      get(page, '#row-administrators button').click();
      await waitUntil(() => textOf(page, '#row-administrators .value').startsWith('Davis Smyth'));
    });

    it('once that the account cannot be read, and everything else', async () => {
      const page = await opened('Davis & Main', ({sandbox}, id) =>
        sandbox.faults.add({path: new RegExp(`accounts/${id}$`), status: 403, body: {data: {}}}),
      );
      expect(page.overview.renderRoot.querySelectorAll('.notice.error')).to.have.length(1);
      expect(has(page, '#row-name')).to.be.false;
      expect(textOf(page, '#row-administrators .value')).to.contain('Davis Smyth');
    });

    it('only the status of a disabled account as editable, with the reason', async () => {
      const page = await opened('Crossroads Motel');
      expect(textOf(page, '#row-status .value')).to.contain('Disabled');
      expect(rowsOffering(page, 'Edit')).to.deep.equal(['row-status']);
      expect(rowsOffering(page, 'Show')).to.deep.equal(['row-administrators', 'row-service-plan']);
      expect(textOf(page, '.notice.warning')).to.contain('disabled');
    });

    it('no controls when read-only', async () => {
      const page = await opened();
      page.overview.readOnly = true;
      await page.overview.updateComplete;
      expect(rowsOffering(page, 'Edit')).to.deep.equal([]);
      expect(rowsOffering(page, 'Show')).to.deep.equal(['row-administrators', 'row-service-plan']);
      expect(textOf(page, '.hint')).to.not.equal('');
      expect(page.overview.matches(':state(read-only)')).to.be.true;
    });
  });

  describe('saves', () => {
    it('one field in one write that contains nothing else', async () => {
      const page = await opened();
      const before = await stored(page);
      await edit(page, 'name');
      expect(focused(page)?.id).to.equal('field-name');
      type(page, 'name', 'Davis & Daughters');
      const asked = page.backend.sandbox.requests.length;
      expect(await saved(page, 'name')).to.deep.equal(['name']);
      expect(page.backend.sandbox.requests.slice(asked).map(({method}) => method)).to.deep.equal(['GET', 'PATCH']);
      expect(await stored(page)).to.deep.equal({...before, name: 'Davis & Daughters'});
      expect(textOf(page, '#row-name .value')).to.equal('Davis & Daughters');
    });

    it('everything the server accepts: a name of 128 characters, a realm of 253', async () => {
      const page = await opened();
      const [name, realm] = ['n'.repeat(128), `${'r'.repeat(249)}.com`];
      await edit(page, 'name');
      type(page, 'name', name);
      await saved(page, 'name');
      await edit(page, 'realm');
      type(page, 'realm', realm);
      await saved(page, 'realm', `Change the realm of ${name}?`);
      expect(await stored(page)).to.include({name, realm});
    });

    it('with an announcement, and returns the focus to Edit', async () => {
      const page = await opened();
      await edit(page, 'name');
      type(page, 'name', 'Davis');
      await saved(page, 'name');
      expect(textOf(page, '[role="status"]')).to.equal('Name saved');
      await waitUntil(() => has(page, '.saved-bar'), 'a confirmation');
      expect(textOf(page, '.saved-bar')).to.contain('Name saved').and.to.contain('Davis & Main → Davis');
      await waitUntil(() => focused(page) === find(page, '#row-name .edit'), 'the focus is back');
      get(page, '.saved-bar .dismiss').click();
      await page.overview.updateComplete;
      expect(has(page, '.saved-bar')).to.be.false;
    });

    for (const [row, path, value, change] of [
      ['language', 'language', 'de-DE', 'American English → German (Germany)'],
      ['time-zone', 'timezone', 'America/New_York', 'America/Los Angeles → America/New York'],
      ['billing-contact', 'contacts.billing.country', 'DE', 'Not set → Germany'],
    ] as const) {
      it(`with the name of a value that is stored as a code: ${path}`, async () => {
        const page = await opened();
        await edit(page, row);
        type(page, path, value);
        await saved(page, row);
        await waitUntil(() => has(page, '.saved-bar'), 'a confirmation');
        expect(textOf(page, '.saved-bar')).to.contain(change);
      });
    }

    it('without affecting other open rows', async () => {
      const page = await opened();
      await edit(page, 'realm');
      await edit(page, 'name');
      type(page, 'realm', 'davis.example.com');
      type(page, 'name', 'Davis');
      expect(await saved(page, 'name')).to.deep.equal(['name']);
      expect(get<HTMLInputElement>(page, '[name="realm"]').value).to.equal('davis.example.com');
      expect((await stored(page)).realm).to.equal('53298b.s.zswitch.net');
      const asked = page.backend.sandbox.requests.length;
      expect(await saved(page, 'realm', 'Change the realm of Davis?')).to.deep.equal(['realm']);
      expect(page.backend.sandbox.requests.slice(asked).map(({method}) => method)).to.deep.equal(['GET', 'PATCH']);
      expect(await stored(page)).to.include({name: 'Davis', realm: 'davis.example.com'});
    });

    it('a cleared field as cleared', async () => {
      const page = await opened();
      await edit(page, 'technical-contact');
      await waitUntil(
        () => textOf(page, '#row-technical-contact form').includes('United States: +1 415 555 4155'),
        'how the number was understood',
      );
      type(page, 'contacts.technical.phone', '');
      await saved(page, 'technical-contact');
      expect((await stored(page)).contacts.technical).to.deep.equal({
        name: 'Main Smyth',
        email: 'main@davis.main.com',
        phone: '',
      });
    });

    it('an address without a person, and a person without an address', async () => {
      const page = await opened('Blue Sky');
      await edit(page, 'billing-contact');
      type(page, 'contacts.billing.city', 'Zürich');
      type(page, 'contacts.billing.country', 'CH');
      expect(await saved(page, 'billing-contact')).to.deep.equal(['contacts.billing.city', 'contacts.billing.country']);
      expect(textOf(page, '#row-billing-contact address')).to.equal('ZürichSwitzerland');
    });

    it('a time zone, and never the language with it', async () => {
      const page = await opened('Davis & Main', async ({adapter}, id) => {
        const base = await adapter.accounts.get(id);
        await adapter.accounts.update(id, {base, changes: {language: 'tlh'}});
      });
      await edit(page, 'time-zone');
      type(page, 'timezone', 'europe/berlin');
      await saved(page, 'time-zone');
      expect(await stored(page)).to.include({timezone: 'Europe/Berlin', language: 'tlh'});
      await edit(page, 'language');
      // An engine without a name for the language shows its code.
      const name = new Intl.DisplayNames(['en'], {type: 'language'}).of('tlh');
      expect(get<HTMLInputElement>(page, '[name="language"]').value).to.equal(name);
      type(page, 'language', '');
      await saved(page, 'language');
      expect(textOf(page, '#row-language .value')).to.equal('Default');
    });
  });

  describe('rejects', () => {
    const refusals: readonly [row: string, path: string, value: string, words: string][] = [
      ['name', 'name', ' ', 'Required'],
      ['name', 'name', 'x'.repeat(129), 'At most 128 characters.'],
      ['realm', 'realm', `${'x'.repeat(250)}.com`, 'At most 253 characters.'],
      ['realm', 'realm', 'no dot', 'Use only letters'],
      ['realm', 'realm', 'nodot', 'a dot between them'],
      ['realm', 'realm', 'a.b', 'At least 4 characters.'],
      ['technical-contact', 'contacts.technical.email', 'nobody', 'name@example.com'],
      ['time-zone', 'timezone', 'Mars/Phobos', 'no such time zone'],
    ];
    for (const [row, path, value, words] of refusals) {
      it(`${path} “${value.slice(0, 12)}” with a message and without a request`, async () => {
        const page = await opened();
        await edit(page, row);
        type(page, path, value);
        submit(page, row);
        await waitUntil(() => textOf(page, `#row-${row} .field-error`).includes(words), words);
        await waitUntil(() => focused(page) === find(page, `[name="${path}"]`), 'the focus is on the field');
        expect(writes(page)).to.deep.equal([]);
        await expectAccessible(page.overview);
      });
    }

    it('an invalid value in the row that was saved, and not in another open one', async () => {
      const page = await opened();
      await edit(page, 'name');
      type(page, 'name', '');
      submit(page, 'name');
      await waitUntil(() => find(page, '#row-name [aria-invalid]'));
      await edit(page, 'realm');
      type(page, 'realm', 'nodot');
      submit(page, 'realm');
      await waitUntil(() => focused(page) === find(page, '[name="realm"]'), 'the focus is on the realm');
    });

    it('a name that is taken, with an error at its field', async () => {
      const page = await opened();
      await edit(page, 'name');
      type(page, 'name', 'Blue Sky');
      submit(page, 'name');
      await waitUntil(() => textOf(page, '#row-name .field-error') === 'This is already in use.');
      expect(get<HTMLInputElement>(page, '[name="name"]').value).to.equal('Blue Sky');
    });

    it('no stored value, however unusual it is', async () => {
      const page = await opened('Davis & Main', async ({adapter}, id) => {
        const base = await adapter.accounts.get(id);
        await adapter.accounts.update(id, {
          base,
          changes: {timezone: 'Mars/Phobos', contacts: {technical: {email: 'ask Davis'}}},
        });
      });
      await edit(page, 'technical-contact');
      type(page, 'contacts.technical.phone', '1');
      expect(await saved(page, 'technical-contact')).to.deep.equal(['contacts.technical.phone']);
      await edit(page, 'time-zone');
      submit(page, 'time-zone');
      await waitUntil(() => !find(page, '#row-time-zone form'), 'nothing to save, nothing to complain about');
      expect((await stored(page)).timezone).to.equal('Mars/Phobos');
    });
  });

  it('confirms that the id was copied, or reports that the browser denied it', async () => {
    const page = await opened();
    const written: string[] = [];
    const {clipboard} = navigator;
    try {
      clipboard.writeText = async (text) => void written.push(text);
      get(page, '#row-account-id button').click();
      await waitUntil(() => textOf(page, '[role="status"]') === 'Account ID copied');
      expect(written).to.deep.equal([page.id]);
      clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      get(page, '#row-account-id button').click();
      await waitUntil(() => textOf(page, '[role="status"]').includes('did not allow'));
    } finally {
      // Restores the prototype's own method.
      Reflect.deleteProperty(clipboard, 'writeText');
    }
  });
});
