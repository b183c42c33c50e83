import {css} from 'lit';

/** The number of changes next to the tabs, and their list. */
export const styles = css`
  /* What does not fit beside the button fades out, and can be scrolled to. */
  .tabs:has(+ .unsaved-changes) {
    --_fade: var(--_6);
    padding-inline-end: var(--_fade);
    mask-image: linear-gradient(to right, #000 calc(100% - var(--_fade)), transparent);
  }

  .tabs:has(+ .unsaved-changes):dir(rtl) {
    mask-image: linear-gradient(to left, #000 calc(100% - var(--_fade)), transparent);
  }

  .unsaved-changes {
    --_control: calc(var(--_1) * 8);
    flex: none;
    align-self: center;
    gap: var(--_2);
    margin-inline-start: var(--_1);
    padding-inline: var(--_2);
    border-color: transparent;
    background-color: transparent;
    font-size: var(--_size-small);
    anchor-name: --unsaved-changes;
  }

  .unsaved-changes .unsaved {
    margin: 0;
  }

  .unsaved-changes .icon {
    rotate: 90deg;
    color: var(--_muted);
  }

  .unsaved-changes:has(+ :popover-open) {
    background-color: var(--_hover);
  }

  .unsaved-panel {
    inset: auto;
    box-sizing: border-box;
    inline-size: min(30 * var(--_rem), calc(100vi - var(--_8)));
    max-block-size: min(26 * var(--_rem), 70dvb);
    margin-block: var(--_1);
    overflow: auto;
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.16);
    position-anchor: --unsaved-changes;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block;
  }

  /* In the middle, as the browser puts it, where it cannot be put below its button. */
  @supports not (anchor-name: --unsaved-changes) {
    .unsaved-panel {
      inset: 0;
      margin: auto;
    }
  }

  /* Only the number where there is little room. */
  .unsaved-changes .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @container (inline-size >= 54.8em) {
    .unsaved-changes .words {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
    }

    .unsaved-changes .count {
      display: none;
    }
  }
`;
