import {css} from 'lit';

export const styles = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--aw-account-notes-gap, var(--_4));
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  section > header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1) var(--_4);
    align-items: center;
  }

  section > header > .buttons:empty {
    display: none;
  }

  form {
    display: grid;
    gap: var(--_3);
  }

  .save-bar {
    background: none;
  }

  @container (inline-size >= 41.1em) {
    section > header {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    section > header > .hint {
      grid-row: 2;
    }

    section > header > .buttons {
      grid-area: 1 / 2 / 3;
    }
  }
`;
