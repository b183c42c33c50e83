import type {Editor} from './editor.js';

export interface DirtyState {
  /** The account of the form that holds unsaved input, or held it last. */
  readonly accountId: string;
  readonly dirty: boolean;
}

/** Reports when unsaved input appears and when none remains. */
export class DirtyReport {
  readonly #editors: () => readonly Editor[];
  readonly #tell: ((change: DirtyState) => void) | undefined;
  #announced: DirtyState = {accountId: '', dirty: false};

  /** @param editors returns the forms that currently hold unsaved input */
  constructor(editors: () => readonly Editor[], tell: ((change: DirtyState) => void) | undefined) {
    this.#editors = editors;
    this.#tell = tell;
  }

  /**
   * Runs in a microtask, so that saving a form and opening the next one over the stored document produce one report or
   * none.
   */
  readonly update = (): void => {
    queueMicrotask(() => {
      const [editor] = this.#editors();
      const dirty = editor !== undefined;
      if (dirty === this.#announced.dirty) return;
      this.#announced = {accountId: editor?.accountId ?? this.#announced.accountId, dirty};
      this.#tell?.(this.#announced);
    });
  };
}
