import type {ReportingForm} from '../../forms/edit-form-options.js';
import type {PastSave} from '../../../session/past-save.js';

/** A save with the form that made it. */
export interface FormSave<T extends object = object> extends PastSave<T> {
  readonly form: ReportingForm<T>;
  /** The save may have replaced another client's change, which is reported separately. */
  readonly overwritten?: boolean;
}

/** The confirmation of a write. */
export interface SavedReport<T extends object = object> {
  /** What was saved, in a few words; shown and announced. */
  readonly message: string;
  /** The message as the page shows it, with its names marked. Default: the message. */
  readonly shown?: unknown;
  /** The save, whose changes are listed and can be undone. Default: nothing is listed. */
  readonly save?: FormSave<T> | undefined;
  /** The message says everything, so the changes are not listed. Default: false. */
  readonly isPlain?: boolean;
  /**
   * Undoes a write that no form has made. Rejects with an `ApiError`; the `check` of an `unconfirmed` one resolves as
   * this would have. Default: the write cannot be undone.
   */
  readonly undo?: (() => Promise<unknown>) | undefined;
  /** Equal for writes that are confirmed, and undone, together. Default: the write is confirmed alone. */
  readonly batch?: unknown;
}
