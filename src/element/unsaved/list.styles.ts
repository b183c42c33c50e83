import {css} from 'lit';

/** The list of changes, in a dialog or a panel. */
export const unsavedListStyles = css`
  .unsaved-list {
    display: grid;
    gap: var(--_3);
    container-type: inline-size;
    text-align: start;
  }

  .unsaved-question {
    display: grid;
    gap: var(--_3);
  }

  /* The buttons below stay in sight. */
  .unsaved-question > .unsaved-list {
    max-block-size: 45dvb;
    overflow: auto;
  }

  .unsaved-list .where {
    margin-block-end: var(--_1);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 500;
  }

  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_2);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: var(--_2) var(--_3);
    border: 0;
    border-block-start: 1px solid var(--_border);
    border-radius: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    white-space: normal;
  }

  .unsaved-list ul {
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .unsaved-list li:first-child > .change {
    border-block-start: 0;
  }

  .change:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-small);
  }

  .change > .icon {
    grid-area: 1 / 2 / span 2;
    color: var(--_muted);
  }

  .change .icon:dir(rtl) {
    scale: -1 1;
  }

  .change .label {
    grid-column: 1;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .change .values {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1;
    gap: 0 var(--_2);
    min-inline-size: 0;
  }

  .change > .hint {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .change :is(s, strong) {
    /* Flush with the page, whichever direction the value has. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  .change s {
    color: var(--_muted);
  }

  .change strong {
    color: var(--_accent);
    font-weight: 600;
  }

  .becomes {
    display: inline-flex;
    align-items: center;
    block-size: 1lh;
    color: var(--_muted);
  }

  @container (inline-size >= 27.4em) {
    .change {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      gap: var(--_1) var(--_3);
      align-items: baseline;
    }

    .change .values {
      grid-column: 2;
    }

    .change > .icon {
      grid-area: 1 / 3;
      align-self: center;
    }
  }
`;
