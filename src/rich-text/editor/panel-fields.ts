/** The fields of the panels. */
import {storedText} from '../../api/stored-text.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Check} from '../../ui/fields/checks.js';
import type {FieldBinding} from '../../ui/fields/field-binding.js';
import {FieldStates} from '../../ui/fields/field-states.js';
import {readTyped} from '../../ui/fields/typed-value.js';
import {imageAddress} from '../allowed.js';
import {linkFor} from './commands.js';

export type PanelField = 'link' | 'image' | 'alt';

const checks: Readonly<Record<PanelField, Check>> = {
  link: (value, {text}) =>
    storedText(value) === '' || linkFor(value) !== undefined
      ? undefined
      : text(richTextEditorWords['richTextEditor.link.refused']),
  image: (value, {text}) =>
    imageAddress.test(storedText(value))
      ? undefined
      : text(richTextEditorWords['richTextEditor.image.address.refused']),
  alt: () => undefined,
};

/** What is typed into the panels of an editor, and its errors. */
export class PanelFields {
  readonly #prefix: () => string;
  readonly #states: FieldStates;
  #typed: Readonly<Partial<Record<PanelField, string>>> = {};

  /** @param editor the id of the editor, its language, and how it is rendered again */
  constructor(editor: {readonly id: () => string; readonly localizer: () => Localizer; readonly update: () => void}) {
    const {id, localizer, update} = editor;
    this.#prefix = () => `${id()}-`;
    this.#states = new FieldStates(
      {requestUpdate: update},
      {
        localizer,
        locked: () => false,
        read: (path) => this.#typed[this.#fieldAt(path)] ?? '',
        write: (path, typed) => {
          this.#typed = {...this.#typed, [this.#fieldAt(path)]: String(typed)};
          update();
        },
        checks: (path) => [checks[this.#fieldAt(path)]],
      },
    );
  }

  /** Begins with these texts, and without errors. */
  reset(typed: Readonly<Partial<Record<PanelField, string>>>): void {
    this.#typed = typed;
    this.#states.reset();
  }

  bind(field: PanelField): FieldBinding {
    return this.#states.bind(this.#prefix() + field);
  }

  /** Reads a panel. @returns the texts as they are stored; `undefined` if one is refused, which is shown */
  submit(panel: Element | null, ...fields: readonly PanelField[]): readonly string[] | undefined {
    readTyped(panel);
    const paths = fields.map((field) => this.#prefix() + field);
    this.#states.reveal(paths);
    if (paths.some((path) => this.#states.invalidityOf(path) !== undefined)) return undefined;
    return fields.map((field) => storedText(this.#typed[field] ?? ''));
  }

  #fieldAt(path: string): PanelField {
    return path.slice(this.#prefix().length) as PanelField;
  }
}
