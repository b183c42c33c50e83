import {css} from 'lit';

/** The review, the parts of the creation with their states, and print styles. */
export const creationStyles = css`
  .lines {
    white-space: pre-line;
  }

  .review {
    gap: var(--_2);
    padding-block-end: var(--_4);
    border-block-end: 1px solid var(--_border);
  }

  .review-head {
    display: flex;
    gap: var(--_3);
    align-items: center;
    justify-content: space-between;
  }

  .review dl {
    display: grid;
    gap: var(--_2);
  }

  .review dl > div {
    display: grid;
    gap: 0 var(--_4);
  }

  .review dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .review dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .people {
    display: grid;
    gap: var(--_3);
  }

  .credentials {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }

  .credentials > div:first-child {
    flex: 1 1 calc(10 * var(--_rem));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .credentials small {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .credentials code {
    flex: none;
    min-inline-size: calc(9 * var(--_rem));
    font-family: var(--_font-mono);
  }

  .people .credentials {
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .progress {
    display: grid;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .progress li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--_2) var(--_3);
    align-items: center;
    padding: var(--_3) var(--_4);
  }

  .progress li + li {
    border-block-start: 1px solid var(--_border);
  }

  .progress .mark {
    display: grid;
    place-content: center;
    inline-size: calc(1.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
    font-size: calc(0.75 * var(--_rem));
    font-weight: 700;
    line-height: 1;
  }

  .progress .what {
    overflow-wrap: anywhere;
    font-weight: 550;
  }

  .progress .state {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .progress .running .mark {
    border-color: var(--_accent);
    border-block-start-color: transparent;
    animation: turn 900ms linear infinite;
  }

  .progress .done .mark {
    border-color: var(--_success);
    background: var(--_success-soft);
    color: var(--_success);
  }

  .progress .done .mark::before {
    content: '✓';
  }

  .progress .failed .mark {
    border-color: var(--_danger);
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .progress .failed .mark::before {
    content: '!';
  }

  .progress .failed .state {
    color: var(--_danger);
    font-weight: 600;
  }

  .progress .unconfirmed .mark {
    border-color: var(--_warning);
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .progress .unconfirmed .mark::before {
    content: '?';
  }

  .progress .unconfirmed .state {
    color: var(--_warning);
    font-weight: 600;
  }

  .progress .skipped .mark::before {
    content: '–';
  }

  .progress .notice {
    grid-column: 2 / -1;
  }

  .progress .notice > .buttons {
    flex: initial;
  }

  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }

  @container (inline-size >= 45.7em) {
    .review dl > div {
      grid-template-columns: calc(13 * var(--_rem)) minmax(0, 1fr);
      align-items: baseline;
    }
  }

  @media print {
    .screen,
    .start {
      display: none !important;
    }

    .wizard.full {
      grid-template-columns: minmax(0, 1fr);
    }

    .body {
      max-inline-size: none;
    }

    .review,
    .people .credentials {
      break-inside: avoid;
    }
  }
`;
