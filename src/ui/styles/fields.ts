import {css} from 'lit';
import {inputStyles} from './input.js';
import {unsavedStyles} from './unsaved.js';

/** Labels, native fields and switches, with their hints and errors. */
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
