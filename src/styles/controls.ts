import {css} from 'lit';

/** Native controls, drawn calmly: buttons, fields, switches, dialogs. */
export const controlStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    min-block-size: var(--_control);
    padding: 0 var(--_3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color 120ms,
      border-color 120ms;
  }

  button:hover {
    border-color: var(--_border-strong);
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  button.quiet {
    border-color: transparent;
    background-color: transparent;
    color: var(--_accent);
  }

  button.icon {
    min-inline-size: var(--_control);
    padding: 0;
    border-color: transparent;
    background-color: transparent;
    color: var(--_muted);
  }

  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  label,
  legend {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 500;
  }

  input:not([type='checkbox'], [type='radio'], [type='range']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0 var(--_3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background-color: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }

  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
  }

  input[type='checkbox'],
  input[type='radio'],
  input[type='range'] {
    accent-color: var(--_accent);
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
  }

  input[role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 2.25rem;
    block-size: 1.25rem;
    flex: none;
    border: 1px solid var(--_border-strong);
    border-radius: 1rem;
    background: var(--_sunken);
    cursor: pointer;
    transition: background-color 120ms;
  }

  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.1875rem;
    inline-size: 0.8125rem;
    block-size: 0.8125rem;
    border-radius: 50%;
    background: var(--_border-strong);
    translate: 0 -50%;
    transition: inset-inline-start 120ms;
  }

  input[role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  input[role='switch']:checked::before {
    inset-inline-start: 1.125rem;
    background: var(--_on-accent);
  }

  .field {
    display: grid;
    gap: var(--_1);
    align-content: start;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .field-error {
    color: var(--_danger);
    font-size: var(--_size-small);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }

  form:focus {
    outline: none;
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }

  .changes {
    flex: 1 1 12rem;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .stepper {
    display: grid;
    grid-template-columns: auto minmax(4rem, 1fr) auto;
    inline-size: 11rem;
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
    min-block-size: 1.5rem;
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

  .charges thead :is(th, th:first-child) {
    color: var(--_muted);
    font-weight: 500;
  }

  .charges small {
    display: block;
    color: var(--_muted);
  }

  .charges tfoot :is(th, td, th:first-child) {
    border-block-end: 0;
    font-weight: 600;
  }

  dialog {
    inline-size: min(30rem, calc(100vi - var(--_8)));
    padding: var(--_6);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  dialog::backdrop {
    background: rgb(10 12 18 / 0.5);
  }

  dialog h2 {
    margin-block-end: var(--_2);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  dialog .buttons {
    justify-content: flex-end;
    margin-block-start: var(--_6);
  }

  @media (forced-colors: active) {
    button,
    input[role='switch'] {
      border-color: ButtonText !important;
    }

    input[role='switch']::before {
      background: ButtonText;
    }

    input[role='switch']:checked {
      background: Highlight;
    }
  }
`;
