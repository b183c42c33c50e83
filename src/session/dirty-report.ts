import type {Editor} from './editor.js';

export interface DirtyState {
  /** Of the form that holds unsaved input, or held it last. */
  readonly accountId: string;
  readonly dirty: boolean;
}

/** Tells when there is unsaved input, and when there is none any more. */
export class DirtyReport {
  readonly #editors: () => readonly Editor[];
  readonly #tell: ((change: DirtyState) => void) | undefined;
  #told: DirtyState = {accountId: '', dirty: false};

  /** @param editors the forms that hold unsaved input at this moment */
  constructor(editors: () => readonly Editor[], tell: ((change: DirtyState) => void) | undefined) {
    this.#editors = editors;
    this.#tell = tell;
  }

  /** In a microtask: saving a form and opening the next one over what is stored now make one report, or none. */
  readonly update = (): void => {
    queueMicrotask(() => {
      const [editor] = this.#editors();
      const dirty = editor !== undefined;
      if (dirty === this.#told.dirty) return;
      this.#told = {accountId: editor?.accountId ?? this.#told.accountId, dirty};
      this.#tell?.(this.#told);
    });
  };
}
