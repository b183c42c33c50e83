import {elements} from './components/elements.js';
import {defineElement, type DefineOptions} from './element/define-element.js';

/**
 * Registers every element. `prefix` avoids a clash with tags that the page already uses; elements that contain others
 * find them under the same prefix.
 */
export function defineAll(options: DefineOptions = {}): void {
  for (const [tag, element] of Object.entries(elements)) defineElement(tag, element, options);
}
