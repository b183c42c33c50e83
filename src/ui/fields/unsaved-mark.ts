import {html, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';

/** Within the label of a field: it holds something else than what is stored. A dot, and a word for who cannot see it. */
export function unsavedMark({text}: Localizer): TemplateResult {
  const words = text(formsWords['state.unsaved']);
  return html` <span class="unsaved" part="unsaved" title=${words}
    ><span class="visually-hidden">${words}</span></span
  >`;
}
