import type {AccountId} from '../api/account-ref.js';
import type {Editor, EditorChange} from './editor.js';
import type {Editors} from './editors.js';
import {equal} from './equal.js';
import {keptName} from './kept-accounts.js';
import type {AccountScope} from './scope.js';

export interface DraftOptions {
  /** Where it is known as an open form. Default: among those of the scope. */
  readonly editors?: Pick<Editors, 'add' | 'changed'> | undefined;
  /** Tags of the element that shows it and of those around it, see `Editor`. */
  readonly place?: readonly string[] | undefined;
  /** What the form is called. */
  readonly title?: (() => string) | undefined;
  /** What is typed, in words. */
  readonly changes?: (() => readonly EditorChange[]) | undefined;
  /** Moves the focus to a field. */
  readonly focus?: ((path: string) => void) | undefined;
  /** Called after every change. */
  readonly onChange?: (() => void) | undefined;
}

/**
 * What is typed into a form of one account. It ends with the scope in which the form is shown, so that it never reaches
 * another account (isolation rule 6). While no element shows the form it is retained, for as long as the same user stays in
 * the same account: the next form of the same key goes on with it.
 */
export abstract class Draft<Options extends DraftOptions = DraftOptions> implements Editor {
  readonly accountId: AccountId;
  /** Kind of document, account, whatever else tells documents apart, and the form: what names a draft. */
  readonly key: readonly unknown[];
  #scope: AccountScope;
  #options: Options;
  #close = (): void => {};
  /** Ends what is retained, which lives longer than the scope of an element that has left. */
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

  /** The scope of the element that shows the form; while none does, one that ends with what is retained. */
  protected get scope(): AccountScope {
    return this.#scope;
  }

  protected get options(): Options {
    return this.#options;
  }

  get accountName(): string | undefined {
    const {account} = this.#scope;
    return keptName(this.#scope, this.accountId) ?? (account.id === this.accountId ? account.name : undefined);
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

  /** No element shows the form any more: what is typed is retained, a save in flight and its outcome included. */
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

  /** The same user has connected anew: what is retained waits among the open forms of the new connection. */
  adopt(editors: Editors): void {
    this.#enter(Object.freeze({...this.#scope, editors}), this.stale(this.#options));
  }

  /** What holds while no element shows the form: whatever its element would ask cannot be asked. */
  protected abstract unattended(options: Options): Options;

  /** What holds when the connection is over: only a form that is shown again knows how to store it. */
  protected abstract stale(options: Options): Options;

  /** A form shows it, in the scope of now: at the end of its constructor, and again after it was detached. */
  protected enter(scope: AccountScope, options: Options): void {
    this.#retained = undefined;
    this.#enter(scope, options);
  }

  /** To be called after every change of what is typed, or of what became of it. */
  protected notify(): void {
    const {editors = this.#scope.editors, onChange} = this.#options;
    onChange?.();
    editors.changed();
  }

  /** Saved or discarded: it is no open form any more. */
  protected leave(): void {
    this.#close();
    this.#scope.signal.removeEventListener('abort', this.#onEnd);
    this.#retained?.abort();
  }

  /** The scope is over, and with it everything that is not stored. */
  protected abstract end(): void;

  readonly #onEnd = (): void => this.end();

  #enter(scope: AccountScope, options: Options): void {
    this.#close();
    this.#scope.signal.removeEventListener('abort', this.#onEnd);
    this.#scope = scope;
    this.#options = options;
    this.#close = (options.editors ?? scope.editors).add(this);
    // The scope's end is the end of the draft: it never travels to another account.
    scope.signal.addEventListener('abort', this.#onEnd, {once: true});
  }
}

/** The draft of a key that no element shows, among those that one kind of form holds. */
export function retainedDraft<D extends Draft>(
  {editors}: Pick<AccountScope, 'editors'>,
  kind: abstract new (...args: never[]) => D,
  key: readonly unknown[],
): D | undefined {
  return editors.dirty.find((editor): editor is D => editor instanceof kind && !editor.shown && equal(editor.key, key));
}
