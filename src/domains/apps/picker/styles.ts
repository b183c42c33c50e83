import {css} from 'lit';
import {longListStyles} from '../../../ui/lists/styles.js';
import {segmentsStyles} from '../../../ui/styles/segments.js';

/** Used with `hostStyles`, `controlStyles`, and `stateStyles`, inside a size container. */
export const appPickerStyles = css`
  ${segmentsStyles}
  ${longListStyles}

  .app-picker {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }

  .app-tools,
  .app-bulk {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }

  .app-tools > input {
    flex: 1 1 calc(14 * var(--_rem));
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: calc(24 * var(--_rem));
  }

  .app-tools > select {
    flex: 0 1 auto;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: min(14 * var(--_rem), 100%);
    text-overflow: ellipsis;
  }

  .app-count {
    flex: 1 1 auto;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .app-none {
    padding: var(--_6) var(--_4);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .apps {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    gap: var(--aw-app-exchange-gap, var(--_3));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .app {
    display: grid;
    grid-template-columns: calc(2.5 * var(--_rem)) minmax(0, 1fr) auto;
    gap: var(--_3);
    align-items: start;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .app.blocked {
    background: var(--_sunken);
  }

  .app.changed {
    border-color: var(--_accent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .app.changed:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .app-icon {
    display: grid;
    place-items: center;
    inline-size: calc(2.5 * var(--_rem));
    block-size: calc(2.5 * var(--_rem));
    border-radius: var(--_radius-small);
    overflow: hidden;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }

  .app-icon.letter {
    background: var(--_accent-soft);
    color: var(--_text);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .app-icon img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .app.blocked .app-icon {
    filter: grayscale(1);
    opacity: 0.6;
  }

  .app-words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .app-name {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    align-items: center;
  }

  .app-name :is(label, strong) {
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .app-name label {
    cursor: pointer;
  }

  .app-access {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    justify-content: flex-end;
    min-block-size: calc(1.5 * var(--_rem));
  }

  .app-access .skeleton {
    --_w: calc(2.25 * var(--_rem));
  }

  .app-state {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  @container (inline-size < 27.4em) {
    .app-access {
      flex-direction: column-reverse;
      align-items: flex-end;
    }
  }

  @container (inline-size >= 50.2em) {
    .apps {
      --_columns: 2;
    }
  }

  @container (inline-size >= 77.7em) {
    .apps {
      --_columns: 3;
    }
  }

  @container (inline-size >= 105.1em) {
    .apps {
      --_columns: 4;
    }
  }

  @media (forced-colors: active) {
    .app.changed {
      border-color: Highlight;
    }
  }
`;
