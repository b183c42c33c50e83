import type {ScopedLoad, ScopedLoadOptions} from '../../../element/controllers/scoped-load.js';
import type {ScopedHost, ScopedPart} from '../../../element/controllers/scoped-part.js';
import type {RenderLoadOptions} from '../../../element/widget-element.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {FormGroup} from '../../../ui/forms/form-group.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Scoped} from '../../../session/scoped.js';

/** What the element provides to its parts. */
export interface PartHost {
  readonly host: EditFormHost;
  /** The form that saves all documents together. */
  readonly group: FormGroup;
  readonly localizer: () => Localizer;
  readonly scope: () => AccountScope | undefined;
  /** A value that belongs to the shown account and ends with it. */
  readonly scoped: <T>(initial: T) => Scoped<T>;
  /** A part that belongs to the shown account and ends with it. */
  readonly inScope: <T>(create: (host: ScopedHost) => T) => ScopedPart<T>;
  readonly load: <T>(resource: ScopedLoadOptions<T>['resource']) => ScopedLoad<T>;
  /** Renders a load: a message if it is pending, missing, or failed; otherwise the result of `complete`. */
  readonly renderLoad: <T>(
    load: ScopedLoad<T>,
    complete: (value: T, note: unknown) => unknown,
    options?: RenderLoadOptions,
  ) => unknown;
}
