import {expect} from '@open-wc/testing';
import type {AskUnsavedOptions, Editor, UnsavedChoice} from '../../src/session/editor.js';
import {Editors} from '../../src/session/editors.js';
import {goTo, settle} from '../../src/session/settle.js';
import {accountId, deferred} from '../support/quick-adapter.js';

const leaving = accountId('a');

interface FormOptions {
  readonly saves?: boolean;
  readonly shown?: boolean;
  readonly includes?: readonly Editor[];
}

/** Open forms that note what is done with them. */
function open() {
  const editors = new Editors();
  const done: string[] = [];
  const form = (name: string, {saves = true, shown = true, includes = []}: FormOptions = {}) => {
    const one = {
      accountId: leaving,
      dirty: true,
      shown,
      includes: (other: Editor) => includes.includes(other),
      focus: (path: string) => done.push(`focus ${name} ${path}`),
      save: async () => {
        done.push(`save ${name}`);
        if (saves) one.dirty = false;
        return saves;
      },
      discard: () => {
        done.push(`discard ${name}`);
        one.dirty = false;
      },
    };
    editors.add(one);
    return one;
  };
  /** An element that can show a form, and does so when the returned function is called. */
  const revealer = (one: {shown: boolean}) => {
    editors.revealers.add({canShow: (other) => other === one, show: () => done.push('show')});
    return () => {
      one.shown = true;
      editors.changed();
    };
  };
  return {editors, done, form, revealer};
}

/** Answers consecutive questions about unsaved input, and notes their options. */
function asking(...choices: readonly UnsavedChoice[]) {
  const asked: AskUnsavedOptions[] = [];
  const ask = async (_: readonly Editor[], __: AbortSignal, options: AskUnsavedOptions) =>
    choices[asked.push(options) - 1] as UnsavedChoice;
  return {ask, asked};
}

const never = new AbortController().signal;
const all = () => true;
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the answer to the question about unsaved input', () => {
  it('discards or saves every form that the switch concerns, and no other', async () => {
    for (const choice of ['discard', 'save'] as const) {
      const {editors, done, form} = open();
      const [one, other] = [form('one'), form('other')];
      form('elsewhere');
      const concerned = (editor: Editor) => editor === one || editor === other;
      expect(await settle(editors, asking(choice).ask, never, leaving, concerned)).to.equal(true);
      expect(done).to.deep.equal([`${choice} one`, `${choice} other`]);
    }
  });

  it('leaves everything as typed when the user stays or the switch is superseded', async () => {
    for (const end of [() => {}, (switching: AbortController) => switching.abort()]) {
      const {editors, done, form} = open();
      form('one');
      const switching = new AbortController();
      const ask = async () => {
        end(switching);
        return switching.signal.aborted ? 'discard' : 'stay';
      };
      expect(await settle(editors, ask, switching.signal, leaving, all)).to.equal(false);
      expect(done).to.deep.equal([]);
    }
  });

  it('saves no further form after one that fails on the page, and asks no second time', async () => {
    const {editors, done, form} = open();
    form('one', {saves: false});
    form('other');
    const {ask, asked} = asking('save');
    expect(await settle(editors, ask, never, leaving, all)).to.equal(false);
    expect(done).to.deep.equal(['save one']);
    expect(asked).to.have.length(1);
  });

  it('is asked for again when a form fails that no element can show, and names that form', async () => {
    const {editors, form} = open();
    const one = form('one', {saves: false, shown: false});
    const {ask, asked} = asking('save', 'discard');
    expect(await settle(editors, ask, never, leaving, all)).to.equal(true);
    expect(asked.map(({stuck}) => stuck)).to.deep.equal([undefined, one]);
    expect(asked.map(({canGoTo}) => canGoTo(one))).to.deep.equal([false, false]);
  });

  it('leaves everything as typed when a save throws, and reports every error except a cancellation', async () => {
    const crash = new Error('crash');
    const reported: unknown[] = [];
    const {reportError} = globalThis;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      for (const error of [crash, new DOMException('over', 'AbortError')]) {
        const {editors, done, form} = open();
        form('one').save = () => Promise.reject(error);
        form('other');
        expect(await settle(editors, asking('save').ask, never, leaving, all), String(error)).to.equal(false);
        expect(done).to.deep.equal([]);
      }
    } finally {
      globalThis.reportError = reportError;
    }
    expect(reported.map(String)).to.deep.equal([String(crash)]);
  });

  it('does not count as saved if the switch is superseded while it saves', async () => {
    const {editors, form} = open();
    const one = form('one');
    const switching = new AbortController();
    const {save} = one;
    one.save = async () => {
      switching.abort();
      return save();
    };
    expect(await settle(editors, asking('save').ask, switching.signal, leaving, all)).to.equal(false);
  });
});

describe('a form that fails while no element shows it', () => {
  it('is shown and saved once more, because its element can ask for confirmations', async () => {
    const {editors, done, form, revealer} = open();
    const one = form('one', {saves: false, shown: false});
    const show = revealer(one);
    const settled = settle(editors, asking('save').ask, never, leaving, all);
    await turn();
    expect(done).to.deep.equal(['save one', 'show']);
    one.save = async () => {
      done.push('save again');
      one.dirty = false;
      return true;
    };
    show();
    expect(await settled).to.equal(true);
    expect(done).to.deep.equal(['save one', 'show', 'save again']);
  });

  it('fails the switch if it fails again once it is shown', async () => {
    const {editors, done, form, revealer} = open();
    const one = form('one', {saves: false, shown: false});
    const show = revealer(one);
    const {ask, asked} = asking('save');
    const settled = settle(editors, ask, never, leaving, all);
    await turn();
    show();
    expect(await settled).to.equal(false);
    expect(done).to.deep.equal(['save one', 'show', 'save one']);
    expect(asked).to.have.length(1);
  });

  it('is saved by the form that includes it once it is shown', async () => {
    const {editors, done, form, revealer} = open();
    const part = form('part', {saves: false, shown: false});
    const show = revealer(part);
    const settled = settle(editors, asking('save').ask, never, leaving, (one) => one === part);
    await turn();
    const unrelated = form('unrelated');
    form('whole', {includes: [part]});
    show();
    part.dirty = false;
    expect(await settled).to.equal(true);
    expect(done).to.deep.equal(['save part', 'show', 'save whole']);
    expect(unrelated.dirty).to.equal(true);
  });

  it('is not waited for once it holds no input or the switch is superseded', async () => {
    for (const end of ['discard', 'abort'] as const) {
      const {editors, form, revealer} = open();
      const one = form('one', {saves: false, shown: false});
      revealer(one);
      const switching = new AbortController();
      const settled = settle(editors, asking('save', 'stay').ask, switching.signal, leaving, all);
      await turn();
      if (end === 'abort') switching.abort();
      else {
        one.discard();
        editors.changed();
      }
      expect(await settled, 'no unsaved input remains').to.equal(end === 'discard');
    }
  });
});

describe('going to a changed field', () => {
  it('shows the form first, also one behind another, and then moves the focus', async () => {
    const {editors, done, form, revealer} = open();
    const hidden = form('hidden', {shown: false});
    const show = revealer(hidden);
    const went = goTo(editors, hidden, 'name', never);
    await turn();
    expect(done).to.deep.equal(['show']);
    show();
    expect(await went).to.equal(true);
    expect(await goTo(editors, hidden, 'city', never)).to.equal(true);
    expect(done).to.deep.equal(['show', 'focus hidden name', 'show', 'focus hidden city']);
  });

  it('shows only the form that is wanted', async () => {
    const {editors, done, form, revealer} = open();
    revealer(form('other', {shown: false}));
    expect(await goTo(editors, form('one'), 'name', never)).to.equal(true);
    expect(done).to.deep.equal(['focus one name']);
  });

  it('is impossible if no element can show the form', async () => {
    const {editors, done, form} = open();
    expect(await goTo(editors, form('one', {shown: false}), 'name', never)).to.equal(false);
    expect(done).to.deep.equal([]);
  });

  it('is offered for forms that an element shows or can show', async () => {
    const {editors, form, revealer} = open();
    const [shown, hidden, lost] = [form('shown'), form('hidden', {shown: false}), form('lost', {shown: false})];
    revealer(lost);
    revealer(hidden);
    editors.revealers.delete([...editors.revealers][0]!);
    const asked = deferred<AskUnsavedOptions>();
    const ask = async (_: readonly Editor[], __: AbortSignal, options: AskUnsavedOptions) => {
      asked.resolve(options);
      return 'stay' as const;
    };
    await settle(editors, ask, never, leaving, all);
    const {canGoTo} = await asked.promise;
    expect([shown, hidden, lost].map(canGoTo)).to.deep.equal([true, true, false]);
  });

  it('works for a form without a focusable field', async () => {
    const {editors, form} = open();
    const {focus: _focus, ...one} = form('one');
    expect(await goTo(editors, one, 'name', never)).to.equal(true);
  });

  it('moves no focus once the switch is superseded', async () => {
    const {editors, done, form, revealer} = open();
    const hidden = form('hidden', {shown: false});
    revealer(hidden);
    const switching = new AbortController();
    const went = goTo(editors, hidden, 'name', switching.signal);
    await turn();
    switching.abort();
    expect(await went).to.equal(false);
    expect(done).to.deep.equal(['show']);
  });
});
