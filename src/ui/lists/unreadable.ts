import {html, nothing, type TemplateResult} from 'lit';
import type {Readable} from '../../api/document.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';

/** The number of entries that are missing in a list because they cannot be read; nothing if there are none. */
export function unreadableNote({text}: Localizer, {unreadable = 0}: Readable = {}): TemplateResult | typeof nothing {
  if (unreadable === 0) return nothing;
  return html`<p class="hint unreadable">${text(commonWords['state.unreadable'], {count: unreadable})}</p>`;
}
