import {commonWords} from '../../i18n/generated/en/common.js';
import type {Notes} from '../../api/notes.js';
import {accountNotesWords} from '../../i18n/generated/en/account-notes.js';
import {salesInfoWords} from '../../i18n/generated/en/sales-info.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';
import type {FieldPath} from '../../session/merge.js';
import {wordsOf} from './account-notes.model.js';

const labels: Partial<Record<string, Phrase>> = {
  notes: accountNotesWords['accountNotes.notes'],
  announcement: accountNotesWords['accountNotes.announcement'],
  contractEnd: salesInfoWords['salesInfo.contractEnd'],
  representative: salesInfoWords['salesInfo.representative'],
} satisfies Partial<Record<keyof Notes, Phrase>>;

/** The label of a field; the path itself if it has none. */
export function labelOf({text}: Localizer, path: FieldPath): string {
  const [field = ''] = path.split('.');
  const label = labels[field];
  return label ? text(label) : path;
}

/**
 * The value of a field in words, for conflicts and questions; `undefined` if there is none.
 * @param options.timeZone the zone in which a day starts; empty: the browser's
 */
export function valueInWords(
  localizer: Localizer,
  path: FieldPath,
  value: unknown,
  {timeZone}: {readonly timeZone: string},
): string | undefined {
  if (path === 'contractEnd' && typeof value === 'number') return localizer.date(value, {timeZone});
  if (path === 'representative' && value) {
    const {name} = value as NonNullable<Notes['representative']>;
    return name || localizer.text(commonWords['state.unnamed']);
  }
  return typeof value === 'string' ? wordsOf(value) : undefined;
}
