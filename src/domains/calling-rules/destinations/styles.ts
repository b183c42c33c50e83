import {css} from 'lit';
import {longListStyles} from '../../../ui/lists/styles.js';

/** Used with `controlStyles` and `stateStyles`, inside a size container. */
export const destinationsStyles = css`
  ${longListStyles}

  .destinations {
    display: grid;
    gap: var(--_4);
  }

  .destination-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }

  .destination-tools input {
    flex: 1 1 calc(14 * var(--_rem));
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: calc(24 * var(--_rem));
  }

  .destination-count {
    flex: 1 1 auto;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .destination-groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17 * var(--_rem), 100%), 1fr));
    gap: var(--_4);
    align-items: start;
  }

  .destination-group {
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  /* A float takes a legend out of the border and into the box. */
  .destination-group > :is(legend, h4) {
    float: inline-start;
    inline-size: 100%;
    margin: 0;
    padding: var(--_2) var(--_4);
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .destination-group > :is(legend, h4) + * {
    clear: both;
  }

  .destination {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_3);
    align-items: center;
    padding: var(--_2) var(--_4);
  }

  .destination label {
    padding-block: var(--_1);
    color: var(--_text);
    font-size: var(--_size);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .destination :is(.hint, .field-error) {
    grid-column: 2;
  }

  .destination.changed {
    background: var(--_accent-soft);
  }

  .destination.shown {
    grid-template-columns: 1fr auto;
    min-block-size: var(--_control);
    overflow-wrap: anywhere;
  }
`;
