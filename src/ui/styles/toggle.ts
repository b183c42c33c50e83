import {css} from 'lit';

/** A switch or check box with its label and an explanation below. */
export const toggleStyles = css`
  .toggle {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_3);
    align-items: center;
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .toggle label {
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
    cursor: pointer;
  }

  .toggle .hint {
    grid-column: 2;
    max-inline-size: 65ch;
  }
`;
