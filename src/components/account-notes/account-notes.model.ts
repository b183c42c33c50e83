import {loadCode} from '../../api/load-code.js';
import type {Notes} from '../../api/model-documents.js';
import {loadSanitiser} from '../../rich-text/view.js';
import {notesResource} from '../../domains/notes/resource.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';

/** The texts with formatting. */
export type TextField = 'notes' | 'announcement';

export const showsImages = ({session}: AccountScope): boolean => session.settings.richTextImages ?? false;

/**
 * The notes of the account, every write of which is sanitised, wherever the text comes from: what is stored is shown to
 * others, and not only by this library (W-01).
 */
export function sanitisedNotes(scope: AccountScope): EditableResource<Notes> | undefined {
  const {adapter, account} = scope;
  if (!adapter.notes) return undefined;
  const resource = notesResource(adapter.notes, account.id);
  const images = showsImages(scope);
  return {
    ...resource,
    write: async ({base, changes}, options) => {
      const {sanitiseToText} = await loadCode(loadSanitiser);
      const {notes, announcement, ...others} = changes;
      return resource.write(
        {
          base,
          changes: {
            ...others,
            ...(notes !== undefined && {notes: sanitiseToText(notes, {images})}),
            ...(announcement !== undefined && {announcement: sanitiseToText(announcement, {images})}),
          },
        },
        options,
      );
    },
  };
}

/** The words of a text without its formatting, to name it in a conflict; shown as text, never as markup. */
export function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 200 ? `${words.slice(0, 200)} …` : words;
}
