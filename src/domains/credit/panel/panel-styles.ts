import {css} from 'lit';
import {longListStyles} from '../../../ui/lists/styles.js';

/** Used with `controlStyles` and `stateStyles`, inside a size container. */
export const creditPanelStyles = css`
  .booking,
  .ledger {
    display: grid;
    gap: var(--_4);
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .booking .buttons {
    margin: 0;
  }

  .direction {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_6);
  }

  .direction legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  .direction .choice {
    display: inline-flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: calc(1.75 * var(--_rem));
    color: var(--_text);
    font-size: var(--_size);
    cursor: pointer;
  }

  .booking-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12 * var(--_rem), 100%), 1fr));
    gap: var(--_4);
  }

  .ledger-month {
    max-inline-size: calc(16 * var(--_rem));
  }

  .chart {
    margin: 0;
    font-size: var(--_size-small);
  }

  .chart svg {
    display: block;
    inline-size: 100%;
    block-size: calc(7.5 * var(--_rem));
    border-block-end: 1px solid var(--_border);
  }

  .chart svg:dir(rtl) {
    scale: -1 1;
  }

  .chart .area {
    fill: var(--_accent-soft);
  }

  .chart .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
  }

  .chart .zero {
    fill: none;
    stroke: var(--_danger);
    stroke-width: 1px;
    stroke-dasharray: 4 4;
  }

  .chart .axis {
    display: flex;
    justify-content: space-between;
    padding-block: var(--_1);
    color: var(--_muted);
  }

  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(7 * var(--_rem), 100%), 1fr));
    gap: var(--_2) var(--_4);
  }

  .sums dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .sums dd {
    font-variant-numeric: tabular-nums;
  }

  .sums .total dd {
    font-weight: 600;
  }

  .ledger table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
  }

  .ledger :is(th, td) {
    padding: var(--_2);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .ledger td:nth-child(2) {
    overflow-wrap: anywhere;
  }

  .ledger :is(th, td):first-child {
    padding-inline-start: 0;
  }

  .ledger :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .ledger th {
    color: var(--_muted);
    font-weight: 500;
  }

  .ledger .number {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .ledger .given {
    color: var(--_success);
  }

  .ledger td small {
    display: block;
    color: var(--_muted);
  }

  @container (inline-size < 34.2em) {
    .ledger .balance-column {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .chart .line {
      stroke: Highlight;
    }

    .chart .area {
      fill: none;
    }
  }

  ${longListStyles}
`;
