import {css} from 'lit';

export const styles = css`
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

  .columns {
    display: grid;
    gap: var(--aw-account-access-gap, var(--_6));
  }

  form,
  .view {
    display: grid;
    gap: var(--_4);
  }

  @container (inline-size >= 44rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(16rem, 22rem);
      align-items: start;
    }

    .columns > .access-preview {
      position: sticky;
      inset-block-start: var(--_4);
    }
  }
`;
