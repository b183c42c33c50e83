import {css} from 'lit';

/**
 * The base styles of every widget: the system tokens as private variables with their literal defaults (a host sets
 * `--aw-*`, a widget reads `--_*`), initial values for everything that a page's own styles would otherwise pass on, and the
 * focus ring. An element with content of the page has them on an element of the class `own` around what it shows itself.
 *
 * All sizes derive from `--_size`, never from the page's root: a root font size of 10 px does not shrink a widget, and
 * a user's larger default font size still enlarges it. `--_rem` is 16 px at the default size.
 */
export const hostStyles = css`
  :host,
  .own {
    --_font: var(--aw-font, system-ui, sans-serif);
    --_font-mono: var(--aw-font-mono, ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace);
    --_accent: var(--aw-color-accent, light-dark(#2f5fde, #8aa9ff));
    --_on-accent: var(--aw-color-on-accent, light-dark(#fff, #0d1630));
    --_surface: var(--aw-color-surface, light-dark(#fff, #16181d));
    --_raised: var(--aw-color-surface-raised, light-dark(#fff, #1e2127));
    --_sunken: var(--aw-color-surface-sunken, light-dark(#f4f5f7, #101216));
    --_text: var(--aw-color-text, light-dark(#1b1e24, #eceef2));
    --_muted: var(--aw-color-text-muted, light-dark(#5a6170, #a2a9b8));
    --_border: var(--aw-color-border, light-dark(#dfe2e8, #333842));
    --_border-strong: var(--aw-color-border-strong, light-dark(#868d9b, #767e8e));
    --_success: var(--aw-color-success, light-dark(#17734a, #5fd39f));
    --_warning: var(--aw-color-warning, light-dark(#8a5200, #f2b558));
    --_danger: var(--aw-color-danger, light-dark(#bb2231, #ff8f96));
    --_accent-soft: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    --_danger-soft: color-mix(in oklab, var(--_danger) 9%, var(--_surface));
    --_warning-soft: color-mix(in oklab, var(--_warning) 12%, var(--_surface));
    --_success-soft: color-mix(in oklab, var(--_success) 12%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 5%, transparent);
    --_radius: var(--aw-radius, 8px);
    --_radius-small: calc(var(--_radius) * 0.75);
    --_1: var(--aw-space, 4px);
    --_2: calc(var(--_1) * 2);
    --_3: calc(var(--_1) * 3);
    --_4: calc(var(--_1) * 4);
    --_6: calc(var(--_1) * 6);
    --_8: calc(var(--_1) * 8);
    --_size: var(--aw-font-size, max(0.875rem, 14px));
    --_rem: calc(var(--_size) * 8 / 7);
    --_size-small: calc(0.8125 * var(--_rem));
    --_size-large: var(--_rem);
    --_control: calc(var(--_1) * 9);
    --_shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 4px 16px rgb(0 0 0 / 0.08);

    all: initial;
    display: block;
    /* Holds what is visually hidden: without it, that would lengthen a page whose own part scrolls. */
    position: relative;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    scrollbar-color: inherit;
    -webkit-locale: inherit;

    -webkit-text-size-adjust: inherit;
    color: var(--_text);
    font: var(--_size) / 1.5 var(--_font);
    user-select: text;
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]) {
    display: none;
  }

  /* Not for pseudo-elements: a rule for all of them has the browser compute two more styles for every element. */
  * {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
    }
  }
`;
