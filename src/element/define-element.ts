import {version} from '../version.js';
import {brand} from './brand.js';
import {explainingElement, isSupportedBrowser} from './browser-support.js';

export interface DefineOptions {
  /** Prefix of every tag, such as `acme-`, for a page that already uses one of the tags. */
  readonly prefix?: string;
  /** Default: the page's own registry. */
  readonly registry?: CustomElementRegistry;
}

/**
 * Registers an element, and never throws: an exception would prevent the registration of all later elements.
 *
 * The same class, or the same version from another bundle, is ignored silently. For another version, the first one is
 * kept with a warning. For a tag of another library, an error suggests a prefix.
 *
 * In a browser that is not supported, the element shows a message that says so, and does nothing else.
 *
 * @returns the class behind the tag, which in all these cases but the first is not `element`
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor,
  {prefix = '', registry = globalThis.customElements}: DefineOptions = {},
): CustomElementConstructor {
  const name = prefix + tag;
  const existing = registry.get(name);
  if (!existing) {
    // A class can be registered for one tag only; a second tag needs a subclass.
    const free = !Object.hasOwn(element, brand);
    const named = free ? element : class extends element {};
    const constructor = isSupportedBrowser() ? named : explainingElement();
    Object.defineProperty(constructor, brand, {value: version});
    registry.define(name, constructor);
    return constructor;
  }
  const owner = (existing as {readonly [brand]?: string})[brand];
  if (owner === undefined) {
    console.error(
      `account-widgets: <${name}> is already defined by another library. Use a prefix: defineAll({prefix: 'acme-'}).`,
    );
  } else if (owner !== version) {
    console.warn(`account-widgets: <${name}> is already defined by version ${owner}; ${version} is ignored.`);
  }
  return existing;
}

/** The prefix with which an element was registered, so that it finds its siblings under the same prefix. */
export function prefixOf(element: HTMLElement, tag: string): string {
  const {localName} = element;
  return localName.endsWith(tag) ? localName.slice(0, -tag.length) : '';
}
