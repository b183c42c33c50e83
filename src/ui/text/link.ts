import {html, type TemplateResult} from 'lit';
import {verbatim} from './verbatim.js';

/** A text that leads somewhere, or just stands there where it cannot. */
export function link(text: string, href: string | undefined): TemplateResult {
  return href === undefined ? verbatim(text) : html`<a href=${href}>${verbatim(text)}</a>`;
}
