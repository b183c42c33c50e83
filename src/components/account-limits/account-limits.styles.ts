import {css} from 'lit';

export const styles = css`
  form,
  .form-part,
  .body {
    display: grid;
    gap: var(--aw-account-limits-gap, var(--_8));
  }

  section {
    display: grid;
    gap: var(--_4);
  }

  .credit-balance {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_6);
    align-items: center;
  }

  .balance {
    font-size: calc(1.5 * var(--_rem));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .balance.owed {
    color: var(--_danger);
  }

  #credit-panel {
    display: grid;
    gap: var(--_4);
  }

  #credit-panel:empty {
    display: none;
  }

  h3 + p {
    max-inline-size: 65ch;
    color: var(--_muted);
  }

  header {
    display: grid;
    gap: var(--_1);
  }
`;
