import type {FieldPath} from '../../session/merge.js';

/** The values and callbacks that a form passes to the template of a field. */
export interface FieldBinding {
  readonly path: FieldPath;
  readonly value: string;
  /** The error message; absent if there is none or while the user types for the first time. */
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Marks a field with an unsaved change. */
  readonly mark?: unknown;
  readonly onInput: (value: string) => void;
  /** Called when the user leaves the field. */
  readonly onBlur: () => void;
}
