import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {press} from '../support/keys.js';
import {waitUntil} from '../support/wait.js';
import {
  HOME,
  field,
  find,
  isOpen,
  open,
  opened,
  page,
  requested,
  shortcut,
  type,
  visit,
  words,
} from './account-jump.page.js';

describe('account-jump', () => {
  it('closes when its backdrop is pressed and released, not when a text selection only begins or ends there', async () => {
    const here = await page();
    await open(here);
    await sendKeys({type: 'pollos'});
    const box = field(here).getBoundingClientRect();
    const inside: [number, number] = [Math.round(box.left + 30), Math.round(box.top + box.height / 2)];
    const outside: [number, number] = [5, 5];
    const drag = async (from: [number, number], to: [number, number]) => {
      await sendMouse({type: 'move', position: from});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: to});
      await sendMouse({type: 'up'});
    };
    try {
      await drag(inside, outside);
      expect(isOpen(here), 'a selection that ends on the backdrop').to.be.true;
      await drag(outside, inside);
      expect(isOpen(here), 'a press that is released inside').to.be.true;
      await drag(outside, [8, 8]);
      expect(isOpen(here), 'a press and release on the backdrop').to.be.false;
    } finally {
      await resetMouse();
    }
  });

  it('keeps the focus in its field when the list around its options is pressed', async () => {
    const here = await page();
    await open(here);
    await type(here, 'no such account');
    const results = find(here, '.results')!.getBoundingClientRect();
    try {
      await sendMouse({type: 'click', position: [Math.round(results.right - 4), Math.round(results.bottom - 4)]});
      expect(here.jump.shadowRoot?.activeElement === field(here)).to.be.true;
    } finally {
      await resetMouse();
    }
  });

  it('opens with its shortcut anywhere within the provider, and closes with it', async () => {
    const here = await page();
    here.outside.focus();
    await press(shortcut);
    await opened(here);
    await press(shortcut);
    expect(isOpen(here)).to.be.false;
    expect(document.activeElement, 'the focus is back').to.equal(here.outside);
  });

  it('stays open when it is reopened before the browser has reported its closing', async () => {
    const here = await page();
    await open(here);
    const announced = oneEvent(find(here, 'dialog')!, 'close');
    here.jump.close();
    here.jump.open();
    await announced;
    await here.jump.updateComplete;
    expect(find(here, 'input') !== null, 'the field is there').to.be.true;
  });

  it('opens with its shortcut when the browser has closed it without reporting it yet', async () => {
    const here = await page();
    await open(here);
    const announced = oneEvent(find(here, 'dialog')!, 'close');
    // As Escape does.
    find<HTMLDialogElement>(here, 'dialog')!.close();
    const [key, held] = [shortcut.slice(-1), {ctrlKey: !shortcut.startsWith('M'), metaKey: shortcut.startsWith('M')}];
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key, ...held, bubbles: true, cancelable: true}));
    await announced;
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.true;
  });

  it('opens while nothing has the focus, but not from outside its provider', async () => {
    const here = await page();
    const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    elsewhere.focus();
    await press(shortcut);
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.false;
    elsewhere.blur();
    await press(shortcut);
    await opened(here);
  });

  it('ignores a key without a modifier while the user types', async () => {
    const here = await page();
    here.jump.shortcut = '/';
    here.outside.focus();
    await press('/');
    await here.jump.updateComplete;
    expect(here.outside.value).to.equal('/');
    expect(isOpen(here)).to.be.false;
    here.outside.blur();
    await press('/');
    await opened(here);
    expect(field(here).value, 'the key itself is not typed').to.equal('');
  });

  it('stops listening once it has left the page', async () => {
    const here = await page();
    here.jump.remove();
    here.outside.focus();
    await press(shortcut);
    here.provider.append(here.jump);
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.false;
  });

  it('opens with its button, shows the shortcut, and hides it on demand', async () => {
    const here = await page();
    const button = find<HTMLButtonElement>(here, '[part="button"]')!;
    expect(button.getAttribute('aria-keyshortcuts')).to.match(/^(Control|Meta)\+K$/);
    button.focus();
    await press('Enter');
    await opened(here);
    await press('Escape');
    await waitUntil(() => here.jump.shadowRoot?.activeElement === button, 'the focus is back');
    here.jump.hideButton = true;
    await here.jump.updateComplete;
    expect(find(here, '[part="button"]')).to.equal(null);
  });

  it('masquerades with Ctrl or ⌘ Enter, and returns home with Alt ↑', async () => {
    const here = await page();
    await visit(here, 'Davis & Main');
    await open(here);
    const detail = await requested(here, 'account-changed', 'Control+Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get('Davis & Main')});
    await open(here);
    await waitUntil(() => words(find(here, '.actions')).includes(`Back to ${HOME}`), 'a button does the same');
    const end = await requested(here, 'masquerade-end-request', 'Alt+ArrowUp');
    expect(end).to.deep.equal({accountId: here.ids.get('Davis & Main')});
    await waitUntil(() => !isOpen(here), 'closed');
  });

  it('clears the text with Escape, then closes with it', async () => {
    const here = await page();
    await open(here);
    await type(here, 'blue');
    await press('Escape');
    await here.jump.updateComplete;
    expect(isOpen(here)).to.be.true;
    expect(field(here).value).to.equal('');
    expect(words(find(here, '.notice'))).to.contain('Jump to an account');
    await press('Escape');
    await waitUntil(() => !isOpen(here), 'closed');
  });

  it('leaves its request to a host that cancels the event', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await here.provider.select(undefined);
    await open(here);
    here.provider.addEventListener('account-select-request', (event) => event.preventDefault(), {once: true});
    await requested(here, 'account-select-request', 'Enter');
    await here.jump.updateComplete;
    expect(here.provider.accountId).to.equal(undefined);
  });
});
