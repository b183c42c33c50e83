import {digitValue} from '../../i18n/digits.js';

/** Characters that Unicode does not decompose into the one that users type instead, or that their keyboard has. */
const typed: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  // Persian and Arabic keyboards.
  ی: 'ي',
  ک: 'ك',
  ...Object.fromEntries([...'`´‘’‛′ʹʻʼ'].map((quote) => [quote, "'"])),
  ...Object.fromEntries([...'“”„‟«»″'].map((quote) => [quote, '"'])),
  '−': '-',
  '⁄': '/',
};

/**
 * Marks on letters, and invisible characters. Vowel signs of Indic scripts are separate letters and are retained. Unicode
 * does not call some Arabic marks diacritics.
 */
const UNSEEN = /(?=\p{M})\p{Diacritic}|[\u0653-\u0655\u0670\u0640\p{Cf}\p{DI}]/gu;

const HIRAGANA = /[\u3041-\u3096]/;

function foldOne(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  if (/\p{Pd}/u.test(character)) return '-';
  // Each has its katakana at the same distance.
  if (HIRAGANA.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0x60);
  return typed[character] ?? character;
}

/**
 * Folds each character separately: composed and decomposed forms, the case pairs of `ß`, `İ`, and `ς`, and full-width
 * forms have the same result.
 */
function foldCharacter(character: string): string {
  const bare = (typed[character] ?? character).normalize('NFKD').replace(UNSEEN, '');
  return bare.toLowerCase().toUpperCase().toLowerCase().replace(UNSEEN, '').replace(/./gu, foldOne);
}

/** Without the grave accent, which stands for an apostrophe. */
const ASCII = /^[\t-_a-~]*$/;

/**
 * Returns the form in which texts are compared in a search: regardless of case, marks, ligatures, and the way they were
 * typed.
 */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('');
}

/** Part of a text, from `start` up to `end`, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** Returns the ranges of the original text in which a folded text occurs. */
export function foldedRanges(text: string, wanted: string): readonly TextRange[] {
  if (wanted === '') return [];
  let folded = '';
  /** For each position in the folded text, the start of its original character, and of the following one. */
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
