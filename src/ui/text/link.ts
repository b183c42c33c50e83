import {html, type TemplateResult} from 'lit';

/** A text that leads somewhere, or just stands there where it cannot. */
export function link(text: string, href: string | undefined): TemplateResult {
  return href === undefined ? html`<bdi>${text}</bdi>` : html`<a href=${href}><bdi>${text}</bdi></a>`;
}
