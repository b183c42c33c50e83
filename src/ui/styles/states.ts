import {css} from 'lit';

/** The states that all widgets share: skeletons, notices, errors, and badges. */
export const stateStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .notice > div {
    flex: 1 1 calc(16 * var(--_rem));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .notice strong {
    display: block;
    font-weight: 600;
  }

  .notice small {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-family: var(--_font-mono);
    user-select: all;
  }

  .notice.error {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .notice.warning {
    border-inline-start-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .skeleton {
    display: inline-block;
    inline-size: var(--_w, 12ch);
    max-inline-size: 100%;
    block-size: 0.75em;
    border-radius: 0.375em;
    background: color-mix(in oklab, var(--_text) 11%, transparent);
    animation: breathe 1.6s ease-in-out infinite;
  }

  .skeleton.wide {
    --_w: 24ch;
  }

  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }

  .badge {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 16px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 550;
    white-space: nowrap;
  }

  .badge.success {
    background: var(--_success-soft);
    color: var(--_success);
  }

  .badge.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .badge.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  /* What was searched for, in a text that may be muted. */
  mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent) 22%, transparent);
    color: var(--_text);
    font-weight: 650;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }
`;
