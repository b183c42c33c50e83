import {css} from 'lit';

export const styles = css`
  form {
    display: grid;
    gap: var(--_4);
  }
`;
