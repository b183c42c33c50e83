import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Notes} from '../../src/api/notes.js';
import '../../src/components/account-notes/define.js';
import type {AccountNotes} from '../../src/components/account-notes/account-notes.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

interface Opened {
  readonly backend: Backend;
  readonly ids: ReadonlyMap<string, AccountId>;
  readonly accountId: AccountId;
  readonly page: WidgetPage<AccountNotes>;
  readonly stored: () => Promise<Notes>;
  readonly text: (part: string) => string;
}

async function open(before: Partial<Notes> = {}, options: WidgetPageOptions = {}): Promise<Opened> {
  const backend = createBackend();
  const ids = await childIds(backend);
  const accountId = ids.get('Davis & Main')!;
  const base = await backend.adapter.notes.get(accountId);
  await backend.adapter.notes.update(accountId, {base, changes: {notes: '', announcement: '', ...before}});
  const page = await widgetPage('account-notes', backend, {accountId, ...options});
  await page.find('[aria-busy="false"]');
  return {
    ...{backend, ids, accountId, page},
    stored: async () => (await backend.adapter.notes.get(accountId)).value,
    text: (part) => page.query(`#${part}`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  };
}

/** Opens the editor of a part, with the cursor in its text. */
async function write({page}: Opened, part: 'notes' | 'announcement'): Promise<HTMLElement> {
  (await page.find(`#${part} .write`)).click();
  const field = await page.find(`#${part} .editable`);
  await until(() => page.widget.shadowRoot!.activeElement === field, 'the cursor is in the text');
  return field;
}

const tool = ({page}: Opened, id: string) => page.find<HTMLButtonElement>(`[data-tool="${id}"]`);

describe('account-notes', () => {
  it('shows what is stored without forbidden content, and names what was removed', async () => {
    const opened = await open({
      notes: '<p>Pays <b>late</b><img src=x onerror="window.ranNotes = 1"></p><script>1</script>',
    });
    await opened.page.see('Pays late', '.rich-text');
    await opened.page.see('will be removed when the text is saved: img and script', '.notice');
    expect(opened.page.query('#notes img, #notes script')).to.equal(null);
    expect('ranNotes' in window).to.equal(false);
    await expectAccessible(opened.page.widget);
  });

  it('loads no editor to show a text, saves only the edited text, and returns the focus', async () => {
    const opened = await open({announcement: '<p>Hello</p>'});
    expect(opened.page.query('.editable')).to.equal(null);
    await write(opened, 'notes');
    await sendKeys({type: 'Ask for Skyler'});
    await opened.page.see('14 characters');
    const saved = oneEvent(opened.page.widget, 'account-saved');
    await opened.page.press('Save', '#notes');
    expect((await saved).detail).to.deep.equal({accountId: opened.accountId, resource: 'notes', changed: ['notes']});
    expect((await opened.stored()).notes).to.equal('<div>Ask for Skyler</div>');
    expect((await opened.stored()).announcement).to.equal('<p>Hello</p>');
    await until(() => opened.page.widget.shadowRoot!.activeElement?.matches('#notes .write'), 'the focus is at hand');
  });

  it('formats with buttons and keys, and undoes', async () => {
    const opened = await open();
    const field = await write(opened, 'notes');
    await sendKeys({type: 'One'});
    await press('Control+a');
    (await tool(opened, 'bold')).click();
    expect(field.innerHTML).to.contain('<b>One</b>');
    expect((await tool(opened, 'bold')).getAttribute('aria-pressed')).to.equal('true');
    await press('Control+i');
    expect(field.querySelector('i b, b i')?.textContent).to.equal('One');
    (await tool(opened, 'undo')).click();
    expect(field.querySelector('i')).to.equal(null);
    expect(field.querySelector('b')?.textContent).to.equal('One');
    (await tool(opened, 'redo')).click();
    expect(field.querySelector('i b, b i')?.textContent).to.equal('One');
    (await tool(opened, 'center')).click();
    (await tool(opened, 'bullets')).click();
    expect(field.querySelector('ul > li')?.textContent).to.equal('One');
  });

  it('colors text without a style attribute in the stored text', async () => {
    const opened = await open();
    await write(opened, 'notes');
    await sendKeys({type: 'Red'});
    await press('Control+a');
    (await tool(opened, 'color')).click();
    (await opened.page.find('.swatch.red')).click();
    await opened.page.press('Save', '#notes');
    await until(async () => (await opened.stored()).notes !== '', 'stored');
    expect((await opened.stored()).notes).to.equal('<div><font color="#b91c1c">Red</font></div>');
  });

  it('creates headings, and links with safe targets', async () => {
    const opened = await open();
    const field = await write(opened, 'notes');
    await sendKeys({type: 'Title'});
    const kinds = await opened.page.find<HTMLSelectElement>('#notes select.block');
    kinds.value = 'h2';
    kinds.dispatchEvent(new Event('change', {bubbles: true}));
    expect(field.querySelector('h2')?.textContent).to.equal('Title');
    await press('Control+a', 'Control+k');
    await opened.page.type('notes-text-link', 'javascript:alert(1)');
    await opened.page.press('Set link', '#notes');
    await opened.page.see('Enter a web address', '.field-error');
    await opened.page.type('notes-text-link', '\u200Bexample.com/terms ');
    expect(opened.page.query('.field-error'), 'the error disappears').to.equal(null);
    await opened.page.press('Set link', '#notes');
    expect(field.querySelector('a')?.getAttribute('href')).to.equal('https://example.com/terms');
  });

  it('sanitizes pasted content', async () => {
    const opened = await open();
    const field = await write(opened, 'notes');
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p style="position:fixed">Pasted <b>text</b><img src=x onerror="window.ranPaste=1"></p>',
    );
    // Firefox passes an event with an empty clipboard to scripts, whatever they put in.
    const paste = new ClipboardEvent('paste', {bubbles: true, cancelable: true});
    Object.defineProperty(paste, 'clipboardData', {value: data});
    field.dispatchEvent(paste);
    await until(() => field.textContent?.includes('Pasted text'), 'pasted');
    expect(field.querySelector('img, [style*="fixed"]')).to.equal(null);
    expect('ranPaste' in window).to.equal(false);
  });

  /** More markup than may be parsed, and few words. */
  const LARGE = `<p>Pays late.</p><p>Rings &amp; complains.</p>${'<div><i></i></div>'.repeat(6_000)}`;

  it('offers a text that is too large to be parsed as plain text', async () => {
    const opened = await open({notes: LARGE});
    await opened.page.see('too large to show with its formatting', '.notice');
    expect(opened.text('notes')).not.to.contain('Pays late');
    await opened.page.press('Show as plain text');
    await opened.page.see(/Pays late\.\s+Rings & complains\./, '.rich-text');
    await expectAccessible(opened.page.widget);
  });

  it('edits a text that is too large to be parsed as plain text, and changes nothing before a change is saved', async () => {
    const opened = await open({notes: LARGE});
    const field = await write(opened, 'notes');
    await opened.page.see('Saving a change replaces the formatted text.', '.notice');
    expect(field.innerText).to.match(/^Pays late\.\s+Rings & complains\./);
    expect(opened.page.widget.matches(':state(dirty)')).to.equal(false);
    await sendKeys({type: 'He '});
    await opened.page.press('Save', '#notes');
    await until(async () => (await opened.stored()).notes.includes('He Pays late.'), 'saved');
    expect((await opened.stored()).notes.length).to.be.lessThan(200);
  });

  it('explains at the text that it has become too large, focuses it, and sends nothing', async () => {
    const opened = await open();
    const field = await write(opened, 'notes');
    const requests = opened.backend.sandbox.requests.length;
    await sendKeys({type: 'Late'});
    field.append(...Array.from({length: 6_000}, () => document.createElement('hr')));
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await opened.page.press('Save', '#notes');
    await opened.page.see('The text is too large.', '#notes .field-error');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.contain(opened.page.query('#notes .field-error')!.id);
    await until(() => opened.page.widget.shadowRoot!.activeElement === field, 'the text has the focus');
    expect(opened.backend.sandbox.requests.length).to.equal(requests);
  });

  it('counts an emoji as one character', async () => {
    const opened = await open({notes: '<p>🎪🎪</p>'});
    await write(opened, 'notes');
    await opened.page.see('2 characters', '#notes-text-count');
  });

  it('inserts pasted text that is too large to be parsed as plain text', async () => {
    const opened = await open();
    const field = await write(opened, 'notes');
    const data = new DataTransfer();
    data.setData('text/html', LARGE);
    const paste = new ClipboardEvent('paste', {bubbles: true, cancelable: true});
    Object.defineProperty(paste, 'clipboardData', {value: data});
    field.dispatchEvent(paste);
    await until(() => field.textContent?.includes('Pays late.'), 'pasted');
    expect(field.querySelectorAll('i').length).to.equal(0);
    await opened.page.see('too large to keep its formatting', '[role="status"]');
  });

  it('is not changed by opening it, and can be canceled', async () => {
    const opened = await open({notes: '<p>As <strong>it</strong> was</p><center>and is</center>'});
    await write(opened, 'notes');
    expect(opened.page.widget.matches(':state(dirty)')).to.equal(false);
    await sendKeys({type: 'x'});
    await until(() => opened.page.widget.matches(':state(dirty)'), 'dirty');
    await opened.page.press('Cancel', '#notes');
    await opened.page.see('As it was', '.rich-text');
    expect((await opened.stored()).notes).to.contain('<center>');
  });

  it('retains what is written while it is off the page, for its own account only', async () => {
    const opened = await open();
    const {page, ids} = opened;
    await write(opened, 'notes');
    await sendKeys({type: 'Half a thought'});
    page.widget.remove();
    page.provider.append(document.createElement('account-notes'));
    const again = () => page.provider.querySelector('account-notes')!.shadowRoot!;
    await until(() => again().querySelector('.editable')?.textContent === 'Half a thought', 'it is there again');
    page.provider.querySelector('account-notes')!.remove();
    const switched = page.provider.select(ids.get('Blue Sky'));
    const question = () => page.provider.shadowRoot!.querySelector('dialog');
    await until(() => question()?.open, 'asked, although no form is on the page');
    [...question()!.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Discard')!.click();
    expect(await switched).to.equal(true);
    page.provider.append(document.createElement('account-notes'));
    await until(() => again().querySelector('[aria-busy="false"]'), 'the other account');
    expect(again().querySelector('.editable')).to.equal(null);
    expect((await opened.stored()).notes).to.equal('');
  });

  it('removes an announcement after a question with the account’s name, and undoes that', async () => {
    const opened = await open({announcement: '<p>Closed on Friday</p>'});
    await opened.page.press('Remove announcement', '#announcement');
    const dialog = await opened.page.find('dialog[open]');
    expect(dialog.textContent).to.contain('Remove the announcement of Davis & Main?');
    await expectAccessible(opened.page.widget);
    await opened.page.press('Cancel', 'dialog');
    expect((await opened.stored()).announcement).to.contain('Friday');
    await opened.page.press('Remove announcement', '#announcement');
    await opened.page.press('Remove announcement', 'dialog');
    await opened.page.see('No announcement');
    expect((await opened.stored()).announcement).to.equal('');
    await opened.page.press('Undo', '.saved-bar');
    await until(async () => (await opened.stored()).announcement === '<p>Closed on Friday</p>', 'as before');
  });

  it('stores nothing that runs, not even on undo', async () => {
    const opened = await open({announcement: '<p>Hi<img src=x onerror="ran()"></p>'});
    await opened.page.press('Remove announcement', '#announcement');
    await opened.page.press('Remove announcement', 'dialog');
    await opened.page.press('Undo', '.saved-bar');
    await until(async () => (await opened.stored()).announcement !== '', 'taken back');
    expect((await opened.stored()).announcement).to.equal('<p>Hi</p>');
  });

  it('previews an announcement as the customer sees it before it is saved', async () => {
    const opened = await open();
    await write(opened, 'announcement');
    await sendKeys({type: 'New hours'});
    await opened.page.press('Preview', '#announcement');
    const dialog = await opened.page.find('dialog.announcement[open]');
    expect(dialog.querySelector('.rich-text')?.textContent).to.equal('New hours');
    await opened.page.press('Close', 'dialog');
    expect((await opened.stored()).announcement).to.equal('');
  });

  it('stores the representative, chosen among the reseller’s people, and the end of the contract', async () => {
    const opened = await open({contractEnd: null, representative: null});
    const person = await opened.page.find<HTMLInputElement>('[name="representative"]');
    person.click();
    const choices = await opened.page.find('#sales [role="listbox"]');
    await until(() => choices.querySelectorAll('[role="option"]').length > 1, 'people');
    const chosen = choices.querySelectorAll<HTMLElement>('[role="option"]')[1]!;
    const name = chosen.querySelector('bdi')!.textContent;
    chosen.click();
    await opened.page.type('contractEnd', '2999-12-31');
    await opened.page.press('Save', '#sales');
    await until(async () => (await opened.stored()).contractEnd !== null, 'stored');
    const {representative} = await opened.stored();
    expect(representative?.name).to.equal(name);
    expect(representative?.accountId).to.equal(opened.backend.sandbox.credentials.accountId);
    await opened.page.press('Clear contract end date', '#sales');
    await opened.page.type('representative', '');
    await opened.page.press('Save', '#sales');
    await until(async () => (await opened.stored()).contractEnd === null, 'cleared');
    expect((await opened.stored()).representative).to.equal(null);
  });

  it('rejects an end in the past, but keeps a stored one', async () => {
    const opened = await open({contractEnd: Date.UTC(2020, 0, 1)});
    await opened.page.see('This contract has ended.');
    await opened.page.type('contractEnd', '2021-01-01');
    await opened.page.press('Save', '#sales');
    await opened.page.see('Choose today or a later date.');
    expect((await opened.stored()).contractEnd).to.equal(Date.UTC(2020, 0, 1));
  });

  it('does not claim to be read-only before that is known', async () => {
    const backend = createBackend();
    backend.sandbox.faults.hold({path: '/token_auth'});
    const page = await widgetPage('account-notes', backend);
    await page.find('.skeleton');
    expect(page.widget.shadowRoot!.textContent).to.not.contain('Read-only');
  });

  it('shows the stored representative if the people cannot be listed', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    backend.sandbox.faults.add({path: /\/users\b(?!\/)/, status: 403});
    const page = await widgetPage('account-notes', backend, {accountId});
    await page.see('Couldn’t load');
    expect(page.query('[name="representative"]')).to.equal(null);
    expect(page.query('[name="contractEnd"]')).to.not.equal(null);
  });

  it('keeps what was written when the save is rejected', async () => {
    const opened = await open();
    opened.backend.sandbox.faults.add({method: 'PATCH', path: '/accounts/', status: 500});
    const field = await write(opened, 'notes');
    await sendKeys({type: 'Still here'});
    await opened.page.press('Save', '#notes');
    await opened.page.see('Couldn’t save', '#notes [role="alert"]');
    expect(field.isConnected && field.textContent).to.equal('Still here');
  });

  it('moves from the text to the toolbar with Escape, and within it with arrow keys', async () => {
    const opened = await open();
    await write(opened, 'notes');
    await sendKeys({type: 'x'});
    await press('Escape');
    const active = () => opened.page.widget.shadowRoot!.activeElement;
    expect(active()?.matches('select.block')).to.equal(true);
    await press('ArrowRight');
    expect(active()?.getAttribute('data-tool')).to.equal('bold');
    await press('Escape');
    expect(active()?.matches('.editable')).to.equal(true);
    await expectAccessible(opened.page.widget);
  });

  it('shows no controls when read-only', async () => {
    const opened = await open({notes: '<p>Note</p>', announcement: '<p>Hello</p>'}, {readOnly: true});
    await opened.page.see('Note', '.rich-text');
    expect(opened.page.query('.write, input, form')).to.equal(null);
    await expectAccessible(opened.page.widget);
  });
});
