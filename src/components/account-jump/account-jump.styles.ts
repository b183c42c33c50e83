import {css} from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .trigger {
    max-inline-size: 100%;
    color: var(--_muted);
    font-weight: 400;
  }

  .trigger .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .icon {
    flex: none;
  }

  /* In the order in which they are pressed, regardless of the text's direction. */
  .keys {
    display: inline-flex;
    direction: ltr;
    gap: 2px;
  }

  kbd {
    min-inline-size: calc(1.375 * var(--_rem));
    padding: 0 5px;
    border: 1px solid color-mix(in oklab, currentColor 30%, transparent);
    border-radius: 4px;
    font: inherit;
    font-size: calc(0.75 * var(--_rem));
    line-height: calc(1.25 * var(--_rem));
    text-align: center;
  }

  dialog {
    inline-size: min(var(--aw-account-jump-width, calc(38 * var(--_rem))), calc(100vi - var(--_4)));
    max-inline-size: none;
    max-block-size: none;
    margin-block-start: clamp(var(--_2), 10vh, 7 * var(--_rem));
    padding: 0;
    overflow: hidden;
    text-align: start;
  }

  .jump {
    display: flex;
    flex-direction: column;
    max-block-size: min(34 * var(--_rem), calc(100dvh - clamp(var(--_2), 10vh, 7 * var(--_rem)) - var(--_4)));
    container-type: inline-size;
  }

  .line {
    display: flex;
    flex: none;
    gap: var(--_2);
    align-items: center;
    padding: var(--_2) var(--_2) var(--_2) var(--_4);
    padding-inline: var(--_4) var(--_2);
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
  }

  .line:focus-within {
    border-block-end-color: var(--_accent);
    box-shadow: 0 1px var(--_accent);
  }

  .line input[type='text'] {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-size: var(--_size-large);
    text-overflow: ellipsis;
    outline: none;
  }

  .results {
    flex: 1 1 auto;
    min-block-size: calc(6 * var(--_rem));
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_2);
  }

  .results > .notice {
    margin: var(--_2);
  }

  .group {
    padding: var(--_2) var(--_3) var(--_1);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 550;
  }

  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_2);
    align-items: center;
    padding: var(--_2) var(--_3);
    border-radius: var(--_radius-small);
    cursor: pointer;
    scroll-margin-block: var(--_8);
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .option[aria-selected='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .name {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-inline-size: 0;
    font-weight: 550;
  }

  .name bdi,
  .about {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .about {
    grid-column: 1;
    min-block-size: 1lh;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .reason + .path::before {
    content: '·' / '';
    margin-inline: var(--_1);
  }

  .path span + span::before {
    content: '/' / '';
    margin-inline: var(--_1);
  }

  .pin {
    display: grid;
    grid-area: 1 / 2 / 3;
    place-items: center;
    inline-size: calc(2 * var(--_rem));
    block-size: calc(2 * var(--_rem));
    border-radius: var(--_radius-small);
    color: var(--_muted);
    opacity: 0;
  }

  .pin:hover {
    background: var(--_hover);
  }

  .pin.pinned {
    color: var(--_accent);
  }

  .pin.pinned path:first-child {
    fill: currentColor;
  }

  .pin.pinned,
  .option:hover .pin,
  .option[aria-selected='true'] .pin {
    opacity: 1;
  }

  .waiting {
    display: grid;
    gap: var(--_2);
    padding: var(--_3);
  }

  .progress {
    margin: var(--_2) var(--_3) 0;
  }

  .more {
    inline-size: 100%;
  }

  .actions {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 var(--_1);
    align-items: center;
    padding: var(--_1) var(--_2);
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .actions:not(:has(button)) {
    display: none;
  }

  .actions button {
    min-inline-size: 0;
    padding-inline: var(--_2);
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .actions button span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .actions button:hover {
    color: var(--_text);
  }

  /* The bar it stands in is the host's, and has no container to ask. */
  @media (width < 48rem) {
    .trigger {
      position: relative;
    }

    /* Still its name. */
    .trigger .words {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .trigger .keys {
      display: none;
    }
  }

  @container (inline-size < 29.7em) {
    .actions .keys {
      display: none;
    }
  }

  @media (hover: none) {
    .pin {
      opacity: 1;
    }

    .keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
