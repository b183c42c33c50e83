import type {ApiError} from '../api/errors.js';
import {loadCode} from '../api/load-code.js';
import type {AccountId} from '../api/model.js';

const loadSettle = () => import('./settle.js');

/** One changed field, in words for the user. */
export interface EditorChange {
  readonly path: string;
  /** What the field is called. */
  readonly label: string;
  /** As it is stored. */
  readonly from: string;
  /** As it is typed. */
  readonly to: string;
}

/**
 * A form with what is typed into it, as far as it concerns everything else. While no element shows it (its widget was
 * removed, or another tab is open) the same user finds it again in the same account: it is retained in memory, still counts
 * as unsaved, and ends with the scope of the account.
 */
export interface Editor {
  readonly accountId: AccountId;
  /** What the account is called, where that is known. */
  readonly accountName?: string | undefined;
  readonly dirty: boolean;
  /** What it holds can only be finished or given up; there is nothing to save half way. Default false. */
  readonly unsavable?: boolean;
  /** Whether an element shows it. Default true. */
  readonly shown?: boolean;
  /** Kind of document, account, whatever else tells documents apart, and the form. */
  readonly key?: readonly unknown[];
  /** Tags of the element that shows it, or did last, and of the elements whose shadow roots that is in; innermost first. */
  readonly place?: readonly string[];
  /** What the form is called. Default: it has no name of its own. */
  readonly title?: string;
  /** Why the last save failed. */
  readonly error?: ApiError | undefined;
  /** The forms with unsaved input that are saved and discarded as one. Default: it is a form by itself. */
  readonly parts?: readonly Editor[];
  /** What is typed, field by field. Default: that is not known. */
  changes?(): readonly EditorChange[];
  /** Moves the focus to a field that is shown. */
  focus?(path: string): void;
  /** Whether another one is saved and discarded as a part of this one. Default: it is not. */
  includes?(editor: Editor): boolean;
  /** No element shows it any more: from here on it is retained. */
  detach?(): void;
  /** The same user has connected anew: it is retained among the open forms of the new connection. */
  adopt?(editors: Editors): void;
  /** @returns whether everything was stored. */
  save(): Promise<boolean>;
  discard(): void;
}

/** Brings forms into view: those on a closed tab, or behind something else. */
export interface Revealer {
  /** Whether `show` will have an element show this form. */
  canShow(editor: Editor): boolean;
  show(editor: Editor): void;
}

/** What the user wants to happen to unsaved input. */
export type UnsavedChoice = 'save' | 'discard' | 'stay';

/** What the question about unsaved input is asked with. */
export interface AskUnsavedOptions {
  /** The account that is left; of a form of any other one, the question has to say which account it changes. */
  readonly leaving: AccountId;
  /** It could not be saved, and no element can show why. */
  readonly stuck?: Editor | undefined;
  /** Whether an element shows a form, or can be made to. */
  readonly canGoTo: (editor: Editor) => boolean;
  /** After the answer `stay`: shows the form and moves the focus to one of its fields. */
  readonly goTo: (editor: Editor, path: string) => void;
}

/** Asks the user. Whoever has no way to ask must answer `stay`: input is never dropped unasked. */
export type AskUnsaved = (
  editors: readonly Editor[],
  signal: AbortSignal,
  options: AskUnsavedOptions,
) => Promise<UnsavedChoice>;

/** The open forms of a provider; each switch asks them first (isolation rule 6). */
export class Editors {
  readonly #open = new Set<Editor>();
  readonly #listeners = new Set<() => void>();
  /** Nothing is to be saved: no element offers controls. */
  readOnly = false;
  /** What can bring forms into view, also those that no element shows. */
  readonly revealers = new Set<Revealer>();

  /** @returns a function that closes the form. */
  add(editor: Editor): () => void {
    // There before there is something to ask about, even if the connection is lost by then.
    void loadSettle().catch(() => {});
    this.#open.add(editor);
    this.changed();
    return () => {
      if (this.#open.delete(editor)) this.changed();
    };
  }

  /** An open form reports every change of what it holds. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Calls `listener` after every change of any form.
   * @returns a function that ends the subscription.
   */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether something is retained that was typed into an element of this tag, or of one inside it. */
  isRetainedIn(tag: string, account: AccountId): boolean {
    return this.dirty.some(
      ({accountId, shown, place}) => shown === false && accountId === account && place?.includes(tag),
    );
  }

  /** The account is left: what is retained for it ends. */
  drop(): void {
    for (const editor of this.dirty) if (editor.shown === false) editor.discard();
  }

  /** Nothing of it is shown any more: what is typed is retained. */
  detach(): void {
    for (const editor of this.dirty) editor.detach?.();
  }

  /** The same user has connected anew, and finds what is retained among the open forms of the new connection. */
  handOver(next: Editors): void {
    for (const editor of this.dirty) editor.adopt?.(next);
  }

  get dirty(): readonly Editor[] {
    return [...this.#open].filter((editor) => editor.dirty);
  }

  /**
   * Whether a switch may go on. After `true` nothing unsaved is left.
   * @param leaving the account that is left
   * @param concerned the forms the switch would end; default: all of them.
   */
  async settle(
    ask: AskUnsaved,
    signal: AbortSignal,
    leaving: AccountId,
    concerned: (editor: Editor) => boolean = () => true,
  ): Promise<boolean> {
    if (!this.dirty.some(concerned)) return true;
    const {settle} = await loadCode(loadSettle);
    return settle(this, ask, signal, leaving, concerned);
  }
}
