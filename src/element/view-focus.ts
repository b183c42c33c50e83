/**
 * Moves the focus into the view that opens when the user has asked for another account: keyboard input continues there,
 * and a screen reader announces where the user is. Loaded with the first such request.
 */
import {ContextEvent} from '@lit/context';
import type {AccountScope, ScopeState} from '../session/scope.js';
import {scopeContext} from './contexts/scope-context.js';
import {nearestProvider} from './provider-brand.js';
import {focusRegion} from '../ui/focus/catch-focus.js';

/** Ends the wait for the previously requested account: only the last request counts. */
let stopWaiting = (): void => {};

/**
 * Waits until the account that an event has requested is shown, and focuses the heading of its view. A list in which
 * the user can go on keeps the focus, and so does anything that the user enters before the account is shown.
 */
export function followIntent(request: AccountRequest, type: string, {accountId}: {readonly accountId: string}): void {
  const isShown = destinations[type];
  if (isShown) focusView(request, (state) => state.status === 'ready' && isShown(state.scope, accountId));
}

/** The circumstances in which an event was sent. */
interface AccountRequest {
  readonly sender: Element;
  /** Root of the sender, which may be removed by the time its request is fulfilled. */
  readonly root: Node;
  /** What had the focus in the document. */
  readonly activeElement: Element | null;
}

/** Whether a scope is the one that an event has requested. */
const destinations: Readonly<Record<string, (scope: AccountScope, accountId: string) => boolean>> = {
  'account-select-request': ({account}, accountId) => account.id === accountId,
  'masquerade-request': ({acting}, accountId) => acting.id === accountId,
  'masquerade-end-request': ({acting, home}) => acting.id === home.id,
};

function focusView(request: AccountRequest, wanted: (state: ScopeState) => boolean): void {
  const {sender, root} = request;
  const place = root instanceof ShadowRoot ? root.host : sender;
  stopWaiting();
  let unsubscribe: (() => void) | undefined;
  let waiting = true;
  stopWaiting = () => {
    waiting = false;
    unsubscribe?.();
  };
  const follow = (state: ScopeState, end?: () => void): void => {
    unsubscribe = end;
    if (!waiting) return end?.();
    if (!wanted(state)) return;
    stopWaiting();
    for (const view of viewsAround(place)) void focusHeading(view, request);
  };
  place.dispatchEvent(new ContextEvent(scopeContext, place, follow, true));
}

async function focusHeading(view: View, {sender, activeElement: before}: AccountRequest): Promise<void> {
  // The view may receive the account later than this.
  await Promise.resolve();
  while (!(await view.updateComplete)) continue;
  if (sender.localName.endsWith('account-tree') && sender.checkVisibility()) return;
  // The user has entered something else in the meantime: the focus is there for a reason.
  const {activeElement, body} = view.ownerDocument;
  const own = [null, body, before, view, sender, nearestProvider(view) ?? null];
  if (!own.includes(activeElement)) return;
  const main = view.shadowRoot.querySelector('main');
  const heading = main?.querySelector('h2');
  const target = heading?.checkVisibility() ? heading : main;
  focusRegion(target, {preventScroll: false});
}

interface View extends Element {
  readonly shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
}

/** The managers around a place: the one that it is a part of, or those of its provider, in any shadow root. */
function viewsAround(place: Element): readonly View[] {
  for (let at = place; ;) {
    if (isView(at)) return [at];
    const root = at.getRootNode();
    if (!(root instanceof ShadowRoot)) break;
    at = root.host;
  }
  return [...elementsIn(nearestProvider(place) ?? place.ownerDocument)].filter(isView);
}

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    // What is within a view is a part of it.
    if (element.shadowRoot && !isView(element)) yield* elementsIn(element.shadowRoot);
  }
}

const isView = (element: Element): element is View =>
  element.localName.endsWith('account-manager') && element.shadowRoot !== null;
