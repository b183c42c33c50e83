import {css} from 'lit';

/** The list of steps: a row of numbers in a narrow container, a column of names if there is space. */
export const stepsStyles = css`
  .steps {
    display: grid;
    gap: var(--_2);
    align-content: start;
  }

  .steps > p {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .steps ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1);
  }

  .steps button {
    min-block-size: calc(1.75 * var(--_rem));
    padding: 0;
    border: 0;
    border-radius: 16px;
    background: none;
    color: var(--_muted);
  }

  .steps .number {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    border: 1px solid var(--_border-strong);
    border-radius: 50%;
    font-size: var(--_size-small);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .steps .name {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .steps .complete .number {
    border-color: var(--_success);
    background: var(--_success-soft);
    color: var(--_success);
  }

  .steps .invalid .number {
    border-color: var(--_danger);
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .steps [aria-current] .number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .steps button:disabled {
    opacity: 1;
  }

  .steps button:disabled .number {
    border-color: var(--_border);
  }

  @container (inline-size >= 59.4em) {
    .steps {
      position: sticky;
      inset-block-start: 0;
    }

    .steps > p {
      display: none;
    }

    .steps ol {
      display: grid;
      gap: 0;
    }

    .steps button {
      justify-content: start;
      inline-size: 100%;
      min-block-size: calc(2.5 * var(--_rem));
      padding: var(--_1) var(--_2);
      line-height: 1.3;
      border-radius: var(--_radius-small);
      white-space: normal;
      text-align: start;
    }

    .steps .name {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }

    .steps button[aria-current] {
      background: var(--_accent-soft);
      color: var(--_text);
      font-weight: 600;
    }
  }

  @media (forced-colors: active) {
    .steps [aria-current] .number {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
