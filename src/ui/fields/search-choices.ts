/** Finding one of many choices by a part of its name; no DOM. */

export interface SearchChoice {
  /** What is stored. */
  readonly value: string;
  /** What is shown, and searched for. */
  readonly label: string;
  /** Beside the label, in small print; searched as well. */
  readonly detail?: string;
}

/** Without regard to case, accents, and what stands between words. */
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

/** Choices that hold the text: first where a label begins with it, then where a word does, then all others. */
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

/** The choice somebody names who types all of its name or value, without regard to case. */
export function meantChoice(choices: readonly SearchChoice[], typed: string): SearchChoice | undefined {
  const wanted = typed.trim().toLowerCase();
  const by = (key: 'label' | 'value') => choices.find((choice) => choice[key].toLowerCase() === wanted);
  return by('label') ?? by('value');
}

/**
 * The choices with the stored value among them, spelled as it is stored: saving another field must never change or lose
 * it (W-08).
 */
export function withStored(choices: readonly SearchChoice[], stored: string, label: string): readonly SearchChoice[] {
  const same = ({value}: SearchChoice) => value.toLowerCase() === stored.toLowerCase();
  if (!choices.some(same)) return [...choices, {value: stored, label}];
  return choices.map((choice) => (same(choice) ? {...choice, value: stored} : choice));
}
