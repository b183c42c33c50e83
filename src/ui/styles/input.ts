import {css} from 'lit';

/** Native text fields and selects, without anything around them. */
export const inputStyles = css`
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
    text-overflow: ellipsis;
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
`;
