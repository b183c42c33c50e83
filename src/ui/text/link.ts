import {html, type TemplateResult} from 'lit';
import {verbatim} from './verbatim.js';

/** Renders a text as a link or, without a target, as plain text. */
export function link(text: string, href: string | undefined): TemplateResult {
  return href === undefined ? verbatim(text) : html`<a href=${href}>${verbatim(text)}</a>`;
}
