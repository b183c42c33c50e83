import {css, type CSSResultGroup} from 'lit';
import {appPickerStyles} from '../../domains/apps/picker/index.js';
import {customerAccessStyles} from '../../domains/access/menu/index.js';
import {destinationsStyles} from '../../domains/calling-rules/destinations/index.js';
import {passwordStyles} from '../../domains/admins/password/index.js';
import {planPickerStyles} from '../../domains/plans/picker/index.js';
import {salesInfoStyles} from '../../domains/notes/sales-info/index.js';
import {trunksStyles} from '../../domains/limits/trunks/index.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {searchFieldStyles} from '../../ui/styles/search-field.js';
import {stateStyles} from '../../ui/styles/states.js';
import {creationStyles} from './creation/styles.js';
import {startStyles} from './start/styles.js';
import {stepsStyles} from './steps/styles.js';

/** The frame: title, parent, path, fields, and buttons. */
const frameStyles = css`
  .widget {
    container-type: inline-size;
  }

  .wizard {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--aw-account-wizard-gap, var(--_6));
    align-items: start;
  }

  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_4);
    align-items: start;
  }

  .title {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .head > button {
    grid-row: 1 / 3;
    grid-column: 2;
  }

  .parent {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1;
    gap: 0 var(--_1);
    align-items: center;
    min-block-size: calc(1.75 * var(--_rem));
    overflow-wrap: anywhere;
  }

  .parent bdi {
    font-weight: 650;
  }

  .parent button {
    min-block-size: calc(1.75 * var(--_rem));
    padding-inline: var(--_2);
  }

  h2 {
    font-size: calc(1.5 * var(--_rem));
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }

  h2:focus {
    outline: none;
  }

  h2:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
    border-radius: 2px;
  }

  h3,
  .section > legend {
    color: var(--_text);
    font-size: var(--_size-large);
    font-weight: 650;
  }

  .step-head > p,
  h3 + p {
    max-inline-size: 65ch;
    color: var(--_muted);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_6);
    align-content: start;
    max-inline-size: calc(52 * var(--_rem));
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }

  section > header,
  .step-head {
    display: grid;
    gap: var(--_2);
  }

  .section > legend {
    margin-block-end: var(--_3);
    padding: 0;
  }

  .card {
    display: grid;
    gap: var(--_4);
    padding: var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .card-head {
    display: flex;
    gap: var(--_3);
    align-items: center;
    justify-content: space-between;
    font-weight: 650;
  }

  .check-line {
    display: flex;
    gap: var(--_3);
    align-items: center;
    min-block-size: calc(1.5 * var(--_rem));
  }

  .check-line label {
    color: var(--_text);
    font-size: var(--_size);
    cursor: pointer;
  }

  .amount {
    max-inline-size: calc(14 * var(--_rem));
  }

  .ways {
    display: grid;
    gap: var(--_3);
  }

  .ways label {
    display: flex;
    gap: var(--_3);
    align-items: baseline;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    font-size: var(--_size);
    cursor: pointer;
  }

  .ways label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .ways input {
    flex: none;
    translate: 0 2px;
  }

  .ways b {
    font-weight: 600;
  }

  .ways small {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 400;
  }

  .summary {
    display: grid;
    gap: var(--_1);
    margin-block-start: var(--_1);
  }

  .summary button {
    justify-content: start;
    min-block-size: calc(1.5 * var(--_rem));
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    white-space: normal;
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    justify-content: flex-end;
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }

  /* What scrolls below it must not show beneath it, in the padding of the scrolling element. */
  .actions::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: 100%;
    block-size: var(--_6);
    background: var(--_surface);
  }

  .actions.standing {
    position: static;
  }

  .actions.standing::after {
    content: none;
  }

  .actions > .first {
    margin-inline-end: auto;
  }

  /* The focus never goes below the buttons. */
  .body :is(input, select, button, h2) {
    scroll-margin-block: var(--_8) calc(3 * var(--_8));
  }

  @container (inline-size >= 45.7em) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 59.4em) {
    .wizard.full {
      grid-template-columns: calc(13 * var(--_rem)) minmax(0, 1fr);
      column-gap: var(--_8);
    }

    .wizard.full > :is(.head, .start) {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .ways label:has(:checked) {
      border-color: Highlight;
    }
  }
`;

export const styles: CSSResultGroup = [
  hostStyles,
  controlStyles,
  searchFieldStyles,
  stateStyles,
  passwordStyles,
  planPickerStyles,
  salesInfoStyles,
  trunksStyles,
  destinationsStyles,
  customerAccessStyles,
  appPickerStyles,
  frameStyles,
  startStyles,
  stepsStyles,
  creationStyles,
];
