import {css} from 'lit';

/** Used with `buttonStyles` and `fieldStyles`. */
export const passwordStyles = css`
  .password {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }

  .password > input {
    flex: 1 1 calc(14 * var(--_rem));
    inline-size: auto;
    min-inline-size: 0;
    font-family: var(--_font-mono);
  }

  .strength {
    --_level: var(--_danger);

    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_3);
    align-items: center;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .strength .bar {
    display: grid;
    grid-template-columns: repeat(5, calc(1.5 * var(--_rem)));
    gap: 2px;
  }

  .strength .bar > span {
    block-size: 6px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_text) 14%, transparent);
  }

  .strength .bar > .on {
    background: var(--_level);
  }

  .strength:is(.weak, .okay) {
    --_level: var(--_warning);
  }

  .strength:is(.good, .strong) {
    --_level: var(--_success);
  }

  @media (forced-colors: active) {
    .strength .bar > span {
      border: 1px solid CanvasText;
    }

    .strength .bar > .on {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
