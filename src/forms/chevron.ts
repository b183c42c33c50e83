import {html, type TemplateResult} from 'lit';

/** Says that a field opens a list; the field's own behaviour does it. */
export const chevronDown = (): TemplateResult =>
  html`<svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d="m4 6 4 4 4-4"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
