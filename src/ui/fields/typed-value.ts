import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import type {FieldBinding} from './field-binding.js';

export interface TypedValueOptions {
  /** The text that the control shows, if it differs from the value. */
  readonly shown?: ((input: HTMLInputElement) => string) | undefined;
  /** The text in the control. Default: its `value`, which is empty for input that the browser rejects. */
  readonly read?: (input: HTMLInputElement) => string;
}

type Arguments = [binding: FieldBinding, options?: TypedValueOptions];

const valueOf = ({value}: HTMLInputElement): string => value;

const readers = new WeakMap<Element, () => void>();

/**
 * Shows the value of a binding in a control with text, or in a native list, and reads what the user enters. Password managers and other programs
 * that fill forms set the value and send only `change`, or no event at all. Such a value is therefore also read when
 * the user leaves the field, at the next render, and by `readTyped`.
 */
class TypedValue extends Directive {
  #binding!: FieldBinding;
  #textIn = valueOf;
  /** The content of the control after the last render or event: any other content comes from another program. */
  #known = '';

  override render(..._: Arguments): unknown {
    return noChange;
  }

  override update({element}: ElementPart, [binding, {shown, read = valueOf} = {}]: Arguments): unknown {
    const input = element as HTMLInputElement;
    const before = readers.has(input) ? this.#binding : undefined;
    this.#binding = binding;
    this.#textIn = read;
    if (!before) this.#listen(input);
    // A value that has changed in the meantime, or that belongs to another field, replaces what was filled in.
    else if (read(input) !== this.#known && before.path === binding.path && before.value === binding.value) {
      queueMicrotask(() => this.#read(input));
      return noChange;
    }
    const text = shown?.(input) ?? binding.value;
    if (input.value !== text) input.value = text;
    // Some types of controls normalize their value; a list gets its choices after this.
    this.#known = input.localName === 'select' ? text : read(input);
    if (input.localName === 'select') queueMicrotask(() => this.#show(input));
    return noChange;
  }

  #listen(input: HTMLInputElement): void {
    const read = (): void => this.#read(input);
    readers.set(input, read);
    input.addEventListener('input', () => this.#take(this.#textIn(input)));
    input.addEventListener('change', read);
    input.addEventListener('blur', read);
  }

  /** Selects the value among choices that have been rendered together with it. */
  #show(input: HTMLInputElement): void {
    if (input.value !== this.#known) input.value = this.#known;
  }

  #read(input: HTMLInputElement): void {
    const text = this.#textIn(input);
    if (input.isConnected && text !== this.#known) this.#take(text);
  }

  #take(text: string): void {
    this.#known = text;
    this.#binding.onInput(text);
  }
}

export const typedValue = directive(TypedValue);

/** Reads the controls of a form that were filled in without an event; to be called before the form is submitted. */
export function readTyped(form: EventTarget | null): void {
  for (const input of (form as Element).querySelectorAll('input, select')) readers.get(input)?.();
}
