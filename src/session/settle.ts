import type {AccountId} from '../api/account-ref.js';
import {isAbort} from '../api/errors.js';
import type {AskUnsaved, Editor, OpenForms} from './editor.js';

/**
 * Asks what to do with unsaved input, and does it. Loaded when unsaved input exists.
 * @returns whether no unsaved input remains.
 */
export async function settle(
  editors: OpenForms,
  ask: AskUnsaved,
  signal: AbortSignal,
  leaving: AccountId,
  concerned: (editor: Editor) => boolean,
): Promise<boolean> {
  let stuck: Editor | undefined;
  for (;;) {
    const dirty = editors.dirty.filter(concerned);
    if (dirty.length === 0) return true;
    const choice = await ask(dirty, signal, {
      leaving,
      stuck,
      canGoTo: (editor) => canReveal(editors, editor),
      goTo: (editor, path) => void goTo(editors, editor, path, signal),
    });
    if (signal.aborted || choice === 'stay') return false;
    if (choice === 'discard') {
      for (const editor of dirty) editor.discard();
      return true;
    }
    const failed = await saveAll(editors, signal, concerned);
    if (!failed) return !signal.aborted;
    // A form on the page shows its own error; for a form that no element shows, the question shows it.
    if (signal.aborted || failed.shown !== false) return false;
    stuck = failed;
  }
}

/** Saves the forms one after the other and stops at the first failure. @returns the form that failed */
async function saveAll(
  editors: OpenForms,
  signal: AbortSignal,
  concerned: (editor: Editor) => boolean,
): Promise<Editor | undefined> {
  const tried = new Set<Editor>();
  for (;;) {
    const editor = editors.dirty.find((one) => concerned(one) && !tried.has(one));
    if (!editor) return undefined;
    tried.add(editor);
    if (await saved(editor)) continue;
    if (signal.aborted || editor.shown !== false || !(await reveal(editors, editor, signal))) return editor;
    // On the page, the form can ask for confirmations and show its errors.
    const shown = editors.dirty.find((one) => one === editor || one.includes?.(editor));
    if (shown && !(await saved(shown))) return shown;
  }
}

/** Saves a form. A save that throws counts as failed: the input remains, and the user does not leave. */
async function saved(editor: Editor): Promise<boolean> {
  try {
    return await editor.save();
  } catch (error) {
    if (!isAbort(error)) reportError(error);
    return false;
  }
}

/**
 * Shows a form, on another tab if necessary, and moves the focus to one of its fields.
 * @returns whether an element shows it.
 */
export async function goTo(editors: OpenForms, editor: Editor, path: string, signal: AbortSignal): Promise<boolean> {
  if (!(await reveal(editors, editor, signal))) return false;
  editor.focus?.(path);
  return true;
}

/** Whether an element shows a form or can be made to. */
export function canReveal({revealers}: OpenForms, editor: Editor): boolean {
  return editor.shown !== false || [...revealers].some((revealer) => revealer.canShow(editor));
}

/** Shows a form that no element shows on the page again. @returns whether an element shows it now */
export async function reveal(editors: OpenForms, editor: Editor, signal: AbortSignal): Promise<boolean> {
  if (!canReveal(editors, editor)) return false;
  // Even a form that an element shows may be hidden behind another one, such as the account list in a narrow manager.
  for (const revealer of editors.revealers) if (revealer.canShow(editor)) revealer.show(editor);
  if (editor.shown !== false) return true;
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
    signal.addEventListener('abort', onAbort);
  });
}
