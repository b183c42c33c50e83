import {html, type TemplateResult} from 'lit';
import type {Account} from '../../../api/account.js';
import type {Admin} from '../../../api/admins.js';
import type {List, Versioned} from '../../../api/document.js';
import type {AssignedPlans} from '../../../api/plans.js';
import type {Security} from '../../../api/security.js';
import type {LoadState} from '../../../element/controllers/scoped-load.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {PhoneStyle} from '../../../i18n/phone-numbers.js';
import type {AccountScope} from '../../../session/scope.js';

/** The data sources of the rows. Each response is awaited only by its own rows. */
export interface RowSources {
  readonly account: LoadState<Versioned<Account>>;
  readonly administrators: LoadState<List<Admin>>;
  readonly security: LoadState<Versioned<Security>>;
  readonly plans: LoadState<Versioned<AssignedPlans>>;
}

export interface RowContext {
  readonly localizer: Localizer;
  /** IANA name of the zone in which the operator sees times; empty: the browser's. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The operator's phone number format. */
  readonly phones: PhoneStyle;
  /** Name of a service plan, if known. */
  readonly planName: (id: string) => string | undefined;
  /** Shows a message in the row, and announces it to screen readers. */
  readonly tell: (message: string) => void;
}

/**
 * One row of the overview, as data: a label and a value that may be loading. Its editor is in `editing/`, in a constant
 * named after the row. `npm run new -- row <name>` creates one.
 */
export interface OverviewRow {
  readonly id: string;
  /** Rows are ordered by position, in steps of ten so that others fit in between. */
  readonly position: number;
  readonly label: Phrase;
  readonly value: (sources: RowSources, context: RowContext) => LoadState<unknown>;
  /** The action at the row's end that does not change the value. */
  readonly action?: (account: Account, context: RowContext) => unknown;
  /** Whether `editing/` has an editor for the row, and for whom, if not for all users. */
  readonly editable?: true | ((scope: AccountScope, account: Account) => boolean);
  /** Whether the editor can be opened read-only. */
  readonly viewable?: true;
  /** Whether it can be opened while the account is disabled. */
  readonly evenDisabled?: true;
}

/** Maps the value of a loaded state; returns any other state unchanged. */
export function whenLoaded<T>(state: LoadState<T>, show: (value: T) => unknown): LoadState<unknown> {
  return state.status === 'complete' ? {...state, value: show(state.value)} : state;
}

/** A row's value from the account document. */
export function fromAccount(
  show: (account: Account, context: RowContext) => unknown,
): (sources: RowSources, context: RowContext) => LoadState<unknown> {
  return ({account}, context) => whenLoaded(account, ({value}) => show(value, context));
}

export function notSet({text}: Localizer): TemplateResult {
  return html`<span class="muted">${text(commonWords['state.notSet'])}</span>`;
}
