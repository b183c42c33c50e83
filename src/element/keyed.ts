import type {ChildPart} from 'lit';
import {directive, Directive} from 'lit/directive.js';
import {clearPart, setCommittedValue} from 'lit/directive-helpers.js';

class Keyed extends Directive {
  #key: unknown = this;

  override render(_key: unknown, value: unknown): unknown {
    return value;
  }

  override update(part: ChildPart, [key, value]: [key: unknown, value: unknown]): unknown {
    if (key === this.#key) return value;
    // While the part still knows what it holds: its references and other directives end with it.
    if (this.#key !== this) clearPart(part);
    setCommittedValue(part);
    this.#key = key;
    return value;
  }
}

/**
 * Makes the content anew whenever the key is another one, as Lit's own directive of this name. Lit's leaves the former content in
 * memory as long as the part exists, if a directive such as `ref` is anywhere in it, and never disconnects that directive.
 */
export const keyed = directive(Keyed);
