/** Finding one of many choices by a part of its name; no DOM. */
import {fold} from '../text/fold.js';

export interface SearchChoice {
  /** The stored value. */
  readonly value: string;
  /** The shown and searched text. */
  readonly label: string;
  /** Additional text next to the label; searched as well. */
  readonly detail?: string;
  /** Further names, which are searched and not shown. */
  readonly also?: readonly string[];
}

/** Also ignores the characters between words. */
const folded = (text: string): string =>
  fold(text)
    .replace(/[\s_/,.()]+/g, ' ')
    .trim();

const haystacks = new WeakMap<SearchChoice, string>();

function haystackOf(choice: SearchChoice): string {
  const {label, value, detail = '', also = []} = choice;
  const made = haystacks.get(choice) ?? ` ${folded(`${label} ${detail}`)} ${folded(also.join(' '))} ${folded(value)}`;
  haystacks.set(choice, made);
  return made;
}

/**
 * Returns the choices that contain the text: first those whose label begins with it, then those in which a word does,
 * then all others, then those with all of its words.
 */
export function findChoices(choices: readonly SearchChoice[], text: string): readonly SearchChoice[] {
  const wanted = folded(text);
  if (wanted === '') return choices;
  const words = wanted.split(' ');
  const ranks: SearchChoice[][] = [[], [], [], []];
  for (const choice of choices) {
    const hay = haystackOf(choice);
    const at = hay.indexOf(wanted);
    if (at < 0 && !words.every((word) => hay.includes(word))) continue;
    const rank = at < 0 ? 3 : at === 1 ? 0 : hay.includes(` ${wanted}`) ? 1 : 2;
    ranks[rank]?.push(choice);
  }
  return ranks.flat();
}

/** Returns the choice whose complete name or value was typed, regardless of case and accents. */
export function meantChoice(choices: readonly SearchChoice[], typed: string): SearchChoice | undefined {
  const wanted = fold(typed.trim());
  return (
    choices.find(({label}) => fold(label) === wanted) ??
    choices.find(({value, also}) => [value, ...(also ?? [])].some((name) => fold(name) === wanted))
  );
}

/** The choices including the stored value in its stored spelling: saving another field must never change or lose it. */
export function withStored(choices: readonly SearchChoice[], stored: string, label: string): readonly SearchChoice[] {
  const same = ({value}: SearchChoice) => value.toLowerCase() === stored.toLowerCase();
  if (!choices.some(same)) return [...choices, {value: stored, label}];
  return choices.map((choice) => (same(choice) ? {...choice, value: stored} : choice));
}
