import {css} from 'lit';

export const styles = css`
  .widget {
    container-type: inline-size;
  }

  .body,
  form {
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
