import {css} from 'lit';

export const priceListStyles = css`
  .prices {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .prices :is(th, td) {
    padding: var(--_2) var(--_2);
    border-block-end: 1px solid var(--_border);
    text-align: end;
    vertical-align: top;
    font-weight: inherit;
  }

  .prices :is(th:first-child, caption) {
    padding-inline-start: 0;
    text-align: start;
  }

  .prices :is(tr > :last-child:not([colspan])) {
    padding-inline-end: 0;
  }

  .prices .step > td:first-child {
    padding-inline-start: var(--_2);
  }

  .prices th[scope='row'] {
    overflow-wrap: anywhere;
  }

  .prices thead th {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 500;
  }

  .prices .category th {
    padding-block-start: var(--_4);
    font-weight: 650;
  }

  .prices small {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .no-prices {
    color: var(--_muted);
  }
`;
