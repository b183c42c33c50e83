import {css} from 'lit';

/** The choice between the two ways, the source of the settings, and the search for an account. */
export const startStyles = css`
  .start {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
    justify-items: start;
  }

  .source {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
    inline-size: 100%;
    max-inline-size: calc(52 * var(--_rem));
  }

  .source-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }

  .source-line > select {
    flex: 0 1 calc(20 * var(--_rem));
    inline-size: auto;
    min-inline-size: 0;
  }

  .source [role='status']:empty {
    display: none;
  }

  .chooser {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--_1);
    margin-block-start: var(--_3);
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .chooser-field {
    display: flex;
    gap: var(--_2);
  }

  .found {
    display: grid;
    max-block-size: calc(16 * var(--_rem));
    overflow-y: auto;
  }

  .found button {
    display: grid;
    justify-content: start;
    gap: 0;
    inline-size: 100%;
    padding-block: var(--_1);
    color: var(--_text);
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .found small {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 400;
  }
`;
