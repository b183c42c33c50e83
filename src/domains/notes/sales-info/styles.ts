import {css} from 'lit';

/** Used with `fieldStyles`, `formStyles`, and `searchFieldStyles`. */
export const salesInfoStyles = css`
  .date-field {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }

  .date-field > input {
    flex: 1 1 calc(10 * var(--_rem));
    inline-size: auto;
    max-inline-size: calc(16 * var(--_rem));
  }

  .sales-info {
    display: grid;
    gap: var(--_3) var(--_4);
  }

  .sales-info dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  @container (inline-size >= 32em) {
    .sales-info {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
