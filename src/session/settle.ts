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
  let stuck: Editor | undefined;
  for (;;) {
    const dirty = editors.dirty.filter(concerned);
    if (dirty.length === 0) return true;
    const choice = await ask(dirty, signal, stuck);
    if (signal.aborted || choice === 'stay') return false;
    if (choice === 'discard') {
      for (const editor of dirty) editor.discard();
      return true;
    }
    const failed = await saveAll(editors, signal, concerned);
    if (!failed) return !signal.aborted;
    // A form on the page says itself why it is not saved; of one that is not, the question says so.
    if (signal.aborted || failed.shown !== false) return false;
    stuck = failed;
  }
}

/** One after the other: after the first that is not stored, nothing more is sent. @returns that one. */
async function saveAll(
  editors: Editors,
  signal: AbortSignal,
  concerned: (editor: Editor) => boolean,
): Promise<Editor | undefined> {
  const tried = new Set<Editor>();
  for (;;) {
    const editor = editors.dirty.find((one) => concerned(one) && !tried.has(one));
    if (!editor) return undefined;
    tried.add(editor);
    if (await editor.save()) continue;
    if (signal.aborted || editor.shown !== false || !(await reveal(editors, editor, signal))) return editor;
    // On the page it can ask what has to be confirmed, and show what is wrong.
    const shown = editors.dirty.find((one) => one === editor || one.includes?.(editor));
    if (shown && !(await shown.save())) return shown;
  }
}

/** Brings a form that no element shows back onto the page. @returns whether one shows it now. */
export async function reveal(editors: Editors, editor: Editor, signal: AbortSignal): Promise<boolean> {
  if (editor.shown !== false) return true;
  if (![...editors.revealers].some((show) => show(editor))) return false;
  return new Promise((resolve) => {
    const end = (shown: boolean) => {
      unsubscribe();
      signal.removeEventListener('abort', onAbort);
      resolve(shown);
    };
    const onAbort = () => end(false);
    const unsubscribe = editors.subscribe(() => {
      if (editor.shown !== false) end(true);
      else if (!editor.dirty) end(false);
    });
    signal.addEventListener('abort', onAbort, {once: true});
  });
}
