import {characters} from '../../../api/field-rules.js';

/** How hard a password is to guess, by its length and kinds of characters. It is shown but never blocks. */
export type PasswordStrength = 'empty' | 'bad' | 'weak' | 'okay' | 'good' | 'strong';

/** In ascending order; the index of a level is how much of the bar it fills. */
export const strengthLevels: readonly PasswordStrength[] = ['empty', 'bad', 'weak', 'okay', 'good', 'strong'];

export function passwordStrength(password: string): PasswordStrength {
  const length = characters(password);
  if (length === 0) return 'empty';
  if (length < 6) return 'bad';
  const lower = /\p{Ll}/u.test(password);
  const beyond = [/\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(password)).length;
  if (length >= 8 && lower && beyond === 3) return 'strong';
  if (length >= 8 && beyond >= 2) return 'good';
  return beyond >= 1 ? 'okay' : 'weak';
}
