const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

/** The words of a text without its formatting, one line per paragraph, found without a parser. Not HTML: shown as text only. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(?:br|hr|\/(?:p|div|h[1-6]|li|tr|blockquote|pre))\b[^>]*>?/gi, '\n')
    .replace(/<[a-z/!?][^>]*>?/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/gi, (reference: string, code?: string, name: string = '') =>
      code === undefined ? (entities[name.toLowerCase()] ?? reference) : String.fromCodePoint(inRange(Number(code))),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const inRange = (code: number): number => (code > 0 && code <= 0x10ffff ? code : 0xfffd);
