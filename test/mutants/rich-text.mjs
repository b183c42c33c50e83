/** Guards of the one place that makes markup of a server's text. */
const file = 'src/rich-text/sanitize.ts';

/** @type {readonly import('./guard.d.ts').Guard[]} */
export const richTextGuards = [
  {
    id: 'sanitize-attributes',
    ensures: 'Only listed attributes remain, with addresses that are safe to follow.',
    file,
    code: 'if (allowed.includes(name) && fits) continue;',
    mutated: 'continue;',
  },
  {
    id: 'sanitize-addresses',
    ensures: 'A link or a picture with an unsafe address loses it.',
    file,
    code: 'if (allowed.includes(name) && fits) continue;',
    mutated: 'if (allowed.includes(name)) continue;',
  },
  {
    id: 'sanitize-images',
    ensures: 'Pictures are not requested where they are not shown.',
    file,
    code: `if (tag === 'img' && !images) {`,
    mutated: 'if (false) {',
  },
  {
    id: 'sanitize-again',
    ensures: 'A text that changes when it is parsed again is stored as plain text.',
    file,
    code: 'if (next === text) return text;',
    mutated: 'return next;',
  },
];
