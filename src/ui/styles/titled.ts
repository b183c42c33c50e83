import {css} from 'lit';

/** An element with a title, its purpose, and content below. Its own width determines the layout. */
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
