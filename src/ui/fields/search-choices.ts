/** Searches a list of choices by a part of their name; independent of the DOM. */

export interface SearchChoice {
  /** The stored value. */
  readonly value: string;
  /** The shown and searched text. */
  readonly label: string;
  /** Additional text next to the label; searched as well. */
  readonly detail?: string;
}

/** Normalized without case, accents, and separators. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[\s_/,.()]+/g, ' ')
    .trim()
    .toLowerCase();

const haystacks = new WeakMap<SearchChoice, string>();

function haystackOf(choice: SearchChoice): string {
  const {label, value, detail = ''} = choice;
  const made = haystacks.get(choice) ?? ` ${folded(`${label} ${detail}`)} ${folded(value)}`;
  haystacks.set(choice, made);
  return made;
}

/**
 * Choices that contain the text, in order of relevance: the label starts with it, a word starts with it, any other
 * match.
 */
export function findChoices(choices: readonly SearchChoice[], text: string): readonly SearchChoice[] {
  const wanted = folded(text);
  if (wanted === '') return choices;
  const ranks: SearchChoice[][] = [[], [], []];
  for (const choice of choices) {
    const at = haystackOf(choice).indexOf(wanted);
    if (at < 0) continue;
    const rank = at === 1 ? 0 : haystackOf(choice).includes(` ${wanted}`) ? 1 : 2;
    ranks[rank]?.push(choice);
  }
  return ranks.flat();
}

/** The choice whose whole name or value is typed, without regard to case. */
export function meantChoice(choices: readonly SearchChoice[], typed: string): SearchChoice | undefined {
  const wanted = typed.trim().toLowerCase();
  const by = (key: 'label' | 'value') => choices.find((choice) => choice[key].toLowerCase() === wanted);
  return by('label') ?? by('value');
}

/** The choices including the stored value in its stored spelling: saving another field must never change or lose it. */
export function withStored(choices: readonly SearchChoice[], stored: string, label: string): readonly SearchChoice[] {
  const same = ({value}: SearchChoice) => value.toLowerCase() === stored.toLowerCase();
  if (!choices.some(same)) return [...choices, {value: stored, label}];
  return choices.map((choice) => (same(choice) ? {...choice, value: stored} : choice));
}
