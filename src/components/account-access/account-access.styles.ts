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

  @container (inline-size >= 50.2em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(calc(16 * var(--_rem)), calc(22 * var(--_rem)));
      align-items: start;
    }

    .columns > .access-preview {
      position: sticky;
      inset-block-start: var(--_4);
    }
  }
`;
