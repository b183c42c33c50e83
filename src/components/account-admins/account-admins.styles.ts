import {css} from 'lit';

export const styles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }

  h3 {
    flex: 1 1 auto;
  }

  .search {
    flex: 0 1 calc(16 * var(--_rem));
  }

  .admins {
    border-block-start: 1px solid var(--_border);
  }

  .admin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1) var(--_4);
    align-items: start;
    padding-block: var(--_3);
    border-block-end: 1px solid var(--_border);
  }

  .whole {
    grid-column: 1 / -1;
  }

  .who {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    margin-inline-end: var(--_2);
    font-weight: 600;
  }

  .who > div {
    padding-block: 2px;
  }

  .admin > .buttons {
    gap: 0 var(--_1);
    margin-inline-start: calc(-1 * var(--_3));
  }

  button.remove {
    color: var(--_danger);
  }

  a {
    color: var(--_accent);
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }

  code {
    font-family: var(--_font-mono);
    font-size: var(--_size);
    overflow-wrap: anywhere;
    user-select: all;
  }

  .panel {
    display: grid;
    gap: var(--_4);
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .modes,
  .dispositions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
  }

  .modes legend {
    margin-block-end: var(--_1);
    padding: 0;
    color: var(--_text);
    font-weight: 600;
  }

  .modes label,
  .dispositions label {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: calc(1.75 * var(--_rem));
    color: var(--_text);
    font-size: var(--_size);
    font-weight: inherit;
    cursor: pointer;
  }

  form {
    display: grid;
    gap: var(--_4);
    max-inline-size: calc(40 * var(--_rem));
  }

  .admin.open form {
    padding-block-start: var(--_2);
  }

  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_2);
    align-items: center;
  }

  .check label {
    color: var(--_text);
    font-size: var(--_size);
    cursor: pointer;
  }

  .check .hint {
    grid-column: 2;
  }

  .whole > .notice {
    margin-block-end: var(--_3);
  }

  .announced {
    margin-block-start: var(--_1);
    color: var(--_success);
  }

  .created {
    border-inline-start-color: var(--_success);
    background: var(--_success-soft);
    align-items: end;
  }

  .created dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_4);
    align-items: baseline;
    margin-block: var(--_2);
  }

  .created dt {
    color: var(--_muted);
  }

  .created dd {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }

  .removal {
    inline-size: min(36 * var(--_rem), calc(100vi - var(--_8)));
  }

  .removal > :not(h2, .buttons) + :not(h2, .buttons) {
    margin-block-start: var(--_4);
  }

  .owned-resources {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .owned-resources > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_1) var(--_3);
    padding: var(--_3) var(--_4);
  }

  .owned-resources > li + li {
    border-block-start: 1px solid var(--_border);
  }

  .owned-resources strong {
    font-weight: 600;
  }

  .owned-resources .badge {
    grid-area: 1 / 2;
    align-self: start;
  }

  .names,
  .dispositions {
    grid-column: 1 / -1;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  @container (inline-size >= 38.8em) {
    .admin {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .admin > .buttons {
      margin-inline: 0 calc(-1 * var(--_3));
    }
  }
`;
