import {html, type TemplateResult} from 'lit';

/** A name, realm, id, or another text as stored: isolated from what surrounds it, and exempt from translation of the page. */
export const verbatim = (text: unknown): TemplateResult => html`<bdi translate="no">${text}</bdi>`;
