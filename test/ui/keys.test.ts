import {expect} from '@open-wc/testing';
import '../../src/components/account-jump/define.js';
import '../../src/components/account-overview/define.js';
import {pressedKey} from '../../src/ui/keys.js';
import {createBackend} from '../support/backend.js';
import {widgetPage} from '../support/widget-page.js';

describe('keys', () => {
  it('belong to the input method while a word is composed, in Safari until its last key', () => {
    expect(pressedKey(new KeyboardEvent('keydown', {key: 'Enter'}))).to.equal('Enter');
    expect(pressedKey(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true}))).to.equal(undefined);
    expect(pressedKey({key: 'Enter', isComposing: false, keyCode: 229})).to.equal(undefined);
    expect(pressedKey({})).to.equal(undefined);
  });

  it('leave the name form open and its text untouched while a word is composed', async () => {
    const page = await widgetPage('account-overview', createBackend());
    (await page.find<HTMLButtonElement>('#row-name .edit')).click();
    await page.type('name', '株式会社');
    const field = await page.find<HTMLInputElement>('[name="name"]');
    for (const key of ['Escape', 'Enter']) {
      for (const composing of [{isComposing: true}, {keyCode: 229}]) {
        const event = new KeyboardEvent('keydown', {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...composing,
        });
        field.dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
    }
    await page.widget.updateComplete;
    expect(field.isConnected).to.equal(true);
    expect(field.value).to.equal('株式会社');
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true}));
    await page.press('Discard', 'dialog[open]');
    await page.widget.updateComplete;
    expect(page.query('[name="name"]'), 'Escape alone leaves the form').to.equal(null);
  });

  it('are ignored where an event has none, as those of a browser that fills in a form', async () => {
    await widgetPage('account-jump', createBackend());
    const field = document.createElement('input');
    document.body.append(field);
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent): void => void errors.push(event.error);
    window.addEventListener('error', onError);
    field.dispatchEvent(new Event('keydown', {bubbles: true, composed: true}));
    document.body.dispatchEvent(new Event('keydown', {bubbles: true, composed: true}));
    window.removeEventListener('error', onError);
    field.remove();
    expect(errors).to.deep.equal([]);
  });
});
