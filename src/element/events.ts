/** Events of the library. Every `detail` is plain, read-only data and carries `accountId`. */
import type {ApiErrorKind} from '../api/errors.js';

export interface AccountDetail {
  readonly accountId: string;
}

export interface AccountSavedDetail extends AccountDetail {
  /** What was saved: `account`, `limits`, `carrier`, `apps`, … */
  readonly resource: string;
  /** Dotted paths of the fields that were changed. */
  readonly changed: readonly string[];
}

export interface CreditChangedDetail extends AccountDetail {
  /** In units of the currency; below zero: removed. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

export interface DirtyChangedDetail extends AccountDetail {
  /** Whether unsaved input remains anywhere in the provider, in whatever account. */
  readonly dirty: boolean;
  /** Sent on the document: the element was removed from the page although unsaved input remains in it. */
  readonly removed?: true;
}

export interface LoadFailedDetail extends AccountDetail {
  readonly kind: ApiErrorKind;
  readonly requestId: string | undefined;
}

export interface AccountTabDetail extends AccountDetail {
  /** Id of the tab, as the `tab` attribute has it. */
  readonly tab: string;
}

export interface AccountWizardClosedDetail extends AccountDetail {
  /** Whether `accountId` is an account that was made; else it is the one that the new one would have been below. */
  readonly created: boolean;
}

/** Asks to show an account. Cancel it to keep the provider from doing so. */
export type AccountSelectRequestEvent = CustomEvent<AccountDetail>;
/** Asks to act as an account. Cancel it to keep the provider from doing so. */
export type MasqueradeRequestEvent = CustomEvent<AccountDetail>;
/** Asks to act as oneself again; `accountId` is the one acted as until now. */
export type MasqueradeEndRequestEvent = CustomEvent<AccountDetail>;
/** Asks to make an account below the one that `accountId` names. */
export type AccountCreateRequestEvent = CustomEvent<AccountDetail>;
/** Another account is shown now. */
export type AccountSelectedEvent = CustomEvent<AccountDetail>;
/** The user acts as another account now. */
export type AccountChangedEvent = CustomEvent<AccountDetail>;
/** Credit was added or removed: `amount`, below zero where it was removed. */
export type CreditChangedEvent = CustomEvent<CreditChangedDetail>;
/** The backend has confirmed a save. */
export type AccountSavedEvent = CustomEvent<AccountSavedDetail>;
/** The backend has made an account: `accountId`. */
export type AccountCreatedEvent = CustomEvent<AccountDetail>;
/** The backend has deleted an account: `accountId`. */
export type AccountDeletedEvent = CustomEvent<AccountDetail>;
/** The user has closed the announcement of their own account: `accountId`. */
export type AnnouncementDismissedEvent = CustomEvent<AccountDetail>;
/** There is unsaved input now, or none remains. `accountId`: the account of the input that made the difference. */
export type DirtyChangedEvent = CustomEvent<DirtyChangedDetail>;
/** Nobody is signed in any more; the host should sign the user in and call `reload()`. */
export type SessionExpiredEvent = CustomEvent<AccountDetail>;
/**
 * Another user has signed in than before, and nothing of the former one is left. `accountId` is the home account of the new
 * user, which is shown next; a host that wants another account shown sets `account-id` in the listener.
 */
export type UserChangedEvent = CustomEvent<AccountDetail>;
/** A part could not be loaded. Does not bubble. */
export type LoadFailedEvent = CustomEvent<LoadFailedDetail>;

/** Another tab is open; a host can mirror it in its URL. */
export type AccountTabSelectedEvent = CustomEvent<AccountTabDetail>;
/** The wizard is through, or was left: whoever has opened it can put it away. */
export type AccountWizardClosedEvent = CustomEvent<AccountWizardClosedDetail>;

/** Every event of the library, by its name. */
export interface AccountWidgetsEventMap {
  'account-select-request': AccountSelectRequestEvent;
  'masquerade-request': MasqueradeRequestEvent;
  'masquerade-end-request': MasqueradeEndRequestEvent;
  'account-create-request': AccountCreateRequestEvent;
  'account-selected': AccountSelectedEvent;
  'account-changed': AccountChangedEvent;
  'account-saved': AccountSavedEvent;
  'account-created': AccountCreatedEvent;
  'account-deleted': AccountDeletedEvent;
  'credit-changed': CreditChangedEvent;
  'announcement-dismissed': AnnouncementDismissedEvent;
  'dirty-changed': DirtyChangedEvent;
  'session-expired': SessionExpiredEvent;
  'user-changed': UserChangedEvent;
  'load-failed': LoadFailedEvent;
  'account-tab-selected': AccountTabSelectedEvent;
  'account-wizard-closed': AccountWizardClosedEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends AccountWidgetsEventMap {}
}

type DetailOf<K extends keyof AccountWidgetsEventMap> = AccountWidgetsEventMap[K]['detail'];

/** Asks for something. @returns whether nobody objected. */
export function sendIntent<K extends Extract<keyof AccountWidgetsEventMap, `${string}-request`>>(
  target: EventTarget,
  type: K,
  detail: DetailOf<K>,
): boolean {
  return target.dispatchEvent(
    new CustomEvent(type, {detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true}),
  );
}

/** Tells what has happened. */
export function sendFact<K extends Exclude<keyof AccountWidgetsEventMap, `${string}-request` | 'load-failed'>>(
  target: EventTarget,
  type: K,
  detail: DetailOf<K>,
): void {
  target.dispatchEvent(new CustomEvent(type, {detail: Object.freeze(detail), bubbles: true, composed: true}));
}

/** Tells that a part could not be loaded: of the element itself, not of one that contains it, so it does not bubble. */
export function sendLoadFailed(target: EventTarget, detail: LoadFailedDetail): void {
  const type: keyof AccountWidgetsEventMap = 'load-failed';
  target.dispatchEvent(new CustomEvent(type, {detail: Object.freeze(detail)}));
}
