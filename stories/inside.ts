import {expect, waitFor as waitShortly} from 'storybook/test';

/** A busy machine must not fail a story. */
export const waitFor = <T>(check: () => T | Promise<T>): Promise<T> => waitShortly<T>(check, {timeout: 8_000});

/** Access to the inside of a story's widget for `play`: the testing library's own queries stop at a shadow root. */
export interface Inside {
  find<E extends HTMLElement>(selector: string): Promise<E>;
  /** Waits for a text anywhere in the widget. */
  see(text: string): Promise<void>;
  /** Sets the whole text at once. */
  type(name: string, text: string): Promise<void>;
  press(selector: string): Promise<void>;
  /** Waits until no element matches. */
  gone(selector: string): Promise<void>;
}

export function inside(canvas: HTMLElement, tag: string): Inside {
  const root = (): ShadowRoot => {
    const shadow = canvas.querySelector(tag)?.shadowRoot;
    if (!shadow) throw new Error(`no ${tag}`);
    return shadow;
  };
  const find = async <E extends HTMLElement>(selector: string): Promise<E> => {
    const found = () => root().querySelector<E>(selector);
    await waitFor(() => expect(found(), selector).not.toBeNull());
    const element = found();
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  return {
    find,
    async see(text) {
      await waitFor(() => expect(root().textContent).toContain(text));
    },
    async type(name, text) {
      const field = await find<HTMLInputElement>(`[name="${name}"]`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
    },
    async press(selector) {
      (await find(selector)).click();
    },
    async gone(selector) {
      await waitFor(() => expect(root().querySelector(selector)).toBeNull());
    },
  };
}
