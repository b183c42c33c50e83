import type {Notes} from '../../api/model-documents.js';
import {salesInfo} from '../../i18n/locales/en/sales-info.js';
import {withWords, type Localizer} from '../../i18n/localizer.js';
import type {MessageKey} from '../../i18n/messages.js';
import type {FieldPath} from '../../session/merge.js';
import {wordsOf} from './account-notes.model.js';

export const titles = {notes: 'accountNotes.notes', announcement: 'accountNotes.announcement'} as const;

const labels: Readonly<Record<string, MessageKey>> = {
  ...titles,
  contractEnd: 'salesInfo.contractEnd',
  representative: 'salesInfo.representative',
};

/** What a field is called; a path that has no name is its own. */
export function labelOf(localizer: Localizer, path: FieldPath): string {
  const {text} = withWords(localizer, salesInfo);
  const [field = ''] = path.split('.');
  const label = labels[field] as 'salesInfo.contractEnd' | undefined;
  return label ? text(label) : path;
}

/**
 * The value of a field, to name it in a conflict or a question; nothing where there is none.
 * @param options.timeZone in which a day begins; the browser's where it is empty
 */
export function valueInWords(
  localizer: Localizer,
  path: FieldPath,
  value: unknown,
  {timeZone}: {readonly timeZone: string},
): string | undefined {
  if (path === 'contractEnd' && typeof value === 'number') return localizer.date(value, {timeZone});
  if (path === 'representative' && value) {
    const {name, userId} = value as NonNullable<Notes['representative']>;
    return name || userId;
  }
  return typeof value === 'string' ? wordsOf(value) : undefined;
}
