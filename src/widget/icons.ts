/** Small drawings that stand beside words, never instead of them: hidden from screen readers, in the colour of the text. */
import {svg, html, type TemplateResult} from 'lit';

function icon(shape: TemplateResult<2>): TemplateResult {
  return html`<svg
    class="icon"
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
}

/** Points towards the end of the line; mirror it with `:dir(rtl)`, turn it for something open. */
export const chevronIcon = (): TemplateResult => icon(svg`<path d="m6 3.5 4.5 4.5L6 12.5" />`);

export const warningIcon = (): TemplateResult =>
  icon(svg`<path d="M8 2 1.5 13.5h13L8 2Z" /><path d="M8 6.5v3.25" /><path d="M8 11.75v.01" />`);

export const searchIcon = (): TemplateResult =>
  icon(svg`<circle cx="7" cy="7" r="4.25" /><path d="m10.25 10.25 3.25 3.25" />`);

export const pinIcon = (): TemplateResult =>
  icon(svg`<path d="M5.5 2h5l-.75 5 2.25 2.5H4L6.25 7 5.5 2Z" /><path d="M8 9.5V14" />`);

export const plusIcon = (): TemplateResult => icon(svg`<path d="M8 3v10M3 8h10" />`);
