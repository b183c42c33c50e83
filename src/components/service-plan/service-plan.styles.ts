import {css} from 'lit';

export const styles = css`
  .body,
  form {
    display: grid;
    gap: var(--_6);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: start;
  }

  header > div {
    flex: 1 1 calc(16 * var(--_rem));
  }

  h4 {
    margin: 0 0 var(--_2);
    font-size: var(--_size);
    font-weight: 600;
  }

  .assigned {
    display: grid;
    gap: var(--_3);
  }

  .assigned > li {
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .assigned strong {
    font-weight: 600;
  }

  .assigned .hint {
    display: block;
  }

  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
    align-items: baseline;
    margin-block-end: var(--_3);
  }

  .sum strong {
    font-size: var(--_size-large);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .comparison {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .comparison :is(th, td) {
    padding: var(--_2);
    border-block-end: 1px solid var(--_border);
    font-weight: inherit;
    text-align: end;
    vertical-align: baseline;
  }

  .comparison :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .comparison :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .comparison thead th {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 500;
  }

  .comparison tfoot :is(th, td) {
    border-block-end: 0;
    font-weight: 650;
  }

  .more {
    color: var(--_danger);
  }

  .less {
    color: var(--_success);
  }

  .quote {
    display: grid;
    gap: var(--_3);
    align-content: start;
    padding: var(--_4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .quote h4 {
    margin: 0;
  }

  .quote[aria-busy='true'] > table {
    opacity: 0.5;
  }

  summary {
    cursor: pointer;
    font-weight: 600;
  }

  details[open] > summary {
    margin-block-end: var(--_2);
  }

  dialog {
    inline-size: min(36 * var(--_rem), calc(100vi - var(--_8)));
  }

  dialog .comparison {
    margin-block-start: var(--_4);
  }

  .note {
    margin: 0;
  }

  @container (inline-size < 29.7em) {
    .quote {
      padding: var(--_3) var(--_2);
    }

    dialog {
      padding: var(--_4);
    }

    .comparison,
    .comparison thead th {
      font-size: calc(0.75 * var(--_rem));
    }

    .comparison :is(th, td) {
      padding-inline: 2px;
    }

    .comparison :is(th, td):first-child {
      min-inline-size: calc(5 * var(--_rem));
      overflow-wrap: anywhere;
    }
  }

  @container (inline-size >= 50.2em) {
    .assigned {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .choice {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: var(--_6);
      align-items: start;
    }
  }

  @container (inline-size < 50.2em) {
    .choice {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_6);
    }
  }
`;
