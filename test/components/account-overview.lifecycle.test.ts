import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountDeletedEvent, AccountSavedEvent} from '../../src/element/events.js';
import {expectAccessible} from '../support/axe.js';
import {waitUntil} from '../support/wait.js';
import {
  edit,
  find,
  focused,
  get,
  has,
  opened,
  saved,
  stored,
  textOf,
  type,
  writes,
  type Page,
} from './account-overview.page.js';

async function openPanel(page: Page, row: 'status' | 'type'): Promise<void> {
  get(page, `#row-${row} .edit`).click();
  await waitUntil(() => find(page, `#row-${row} .panel`), `${row} is open`);
}

const button = (page: Page, words: string, within = ''): HTMLButtonElement => {
  const all = [...page.overview.renderRoot.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  const found = all.find(({textContent}) => textContent?.trim() === words);
  if (!found)
    throw new Error(`no button “${words}”, but ${all.map(({textContent}) => textContent?.trim()).join(', ')}`);
  return found;
};

const press = (page: Page, words: string, within = ''): void => button(page, words, within).click();

const pressUndo = async (page: Page): Promise<void> => {
  await waitUntil(() => has(page, '.saved-bar button:not(.dismiss)'), 'Undo');
  press(page, 'Undo', '.saved-bar');
};

const dialogOpen = (page: Page) => waitUntil(() => find(page, 'dialog[open]'), 'it asks');

/** The number of owned objects in the question, with its description. */
function tally(page: Page, label: string): string {
  const rows = [...page.overview.renderRoot.querySelectorAll('.tallies > div')];
  const row = rows.find((one) => one.querySelector('dt')?.textContent === label);
  return (row?.querySelector('dd')?.textContent ?? 'absent').replaceAll(/\s+/g, ' ').trim();
}

async function askToDelete(page: Page): Promise<void> {
  await openPanel(page, 'status');
  press(page, 'Delete account…');
  await dialogOpen(page);
  await waitUntil(() => !find(page, '.tallies .skeleton'), 'everything is counted');
}

function typeKeyword(page: Page, word: string): void {
  const field = get<HTMLInputElement>(page, '#delete-keyword');
  field.value = word;
  field.dispatchEvent(new InputEvent('input'));
}

const changes = ({backend}: Page): string[] =>
  backend.sandbox.requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${path}`);

/** An account without content and people. */
async function shortLived({backend}: Pick<Page, 'backend'>, parent: AccountId): Promise<AccountId> {
  const {accountId} = await backend.adapter.lifecycle.create(parent, {name: 'Short Lived'});
  return accountId;
}

describe('<account-overview>, account lifecycle', () => {
  it('explains what disabling does, asks with the name, and does it with one write', async () => {
    const page = await opened();
    const before = await stored(page);
    await openPanel(page, 'status');
    expect(textOf(page, '#about-disable')).to.contain('Users can’t sign in');
    expect(get(page, '#row-status .panel button').getAttribute('aria-describedby')).to.equal('about-disable');
    expect(focused(page) === button(page, 'Disable account'), 'the focus is on the button').to.be.true;
    await expectAccessible(page.overview);
    press(page, 'Disable account');
    await dialogOpen(page);
    expect(textOf(page, 'dialog h2')).to.equal('Disable Davis & Main?');
    expect(changes(page)).to.deep.equal([]);
    const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
    press(page, 'Disable account', 'dialog');
    expect((await event).detail).to.deep.equal({accountId: page.id, resource: 'account', changed: ['enabled']});
    expect(changes(page)).to.have.length(1);
    expect(await stored(page)).to.deep.equal({...before, enabled: false});
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Disabled'), 'the row follows');
    expect(textOf(page, '[role="status"]')).to.equal('Account disabled');
    await waitUntil(() => focused(page) === find(page, '#row-status .edit'), 'the focus is back');
  });

  it('enables again at once, and offers Undo', async () => {
    const page = await opened('Crossroads Motel');
    await openPanel(page, 'status');
    press(page, 'Enable account');
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Active'), 'enabled');
    expect(has(page, '#row-name .edit'), 'its rows open again').to.be.true;
    await pressUndo(page);
    // Like any other press that disables the account.
    await dialogOpen(page);
    press(page, 'Disable account', 'dialog');
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Disabled'), 'disabled again');
    expect((await stored(page)).enabled).to.be.false;
  });

  it('does nothing after Cancel or Escape', async () => {
    const page = await opened();
    await openPanel(page, 'status');
    press(page, 'Disable account');
    await dialogOpen(page);
    press(page, 'Cancel', 'dialog');
    await waitUntil(() => !find(page, 'dialog'), 'the question is gone');
    await waitUntil(() => !button(page, 'Disable account').disabled, 'it can be asked again');
    get(page, '#row-status .panel').focus();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused(page) === find(page, '#row-status .edit'), 'closed');
    expect(changes(page)).to.deep.equal([]);
  });

  it('reports that disabling failed, and keeps the row open', async () => {
    const page = await opened();
    await openPanel(page, 'status');
    page.backend.sandbox.faults.add({method: 'PATCH', status: 403, body: {data: {}, request_id: 'r1'}});
    press(page, 'Disable account');
    await dialogOpen(page);
    press(page, 'Disable account', 'dialog');
    await waitUntil(() => textOf(page, '#row-status .notice.error').includes('You don’t have permission'), 'said');
    expect(textOf(page, '#row-status .notice.error')).to.contain('Request r1');
    expect((await stored(page)).enabled).to.be.true;
    await expectAccessible(page.overview);
  });

  it('reads the outcome of an action whose response is lost, and again on demand', async () => {
    const page = await opened();
    const {faults} = page.backend.sandbox;
    await openPanel(page, 'status');
    faults.add({method: 'PATCH', dropAnswer: true});
    const stop = page.backend.sandbox.onChange(() => faults.add({method: 'GET', drop: true}));
    press(page, 'Disable account', '.panel');
    await dialogOpen(page);
    press(page, 'Disable account', 'dialog');
    await waitUntil(() => find(page, '[part="unconfirmed"]'), 'the outcome is unknown');
    expect(textOf(page, '[part="unconfirmed"]')).to.contain('could not be confirmed');
    const actions = [...page.overview.renderRoot.querySelectorAll<HTMLButtonElement>('.panel .action button')];
    expect(actions.map(({disabled}) => disabled)).to.deep.equal([true, true]);
    stop();
    faults.clear();
    const announced = oneEvent(page.overview, 'account-saved');
    press(page, 'Check again');
    await announced;
    await waitUntil(() => !find(page, '#row-status .panel'), 'the row is closed');
    expect(textOf(page, '#row-status .value')).to.contain('Disabled');
    expect(writes(page)).to.have.length(1);
  });

  it('offers to undo a save again when undoing has failed', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', 'Davis & Sons');
    await saved(page, 'name');
    const end = page.backend.sandbox.faults.add({method: 'PATCH', status: 403});
    await pressUndo(page);
    await waitUntil(() => textOf(page, '.saved-bar').includes('Couldn’t undo.'), 'it says so');
    end();
    await pressUndo(page);
    await waitUntil(async () => (await stored(page)).name === 'Davis & Main', 'it is taken back');
  });

  it('offers to undo a save again when the server rejected it although no other client has changed the field', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', 'Davis & Sons');
    await saved(page, 'name');
    const end = page.backend.sandbox.faults.add({method: 'PATCH', conflict: true});
    await pressUndo(page);
    await waitUntil(() => textOf(page, '.saved-bar').includes('Couldn’t undo.'), 'it says so');
    end();
    await pressUndo(page);
    await waitUntil(async () => (await stored(page)).name === 'Davis & Main', 'it is taken back');
  });

  it('cannot disable or delete the account in which the operator is signed in, and explains why', async () => {
    const page = await opened(undefined, undefined, {own: true});
    await openPanel(page, 'status');
    expect(textOf(page, '#row-status .panel')).to.contain('You are signed in to this account');
    expect(button(page, 'Close', '#row-status')).to.exist;
    expect(page.overview.renderRoot.querySelectorAll('#row-status .panel button')).to.have.length(1);
  });

  describe('deleting', () => {
    it('counts what the account contains and first requires the keyword', async () => {
      const page = await opened();
      await askToDelete(page);
      expect(textOf(page, 'dialog h2')).to.equal('Delete Davis & Main?');
      expect(tally(page, 'Sub-accounts')).to.equal('0');
      expect(tally(page, 'Number ports in progress')).to.equal('0');
      expect(tally(page, 'Phone numbers')).to.match(/^[1-9]\d*$/);
      expect(tally(page, 'Credit balance')).to.match(/^\$\d+\.\d\d$/);
      const confirm = button(page, 'Delete account', 'dialog');
      for (const [word, enough] of [
        ['delete', false],
        ['LÖSCHEN', false],
        ['DELETE', true],
        ['DELETED', false],
        [' DELETE ', true],
      ] as const) {
        typeKeyword(page, word);
        await page.overview.updateComplete;
        expect(confirm.disabled, `“${word}”`).to.equal(!enough);
      }
      await expectAccessible(page.overview);
      expect(changes(page)).to.deep.equal([]);
    });

    it('protects the keyword, the name, and the realm from a browser that translates the page', async () => {
      const page = await opened();
      for (const row of ['name', 'realm']) expect(get(page, `#row-${row} .value bdi`).translate, row).to.equal(false);
      await askToDelete(page);
      expect(get(page, 'label[for="delete-keyword"]').translate).to.equal(false);
    });

    it('requires the keyword in the language on screen', async () => {
      const page = await opened();
      page.overview.closest('account-provider')!.locale = 'de';
      await waitUntil(() => textOf(page, '#row-status dt') === 'Status' && textOf(page, '#row-type dt') === 'Art');
      await openPanel(page, 'status');
      press(page, 'Account löschen …');
      await dialogOpen(page);
      await waitUntil(() => !find(page, '.tallies .skeleton'), 'everything is counted');
      typeKeyword(page, 'DELETE');
      await page.overview.updateComplete;
      expect(button(page, 'Account löschen', 'dialog').disabled).to.be.true;
      // As an input method that composes letters sends it.
      typeKeyword(page, 'LÖSCHEN'.normalize('NFD'));
      await page.overview.updateComplete;
      expect(button(page, 'Account löschen', 'dialog').disabled).to.be.false;
    });

    it('deletes the account, reports it, and shows the parent', async () => {
      const page = await opened('Davis & Main');
      const provider = page.overview.closest('account-provider')!;
      const id = await shortLived(page, page.id);
      await provider.select(id);
      await waitUntil(() => textOf(page, '#row-name .value') === 'Short Lived', 'it is shown');
      await askToDelete(page);
      typeKeyword(page, 'DELETE');
      await page.overview.updateComplete;
      const event = oneEvent<AccountDeletedEvent>(provider, 'account-deleted');
      press(page, 'Delete account', 'dialog');
      expect((await event).detail).to.deep.equal({accountId: id});
      await waitUntil(() => textOf(page, '#row-name .value') === 'Davis & Main', 'the parent is shown');
      expect(provider.accountId).to.equal(page.id);
      expect(textOf(page, '[role="status"]')).to.equal('Deleted: Short Lived');
      expect(has(page, 'dialog')).to.be.false;
      expect(has(page, '.panel')).to.be.false;
      expect(changes(page).filter((change) => change.startsWith('DELETE'))).to.have.length(1);
    });

    it('offers no deletion while there are accounts below it, and explains why', async () => {
      const page = await opened('Los Pollos Hermanos');
      await askToDelete(page);
      expect(tally(page, 'Sub-accounts')).to.match(/^[1-9]/);
      expect(textOf(page, '.tallies .alarming')).to.contain('Delete or move these first.');
      expect(has(page, '#delete-keyword')).to.be.false;
      expect(
        [...page.overview.renderRoot.querySelectorAll('dialog .buttons button')].map((b) => b.textContent?.trim()),
      ).to.deep.equal(['Close']);
      await expectAccessible(page.overview);
    });

    it('offers no deletion while a number is being ported', async () => {
      const page = await opened('Saul Goodman & Associates');
      await askToDelete(page);
      expect(tally(page, 'Number ports in progress')).to.equal('1');
      expect(textOf(page, '.tallies .alarming')).to.contain('Complete or cancel these first.');
      expect(has(page, '#delete-keyword')).to.be.false;
    });

    it('shows uncounted content as unknown, never as zero, and counts it again on demand', async () => {
      const page = await opened('Davis & Main', ({sandbox}, id) => {
        sandbox.faults.add({path: `${id}/devices`, status: 403, body: {data: {}}});
        sandbox.faults.add({path: `${id}/phone_numbers`, status: 500, body: {data: {}}});
        sandbox.faults.add({path: `${id}/ledgers`, status: 500, body: {data: {}}});
      });
      await askToDelete(page);
      expect(tally(page, 'Devices')).to.equal('Unknown');
      expect(tally(page, 'Phone numbers')).to.equal('Unknown');
      expect(tally(page, 'Credit balance')).to.equal('Unknown');
      expect(tally(page, 'Sub-accounts')).to.equal('0');
      await expectAccessible(page.overview);
      page.backend.sandbox.faults.clear();
      const before = page.backend.sandbox.requests.length;
      press(page, 'Try again', 'dialog');
      await waitUntil(() => /^\d+$/.test(tally(page, 'Phone numbers')), 'counted');
      await waitUntil(() => /^\$/.test(tally(page, 'Credit balance')), 'counted');
      const again = page.backend.sandbox.requests.slice(before).map(({path}) => path);
      expect(
        again.some((path) => path.includes('descendants')),
        'what is known is not counted again',
      ).to.be.false;
    });

    it('shows each count as soon as it is known, and deletes nothing while one is pending', async () => {
      const page = await opened();
      const hold = page.backend.sandbox.faults.hold({path: `${page.id}/devices`});
      await openPanel(page, 'status');
      press(page, 'Delete account…');
      await hold.arrived;
      await waitUntil(() => tally(page, 'Sub-accounts') === '0', 'what is there is shown');
      typeKeyword(page, 'DELETE');
      await page.overview.updateComplete;
      expect(button(page, 'Delete account', 'dialog').disabled).to.be.true;
      hold.release();
      await waitUntil(() => !button(page, 'Delete account', 'dialog').disabled, 'now');
    });

    const refusals = [
      ['account_has_descendants', 'This account has sub-accounts.'],
      ['account_has_active_port', 'A number is being ported to this account.'],
    ] as const;
    for (const [message, words] of refusals) {
      it(`reports that the server rejected the deletion: ${message}`, async () => {
        const page = await opened();
        await askToDelete(page);
        page.backend.sandbox.faults.add({method: 'DELETE', status: 500, body: {message, data: {message}}});
        typeKeyword(page, 'DELETE');
        await page.overview.updateComplete;
        press(page, 'Delete account', 'dialog');
        await waitUntil(() => textOf(page, '#row-status .notice.error').includes(words), words);
        expect(textOf(page, '#row-name .value')).to.equal('Davis & Main');
        expect((await stored(page)).name).to.equal('Davis & Main');
      });
    }

    it('stops once another account is shown', async () => {
      const page = await opened();
      await askToDelete(page);
      typeKeyword(page, 'DELETE');
      await page.overview.closest('account-provider')!.select();
      await waitUntil(() => !find(page, 'dialog'), 'the question is over');
      await waitUntil(() => textOf(page, '#row-name .value') === 'Meridian Voice Partners', 'the other is shown');
      expect(has(page, '.panel')).to.be.false;
      expect(changes(page)).to.deep.equal([]);
    });
  });

  describe('reseller status', () => {
    it('is not offered to an operator who may not change it', async () => {
      const page = await opened();
      expect(textOf(page, '#row-type .value')).to.equal('Standard');
      expect(has(page, '#row-type .edit')).to.be.false;
    });

    it('is changed and changed back after a question, by operators who may', async () => {
      const page = await opened('Davis & Main', undefined, {platform: true});
      await openPanel(page, 'type');
      await expectAccessible(page.overview);
      press(page, 'Make it a reseller');
      await dialogOpen(page);
      expect(textOf(page, 'dialog h2')).to.equal('Make Davis & Main a reseller?');
      const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
      press(page, 'Make it a reseller', 'dialog');
      expect((await event).detail.changed).to.deep.equal(['isReseller']);
      await waitUntil(() => textOf(page, '#row-type .value') === 'Reseller', 'the row follows');
      expect((await stored(page)).isReseller).to.be.true;
      await openPanel(page, 'type');
      press(page, 'Make it a standard account');
      await dialogOpen(page);
      press(page, 'Make it a standard account', 'dialog');
      await waitUntil(() => textOf(page, '#row-type .value') === 'Standard', 'the row follows');
      expect((await stored(page)).isReseller).to.be.false;
    });

    it('cannot be removed while there are resellers below, with an explanation', async () => {
      const page = await opened('Madrigal Electromotive', undefined, {platform: true});
      page.backend.sandbox.faults.add({
        method: 'DELETE',
        path: 'reseller',
        status: 500,
        body: {message: 'account_has_descendants', data: {}},
      });
      await openPanel(page, 'type');
      press(page, 'Make it a standard account');
      await dialogOpen(page);
      press(page, 'Make it a standard account', 'dialog');
      await waitUntil(
        () => textOf(page, '#row-type .notice.error').includes('Some sub-accounts are resellers'),
        'said',
      );
      expect(textOf(page, '#row-type .notice.error')).to.contain('Couldn’t complete this action');
    });
  });
});
