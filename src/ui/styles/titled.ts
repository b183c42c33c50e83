import {css} from 'lit';

/** An element with a title and what it is for, and everything else below them. Its own width decides how it is laid out. */
export const titledStyles = css`
  .widget {
    container-type: inline-size;
  }

  .body {
    display: grid;
    gap: var(--_4);
  }

  h3 {
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .intro {
    max-inline-size: 65ch;
    margin-block-start: var(--_1);
    color: var(--_muted);
  }
`;
