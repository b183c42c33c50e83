import {loadCode} from '../api/load-code.js';
import type {AccountId} from '../api/model.js';

const loadSettle = () => import('./settle.js');

/** An open form with unsaved input, as far as whoever wants to switch accounts has to know it. */
export interface Editor {
  readonly accountId: AccountId;
  readonly dirty: boolean;
  /** What it holds can only be finished or given up; there is nothing to save half way. Default false. */
  readonly unsavable?: boolean;
  /** What it holds is kept when the form leaves the page for a while; a switch of accounts ends it all the same. Default false. */
  readonly kept?: boolean;
  /** @returns whether everything was stored. */
  save(): Promise<boolean>;
  discard(): void;
}

/** What the user wants to happen to unsaved input. */
export type UnsavedChoice = 'save' | 'discard' | 'stay';

/** Asks the user. Whoever has no way to ask must answer `stay`: input is never dropped unasked. */
export type AskUnsaved = (editors: readonly Editor[], signal: AbortSignal) => Promise<UnsavedChoice>;

/** The open forms of a provider; each switch asks them first (isolation rule 6). */
export class Editors {
  readonly #open = new Set<Editor>();
  readonly #listeners = new Set<() => void>();

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

  get dirty(): readonly Editor[] {
    return [...this.#open].filter((editor) => editor.dirty);
  }

  /**
   * Whether a switch may go on. After `true` nothing unsaved is left.
   * @param concerned the forms the switch would end; default: all of them.
   */
  async settle(
    ask: AskUnsaved,
    signal: AbortSignal,
    concerned: (editor: Editor) => boolean = () => true,
  ): Promise<boolean> {
    if (!this.dirty.some(concerned)) return true;
    const {settle} = await loadCode(loadSettle);
    return settle(this, ask, signal, concerned);
  }
}
