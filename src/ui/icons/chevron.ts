import {svg, type TemplateResult} from 'lit';
import {icon} from './icon.js';

/** Says that a field opens a list; the field's own behaviour does it. */
export const chevronDown = (): TemplateResult => icon(svg`<path d="m4 6 4 4 4-4" />`, 'chevron');
