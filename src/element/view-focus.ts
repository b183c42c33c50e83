/**
 * Moves the focus into the view that opens when the user has asked for another account: a keyboard goes on there, and a screen
 * reader says where the user is. Loaded with the first such request.
 */
import {ContextEvent} from '@lit/context';
import type {AccountScope, ScopeState} from '../session/scope.js';
import {scopeContext} from './contexts/scope-context.js';
import {nearestProvider} from './provider-brand.js';

/** Ends the wait for the account that was asked for before: only the last request counts. */
let stopWaiting = (): void => {};

/**
 * Waits until the account that an event has requested is shown, and focuses the heading of its view. A list in which the user can
 * go on keeps the focus.
 *
 * @param root of the sender when it sent the event
 */
export function followIntent(
  sender: Element,
  root: Node,
  type: string,
  {accountId}: {readonly accountId: string},
): void {
  const isShown = destinations[type];
  // An element within another one may be removed by the time its request is fulfilled.
  const place = root instanceof ShadowRoot ? root.host : sender;
  if (isShown) focusView(sender, place, (state) => state.status === 'ready' && isShown(state.scope, accountId));
}

/** Whether a scope is the one that an event has requested. */
const destinations: Readonly<Record<string, (scope: AccountScope, accountId: string) => boolean>> = {
  'account-select-request': ({account}, accountId) => account.id === accountId,
  'masquerade-request': ({acting}, accountId) => acting.id === accountId,
  'masquerade-end-request': ({acting, home}) => acting.id === home.id,
};

function focusView(sender: Element, place: Element, wanted: (state: ScopeState) => boolean): void {
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
    for (const view of viewsAround(place)) void focusHeading(view, sender);
  };
  place.dispatchEvent(new ContextEvent(scopeContext, place, follow, true));
}

async function focusHeading(view: View, sender: Element): Promise<void> {
  // The view may be told of the account after this.
  await Promise.resolve();
  while (!(await view.updateComplete)) continue;
  if (sender.localName.endsWith('account-tree') && sender.checkVisibility()) return;
  const main = view.shadowRoot.querySelector('main');
  const heading = main?.querySelector('h2');
  const target = heading?.checkVisibility() ? heading : main;
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

interface View extends Element {
  readonly shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
}

/** The managers around a place: the one that it is a part of, or those of its provider, in whatever shadow roots they are. */
function viewsAround(place: Element): readonly View[] {
  for (let at = place; ; ) {
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
