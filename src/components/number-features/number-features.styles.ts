import {css} from 'lit';

export const styles = css`
  form,
  .features {
    display: grid;
    gap: var(--_4);
  }

  .features {
    gap: var(--aw-number-features-gap, var(--_3));
  }

  .feature.shown {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .feature.shown .hint {
    grid-column: 1 / -1;
  }

  dialog p + p {
    margin-block-start: var(--_2);
  }

  @container (inline-size >= 50.2em) {
    .features {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .feature {
      align-content: start;
    }
  }
`;
