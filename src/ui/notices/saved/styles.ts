import {css} from 'lit';

/** The confirmation of a save, in the place of the bar with Save. */
export const savedStyles = css`
  .saved-bar {
    --_inverse: light-dark(var(--_text), color-mix(in oklab, var(--_text) 17%, var(--_surface)));
    --_on-inverse: light-dark(var(--_surface), var(--_text));

    position: sticky;
    inset-block-end: var(--_3);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    align-items: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: var(--_4);
    margin-inline: auto;
    padding: var(--_1);
    padding-inline-start: var(--_3);
    /* Visible with forced colors, which have no shadow and no background. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_inverse);
    box-shadow: var(--_shadow);
    color: var(--_on-inverse);
    font-size: var(--_size-small);
    animation: saved-rise 180ms cubic-bezier(0.2, 0, 0, 1);
  }

  /* Stays as long as it can be used or is being read. */
  .saved-bar.brief {
    animation:
      saved-rise 180ms cubic-bezier(0.2, 0, 0, 1),
      saved-leave 300ms 8s forwards;
  }

  /* Only the end waits: paused while it appears, a focused bar would stay transparent. */
  .saved-bar.brief:is(:hover, :focus-within) {
    animation-play-state: running, paused;
  }

  .saved-bar:focus {
    outline: none;
  }

  .saved-bar > .icon {
    flex: none;
  }

  .saved-bar > .text {
    flex: 1 1 calc(10 * var(--_rem));
    min-inline-size: 0;
    padding-block: var(--_1);
    overflow-wrap: anywhere;
  }

  .saved-bar strong {
    font-weight: 500;
  }

  .saved-bar :is(.changes, .problem) {
    color: color-mix(in oklab, var(--_on-inverse) 80%, var(--_inverse));
  }

  /* A problem is never cut off. */
  .saved-bar .changes {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .saved-bar > .buttons {
    flex: none;
    flex-wrap: nowrap;
    gap: 0;
    margin-inline-start: auto;
  }

  .saved-bar button {
    border-color: transparent;
    background: none;
    color: inherit;
    outline-color: currentColor;
  }

  .saved-bar button:hover {
    background: color-mix(in oklab, var(--_on-inverse) 14%, transparent);
  }

  .saved-bar .dismiss {
    padding-inline: var(--_2);
  }

  @keyframes saved-rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @keyframes saved-leave {
    to {
      opacity: 0;
    }
  }

  @media print {
    .saved-bar {
      display: none;
    }
  }
`;
