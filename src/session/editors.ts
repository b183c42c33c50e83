import {loadCode} from '../api/load-code.js';
import type {AccountId} from '../api/account-ref.js';
import type {AskUnsaved, Editor, OpenForms, Revealer} from './editor.js';

const loadSettle = () => import('./settle.js');

/** The open forms of a provider. Each switch asks them first. */
export class Editors implements OpenForms {
  readonly #open = new Set<Editor>();
  readonly #listeners = new Set<() => void>();
  /** Whether elements offer no controls and nothing is saved. */
  readOnly = false;
  /** Brings forms into view, including those that no element shows. */
  readonly revealers = new Set<Revealer>();

  /** @returns a function that unregisters the form. */
  add(editor: Editor): () => void {
    // Loaded before there is anything to ask about, because the network may be down by then.
    void loadSettle().catch(() => {});
    this.#open.add(editor);
    this.changed();
    return () => {
      if (this.#open.delete(editor)) this.changed();
    };
  }

  /** To be called by an open form after every change. */
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

  /** Discards the drafts that are retained for the account the user leaves. */
  drop(): void {
    for (const editor of this.dirty) if (editor.shown === false) editor.discard();
  }

  /** Detaches every form, because nothing is shown any more; their drafts are retained. */
  detach(): void {
    for (const editor of this.dirty) editor.detach?.();
  }

  /** Moves the drafts to the open forms of the same user's new connection. */
  handOver(next: OpenForms): void {
    for (const editor of this.dirty) editor.adopt?.(next);
  }

  get dirty(): readonly Editor[] {
    return [...this.#open].filter((editor) => editor.dirty);
  }

  /**
   * Asks about unsaved input. @returns whether a switch may continue; after `true` no unsaved input remains.
   * @param leaving the account that the user leaves
   * @param concerned selects the forms that the switch would end; default: all of them.
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
