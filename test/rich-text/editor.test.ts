import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, render} from 'lit';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {richTextEditor} from '../../src/rich-text/editor/index.js';
import {press} from '../support/keys.js';
import {waitUntil} from '../support/wait.js';

interface Opened {
  readonly field: HTMLElement;
  /** The text to store after each input. */
  readonly typed: string[];
  readonly root: ShadowRoot;
  readonly tool: (id: string) => HTMLButtonElement;
}

async function open(text = ''): Promise<Opened> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({mode: 'open'});
  const typed: string[] = [];
  const options = {id: 'text', label: 'Text', text, localizer: createLocalizer('en'), images: true, disabled: false};
  render(html`${richTextEditor({...options, onInput: (value) => typed.push(value)})}`, root);
  const field = root.querySelector<HTMLElement>('.editable')!;
  field.focus();
  await waitUntil(() => root.activeElement === field);
  return {field, typed, root, tool: (id) => root.querySelector(`[data-tool="${id}"]`)!};
}

const isOff = (button: HTMLButtonElement): boolean => button.getAttribute('aria-disabled') === 'true';

describe('the editor of a text', () => {
  afterEach(() => document.body.replaceChildren());

  it('undoes and redoes what was typed, one word at a time', async () => {
    const {field, typed, tool} = await open();
    expect(isOff(tool('undo'))).to.equal(true);
    await sendKeys({type: 'Call them back'});
    await waitUntil(() => typed.at(-1) === '<div>Call them back</div>');
    await press('Control+z');
    expect(field.textContent).to.equal('Call them');
    await press('Control+z');
    await press('Control+z');
    expect(field.textContent).to.equal('');
    expect(isOff(tool('undo'))).to.equal(true);
    expect(typed.at(-1)).to.equal('');
    await press('Control+y');
    await press('Control+Shift+Z');
    expect(field.textContent).to.equal('Call them');
    expect(typed.at(-1)).to.equal('<div>Call them</div>');
    expect(isOff(tool('redo'))).to.equal(false);
    await sendKeys({type: '!'});
    await waitUntil(() => isOff(tool('redo')));
    expect(field.textContent).to.equal('Call them!');
  });

  it('restores the selection with the content', async () => {
    const {field, tool} = await open('<p>One two</p>');
    await press('Control+End', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await press('Control+b');
    expect(field.querySelector('b')?.textContent).to.equal('two');
    tool('undo').click();
    expect(field.querySelector('b')).to.equal(null);
    await sendKeys({type: 'three'});
    expect(field.textContent).to.equal('One three');
    tool('undo').click();
    expect(field.textContent).to.equal('One two');
  });

  it('undoes what is typed in two places as two steps', async () => {
    const {field, tool} = await open('<p>b</p>');
    await press('Control+End');
    await sendKeys({type: 'c'});
    await press('Control+Home');
    await sendKeys({type: 'a'});
    expect(field.textContent).to.equal('abc');
    tool('undo').click();
    expect(field.textContent).to.equal('bc');
    tool('undo').click();
    expect(field.textContent).to.equal('b');
  });

  it('undoes a series of deleted letters as one step, and a new paragraph as another', async () => {
    const {field, tool} = await open('<div>Word</div>');
    await press('Control+End', 'Enter');
    await sendKeys({type: 'More'});
    expect(field.children).to.have.lengthOf(2);
    await press('Backspace', 'Backspace');
    expect(field.textContent).to.equal('WordMo');
    tool('undo').click();
    expect(field.textContent).to.equal('WordMore');
    tool('undo').click();
    expect(field.textContent).to.equal('Word');
    tool('undo').click();
    expect(field.children).to.have.lengthOf(1);
    expect(isOff(tool('undo'))).to.equal(true);
  });

  it('shows colors again after undo and redo', async () => {
    const {field, tool} = await open('<div><font color="#b91c1c">Red</font></div>');
    const isColored = () => field.querySelector('span')?.style.length === 1;
    expect(isColored()).to.equal(true);
    await press('Control+End');
    await sendKeys({type: '!'});
    tool('undo').click();
    expect(isColored()).to.equal(true);
    tool('redo').click();
    expect(isColored()).to.equal(true);
    expect(field.textContent).to.equal('Red!');
  });

  it('leaves the text as it was stored once every change is undone', async () => {
    const text = '<p>Pays <STRONG>late</STRONG></p>';
    const {typed, tool} = await open(text);
    await press('Control+End');
    await sendKeys({type: '.'});
    await waitUntil(() => typed.length > 0);
    tool('undo').click();
    expect(typed.at(-1)).to.equal(text);
  });

  it('continues where the user was after a visit to the toolbar', async () => {
    const {field, root} = await open('<div>Word</div>');
    await press('Control+End', 'ArrowLeft');
    await press('Escape');
    expect(root.activeElement === field).to.equal(false);
    await press('Escape');
    await sendKeys({type: '-'});
    expect(field.textContent).to.equal('Wor-d');
  });
});
