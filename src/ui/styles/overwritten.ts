import {css} from 'lit';

/** Versions of a field, side by side if there is space. */
export const overwrittenStyles = css`
  .overwritten {
    margin-block-end: var(--_4);
    color: var(--_text);
  }

  .overwritten:focus {
    outline: none;
  }

  .notice.overwritten > * {
    flex: 1 1 100%;
  }

  .overwritten p {
    margin-block: var(--_1) 0;
    max-inline-size: 65ch;
  }

  .overwritten .field-versions {
    margin-block-start: var(--_3);
  }

  .overwritten dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    margin: var(--_1) 0 0;
  }

  .overwritten dl > div {
    flex: 1 1 calc(8 * var(--_rem));
    min-inline-size: 0;
    max-inline-size: calc(24 * var(--_rem));
  }

  .overwritten dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .overwritten dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
