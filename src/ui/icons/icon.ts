import {html, type TemplateResult} from 'lit';

/**
 * A small drawing in lines, in the colour of the text. It stands beside words, or on a button with a name in words: screen
 * readers pass over it.
 */
export const icon = (shape: unknown, look: string): TemplateResult =>
  html`<svg
    class=${look}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;
