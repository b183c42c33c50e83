import type {ReactiveControllerHost} from 'lit';
import type {Localizer} from '../../i18n/localizer.js';
import {createOwnSlot, type Identity} from '../../session/identity.js';
import type {AccountScope} from '../../session/scope.js';

/** The element that shows the reports, in its current scope. */
export interface ReportView {
  readonly host: ReactiveControllerHost & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly localName: string;
  };
  readonly scope: AccountScope;
  readonly localizer: Localizer;
  /** Whether the element offers controls. */
  readonly editable: boolean;
}

/** Reports about past saves for the user: each element shows those of the saves made in it. */
export interface SaveReports {
  readonly render: (view: ReportView) => unknown;
}

/**
 * A report outlives the form that made the save and ends with the user. An element shows the reports of its own copy of
 * the library.
 */
const slot = createOwnSlot<{current?: SaveReports}>('save-reports');

/** The reports for a user; none while `current` is absent. */
export const saveReportsOf = (identity: Identity): {current?: SaveReports} => identity.slot(slot, () => ({}));
