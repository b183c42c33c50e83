import {html, type TemplateResult} from 'lit';
import type {Account} from '../../../api/account.js';
import type {Admin} from '../../../api/admins.js';
import type {Versioned} from '../../../api/document.js';
import type {AssignedPlans} from '../../../api/plans.js';
import type {Security} from '../../../api/security.js';
import type {LoadState} from '../../../element/controllers/scoped-load.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {PhoneStyle} from '../../../i18n/phone-numbers.js';
import type {AccountScope} from '../../../session/scope.js';

/** What rows are fed by. Each answer is waited for by its own rows only (W-06). */
export interface RowSources {
  readonly account: LoadState<Versioned<Account>>;
  readonly administrators: LoadState<readonly Admin[]>;
  readonly security: LoadState<Versioned<Security>>;
  readonly plans: LoadState<Versioned<AssignedPlans>>;
}

export interface RowContext {
  readonly localizer: Localizer;
  /** IANA name of the zone the operator reads times in; empty: the browser's (SH-26). */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How the operator writes phone numbers (SH-28). */
  readonly phones: PhoneStyle;
  /** Name of a service plan, where one is known by now. */
  readonly planName: (id: string) => string | undefined;
  /** Says something beside the row, and to screen readers. */
  readonly tell: (message: string) => void;
}

/**
 * One row of the overview, as data: a label, a value that is there or on its way. How it is changed stands in
 * `editing/`, in a constant that is named after the row. `npm run new -- row <name>` makes one.
 */
export interface OverviewRow {
  readonly id: string;
  /** Rows are shown in the order of their positions, tens apart so that another one fits between. */
  readonly position: number;
  readonly label: Phrase;
  readonly value: (sources: RowSources, context: RowContext) => LoadState<unknown>;
  /** What can be done with the value without changing it, at the row's end. */
  readonly action?: (account: Account, context: RowContext) => unknown;
  /** `editing/` has something to open it into; for whom, where it is not for all. */
  readonly editable?: true | ((scope: AccountScope, account: Account) => boolean);
  /** What it opens into can be looked at where nothing may be changed. */
  readonly viewable?: true;
  /** Also while the account is disabled (AC-04). */
  readonly evenDisabled?: true;
}

/** What is shown of an answer as soon as it is there; until then how it stands. */
export function whenLoaded<T>(state: LoadState<T>, show: (value: T) => unknown): LoadState<unknown> {
  return state.status === 'complete' ? {...state, value: show(state.value)} : state;
}

/** A row's value, from the account document. */
export function fromAccount(
  show: (account: Account, context: RowContext) => unknown,
): (sources: RowSources, context: RowContext) => LoadState<unknown> {
  return ({account}, context) => whenLoaded(account, ({value}) => show(value, context));
}

export function notSet({text}: Localizer): TemplateResult {
  return html`<span class="muted">${text(commonWords['state.notSet'])}</span>`;
}
