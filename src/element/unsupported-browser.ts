import {loadCatalog} from '../i18n/catalogs.js';
import {browsersWords} from '../i18n/generated/en/browsers.js';
import {brand} from './brand.js';

/**
 * Whether a widget contains the element. No widget works in this browser, so the outermost one shows the explanation
 * for all.
 */
function isWithinWidget(element: Element): boolean {
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return outer !== null && (Object.hasOwn(outer.constructor, brand) || isWithinWidget(outer));
}

/** Shows one message for a widget and all those within it, using only what old browsers support. */
export async function explain(element: HTMLElement): Promise<void> {
  // Moving the element connects it once more.
  if (element.shadowRoot || isWithinWidget(element)) return;
  const shown = element.attachShadow({mode: 'open'});
  const locale = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  const {'browsers.unsupported': text = browsersWords['browsers.unsupported'].en} = await loadCatalog(locale);
  message.textContent = typeof text === 'string' ? text : text.other;
  shown.append(message);
}
