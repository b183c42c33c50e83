import {css} from 'lit';

/** Used with `fieldStyles`. */
export const planPickerStyles = css`
  .plans {
    display: grid;
    gap: var(--_4);
  }

  .plans legend {
    margin-block-end: var(--_1);
    padding: 0;
    text-transform: capitalize;
  }

  .plan {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_3);
    align-items: baseline;
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_border);
    border-block-end-width: 0;
    background: var(--_raised);
    color: var(--_text);
    font-size: var(--_size);
    font-weight: inherit;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  legend + .plan {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }

  .plan:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  .plan input {
    translate: 0 2px;
  }

  .plan:has(:checked) {
    background: var(--_accent-soft);
  }

  .plan:has(:checked) bdi {
    font-weight: 600;
  }

  .plan small {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
`;
