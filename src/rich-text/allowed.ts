/**
 * The HTML that a text may contain: enough for notes and announcements, but nothing that runs scripts, loads resources,
 * or covers the page.
 */

export const allowedTags: readonly string[] = [
  ...['p', 'div', 'center', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'],
  ...['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'code', 'sub', 'sup', 'small', 'big'],
  ...['span', 'font', 'a', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Attributes by the tags that may have them; `*` stands for every tag. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  font: ['color', 'size'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align'],
  ...Object.fromEntries(
    ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'pre'].map((tag) => [tag, ['align']]),
  ),
  '*': ['dir'],
};

/** What is removed without notice: hooks for another page's styles and scripts, and purely descriptive attributes. */
export const unmissed: ReadonlySet<string> = new Set(
  'aria-* border cellpadding cellspacing class contenteditable data-* id lang name rel role spellcheck tabindex target title valign'.split(
    ' ',
  ),
);

/** Allowed link targets. Relative ones are excluded because the page they refer to is unknown. */
export const linkAddress = /^(?:https?|mailto|tel|sips?):/i;

/** Allowed image sources: a server with encryption, or the text itself. */
export const imageAddress = /^(?:https:\/\/|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;

export const alignments: ReadonlySet<string> = new Set(['left', 'center', 'right', 'justify']);
