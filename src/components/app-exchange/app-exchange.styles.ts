import {css} from 'lit';

export const styles = css`
  .widget {
    container-type: inline-size;
  }

  .body,
  form {
    display: grid;
    gap: var(--_4);
  }

  h3 {
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .intro {
    max-inline-size: 65ch;
    margin-block-start: var(--_1);
    color: var(--_muted);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    justify-content: space-between;
  }

  .tools input {
    flex: 1 1 12rem;
    max-inline-size: 24rem;
  }

  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .apps {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    gap: var(--aw-app-exchange-gap, var(--_3));
  }

  .card {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr) auto;
    gap: var(--_3);
    align-items: start;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .card.blocked {
    background: var(--_sunken);
  }

  .icon {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: var(--_radius-small);
    overflow: hidden;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }

  .icon.letter {
    background: var(--_accent-soft);
    color: var(--_text);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .icon img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .blocked .icon {
    filter: grayscale(1);
    opacity: 0.6;
  }

  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    align-items: center;
  }

  .name :is(label, strong) {
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .name label {
    cursor: pointer;
  }

  .words .hint {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .access {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    justify-content: flex-end;
    min-block-size: 1.5rem;
  }

  .access .skeleton {
    --_w: 2.25rem;
  }

  .state {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  @container (inline-size < 24rem) {
    .access {
      flex-direction: column-reverse;
      align-items: flex-end;
    }
  }

  @container (inline-size >= 44rem) {
    .apps {
      --_columns: 2;
    }
  }

  @container (inline-size >= 68rem) {
    .apps {
      --_columns: 3;
    }
  }
`;
