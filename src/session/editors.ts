import {loadCode} from '../api/load-code.js';
import type {AccountId} from '../api/account-ref.js';
import type {AskUnsaved, Editor, OpenForms, Revealer} from './editor.js';

const loadSettle = () => import('./settle.js');

/** The open forms of a provider; each switch asks them first (isolation rule 6). */
export class Editors implements OpenForms {
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
  handOver(next: OpenForms): void {
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
