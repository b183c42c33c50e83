import type {ScopedLoad, ScopedLoadOptions} from '../../../element/controllers/scoped-load.js';
import type {EditFormHost, FormOutcome} from '../../../ui/forms/edit-form.js';
import type {FormGroup} from '../../../ui/forms/form-group.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Scoped} from '../../../session/scoped.js';

/** What the element provides to its parts. */
export interface PartHost {
  readonly host: EditFormHost;
  readonly group: FormGroup;
  readonly localizer: () => Localizer;
  readonly editable: () => boolean;
  readonly scope: () => AccountScope | undefined;
  /** A value that belongs to the shown account and ends with it. */
  readonly scoped: <T>(initial: T) => Scoped<T>;
  readonly load: <T>(resource: ScopedLoadOptions<T>['resource']) => ScopedLoad<T>;
  /** Renders a load: a message if it is pending, missing, or failed; otherwise the result of `complete`. */
  readonly renderLoad: <T>(load: ScopedLoad<T>, options: RenderLoadOptions<T>) => unknown;
  readonly onSaved: <T extends object>(saved: PartSaved<T>) => void;
}

export interface RenderLoadOptions<T> {
  readonly pending: () => unknown;
  /** @param note that the value may be out of date */
  readonly complete: (value: T, note: unknown) => unknown;
  /** The title of the error; default: the data could not be loaded. */
  readonly failure?: string;
}

export interface PartSaved<T extends object> {
  /** The saved resource, as in events. */
  readonly resource: string;
  readonly changed: readonly string[];
  readonly save: FormOutcome<T>;
  /** Confirms the save, in a few words. */
  readonly message: string;
}
