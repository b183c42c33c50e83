import {css} from 'lit';

export const styles = css`
  .widget {
    container-type: inline-size;
  }

  form,
  .body {
    display: grid;
    gap: var(--_4);
  }

  fieldset {
    display: grid;
    gap: var(--_3);
  }

  legend,
  h3 {
    padding: 0;
    color: var(--_text);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .intro {
    max-inline-size: 65ch;
    color: var(--_muted);
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_3);
    place-content: start stretch;
    align-items: start;
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 400;
    transition: border-color 120ms;
  }

  label.card {
    cursor: pointer;
  }

  label.card:has(:disabled) {
    cursor: default;
    opacity: 0.6;
  }

  label.card:hover:not(:has(:disabled)) {
    border-color: var(--_border-strong);
  }

  label.card:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .card input {
    margin-block-start: 2px;
  }

  .card.shown {
    grid-template-columns: minmax(0, 1fr);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_3);
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .card .hint {
    grid-column: -2;
    max-inline-size: 65ch;
  }

  dialog dl {
    margin-block-start: var(--_4);
  }

  dialog dt {
    color: var(--_muted);
  }

  dialog dd {
    margin: 0 0 var(--_2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  dialog dd .hint {
    font-weight: 400;
  }

  .choices {
    display: grid;
    gap: var(--aw-carrier-picker-gap, var(--_3));
  }

  @container (inline-size >= 64em) {
    .choices {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
  }
`;
