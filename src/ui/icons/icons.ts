/** Small icons that accompany text and never replace it: hidden from screen readers, in the text color. */
import {svg, type TemplateResult} from 'lit';
import {icon} from './icon.js';

const small = (shape: TemplateResult<2>): TemplateResult => icon(shape, 'icon');

/** Points toward the end of the line; mirror it with `:dir(rtl)`, and rotate it for an expanded state. */
export const chevronIcon = (): TemplateResult => small(svg`<path d="m6 3.5 4.5 4.5L6 12.5" />`);

export const warningIcon = (): TemplateResult =>
  small(svg`<path d="M8 2 1.5 13.5h13L8 2Z" /><path d="M8 6.5v3.25" /><path d="M8 11.75v.01" />`);

export const searchIcon = (): TemplateResult =>
  small(svg`<circle cx="7" cy="7" r="4.25" /><path d="m10.25 10.25 3.25 3.25" />`);

export const pinIcon = (): TemplateResult =>
  small(svg`<path d="M5.5 2h5l-.75 5 2.25 2.5H4L6.25 7 5.5 2Z" /><path d="M8 9.5V14" />`);

export const plusIcon = (): TemplateResult => small(svg`<path d="M8 3v10M3 8h10" />`);
