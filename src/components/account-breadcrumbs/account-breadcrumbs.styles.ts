import {css} from 'lit';

export const styles = css`
  .widget {
    container-type: inline-size;
  }

  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_1);
    align-items: center;
    min-block-size: calc(2 * var(--_rem));
    color: var(--_muted);
  }

  li {
    display: flex;
    gap: var(--_1);
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  li:not(:last-child)::after {
    content: '';
    box-sizing: border-box;
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 2px 4px;
    border: solid var(--_border-strong);
    border-width: 1.5px 1.5px 0 0;
    rotate: 45deg;
  }

  li:not(:last-child):dir(rtl)::after {
    rotate: -135deg;
  }

  li button {
    display: block;
    min-inline-size: calc(1.75 * var(--_rem));
    min-block-size: calc(1.75 * var(--_rem));
    max-inline-size: calc(16 * var(--_rem));
    padding-inline: var(--_1);
  }

  li button,
  .current {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  li button.quiet:not(:hover, :focus-visible) {
    color: inherit;
  }

  .current {
    color: var(--_text);
    font-weight: 600;
  }

  .more {
    display: none;
  }

  @container (inline-size < 36.5em) {
    .collapsed .inner {
      display: none;
    }

    .collapsed .more {
      display: flex;
    }

    li button {
      max-inline-size: calc(10 * var(--_rem));
    }
  }
`;
