import {css} from 'lit';

export const styles = css`
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
