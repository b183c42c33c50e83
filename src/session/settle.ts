import type {AskUnsaved, Editor, Editors} from './editors.js';

/**
 * Asks what to do with unsaved input, and does it. Loaded when there is some.
 * @returns whether nothing unsaved is left.
 */
export async function settle(
  editors: Editors,
  ask: AskUnsaved,
  signal: AbortSignal,
  concerned: (editor: Editor) => boolean,
): Promise<boolean> {
  const dirty = editors.dirty.filter(concerned);
  const choice = await ask(dirty, signal);
  if (signal.aborted || choice === 'stay') return false;
  if (choice === 'discard') {
    for (const editor of dirty) editor.discard();
    return true;
  }
  const saved = await Promise.all(dirty.map((editor) => editor.save()));
  return saved.every(Boolean);
}
