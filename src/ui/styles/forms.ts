import {css} from 'lit';

/** What a form renders around its fields: the bar with Save, step buttons, and a quote. */
export const formStyles = css`
  :is(form, .form-part):focus {
    outline: none;
  }

  /* Fields side by side where there is room. */
  .fields {
    display: grid;
    gap: var(--_3) var(--_4);
  }

  .fields > .whole {
    grid-column: 1 / -1;
  }

  .group > legend {
    margin-block-end: var(--_2);
    padding: 0;
    color: var(--_text);
    font-weight: 600;
  }

  @container (inline-size >= 32em) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }

  .save-bar > .notice {
    margin-block-end: var(--_3);
  }

  .changes {
    flex: 1 1 calc(7 * var(--_rem));
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .stepper {
    display: grid;
    grid-template-columns: auto minmax(calc(4 * var(--_rem)), 1fr) auto;
    inline-size: calc(11 * var(--_rem));
    max-inline-size: 100%;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .stepper:focus-within {
    border-color: var(--_accent);
  }

  .stepper:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }

  .stepper input[type='number'] {
    min-block-size: calc(var(--_control) - 2px);
    border: 0;
    border-radius: 0;
    background: none;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }

  .stepper input::-webkit-inner-spin-button {
    display: none;
  }

  .value-text {
    min-block-size: 1lh;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .slider {
    inline-size: 100%;
    min-block-size: calc(1.5 * var(--_rem));
    margin: 0;
    cursor: pointer;
  }

  .charges {
    inline-size: 100%;
    margin-block-start: var(--_4);
    border-collapse: collapse;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .charges :is(th, td) {
    padding: var(--_1) var(--_2);
    border-block-end: 1px solid var(--_border);
    text-align: end;
    vertical-align: baseline;
  }

  .charges :is(th:first-child) {
    padding-inline-start: 0;
    text-align: start;
    font-weight: inherit;
  }

  .charges :is(td:last-child, th:last-child) {
    padding-inline-end: 0;
  }

  .charges caption {
    padding-block-end: var(--_1);
    font-weight: 600;
    text-align: start;
  }

  .charges .heading :is(th, th:first-child) {
    color: var(--_muted);
    font-weight: 500;
  }

  .charges tbody + tbody .heading th {
    padding-block-start: var(--_4);
  }

  .own-text {
    white-space: pre-line;
  }

  .charges small {
    display: block;
    color: var(--_muted);
  }

  .charges small.added {
    color: var(--_accent);
  }

  .charges tfoot :is(th, td, th:first-child) {
    border-block-end: 0;
    font-weight: 600;
  }
`;
