import {storedText} from '../../api/stored-text.js';
import {apiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Notes} from '../../api/notes.js';
import type {Settings} from '../../api/settings.js';
import {isTooLarge} from '../../rich-text/too-large.js';
import {loadSanitizer} from '../../rich-text/load-sanitizer.js';
import type {WriteTarget} from '../../session/document-write.js';
import {documentResource} from '../../session/document-resource.js';
import type {EditableResource} from '../../session/resources.js';

/** Whether texts may contain pictures. */
export const showsImages = ({session}: {readonly session: {readonly settings: Settings}}): boolean =>
  session.settings.richTextImages ?? false;

/**
 * The notes of the account. Every write is sanitized, wherever the text comes from, because the stored text is shown to
 * other users and by other software.
 */
export function notesResource(target: WriteTarget): EditableResource<Notes> | undefined {
  const {adapter, account} = target;
  if (!adapter.notes) return undefined;
  const resource = documentResource('notes', adapter.notes, account.id);
  return {
    ...resource,
    write: async ({base, changes}, options) => {
      const {notes, announcement, ...others} = changes;
      const images = showsImages(target);
      const texts = {
        ...(notes !== undefined && {notes: await sanitized('notes', notes, images)}),
        ...(announcement !== undefined && {announcement: await sanitized('announcement', announcement, images)}),
      };
      return resource.write({base, changes: {...others, ...texts}}, options);
    },
  };
}

/** @throws `invalid` for a text that is too large to be parsed; `unsupported` for markup outside a page, where it cannot be */
async function sanitized(path: keyof Notes, text: string, images: boolean): Promise<string> {
  if (isTooLarge(text)) {
    const message = 'The text is too large.';
    throw apiError('invalid', message, {fields: [{path, rule: 'too-large', message}]});
  }
  if (!/[<&]/.test(text)) return storedText(text) === '' ? '' : text;
  const {canSanitize, sanitizeToText} = await loadCode(loadSanitizer);
  if (!canSanitize) throw apiError('unsupported', 'Markup can be sanitized in a page only', {});
  return sanitizeToText(text, {images});
}
