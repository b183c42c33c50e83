import {css} from 'lit';

/** Styles of the row editors, loaded with them. */
export const editingStyles = css`
  .row.open {
    padding-block-end: var(--_4);
  }

  .editor {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  /* The row is labeled the same; only screen readers need to hear it again. */
  .single .field > label:not(.choice) {
    position: absolute;
    clip-path: inset(50%);
  }

  .field > .notice {
    margin-block-end: var(--_2);
  }

  form {
    display: grid;
    gap: var(--_4);
    max-inline-size: calc(36 * var(--_rem));
    padding-block-start: var(--_1);
  }

  @container (inline-size >= 45.7em) {
    .editor {
      grid-column: 2 / -1;
      grid-row: 1;
    }

    form {
      padding-block-start: 0;
    }
  }

  .panel {
    display: grid;
    gap: var(--_4);
    max-inline-size: calc(36 * var(--_rem));
    padding-block-start: var(--_1);
  }

  .panel:focus {
    outline: none;
  }

  .action {
    display: grid;
    gap: var(--_2);
    justify-items: start;
  }

  /* It leads to the question; the button that deletes stands there. */
  .action .danger {
    border-color: var(--_danger);
    background: none;
    color: var(--_danger);
  }

  .action + .action {
    padding-block-start: var(--_4);
    border-block-start: 1px solid var(--_border);
  }

  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_3);
    align-items: center;
  }

  .switch label {
    color: var(--_text);
    font-size: var(--_size);
    cursor: pointer;
  }

  .switch > :is(.hint, .field-error) {
    grid-column: 2;
  }

  .tallies {
    margin-block: var(--_4);
  }

  .tallies > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_4);
    padding-block: var(--_2);
    border-block-end: 1px solid var(--_border);
  }

  .tallies :is(dt, dd) {
    min-block-size: 0;
  }

  .tallies dt {
    color: inherit;
    font-weight: inherit;
  }

  .tallies dd {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .tallies .hint {
    grid-column: 1 / -1;
    text-align: start;
  }

  .tallies .alarming :is(dt, strong, .hint) {
    color: var(--_danger);
  }

  .embedded {
    display: grid;
    gap: var(--_4);
    padding-block-start: var(--_2);
  }

  /* The row is labeled the same. */
  .embedded > ::part(title) {
    position: absolute;
    clip-path: inset(50%);
  }

  .keyword {
    margin-block-start: var(--_4);
  }
`;
