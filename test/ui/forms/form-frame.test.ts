import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {formFrame} from '../../../src/ui/forms/form-frame.js';

/** How often Escape has closed a form. */
async function escape(given: {readonly saving?: boolean; readonly cancellable?: boolean} = {}) {
  let left = 0;
  const frame = {
    label: 'Limits',
    saving: false,
    cancellable: true,
    save: () => {},
    escape: () => void left++,
    ...given,
  };
  const around = await fixture(html`<div>${formFrame(frame, html`<input />`)}</div>`);
  let passedOn = 0;
  around.addEventListener('keydown', () => passedOn++);
  const init = {key: 'Escape', bubbles: true, cancelable: true};
  around.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', init));
  return {left, passedOn};
}

describe('Escape', () => {
  it('closes a form and nothing around it', async () => {
    expect(await escape()).to.deep.equal({left: 1, passedOn: 0});
  });

  it('does not close a form that is being saved', async () => {
    expect((await escape({saving: true})).left).to.equal(0);
  });

  it('is passed on by a form that cannot be canceled', async () => {
    expect(await escape({cancellable: false})).to.deep.equal({left: 0, passedOn: 1});
  });
});
