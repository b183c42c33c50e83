/** Letters that are no base letter with a mark to Unicode, and are typed as one. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

/** Marks on letters, and characters that nobody sees. Vowel signs of Indic scripts are letters of their own, and stay. */
const UNSEEN = /(?=\p{M})\p{Diacritic}|\p{Cf}/gu;

/** Each character alone: composed or not, both case pairs of `ß`, `İ`, and `ς`, full width or not, all come out the same. */
function foldCharacter(character: string): string {
  const bare = character.normalize('NFKD').replace(UNSEEN, '');
  return bare
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/./gu, (one) => letters[one] ?? one);
}

const ASCII = /^[\t-~]*$/;

/** A text as it is compared when users look for it: without regard to case, marks, ligatures, and how it was typed. */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('');
}

/** Part of a text, from `start` up to `end`, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** Where a folded text is in another one, as places in the original. */
export function foldedRanges(text: string, wanted: string): readonly TextRange[] {
  if (wanted === '') return [];
  let folded = '';
  /** By place in the folded text: where the character that it comes from begins, and where the next one does. */
  const begins: number[] = [];
  let place = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let unit = 0; unit < part.length; unit++) begins.push(place);
    folded += part;
    place += character.length;
  }
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const last = begins[at + wanted.length - 1];
    const next = begins.find((begin, index) => index >= at + wanted.length && begin !== last);
    ranges.push([begins[at] ?? 0, next ?? text.length]);
  }
  return ranges;
}
