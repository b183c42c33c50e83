import {css} from 'lit';

export const styles = css`
  :host {
    --_row: var(--aw-account-tree-row-size, calc(3 * var(--_rem)));
    --_indent: var(--aw-account-tree-indent, calc(1.125 * var(--_rem)));
    block-size: var(--aw-account-tree-size, calc(28 * var(--_rem)));
    min-block-size: calc(10 * var(--_rem));
  }

  :host([hide-realm]) {
    --_row: var(--aw-account-tree-row-size, calc(2.25 * var(--_rem)));
  }

  .widget {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: inline-size;
  }

  .widget > * {
    flex: none;
  }

  .search {
    position: relative;
    padding: var(--_2) var(--_2) 0;
  }

  .search + .tree {
    margin-block-start: var(--_2);
  }

  .search input:not([type='checkbox']) {
    padding-inline-start: calc(var(--_3) + 1.5 * var(--_rem));
  }

  .search .icon {
    position: absolute;
    inset-inline-start: calc(var(--_2) + var(--_3));
    inset-block-start: calc(var(--_2) + (var(--_control) - var(--_rem)) / 2);
    color: var(--_muted);
    pointer-events: none;
  }

  .failed {
    margin: var(--_2) var(--_2) 0;
    font-size: var(--_size-small);
    line-height: 1.35;
  }

  .back,
  .add {
    justify-content: start;
    margin: var(--_2) var(--_2) 0;
  }

  .add {
    margin-block: var(--_1) var(--_2);
  }

  .back span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Under which account is the point of it: never cut. */
  .add span {
    padding-block: var(--_1);
    overflow-wrap: anywhere;
    line-height: 1.3;
    text-align: start;
    white-space: normal;
  }

  .back .icon,
  .add .icon {
    flex: none;
  }

  .back .icon {
    scale: -1 1;
  }

  .back .icon:dir(rtl) {
    scale: 1 1;
  }

  .top {
    position: relative;
    justify-content: start;
    gap: var(--_2);
    margin: var(--_2) var(--_2) var(--_1);
    padding-inline: var(--_3);
    border-color: transparent;
    background-color: transparent;
    font-weight: 650;
    text-align: start;
  }

  .top span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .top[aria-current] {
    background: var(--_accent-soft);
  }

  .state {
    padding: var(--_2) var(--_4);
  }

  .widget > .tree {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    /* Rows that come in above are made up for here, since the browser cannot with rows placed one by one. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding-inline: var(--_2);
  }

  .tree:focus-visible {
    outline: none;
  }

  .canvas {
    position: relative;
    min-block-size: 1px;
  }

  .probe {
    position: absolute;
    inline-size: 0;
    block-size: var(--_row);
    visibility: hidden;
  }

  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: grid;
    grid-template-columns: calc(2 * var(--_rem) + var(--_1)) minmax(0, 1fr) auto;
    align-items: center;
    align-content: center;
    block-size: var(--_row);
    padding-inline-end: var(--_2);
    border-radius: var(--_radius-small);
    line-height: 1.3;
    cursor: pointer;
  }

  .row.static {
    position: static;
    cursor: default;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row[aria-selected='true'] {
    background: var(--_accent-soft);
  }

  .top[aria-current]::before,
  .row[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 0;
    inline-size: 3px;
    border-radius: 3px;
    background: var(--_accent);
  }

  .row[aria-selected='true'] .name {
    font-weight: 650;
  }

  .tree:focus-visible .row.active {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .twisty {
    display: flex;
    grid-area: 1 / 1 / span 2;
    align-items: center;
    justify-content: center;
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    margin-inline-start: 3px;
    border-radius: var(--_radius-small);
    color: var(--_muted);
  }

  /* Beside both lines, or beside the only one: they make neither higher. */
  .twisty,
  .marks {
    margin-block: calc(-1 * var(--_rem));
  }

  [aria-expanded] > .twisty:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .by-level .row {
    grid-template-columns: 0 minmax(0, 1fr) auto auto;
    padding-inline-start: var(--_3);
  }

  .by-level .twisty {
    grid-column: 4;
  }

  .twisty .icon:dir(rtl) {
    scale: -1 1;
  }

  [aria-expanded='true'] > .twisty .icon {
    rotate: 90deg;
  }

  [aria-expanded='true'] > .twisty .icon:dir(rtl) {
    rotate: -90deg;
  }

  .name,
  .second,
  .realm,
  .text {
    grid-column: 2;
    min-inline-size: 0;
  }

  .text {
    display: grid;
  }

  .static .text {
    gap: var(--_2);
  }

  .second {
    display: flex;
    gap: var(--_2);
    color: var(--_muted);
    font-size: calc(0.75 * var(--_rem));
  }

  .context .name {
    color: var(--_muted);
    font-weight: 400;
  }

  .row:not(.elsewhere) + .elsewhere {
    border-block-start: 1px solid var(--_border);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .name,
  .realm,
  .path {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* Cut at its own end, whichever direction the page has, but flush with the page's. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .name {
    font-weight: 500;
  }

  .realm {
    color: var(--_muted);
    font-size: calc(0.75 * var(--_rem));
  }

  .marks {
    display: flex;
    grid-area: 1 / 3 / span 2;
    gap: var(--_1);
    align-items: center;
    margin-inline-start: var(--_2);
  }

  .count {
    min-inline-size: calc(1.5 * var(--_rem));
    padding: 1px 6px;
    border-radius: 16px;
    background: var(--_hover);
    color: var(--_muted);
    font-size: calc(0.75 * var(--_rem));
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .tail .twisty {
    color: var(--_danger);
  }

  .link {
    color: var(--_accent);
  }

  .retry {
    grid-area: 1 / 3 / span 2;
    margin-inline-start: var(--_2);
    padding: 4px var(--_2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    font-size: var(--_size-small);
    font-weight: 500;
  }

  @container (inline-size < 22.8em) {
    .marks .badge {
      max-inline-size: calc(6 * var(--_rem));
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'],
    .top[aria-current] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }

    .top[aria-current]::before,
    .row[aria-selected='true']::before {
      background: Highlight;
    }

    .tree:focus-visible .row.active {
      outline: 3px solid Highlight;
    }
  }
`;
