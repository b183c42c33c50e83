import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {FormGroup, type FormPart} from '../../../src/ui/forms/form-group.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import type {Editor} from '../../../src/session/editor.js';
import type {Editors} from '../../../src/session/editors.js';
import {defineElement} from '../../../src/element/define-element.js';
import {accountId, deferred} from '../../support/quick-adapter.js';

const localizer = createLocalizer('en');

/** A form with unsaved input whose saves the test answers. */
class Part implements FormPart {
  readonly label: string;
  readonly #answers: ReturnType<typeof deferred<boolean>>[] = [];
  #dirty = true;
  #isAsked = false;

  constructor(label: string) {
    this.label = label;
  }

  /** Simulates new input. */
  type(): void {
    this.#dirty = true;
  }

  /** Whether a requested save has no answer yet. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  get saves(): number {
    return this.#answers.length;
  }

  get form(): FormPart['form'] {
    return {
      dirty: this.#dirty,
      isOpen: true,
      changed: this.#dirty ? [this.label] : [],
      conflicted: false,
      unconfirmed: false,
      cancel: () => {},
      save: () => {
        const answer = deferred<boolean>();
        this.#answers.push(answer);
        this.#isAsked = true;
        return answer.promise;
      },
    };
  }

  /** Answers all requested saves. */
  answer(stored: boolean): void {
    this.#dirty = !stored;
    this.#isAsked = false;
    for (const {resolve} of this.#answers) resolve(stored);
  }
}

class GroupHost extends LitElement {
  readonly parts = [new Part('Limits'), new Part('Destinations')] as const;
  readonly group = new FormGroup(this, {localizer: () => localizer, editable: () => true, parts: () => this.parts});

  override render() {
    return this.group.render('Limits and destinations', html``);
  }
}
defineElement('form-group-host', GroupHost);

/** Flushes all settled promises. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('several forms with one Save', () => {
  it('are saved once, one after the other, however often Save is pressed', async () => {
    const host = await fixture<GroupHost>(html`<form-group-host></form-group-host>`);
    const [limits, destinations] = host.parts;
    const submit = async () => {
      host.renderRoot.querySelector<HTMLFormElement>('form')?.requestSubmit();
      await settled();
      return host.parts.map(({saves}) => saves);
    };
    expect(await submit()).to.deep.equal([1, 0]);
    expect(await submit()).to.deep.equal([1, 0]);
    limits.answer(true);
    await settled();
    expect(await submit()).to.deep.equal([1, 1]);
    expect(host.group.saving).to.equal(true);
    destinations.answer(true);
    await settled();
    expect([host.group.saving, host.group.dirty]).to.deep.equal([false, false]);
  });

  it('confirm a press that saves the rest together with the partly failed one, and any other press separately', async () => {
    const {group, parts} = await fixture<GroupHost>(html`<form-group-host></form-group-host>`);
    const [limits, destinations] = parts;
    const press = async (...answers: readonly boolean[]) => {
      const save = group.save();
      const {batch} = group;
      for (const stored of answers) {
        parts.find(({isAsked}) => isAsked)?.answer(stored);
        await settled();
      }
      await save;
      return batch;
    };
    const partlyFailed = await press(true, false);
    expect((await press(true)) === partlyFailed, 'the press for the rest').to.equal(true);
    limits.type();
    const next = await press(false);
    expect(next === partlyFailed, 'the press after it').to.equal(false);
    destinations.type();
    expect((await press(true, true)) === next, 'the press after one that saved nothing').to.equal(false);
  });

  it('no longer count as unsaved input once the last of them is closed', async () => {
    const {group} = await fixture<GroupHost>(html`<form-group-host></form-group-host>`);
    const listed = new Set<Editor>();
    const editors = {
      changed: () => {},
      add: (editor: Editor) => {
        listed.add(editor);
        return () => void listed.delete(editor);
      },
    } as unknown as Editors;
    const form = (): Editor => ({accountId: accountId('a'), dirty: true, save: async () => true, discard: () => {}});
    const {add} = group.editorsIn({editors, signal: new AbortController().signal});
    const close = [add(form()), add(form())];
    expect(listed.size, 'known as one form').to.equal(1);
    close[0]?.();
    expect(listed.size).to.equal(1);
    close[1]?.();
    expect(listed.size).to.equal(0);
  });

  it('cannot be saved from the question about unsaved input while one of them cannot', async () => {
    const {group} = await fixture<GroupHost>(html`<form-group-host></form-group-host>`);
    const listed: Editor[] = [];
    const add = (editor: Editor) => {
      listed.push(editor);
      return () => {};
    };
    const editors = {changed: () => {}, add} as unknown as Editors;
    const parts = group.editorsIn({editors, signal: new AbortController().signal});
    const form = {accountId: accountId('a'), dirty: true, save: async () => true, discard: () => {}};
    parts.add(form);
    expect(listed.map(({cannotSave}) => cannotSave)).to.deep.equal([false]);
    parts.add({...form, cannotSave: true});
    expect(listed.map(({cannotSave}) => cannotSave)).to.deep.equal([true]);
  });
});
