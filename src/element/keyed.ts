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
    // Cleared while the part still knows its content, so that references and other directives end with it.
    if (this.#key !== this) clearPart(part);
    setCommittedValue(part);
    this.#key = key;
    return value;
  }
}

/**
 * Re-creates the content whenever the key changes, like Lit's own directive of this name. Lit's version retains the
 * previous content in memory as long as the part exists if a directive such as `ref` is anywhere in it, and never
 * disconnects that directive.
 */
export const keyed = directive(Keyed);
