import type {ReactiveControllerHost} from 'lit';
import type {Localizer} from '../../i18n/localizer.js';
import type {Editors} from '../../session/editors.js';
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

/** By connection, which its open forms stand for. A report outlives the form that made the save. */
export const saveReports = new WeakMap<Editors, SaveReports>();
