import {css} from 'lit';

export const styles = css`
  :host {
    --_sidebar: var(--aw-account-manager-sidebar, calc(20 * var(--_rem)));
    block-size: 100%;
    min-block-size: calc(24 * var(--_rem));
  }

  .widget {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: inline-size;
    background: var(--_surface);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-block-size: 0;
  }

  aside {
    --aw-account-tree-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_sunken);
  }

  .divider {
    display: none;
    position: relative;
    z-index: 1;
    inline-size: calc(0.75 * var(--_rem));
    margin-inline: -6px;
    cursor: col-resize;
    touch-action: none;
  }

  .divider::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(50% - 1px);
    inline-size: 1px;
    background: var(--_border);
    transition: background-color 120ms;
  }

  .divider:is(:hover, :active, :focus-visible)::before {
    inline-size: 3px;
    margin-inline-start: -1px;
    background: var(--_accent);
  }

  .divider:focus-visible {
    outline: none;
  }

  main {
    min-inline-size: 0;
    overflow: auto;
    --_end: var(--_4);
    padding: var(--_main-padding, var(--_4));
    padding-block-end: 0;
  }

  /* Not on main itself: what sticks to its end would stand off it. */
  main > :last-child:not(.landing) {
    padding-block-end: var(--_end);
  }

  .list > main,
  .account > aside {
    display: none;
  }

  .landing {
    display: grid;
    place-content: center;
    gap: var(--_2);
    block-size: 100%;
    min-block-size: calc(16 * var(--_rem));
    text-align: center;
    color: var(--_muted);
  }

  .landing h2 {
    color: var(--_text);
    font-size: calc(1.25 * var(--_rem));
    font-weight: 600;
  }

  .outside {
    display: grid;
    gap: var(--_4);
    justify-items: start;
  }

  header {
    display: grid;
    gap: var(--_2);
  }

  .back {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_3));
  }

  .back::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }

  .back:dir(rtl)::before {
    rotate: -135deg;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_3);
    align-items: center;
  }

  .title h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: calc(1.5 * var(--_rem));
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  /* Before the code of the path has arrived, it has the same height. */
  header > :not(:defined) {
    display: block;
    min-block-size: calc(2 * var(--_rem));
  }

  .title .buttons {
    margin-inline-start: auto;
  }

  .tab-row {
    display: flex;
    margin-block: var(--_4) var(--_6);
    border-block-end: 1px solid var(--_border);
  }

  .tabs {
    display: flex;
    flex: 1;
    gap: var(--_1);
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tabs button {
    min-block-size: calc(var(--_control) + var(--_1));
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
  }

  .tabs button:hover {
    color: var(--_text);
  }

  .tabs button:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-small);
  }

  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }

  .panel {
    display: grid;
    gap: var(--_4);
    max-inline-size: calc(56 * var(--_rem));
  }

  @container (inline-size >= 54.8em) {
    .columns {
      grid-template-columns: min(var(--_side), 50%) auto minmax(0, 1fr);
    }

    .divider {
      display: block;
    }

    .list > main,
    .account > aside {
      display: block;
    }

    main {
      --_main-padding: var(--_6) var(--_8);
      --_end: var(--_6);
    }

    .back {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }

    .divider::before {
      background: ButtonBorder;
    }

    .divider:is(:hover, :active, :focus-visible)::before {
      background: Highlight;
    }
  }

  /* On paper, what the main side shows, and all of it. */
  @media print {
    aside,
    .divider {
      display: none !important;
    }

    :host,
    .widget,
    .columns,
    main {
      display: block !important;
      block-size: auto;
      overflow: visible;
    }

    main {
      padding: 0;
    }
  }
`;
