import {html, type TemplateResult} from 'lit';

/**
 * A small line icon in the text color. It accompanies text, or a button with an accessible name, and is hidden from
 * screen readers.
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
