import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {pressedKey} from '../../ui/keys.js';
import {isKey} from '../../ui/latin-keys.js';
import {nearestProvider} from '../../element/provider-brand.js';

/** A key with its modifiers. */
export interface Shortcut {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  /** `undefined`: Shift only as the keyboard needs it for the character. */
  readonly shift: boolean | undefined;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {readonly code?: string};

/** Whether the keyboard has ⌘ instead of Ctrl. */
export function isApple(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

/**
 * Parses a shortcut such as `mod+k`, `ctrl+shift+p`, or `/`: a key as in `KeyboardEvent.key`, after any of `mod` (⌘ on
 * Apple keyboards, Ctrl on others), `ctrl`, `meta`, `alt`, and `shift`.
 *
 * @returns `undefined` for an empty text or an unknown modifier
 */
export function parseShortcut(text: string, apple = isApple()): Shortcut | undefined {
  const parts = text.trim().toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const modifiers = new Set(parts);
  if (key === '' || [...modifiers].some((name) => !['mod', 'ctrl', 'meta', 'alt', 'shift'].includes(name))) {
    return undefined;
  }
  const isLetter = key.length > 1 || key.toUpperCase() !== key;
  return {
    key,
    ctrl: modifiers.has('ctrl') || (modifiers.has('mod') && !apple),
    meta: modifiers.has('meta') || (modifiers.has('mod') && apple),
    alt: modifiers.has('alt'),
    shift: modifiers.has('shift') || (isLetter ? false : undefined),
  };
}

export function isPressed({key, ctrl, meta, alt, shift}: Shortcut, event: Pressed): boolean {
  return (
    isKey(key, event) &&
    event.ctrlKey === ctrl &&
    event.metaKey === meta &&
    event.altKey === alt &&
    (shift === undefined || event.shiftKey === shift)
  );
}

/** The format of `aria-keyshortcuts`. */
export function ariaShortcut({key, ctrl, meta, alt, shift}: Shortcut): string {
  const names = [ctrl && 'Control', meta && 'Meta', alt && 'Alt', shift && 'Shift'].filter((name) => name !== false);
  return [...names.filter((name) => name !== undefined), key.length === 1 ? key.toUpperCase() : key].join('+');
}

/**
 * Listens for a shortcut anywhere within the provider of an element; for a standalone element, anywhere in its document
 * or shadow root. Keys pressed while nothing has the focus count as within.
 */
export class ShortcutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #shortcut: () => Shortcut | undefined;
  readonly #onPress: () => void;
  #document: Document | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: {readonly shortcut: () => Shortcut | undefined; readonly onPress: () => void},
  ) {
    this.#host = host;
    this.#shortcut = options.shortcut;
    this.#onPress = options.onPress;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('keydown', this.#onKeydown);
    this.#document = undefined;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const shortcut = this.#shortcut();
    if (!shortcut || event.defaultPrevented || pressedKey(event) === undefined) return;
    if (!isPressed(shortcut, event)) return;
    const path = event.composedPath();
    const area = nearestProvider(this.#host) ?? this.#host.getRootNode();
    if (!path.includes(area) && event.target !== this.#document?.body) return;
    const typed = !shortcut.ctrl && !shortcut.meta && !shortcut.alt;
    if (typed && isTextField(path[0])) return;
    // Another element's modal dialog takes precedence.
    if (path.some((target) => target instanceof HTMLDialogElement && target.matches(':modal') && !this.#owns(target)))
      return;
    event.preventDefault();
    this.#onPress();
  };

  #owns(dialog: HTMLDialogElement): boolean {
    return dialog.getRootNode() === this.#host.shadowRoot;
  }
}

const notTyped = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
