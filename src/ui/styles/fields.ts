import {css} from 'lit';
import {inputStyles} from './input.js';
import {unsavedStyles} from './unsaved.js';

/** Labels, native fields, and switches, with their hints and errors. */
export const fieldStyles = css`
  ${inputStyles}
  ${unsavedStyles}

  label,
  legend {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 500;
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
    inline-size: calc(1.125 * var(--_rem));
    block-size: calc(1.125 * var(--_rem));
    margin: 0;
  }

  input[role='switch'] {
    appearance: none;
    position: relative;
    inline-size: calc(2.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
    flex: none;
    border: 1px solid var(--_border-strong);
    border-radius: 16px;
    background: var(--_sunken);
    cursor: pointer;
    transition: background-color 120ms;
  }

  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 3px;
    inline-size: calc(0.8125 * var(--_rem));
    block-size: calc(0.8125 * var(--_rem));
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
    inset-inline-start: calc(1.125 * var(--_rem));
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

  @media (forced-colors: active) {
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
