import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {AskDialog, confirmation} from '../../../src/ui/dialogs/ask-dialog.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {defineElement} from '../../../src/element/define-element.js';

const localizer = createLocalizer('en');

class DialogHost extends LitElement {
  readonly question = new AskDialog(this);

  override render() {
    return this.question.render(localizer);
  }
}
defineElement('ask-dialog-host', DialogHost);

/** Flushes all settled promises. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** An element with a question dialog. */
async function page() {
  const host = await fixture<DialogHost>(html`<ask-dialog-host></ask-dialog-host>`);
  return {
    host,
    /** Titles of the open questions. */
    shown: async () => {
      await host.updateComplete;
      const dialogs = [...host.renderRoot.querySelectorAll('dialog[open]')];
      return dialogs.map((dialog) => dialog.querySelector('h2')?.textContent);
    },
    /** Asks a question and collects the answers. */
    ask: (title: string, signal = new AbortController().signal) => {
      const answers: boolean[] = [];
      const question = confirmation(() => ({title, body: 'It cannot be taken back.', confirm: 'Yes'}));
      void host.question.ask(question, signal, false).then((answer) => answers.push(answer));
      return answers;
    },
    /** Presses a button of the open question. */
    press: (label: string) => {
      const buttons = [...host.renderRoot.querySelectorAll<HTMLElement>('dialog[open] button')];
      buttons.find(({textContent}) => textContent.trim() === label)?.click();
    },
  };
}

describe('a question', () => {
  it('is answered by one of its buttons and closes', async () => {
    const {ask, shown, press} = await page();
    const answers = ask('Delete it?');
    expect(await shown()).to.deep.equal(['Delete it?']);
    expect(answers).to.deep.equal([]);
    press('Yes');
    await settled();
    expect(answers).to.deep.equal([true]);
    expect(await shown()).to.deep.equal([]);
  });

  it('is dismissed at once if its signal is already aborted', async () => {
    const {ask, shown} = await page();
    const answers = ask('Delete it?', AbortSignal.abort());
    await settled();
    expect(answers).to.deep.equal([false]);
    expect(await shown()).to.deep.equal([]);
  });

  it('ends when its signal is aborted', async () => {
    const {ask, shown} = await page();
    const end = new AbortController();
    const answers = ask('Delete it?', end.signal);
    expect(await shown()).to.deep.equal(['Delete it?']);
    end.abort();
    await settled();
    expect(answers).to.deep.equal([false]);
    expect(await shown()).to.deep.equal([]);
  });

  it('dismisses the previous one, so that a confirmation always answers the visible question', async () => {
    const {ask, shown, press} = await page();
    const first = ask('Delete A?');
    expect(await shown()).to.deep.equal(['Delete A?']);
    const second = ask('Delete B?');
    await settled();
    expect(first).to.deep.equal([false]);
    expect(await shown()).to.deep.equal(['Delete B?']);
    press('Yes');
    await settled();
    expect([first, second]).to.deep.equal([[false], [true]]);
  });

  it('is dismissed when its element leaves the page and does not reopen with it', async () => {
    const {host, ask, shown} = await page();
    const answers = ask('Delete it?');
    expect(await shown()).to.deep.equal(['Delete it?']);
    const {parentElement} = host;
    host.remove();
    await settled();
    expect(answers).to.deep.equal([false]);
    parentElement?.append(host);
    expect(await shown()).to.deep.equal([]);
  });
});
