import {svg, type TemplateResult} from 'lit';
import {icon} from './icon.js';

/** Indicates that a field opens a list, which is the field's own behavior. */
export const chevronDown = (): TemplateResult => icon(svg`<path d="m4 6 4 4 4-4" />`, 'chevron');
