import {ContextRoot} from '@lit/context';

const rooted = new WeakSet<Document>();

/**
 * Stores the context requests of widgets that are on the page before their provider is defined, and repeats them
 * afterwards. Without it, a provider that is upgraded late never reaches them.
 */
export function ensureContextRoot(document: Document): void {
  if (rooted.has(document)) return;
  rooted.add(document);
  new ContextRoot().attach(document.documentElement);
}
