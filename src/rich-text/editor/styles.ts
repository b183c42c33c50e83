import {css} from 'lit';

/** Styles of the editor, in addition to `richTextStyles`, `buttonStyles`, and `fieldStyles`. */
export const editorStyles = css`
  .editor {
    display: grid;
    gap: var(--_2);
  }

  .frame {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .frame:focus-within {
    border-color: var(--_accent);
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    align-items: center;
    padding: var(--_1);
    border-block-end: 1px solid var(--_border);
  }

  .tools {
    display: inline-flex;
    flex-wrap: wrap;
  }

  .toolbar .block {
    inline-size: auto;
    min-block-size: calc(2 * var(--_rem));
    border-color: transparent;
    background-color: transparent;
  }

  .toolbar button.icon {
    min-inline-size: calc(2 * var(--_rem));
    min-block-size: calc(2 * var(--_rem));
  }

  .toolbar :is([aria-pressed='true'], [aria-expanded='true']) {
    background-color: var(--_accent-soft);
    color: var(--_accent);
  }

  .toolbar :is([data-tool='undo'], [data-tool='redo']) svg:dir(rtl),
  .toolbar [data-tool='bullets'] svg:dir(rtl) {
    scale: -1 1;
  }

  .panel:not([hidden]) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14 * var(--_rem), 100%), 1fr));
    gap: var(--_2) var(--_3);
    align-items: end;
    padding: var(--_3);
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .panel-fields {
    display: contents;
  }

  .panel .buttons {
    margin: 0;
  }

  .panel > .quiet {
    justify-self: end;
  }

  .swatches {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }

  button.swatch {
    --_shown: light-dark(oklch(from var(--_ink) min(l, 0.52) c h), oklch(from var(--_ink) max(l, 0.78) c h));
    inline-size: calc(1.75 * var(--_rem));
    min-block-size: calc(1.75 * var(--_rem));
    padding: 0;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    outline: 1px solid var(--_border-strong);
    background: var(--_shown);
    forced-color-adjust: none;
  }

  button.swatch[aria-checked='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  button.swatch:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  button.swatch.none {
    background: linear-gradient(to top right, transparent 46%, var(--_danger) 46% 54%, transparent 54%) var(--_surface);
  }

  .swatch.red {
    --_ink: #b91c1c;
  }

  .swatch.orange {
    --_ink: #b45309;
  }

  .swatch.green {
    --_ink: #15803d;
  }

  .swatch.teal {
    --_ink: #0e7490;
  }

  .swatch.blue {
    --_ink: #1d4ed8;
  }

  .swatch.purple {
    --_ink: #7e22ce;
  }

  .swatch.grey {
    --_ink: #6b7280;
  }

  .editable {
    min-block-size: calc(10 * var(--_rem));
    max-block-size: min(32 * var(--_rem), 60vb);
    max-inline-size: none;
    padding: var(--_3);
  }

  .editable:focus {
    outline: none;
  }

  .editable data {
    font-size: 1.25em;
  }

  .below {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    justify-content: space-between;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .toolbar :is([aria-pressed='true'], [aria-expanded='true']) {
      background-color: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
