import {css} from 'lit';

/** Used with `hostStyles`, `stateStyles`, and, if there are check boxes, `controlStyles`. */
export const customerAccessStyles = css`
  .access-groups {
    columns: calc(19 * var(--_rem)) 2;
    column-gap: var(--_4);
    margin-block-end: calc(-1 * var(--_4));
  }

  .access-group {
    break-inside: avoid;
    margin-block-end: var(--_4);
    padding: var(--_3) var(--_4) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  /* A legend sits on the border unless it floats. */
  .access-group > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  .access-group > ul {
    clear: both;
  }

  .access-group .check {
    display: inline-flex;
    gap: var(--_3);
    align-items: center;
    min-block-size: calc(1.75 * var(--_rem));
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 500;
    cursor: pointer;
  }

  .access-group > legend .check,
  .access-group-name {
    font-size: var(--_size);
    font-weight: 650;
  }

  .access-group .check input {
    flex: none;
  }

  .access-group ul {
    display: grid;
    gap: var(--_2);
    padding-block-start: var(--_2);
  }

  .access-group:has(.check) ul {
    padding-inline-start: calc(1.125 * var(--_rem) + var(--_3));
  }

  .access-group .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_3);
    justify-content: space-between;
    align-items: center;
  }

  .access-group li .check + .hint {
    padding-inline-start: calc(1.125 * var(--_rem) + var(--_3));
  }

  .access-group .line + .hint + ul {
    padding-inline-start: var(--_4);
  }

  .access-preview {
    display: grid;
    gap: var(--_3);
    align-content: start;
    padding: var(--_4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .access-preview-title {
    font-weight: 650;
  }

  .access-audience {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
  }

  .access-audience label {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: calc(1.5 * var(--_rem));
    color: var(--_text);
    cursor: pointer;
  }

  .access-portal {
    min-block-size: calc(12 * var(--_rem));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    overflow: hidden;
  }

  .access-bar {
    display: flex;
    justify-content: flex-end;
    padding: var(--_2) var(--_3);
    border-block-end: 1px solid var(--_border);
    background: var(--_raised);
  }

  .access-user {
    display: inline-flex;
    gap: var(--_2);
    align-items: center;
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .access-user .icon {
    rotate: 90deg;
  }

  .access-user.dead {
    color: var(--_muted);
    font-weight: 400;
  }

  .access-menu {
    display: grid;
    gap: var(--_3);
    inline-size: min(100% - 2 * var(--_3), 15 * var(--_rem));
    margin-block: var(--_2) var(--_3);
    margin-inline: auto var(--_3);
    padding: var(--_3);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-size: var(--_size-small);
  }

  .access-menu-group {
    color: var(--_muted);
    font-weight: 600;
  }

  .access-menu ul {
    padding-inline-start: var(--_3);
  }

  @media (forced-colors: active) {
    .access-menu {
      border: 1px solid CanvasText;
    }
  }
`;
