import type {AccountId} from '../api/account-ref.js';
import type {Editor, EditorChange} from './editor.js';
import type {Editors} from './editors.js';
import {equal} from './equal.js';
import {cachedName} from './cached-accounts.js';
import type {AccountScope} from './scope.js';

export interface DraftOptions {
  /** Where the draft is registered as an open form. Default: the editors of the scope. */
  readonly editors?: Pick<Editors, 'add' | 'changed'> | undefined;
  /** Tags of the element that shows the form and of the elements around it, see `Editor`. */
  readonly place?: readonly string[] | undefined;
  /** The form's name. */
  readonly title?: (() => string) | undefined;
  /** The changed fields, in words for the user. */
  readonly changes?: (() => readonly EditorChange[]) | undefined;
  /** Moves the focus to a field. */
  readonly focus?: ((path: string) => void) | undefined;
  /** Called after every change. */
  readonly onChange?: (() => void) | undefined;
}

/**
 * What the user has typed into a form of one account. It ends with the scope in which the form is shown, so that it
 * never reaches another account. While no element shows the form, the draft is retained for as long as the same user
 * stays in the same account; the next form with the same key continues it.
 */
export abstract class Draft<Options extends DraftOptions = DraftOptions> implements Editor {
  readonly accountId: AccountId;
  /** Identifies a draft: kind of document, account, anything else that distinguishes documents, and the form. */
  readonly key: readonly unknown[];
  #scope: AccountScope;
  #options: Options;
  #close = (): void => {};
  /** Ends the retained draft, which outlives the scope of a removed element. */
  #retained: AbortController | undefined;

  protected constructor(scope: AccountScope, accountId: AccountId, key: readonly unknown[], options: Options) {
    this.accountId = accountId;
    this.key = key;
    this.#scope = scope;
    this.#options = options;
  }

  abstract readonly dirty: boolean;

  abstract save(): Promise<boolean>;

  abstract discard(): void;

  /** The scope of the element that shows the form; while none does, a scope that ends with the retained draft. */
  protected get scope(): AccountScope {
    return this.#scope;
  }

  protected get options(): Options {
    return this.#options;
  }

  get accountName(): string | undefined {
    return cachedName(this.#scope, this.accountId);
  }

  get shown(): boolean {
    return this.#retained === undefined;
  }

  get place(): readonly string[] {
    return this.#options.place ?? [];
  }

  get title(): string {
    return this.#options.title?.() ?? '';
  }

  changes(): readonly EditorChange[] {
    return this.#options.changes?.() ?? [];
  }

  focus(path: string): void {
    this.#options.focus?.(path);
  }

  /**
   * Called when no element shows the form any more: the draft is retained, including a save in flight and its outcome.
   */
  detach(): void {
    if (!this.shown) return;
    if (!this.dirty) {
      this.discard();
      return;
    }
    const {title} = this;
    const changes = this.changes();
    const options = this.unattended(this.#options);
    this.#retained = new AbortController();
    const scope = Object.freeze({...this.#scope, signal: this.#retained.signal});
    this.#enter(scope, {
      ...options,
      editors: undefined,
      title: () => title,
      changes: () => changes,
      focus: undefined,
      onChange: undefined,
    });
  }

  /** Called when the same user has connected again: the retained draft joins the open forms of the new connection. */
  adopt(editors: Editors): void {
    this.#enter(Object.freeze({...this.#scope, editors}), this.stale(this.#options));
  }

  /** The options while no element shows the form: its element cannot be asked anything. */
  protected abstract unattended(options: Options): Options;

  /** The options after the connection has ended: only a form that is shown again can store the draft. */
  protected abstract stale(options: Options): Options;

  /** Attaches the draft to a form in the current scope: at the end of the constructor, and again after `detach`. */
  protected enter(scope: AccountScope, options: Options): void {
    this.#retained = undefined;
    this.#enter(scope, options);
  }

  /** Must be called after every change of the draft or of its state. */
  protected notify(): void {
    const {editors = this.#scope.editors, onChange} = this.#options;
    onChange?.();
    editors.changed();
  }

  /** Unregisters the draft after it was saved or discarded. */
  protected leave(): void {
    this.#close();
    this.#scope.signal.removeEventListener('abort', this.#onEnd);
    this.#retained?.abort();
  }

  /** Called when the scope ends, and with it everything that is not stored. */
  protected abstract end(): void;

  readonly #onEnd = (): void => this.end();

  #enter(scope: AccountScope, options: Options): void {
    this.#close();
    this.#scope.signal.removeEventListener('abort', this.#onEnd);
    this.#scope = scope;
    this.#options = options;
    this.#close = (options.editors ?? scope.editors).add(this);
    // The draft ends with the scope and never reaches another account.
    scope.signal.addEventListener('abort', this.#onEnd);
  }
}

/** The draft with a key that no element shows, among those of one kind of form. */
export function retainedDraft<D extends Draft>(
  {editors}: Pick<AccountScope, 'editors'>,
  kind: abstract new (...args: never[]) => D,
  key: readonly unknown[],
): D | undefined {
  return editors.dirty.find((editor): editor is D => editor instanceof kind && !editor.shown && equal(editor.key, key));
}
