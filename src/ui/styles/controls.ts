import type {CSSResultGroup} from 'lit';
import {buttonStyles} from './buttons.js';
import {fieldStyles} from './fields.js';
import {formStyles} from './forms.js';

/** Native controls, drawn calmly. Elements that only show, or load their forms later, take `buttonStyles` alone. */
export const controlStyles: CSSResultGroup = [buttonStyles, fieldStyles, formStyles];
