import {version} from '../version.js';

/** Marks the elements of this library, across copies of it, with the version they came from. */
const brand = Symbol.for('account-widgets.version');

export interface DefineOptions {
  /** Put before every tag, e.g. `acme-`, where a page already uses one of ours. */
  readonly prefix?: string;
  /** Default: the page's own. */
  readonly registry?: CustomElementRegistry;
}

/**
 * Registers an element, and never throws: a throw here would lose every element after it.
 *
 * The same class, or the same version of it from another bundle, is silent. Another version keeps the one that came
 * first and warns. A tag that belongs to somebody else is an error that names the way out.
 *
 * @returns the class behind the tag, which in the last three cases is not `element`.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  {prefix = '', registry = globalThis.customElements}: DefineOptions = {},
): CustomElementConstructor {
  const name = prefix + tag;
  const existing = registry.get(name);
  if (!existing) {
    // One class serves one tag; under a second name it needs a class of its own.
    const free = !Object.hasOwn(element, brand);
    const constructor = free ? element : class extends element {};
    Object.defineProperty(constructor, brand, {value: version});
    registry.define(name, constructor);
    return constructor;
  }
  const owner = (existing as {readonly [brand]?: string})[brand];
  if (owner === undefined) {
    console.error(
      `account-widgets: <${name}> is already defined by something else on this page. ` +
        `Register ours under another name: defineAll({prefix: 'acme-'}).`,
    );
  } else if (owner !== version) {
    console.warn(`account-widgets: <${name}> of version ${owner} is kept; version ${version} came second.`);
  }
  return existing;
}

/** The prefix an element was registered with, so that it finds its siblings under theirs. */
export function prefixOf(element: HTMLElement, tag: string): string {
  const {localName} = element;
  return localName.endsWith(tag) ? localName.slice(0, -tag.length) : '';
}
