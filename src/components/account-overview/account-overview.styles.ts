import {css} from 'lit';

export const styles = css`
  .widget {
    --_label: var(--aw-account-overview-label-width, calc(12 * var(--_rem)));

    container-type: inline-size;
    display: grid;
    gap: var(--_4);
  }

  .hint.stale {
    color: var(--_warning);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_4);
    align-items: start;
    padding-block: var(--_2);
    border-block-end: 1px solid var(--_border);
  }

  .row:last-child {
    border-block-end: 0;
  }

  dt,
  .end {
    min-block-size: var(--_control);
  }

  dt {
    display: flex;
    align-items: center;
    color: var(--_muted);
    font-weight: 500;
  }

  .value {
    grid-column: 1 / -1;
    grid-row: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
    align-items: center;
    min-inline-size: 0;
    padding-block-end: var(--_1);
    overflow-wrap: anywhere;
  }

  /* Links among them are targets of their own, at least 24px high (WCAG 2.5.8). */
  .value > :not(.badge) {
    padding-block: 2px;
  }

  .end {
    position: relative;
    display: flex;
    align-items: center;
  }

  .whole {
    grid-column: 1 / -1;
    flex: 1 1 100%;
  }

  .muted {
    color: var(--_muted);
  }

  code {
    font-family: var(--_font-mono);
    font-size: var(--_size-small);
    user-select: all;
  }

  a {
    color: var(--_accent);
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }

  address {
    flex: 1 1 100%;
    font-style: normal;
  }

  address bdi {
    display: block;
  }

  /* Below the button, or beside it where there is room, over what is there: nothing moves when it appears or disappears. */
  .note {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 1;
    white-space: nowrap;
    animation: leave 300ms 4s forwards;
    pointer-events: none;
  }

  @keyframes leave {
    to {
      opacity: 0;
    }
  }

  @container (inline-size >= 45.7em) {
    .row {
      grid-template-columns: var(--_label) minmax(0, 1fr) auto;
    }

    .value {
      grid-column: 2;
      grid-row: 1;
      min-block-size: var(--_control);
      padding-block-end: 0;
      align-content: center;
    }

    .end {
      grid-column: 3;
    }

    .note {
      inset-block-start: auto;
      inset-inline-end: calc(100% + var(--_1));
    }
  }
`;
