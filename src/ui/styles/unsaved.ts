import {css} from 'lit';

/** The mark of unsaved input: a border, which stays a dot where colors are forced. */
export const unsavedStyles = css`
  .unsaved {
    display: inline-block;
    flex: none;
    margin-inline-start: 0.25em;
    border: 0.25em solid var(--_accent);
    border-radius: 50%;
    vertical-align: 0.125em;
  }
`;
