import {css} from 'lit';

export const styles = css`
  .widget {
    container-type: inline-size;
  }

  form,
  .sections {
    display: grid;
    gap: var(--aw-account-limits-gap, var(--_8));
  }

  section {
    display: grid;
    gap: var(--_4);
  }

  h3 {
    font-size: var(--_size-large);
    font-weight: 650;
  }

  h3 + p {
    max-inline-size: 65ch;
    color: var(--_muted);
  }

  header {
    display: grid;
    gap: var(--_1);
  }

  .trunks {
    display: grid;
    gap: var(--_4);
  }

  .trunk {
    display: grid;
    gap: var(--_1);
    align-content: start;
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .trunk .field > label,
  .trunk dt {
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .trunk .stepper {
    margin-block-start: var(--_2);
  }

  .trunk dd strong {
    font-size: var(--_size-title);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .toggle {
    display: grid;
    grid-template-columns: auto 1fr;
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

  .toggle.shown {
    grid-template-columns: 1fr;
  }

  .toggle.shown .hint {
    grid-column: 1;
  }

  @container (inline-size >= 40rem) {
    .trunks {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
