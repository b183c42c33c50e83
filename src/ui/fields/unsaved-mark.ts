import {html, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';

/** Inside the label of a field with an unsaved change: a dot, and a text for screen readers. */
export function unsavedMark({text}: Localizer): TemplateResult {
  const words = text(formsWords['state.unsaved']);
  return html` <span class="unsaved" part="unsaved" title=${words}
    ><span class="visually-hidden">${words}</span></span
  >`;
}
