import {css} from 'lit';

export const styles = css`
  /* The content is the page's. */
  :host {
    all: unset;
  }

  :host,
  .own {
    display: contents;
  }

  .problem {
    position: fixed;
    inset-block-end: var(--_4);
    inset-inline: var(--_4);
    z-index: 10;
    display: flex;
    gap: var(--_2);
    align-items: center;
    justify-content: center;
    inline-size: fit-content;
    max-inline-size: calc(40 * var(--_rem));
    margin-inline: auto;
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    padding: var(--_2);
  }
`;
