/** Events of the library. Every `detail` is plain, read-only data and contains `accountId`. */
import type {ApiErrorKind} from '../api/errors.js';

export interface AccountDetail {
  readonly accountId: string;
}

export interface AccountSavedDetail extends AccountDetail {
  /** The saved resource: `account`, `limits`, `carrier`, `apps`, … */
  readonly resource: string;
  /** Dotted paths of the changed fields. */
  readonly changed: readonly string[];
}

export interface CreditChangedDetail extends AccountDetail {
  /** In units of the currency; negative if credit was removed. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

export interface DirtyChangedDetail extends AccountDetail {
  /** Whether unsaved input remains anywhere in the provider, in any account. */
  readonly dirty: boolean;
  /** Set on the document's event: the element was removed from the page although it holds unsaved input. */
  readonly removed?: true;
}

export interface LoadFailedDetail extends AccountDetail {
  readonly kind: ApiErrorKind;
  readonly requestId: string | undefined;
}

export interface AccountTabDetail extends AccountDetail {
  /** Id of the tab, the value of the `tab` attribute. */
  readonly tab: string;
}

export interface AccountWizardClosedDetail extends AccountDetail {
  /** Whether `accountId` is the new account; otherwise it is the intended parent. */
  readonly created: boolean;
}

/** Requests to show an account. Cancel it to prevent the provider from doing so. */
export type AccountSelectRequestEvent = CustomEvent<AccountDetail>;
/** Requests to act as an account. Cancel it to prevent the provider from doing so. */
export type MasqueradeRequestEvent = CustomEvent<AccountDetail>;
/** Requests to end the masquerade; `accountId` is the acting account. */
export type MasqueradeEndRequestEvent = CustomEvent<AccountDetail>;
/** Requests to create an account below `accountId`. */
export type AccountCreateRequestEvent = CustomEvent<AccountDetail>;
/** Another account is shown. */
export type AccountSelectedEvent = CustomEvent<AccountDetail>;
/** The user acts as another account. */
export type AccountChangedEvent = CustomEvent<AccountDetail>;
/** Credit was added or removed: `amount` is negative if it was removed. */
export type CreditChangedEvent = CustomEvent<CreditChangedDetail>;
/** The backend has confirmed a save. */
export type AccountSavedEvent = CustomEvent<AccountSavedDetail>;
/** The backend has created the account `accountId`. */
export type AccountCreatedEvent = CustomEvent<AccountDetail>;
/** The backend has deleted the account `accountId`. */
export type AccountDeletedEvent = CustomEvent<AccountDetail>;
/** The user has closed the announcement of their own account `accountId`. */
export type AnnouncementDismissedEvent = CustomEvent<AccountDetail>;
/** Unsaved input exists, or none remains. `accountId`: the account of the input that caused the change. */
export type DirtyChangedEvent = CustomEvent<DirtyChangedDetail>;
/** The user is no longer signed in; the host should sign the user in and call `reload()`. */
export type SessionExpiredEvent = CustomEvent<AccountDetail>;
/**
 * Another user has signed in, and nothing of the previous one remains. `accountId` is the home account of the new user,
 * which is shown next; a host that wants to show another account sets `account-id` in the listener.
 */
export type UserChangedEvent = CustomEvent<AccountDetail>;
/** A part could not be loaded. Does not bubble. */
export type LoadFailedEvent = CustomEvent<LoadFailedDetail>;

/** Another tab is open; a host can reflect it in its URL. */
export type AccountTabSelectedEvent = CustomEvent<AccountTabDetail>;
/** The wizard has finished or was closed, so the code that opened it can remove it. */
export type AccountWizardClosedEvent = CustomEvent<AccountWizardClosedDetail>;

/** Every event of the library, by name. */
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

/** Dispatches a request. Once it is fulfilled, the focus moves to the view of the account that was requested. */
export function sendIntent<K extends Extract<keyof AccountWidgetsEventMap, `${string}-request`>>(
  target: Element,
  type: K,
  detail: DetailOf<K>,
): void {
  const root = target.getRootNode();
  const {activeElement} = target.ownerDocument;
  const sent = target.dispatchEvent(
    new CustomEvent(type, {detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true}),
  );
  if (!sent) return;
  void import('./view-focus.js').then(
    ({followIntent}) => followIntent({sender: target, root, activeElement}, type, detail),
    // Without its code the focus stays where it is, which is no error to report.
    () => {},
  );
}

/** Dispatches an event about something that has happened. */
export function sendFact<K extends Exclude<keyof AccountWidgetsEventMap, `${string}-request` | 'load-failed'>>(
  target: EventTarget,
  type: K,
  detail: DetailOf<K>,
): void {
  target.dispatchEvent(new CustomEvent(type, {detail: Object.freeze(detail), bubbles: true, composed: true}));
}

/**
 * Dispatches `load-failed` for the element itself; it does not bubble, because it does not concern the elements around
 * it.
 */
export function sendLoadFailed(target: EventTarget, detail: LoadFailedDetail): void {
  const type: keyof AccountWidgetsEventMap = 'load-failed';
  target.dispatchEvent(new CustomEvent(type, {detail: Object.freeze(detail)}));
}
