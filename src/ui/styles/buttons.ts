import {css} from 'lit';

/** Buttons, and the dialogs that contain them. */
export const buttonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    min-block-size: var(--_control);
    padding: 0 var(--_3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color 120ms,
      border-color 120ms;
  }

  button:hover {
    border-color: var(--_border-strong);
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--aw-color-on-danger, light-dark(#fff, #2a0609));
  }

  button.quiet {
    border-color: transparent;
    background-color: transparent;
    color: var(--_accent);
  }

  button.link {
    min-block-size: calc(1.5 * var(--_rem));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  button.icon {
    min-inline-size: var(--_control);
    padding: 0;
    border-color: transparent;
    background-color: transparent;
    color: var(--_muted);
  }

  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }

  dialog {
    inline-size: min(30 * var(--_rem), calc(100vi - var(--_8)));
    padding: var(--_6);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  dialog::backdrop {
    background: rgb(10 12 18 / 0.5);
  }

  dialog h2 {
    margin-block-end: var(--_2);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  dialog .buttons {
    justify-content: flex-end;
    margin-block-start: var(--_6);
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonText !important;
    }
  }
`;
