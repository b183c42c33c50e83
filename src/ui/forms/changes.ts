import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditorChange} from '../../session/editor.js';
import {getField, type FieldPath} from '../../session/merge.js';

/** The names and values of a form's fields in words. */
export interface FieldWords {
  /** Label of a field, for conflicts and lists of changes. Default: its path. */
  readonly labelOf?: ((path: FieldPath) => string) | undefined;
  /** Text of a value, for conflicts and lists of changes. Default: the stored value. */
  readonly wordsOf?: ((path: FieldPath, value: unknown) => string | undefined) | undefined;
  /** Fields whose values are never shown there. */
  readonly secret?: readonly FieldPath[] | undefined;
}

/** A value as lists of changes and conflicts show it. */
export function shownValue(
  {text, number}: Localizer,
  {wordsOf, secret}: FieldWords,
  path: FieldPath,
  value: unknown,
): string {
  if (value && secret?.includes(path)) return text(formsWords['state.hidden']);
  const words = wordsOf?.(path, value);
  if (words !== undefined) return words;
  if (value === undefined || value === null || value === '') return text(commonWords['state.notSet']);
  if (typeof value === 'boolean') return text(value ? formsWords['state.on'] : formsWords['state.off']);
  if (typeof value === 'number') return number(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The changes, field by field. */
export function describeChanges(
  localizer: Localizer,
  words: FieldWords,
  {changed, base, draft}: {readonly changed: readonly FieldPath[]; readonly base: unknown; readonly draft: unknown},
): readonly EditorChange[] {
  const {labelOf = (path) => path} = words;
  return changed.map((path) => ({
    path,
    label: labelOf(path),
    from: shownValue(localizer, words, path, getField(base, path)),
    to: shownValue(localizer, words, path, getField(draft, path)),
  }));
}
