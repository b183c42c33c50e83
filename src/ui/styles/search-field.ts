import {css} from 'lit';

/** A field with a searchable list. */
export const searchFieldStyles = css`
  .search-field {
    position: relative;
    display: grid;
  }

  .search-field > input {
    padding-inline-end: var(--_6);
    text-overflow: ellipsis;
  }

  .search-field > .chevron {
    position: absolute;
    inset-block-start: calc((var(--_control) - 16px) / 2);
    inset-inline-end: var(--_2);
    color: var(--_muted);
    pointer-events: none;
  }

  .choices {
    position: absolute;
    inset-block-start: calc(100% + 2px);
    inset-inline: 0;
    z-index: 3;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .choices > ul {
    max-block-size: calc(15 * var(--_rem));
    margin: 0;
    padding: var(--_1);
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }

  .choices > ul:empty {
    display: none;
  }

  .choices > .hint {
    margin: 0;
    padding: var(--_2) var(--_3);
  }

  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_2);
    align-items: baseline;
    justify-content: space-between;
    min-block-size: calc(1.5 * var(--_rem));
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-small);
    cursor: pointer;
    scroll-margin: var(--_1);
  }

  [role='option'] > small {
    color: var(--_muted);
  }

  [role='option'][aria-selected='true'] {
    font-weight: 600;
  }

  [role='option']:hover {
    background: var(--_hover);
  }

  [role='option'].active {
    background: var(--_accent-soft);
    outline: 2px solid transparent;
  }
`;
