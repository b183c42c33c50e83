import {css, type CSSResultGroup} from 'lit';
import {richTextStyles} from '../../../rich-text/styles.js';

/** Used with `buttonStyles` and `stateStyles`. */
export const announcementStyles: CSSResultGroup = [
  richTextStyles,
  css`
    dialog.announcement {
      inline-size: min(40 * var(--_rem), calc(100vi - var(--_8)));
      max-block-size: min(48 * var(--_rem), calc(100vb - var(--_8)));
      padding: 0;
    }

    dialog.announcement[open] {
      display: grid;
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }

    dialog.announcement > h2 {
      grid-row: 1;
      margin: 0;
      padding: var(--_6) var(--_6) var(--_2);
      outline: none;
    }

    dialog.announcement > .hint {
      grid-row: 2;
      padding: 0 var(--_6) var(--_3);
    }

    .announcement-text {
      grid-row: 3;
      padding: var(--_2) var(--_6) var(--_4);
      overflow: auto;
      overscroll-behavior: contain;
      font-size: var(--_rem);
    }

    dialog.announcement > .buttons {
      grid-row: 4;
      margin: 0;
      padding: var(--_4) var(--_6);
      border-block-start: 1px solid var(--_border);
    }
  `,
];
