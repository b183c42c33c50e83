import {expect, oneEvent} from '@open-wc/testing';
import type {Fault} from '../../sandbox/index.js';
import type {AccountDeletedEvent, AccountSavedEvent} from '../../src/element/events.js';
import {expectAccessible} from '../support/axe.js';
import {loseAnswer} from '../support/lost-answer.js';
import {waitUntil} from '../support/wait.js';
import {edit, find, get, opened, saved, stored, textOf, type, type Page} from './account-overview.page.js';

const PATCH = {method: 'PATCH', path: /accounts\/[0-9a-f]{32}$/};
const DELETE = {method: 'DELETE', path: /accounts\/[0-9a-f]{32}$/};

async function openPanel(page: Page, row: 'status' | 'type'): Promise<void> {
  get(page, `#row-${row} .edit`).click();
  await waitUntil(() => find(page, `#row-${row} .panel`), `${row} is open`);
}

function button(page: Page, words: string, within: string): HTMLButtonElement | undefined {
  const all = [...page.overview.renderRoot.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  return all.find(({textContent}) => textContent?.trim() === words);
}

async function press(page: Page, words: string, within = ''): Promise<void> {
  await waitUntil(() => button(page, words, within)?.disabled === false, `has a button “${words}”`);
  button(page, words, within)?.click();
}

async function disable(page: Page): Promise<void> {
  await openPanel(page, 'status');
  await press(page, 'Disable account', '.panel');
  await press(page, 'Disable account', 'dialog');
}

async function remove(page: Page): Promise<void> {
  await openPanel(page, 'status');
  await press(page, 'Delete account…', '.panel');
  await waitUntil(() => find(page, '#delete-keyword'), 'it asks');
  const field = get<HTMLInputElement>(page, '#delete-keyword');
  field.value = 'DELETE';
  field.dispatchEvent(new InputEvent('input'));
  await press(page, 'Delete account', 'dialog');
}

const sent = ({backend}: Page, method: string): number =>
  backend.sandbox.requests.filter((one) => one.method === method).length;

/** Shows an empty customer account; its parent is shown once it is deleted. */
async function shortLived(): Promise<Page & {readonly child: string}> {
  const page = await opened();
  const {accountId} = await page.backend.adapter.lifecycle.create(page.id, {name: 'Short Lived'});
  await page.overview.closest('account-provider')!.select(accountId);
  await waitUntil(() => textOf(page, '#row-name .value') === 'Short Lived', 'it is shown');
  return {...page, child: accountId};
}

describe('<account-overview>, when a response is lost', () => {
  for (const effect of [{dropAnswer: true}, {truncate: true}, {malformed: true}]) {
    it(`reports a deleted account as deleted: ${JSON.stringify(effect)}`, async () => {
      const page = await shortLived();
      const provider = page.overview.closest('account-provider')!;
      page.backend.sandbox.faults.add({...DELETE, ...effect, times: 1});
      const event = oneEvent<AccountDeletedEvent>(provider, 'account-deleted');
      await remove(page);
      expect((await event).detail).to.deep.equal({accountId: page.child});
      await waitUntil(() => textOf(page, '#row-name .value') === 'Davis & Main', 'the parent is shown');
      expect(textOf(page, '[role="status"]')).to.equal('Deleted: Short Lived');
      expect(sent(page, 'DELETE')).to.equal(1);
    });
  }

  it('reports that an account was not deleted', async () => {
    const page = await shortLived();
    page.backend.sandbox.faults.add({...DELETE, drop: true, times: 1});
    await remove(page);
    await waitUntil(() => textOf(page, '#row-status .notice.error').includes('Couldn’t complete this action'), 'said');
  });

  it('makes no claim while a deletion is unconfirmed, and reports it once a check finds it', async () => {
    const page = await shortLived();
    const provider = page.overview.closest('account-provider')!;
    const up = await loseAnswer(page.backend.sandbox, DELETE, () => remove(page));
    await waitUntil(() => find(page, '#row-status [part="unconfirmed"]'), 'said');
    expect(textOf(page, '#row-status .panel')).not.to.contain('Couldn’t complete this action');
    await expectAccessible(page.overview);
    for (const action of page.overview.renderRoot.querySelectorAll<HTMLButtonElement>('#row-status .action button')) {
      expect(action.disabled, action.textContent ?? '').to.equal(true);
    }
    const event = oneEvent<AccountDeletedEvent>(provider, 'account-deleted');
    up();
    await press(page, 'Check again', '#row-status');
    expect((await event).detail).to.deep.equal({accountId: page.child});
    await waitUntil(() => textOf(page, '#row-name .value') === 'Davis & Main', 'the parent is shown');
    expect(sent(page, 'DELETE')).to.equal(1);
  });

  it('reports a disabled account, and offers Undo', async () => {
    const page = await opened();
    const up = await loseAnswer(page.backend.sandbox, PATCH, () => disable(page));
    await waitUntil(() => find(page, '#row-status [part="unconfirmed"]'), 'said');
    expect(textOf(page, '#row-status .panel')).not.to.contain('Couldn’t complete this action');
    const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
    up();
    await press(page, 'Check again', '#row-status');
    expect((await event).detail.changed).to.deep.equal(['enabled']);
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Disabled'), 'the row follows');
    expect(textOf(page, '[role="status"]')).to.equal('Account disabled');
    expect(sent(page, 'PATCH')).to.equal(1);
    await press(page, 'Undo', '.saved-bar');
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Active'), 'enabled again');
  });

  it('reads the account again when an unconfirmed change is closed', async () => {
    const page = await opened();
    const up = await loseAnswer(page.backend.sandbox, PATCH, () => disable(page));
    await waitUntil(() => find(page, '#row-status [part="unconfirmed"]'), 'said');
    up();
    await press(page, 'Close', '#row-status');
    await waitUntil(() => textOf(page, '#row-status .value').startsWith('Disabled'), 'the row is true');
    expect(sent(page, 'PATCH')).to.equal(1);
  });

  for (const [words, method, wanted] of [
    ['Make it a reseller', 'PUT', true],
    ['Make it a standard account', 'DELETE', false],
  ] as const) {
    it(`reports the result of “${words}”`, async () => {
      const page = await opened(wanted ? 'Davis & Main' : 'Madrigal Electromotive', undefined, {platform: true});
      const request: Pick<Fault, 'method' | 'path'> = {method, path: '/reseller'};
      const up = await loseAnswer(page.backend.sandbox, request, async () => {
        await openPanel(page, 'type');
        await press(page, words, '.panel');
        await press(page, words, 'dialog');
      });
      await waitUntil(() => find(page, '#row-type [part="unconfirmed"]'), 'said');
      const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
      up();
      await press(page, 'Check again', '#row-type');
      expect((await event).detail.changed).to.deep.equal(['isReseller']);
      await waitUntil(() => textOf(page, '#row-type .value') === (wanted ? 'Reseller' : 'Standard'), 'the row follows');
      expect((await stored(page)).isReseller).to.equal(wanted);
    });
  }

  it('checks an undo again instead of repeating it', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', 'Davis and Main');
    await saved(page, 'name');
    const up = await loseAnswer(page.backend.sandbox, PATCH, () => press(page, 'Undo', '.saved-bar'));
    await waitUntil(() => button(page, 'Check again', '.saved-bar'), 'it can be checked');
    expect(button(page, 'Undo', '.saved-bar')).to.equal(undefined);
    up();
    await press(page, 'Check again', '.saved-bar');
    await waitUntil(() => textOf(page, '#row-name .value') === 'Davis & Main', 'undone');
    await waitUntil(() => textOf(page, '.saved-bar').includes('Change undone'), 'nothing is left to undo');
    expect(button(page, 'Undo', '.saved-bar')).to.equal(undefined);
    expect(sent(page, 'PATCH')).to.equal(2);
  });
});
