/** Moving the focus without a state; apart from `FocusController`, so that a page without forms does not load that. */
import type {ReactiveControllerHost} from 'lit';

/** An element, or a part of one, in which the focus is moved. */
export interface FocusRoot extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A selector within the host, or a function that finds the element. */
export type FocusTarget = string | (() => HTMLElement | null | undefined);

export function findTarget({renderRoot}: FocusRoot, target: FocusTarget): HTMLElement | null | undefined {
  return typeof target === 'string' ? renderRoot.querySelector<HTMLElement>(target) : target();
}

/** Focuses an element at once, such as the field in a dialog that has just opened. */
export function moveFocus(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  element?.focus(options);
}

/** Focuses an element after the next render of its host. */
export async function focusRendered(host: FocusRoot, target: FocusTarget): Promise<void> {
  await host.updateComplete;
  moveFocus(findTarget(host, target));
}
