import {css} from 'lit';

/** Radio buttons side by side, with the checked one highlighted: a fieldset of labels. */
export const segmentsStyles = css`
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 2px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: calc(var(--_control) - 4px);
    padding: 0 var(--_3);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius-small) - 1px);
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }

  .segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .segments label:has(:checked) {
    border-color: var(--_border);
    background: var(--_raised);
    color: var(--_text);
    font-weight: 600;
  }

  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  @media (forced-colors: active) {
    .segments label:has(:checked) {
      border-color: Highlight;
    }
  }
`;
