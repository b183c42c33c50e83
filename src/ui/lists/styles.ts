import {css} from 'lit';

/** The spaces of a `longList`; their height is that of the rows in whose place they are. */
export const longListStyles = css`
  .space {
    grid-column: 1 / -1;
  }

  /* What the browser holds in place while rows take the place of a space is a row. */
  .space,
  .space * {
    overflow-anchor: none;
    padding: 0;
    border: 0;
  }

  .space .extent {
    overflow: clip;
    color: var(--_muted);
    white-space: pre;
  }

  /* So many lines as a part of the text has. The browser lays out only the parts near the viewport. */
  .space .extent > div {
    content-visibility: auto;
    contain-intrinsic-block-size: calc(100 * 1lh);
  }
`;
