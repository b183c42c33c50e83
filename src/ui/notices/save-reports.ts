import type {ReactiveControllerHost} from 'lit';
import type {Localizer} from '../../i18n/localizer.js';
import {createOwnSlot, type Identity} from '../../session/identity.js';
import type {AccountScope} from '../../session/scope.js';

/** The element that shows the reports, in its scope of this moment. */
export interface ReportView {
  readonly host: ReactiveControllerHost & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly localName: string;
  };
  readonly scope: AccountScope;
  readonly localizer: Localizer;
  /** The element offers controls. */
  readonly editable: boolean;
}

/** What the user has to learn about saves of the past: each element shows those that were made in it. */
export interface SaveReports {
  readonly render: (view: ReportView) => unknown;
}

/**
 * A report outlives the form that made the save, and ends with the user. An element shows the saves of the copy of the library
 * that made it.
 */
const slot = createOwnSlot<{current?: SaveReports}>('save-reports');

/** The reports to a user; none as long as `current` is absent. */
export const saveReportsOf = (identity: Identity): {current?: SaveReports} => identity.slot(slot, () => ({}));
