import {css} from 'lit';

export const styles = css`
  :host {
    --_banner: var(--aw-masquerade-banner-background, var(--_warning));
    --_on-banner: var(--aw-masquerade-banner-text, var(--_surface));
  }

  /*
   * Without a masquerade the banner is invisible and takes no space. It is not display: none, because then screen
   * readers would not announce the end of the masquerade.
   */
  :host(:not(:state(masquerading))) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host(:state(masquerading)) {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--aw-masquerade-banner-z-index, 20);
  }

  .widget {
    container-type: inline-size;
    background: var(--_banner);
    color: var(--_on-banner);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    padding: var(--_2) var(--_4);
  }

  .icon {
    display: none;
    flex: none;
    inline-size: calc(1.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
  }

  .words {
    flex: 1 1 calc(12 * var(--_rem));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .acting {
    font-size: var(--_size-large);
    font-weight: 650;
  }

  /* One line in any room: who acts far from home must not lose half the screen to the path. */
  ol {
    display: flex;
    font-size: var(--_size-small);
  }

  li {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  li + li::before {
    content: '/' / '';
    margin-inline: var(--_2);
  }

  button {
    max-inline-size: 100%;
    border-color: transparent;
    background: var(--_on-banner);
    color: var(--_banner);
    white-space: normal;
    text-align: start;
  }

  button:hover {
    border-color: transparent;
    background-image: linear-gradient(
      color-mix(in oklab, var(--_banner) 12%, transparent),
      color-mix(in oklab, var(--_banner) 12%, transparent)
    );
  }

  :focus-visible {
    outline-color: var(--_on-banner);
  }

  @container (inline-size >= 32em) {
    .icon {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .widget {
      border: 3px solid Highlight;
    }
  }
`;
