import {html, type TemplateResult} from 'lit';
import {balanced} from '../../i18n/isolated.js';

/**
 * A name, realm, id, or another text as stored: isolated from what surrounds it, and exempt from translation of the page.
 * In Chromium, a character in the text can end the isolation of an element.
 */
export const verbatim = (text: unknown): TemplateResult =>
  html`<bdi translate="no">${typeof text === 'string' ? balanced(text) : text}</bdi>`;
