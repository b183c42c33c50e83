import {toApiError, type ApiError} from '../../../api/errors.js';
import type {Versioned} from '../../../api/document.js';
import {EditSession, type EditSessionOptions} from '../../../session/edit-session.js';
import type {Editor} from '../../../session/editor.js';
import {getField, type FieldPath} from '../../../session/merge.js';
import type {PastSave} from '../../../session/past-save.js';
import {acceptsCharges, askCharges} from '../../dialogs/ask-charges.js';
import type {AskDialog} from '../../dialogs/ask-dialog.js';
import {placeOf} from '../../forms/place.js';
import type {ReportView} from '../save-reports.js';
import type {ReportedSave} from './reported-save.js';

/** A further write that undoes or repeats a past one. */
export interface Attempt {
  /** Why it failed, or that its outcome is unknown. */
  readonly error: ApiError | undefined;
  /** Whether the outcome of an unconfirmed write is being read. */
  readonly checking: boolean;
  /** Its open form, while the outcome is not known. */
  readonly editor?: Editor;
  /** @returns whether it is stored; `false` without an error if the user declined */
  run(): Promise<boolean>;
  /** Reads the outcome of an unconfirmed write. Never writes. @returns whether it is stored */
  check(): Promise<boolean>;
  /** Ends it when another write is confirmed instead. */
  end(): void;
}

export interface Restoring {
  readonly view: ReportView;
  readonly dialog: AskDialog;
  /** The document over which the values are stored: if another client has changed them since, that is a conflict. */
  readonly document: Versioned<object>;
  readonly paths: readonly FieldPath[];
  /** The state with the values to be stored. */
  readonly state: object;
  readonly onChange: () => void;
  readonly onOverwritten: (save: PastSave) => void;
}

/** Stores values of a past save again, with the questions of its form. */
export class Restore implements Attempt {
  readonly #session: EditSession<object>;
  #error: ApiError | undefined;

  constructor(save: ReportedSave, restoring: Restoring) {
    const {view, dialog, document, paths, state, onChange, onOverwritten} = restoring;
    const {host, scope} = view;
    const options: EditSessionOptions<object> = {
      form: 'restore',
      place: placeOf(host.renderRoot),
      editable: () => !scope.editors.readOnly,
      acceptCharges: acceptsCharges(scope),
      confirmCharges: (quote, signal) => askCharges(dialog, scope, quote, signal),
      confirm: async (signal) => {
        const question = await save.question(this.#session.draft, this.#session.base);
        return question === undefined || dialog.ask(question, signal, false);
      },
      changes: () => save.describe(this.#session.base, this.#session.draft),
      onChange,
      onOverwritten,
      onSaved: save.onSaved,
    };
    this.#session = new EditSession(scope, save.resource, document, options);
    for (const path of paths) this.#session.set(path, getField(state, path));
  }

  get error(): ApiError | undefined {
    return this.#error ?? this.#session.error;
  }

  get checking(): boolean {
    return this.#session.checking;
  }

  get editor(): Editor {
    return this.#session;
  }

  async run(): Promise<boolean> {
    return (await this.#session.save()) || this.#settle();
  }

  async check(): Promise<boolean> {
    return (await this.#session.checkAgain()) || this.#settle();
  }

  end(): void {
    this.#session.discard();
  }

  /** The values are certainly not stored, so the user can decide again. */
  #settle(): false {
    if (this.#session.status === 'unconfirmed') return false;
    this.#error = this.#session.error;
    this.#session.discard();
    return false;
  }
}

/** Calls a function that undoes a write. */
export class Call implements Attempt {
  readonly #undo: () => Promise<unknown>;
  readonly #onChange: () => void;
  error: ApiError | undefined;
  checking = false;

  constructor(undo: () => Promise<unknown>, onChange: () => void) {
    this.#undo = undo;
    this.#onChange = onChange;
  }

  run(): Promise<boolean> {
    return this.#work(this.#undo);
  }

  async check(): Promise<boolean> {
    if (this.error?.kind !== 'unconfirmed' || this.checking) return false;
    this.checking = true;
    this.#onChange();
    return this.#work(this.error.details.check);
  }

  end(): void {}

  async #work(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.error = undefined;
      return true;
    } catch (error) {
      this.error = toApiError(error);
      return false;
    } finally {
      this.checking = false;
    }
  }
}
