import {css} from 'lit';
import {toggleStyles} from '../../../ui/styles/toggle.js';

/** Used with `controlStyles` and `stateStyles`, inside a size container. */
export const trunksStyles = css`
  ${toggleStyles}

  [part='trunks'] {
    display: grid;
    gap: var(--_4);
  }

  .limits {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13 * var(--_rem), 100%), 1fr));
    gap: var(--_4);
  }

  .limit {
    display: grid;
    gap: var(--_1);
    align-content: start;
    justify-items: start;
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .limit .field {
    inline-size: 100%;
  }

  .limit .field > label,
  .limit dt {
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .limit .stepper {
    margin-block-start: var(--_2);
  }

  .limit dd strong {
    font-size: calc(1.25 * var(--_rem));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .usage {
    display: grid;
    gap: var(--_1);
    max-inline-size: calc(30 * var(--_rem));
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .meter {
    overflow: hidden;
    block-size: 8px;
    border-radius: 16px;
    background: color-mix(in oklab, var(--_text) 10%, transparent);
  }

  .meter > span {
    display: block;
    inline-size: var(--_filled);
    block-size: 100%;
    border-radius: inherit;
    background: var(--_success);
  }

  .meter.high > span {
    background: var(--_warning);
  }

  .meter.full > span {
    background: var(--_danger);
  }

  .toggle.shown {
    grid-template-columns: 1fr;
  }

  .toggle.shown .hint {
    grid-column: 1;
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }

    .meter > span {
      background: Highlight !important;
      forced-color-adjust: none;
    }
  }
`;
