/** Icons of the toolbar's buttons, in the text color; each button also has an accessible name. */
import {svg, type TemplateResult} from 'lit';
import {icon} from '../../ui/icons/icon.js';

const shapes: Readonly<Record<string, TemplateResult<2>>> = {
  bold: svg`<path d="M4.5 3h4a2.4 2.4 0 0 1 0 5h-4zM4.5 8h4.75a2.5 2.5 0 0 1 0 5H4.5z" stroke-width="2" />`,
  italic: svg`<path d="M7 3h5M4 13h5M9.5 3l-3 10" />`,
  underline: svg`<path d="M4.5 2.5v5a3.5 3.5 0 0 0 7 0v-5M3.5 14h9" />`,
  strike: svg`<path d="M11.5 4.5C11 3.2 9.7 2.5 8 2.5c-2 0-3.4 1-3.4 2.6M4.4 11.2c.5 1.5 1.8 2.3 3.7 2.3 2.1 0 3.5-1 3.5-2.7 0-.7-.2-1.3-.6-1.8M2.5 8h11" />`,
  color: svg`<path d="M4 11 8 2.5 12 11M5.4 8h5.2" /><path d="M3 14.25h10" stroke-width="2" class="ink" />`,
  bullets: svg`<path d="M6.5 4h7M6.5 8h7M6.5 12h7M2.75 4h.01M2.75 8h.01M2.75 12h.01" stroke-width="1.75" />`,
  numbers: svg`<path d="M7 4h6.5M7 8h6.5M7 12h6.5M2.5 2.75 3.5 2.25V5.5M2.25 9.25c.2-.6 1.75-.75 1.75.25 0 .75-1.75 1.25-1.75 2.5H4.25" stroke-width="1.25" />`,
  left: svg`<path d="M2.5 3.5h11M2.5 6.5h7M2.5 9.5h11M2.5 12.5h7" />`,
  center: svg`<path d="M2.5 3.5h11M4.5 6.5h7M2.5 9.5h11M4.5 12.5h7" />`,
  right: svg`<path d="M2.5 3.5h11M6.5 6.5h7M2.5 9.5h11M6.5 12.5h7" />`,
  justify: svg`<path d="M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11" />`,
  link: svg`<path d="M6.75 9.25 9.5 6.5M7 4.5l1.4-1.4a2.6 2.6 0 0 1 3.7 0l.7.7a2.6 2.6 0 0 1 0 3.7L11.5 9M9 11.5l-1.4 1.4a2.6 2.6 0 0 1-3.7 0l-.8-.7a2.6 2.6 0 0 1 0-3.7L4.5 7" />`,
  image: svg`<path d="M2.5 3h11v10h-11zM2.5 11l3-3 2.5 2.5L11 7l2.5 2.75" /><path d="M6 5.75h.01" stroke-width="2" />`,
  clear: svg`<path d="M4 2.5h8.5M8.25 2.5 6.5 9.5M3 13.5l10-8" />`,
  undo: svg`<path d="M5.5 3 2.5 6l3 3M2.75 6h6.5a4 4 0 0 1 0 8H6.5" />`,
  redo: svg`<path d="m10.5 3 3 3-3 3M13.25 6h-6.5a4 4 0 0 0 0 8H9.5" />`,
};

export const toolIcon = (id: string): TemplateResult => icon(shapes[id], 'tool-icon');
