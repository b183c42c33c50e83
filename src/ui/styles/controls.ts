import type {CSSResultGroup} from 'lit';
import {buttonStyles} from './buttons.js';
import {fieldStyles} from './fields.js';
import {formStyles} from './forms.js';

/** Native controls. Elements without forms, or with forms that are loaded later, use `buttonStyles` alone. */
export const controlStyles: CSSResultGroup = [buttonStyles, fieldStyles, formStyles];
