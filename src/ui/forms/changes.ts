import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditorChange} from '../../session/editor.js';
import {getField, type FieldPath} from '../../session/merge.js';

/** How a form speaks of its fields. */
export interface FieldWords {
  /** Name of a field in words, where a conflict or a list of changes has to name it. Default: its path. */
  readonly labelOf?: ((path: FieldPath) => string) | undefined;
  /** A value in words, where a conflict or a list of changes has to show it. Default: as it is stored. */
  readonly wordsOf?: ((path: FieldPath, value: unknown) => string | undefined) | undefined;
  /** Fields whose values are never shown in such a place. */
  readonly secret?: readonly FieldPath[] | undefined;
}

/** A value as a list of changes or a conflict shows it. */
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

/** What is typed, field by field. */
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

/** The value of a field as it is typed. */
export function textIn(draft: unknown, path: FieldPath): string {
  const value = getField(draft, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
