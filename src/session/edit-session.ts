import type {ReadOptions} from '../api/accounts-adapter.js';
import {isApiError, toApiError, type ApiError} from '../api/errors.js';
import type {AccountId, FieldError, Versioned} from '../api/model.js';
import type {Editor} from './editors.js';
import {changedPaths, getField, merge, pick, withField, type FieldConflict, type FieldPath} from './merge.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';

export type EditStatus = 'editing' | 'saving' | 'conflict' | 'saved' | 'over';

/** Which side wins a field that both changed. */
export type ConflictChoice = 'mine' | 'theirs';

export interface EditSessionOptions {
  /** Called after every change of `status`, `draft`, `error` or `conflicts`. */
  readonly onChange?: () => void;
}

/** How often a save follows silent changes of others before it gives up and shows the conflict. */
const MAX_REBASES = 3;

/**
 * One form over one document, from opening to saving. It holds the scope, the account and the revision it was opened
 * with and never asks for the current ones, so what is saved goes to the account that was on screen when the form was
 * opened, or nowhere (isolation rule 5).
 */
export class EditSession<T extends object> implements Editor {
  readonly accountId: AccountId;
  readonly #scope: AccountScope;
  readonly #resource: EditableResource<T>;
  readonly #onChange: () => void;
  readonly #close: () => void;
  #base: Versioned<T>;
  #draft: T;
  #status: EditStatus = 'editing';
  #error: ApiError | undefined;
  #conflicts: readonly FieldConflict[] = [];
  #theirs: Versioned<T> | undefined;
  #acceptCharges = false;

  constructor(
    scope: AccountScope,
    resource: EditableResource<T>,
    base: Versioned<T>,
    {onChange = () => {}}: EditSessionOptions = {},
  ) {
    this.#scope = scope;
    this.#resource = resource;
    this.#base = base;
    this.#draft = base.value;
    this.#onChange = onChange;
    this.accountId = base.accountId;
    this.#close = scope.editors.add(this);
    // The scope's end is the end of the draft: it never travels to another account.
    scope.signal.addEventListener('abort', this.#end, {once: true});
  }

  get status(): EditStatus {
    return this.#status;
  }

  get draft(): T {
    return this.#draft;
  }

  /** What the form was opened with, or was last brought up to. */
  get base(): T {
    return this.#base.value;
  }

  /** Why the last save failed. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Values the backend refused at the last save. */
  get fieldErrors(): readonly FieldError[] {
    return this.#error?.kind === 'invalid' ? this.#error.details.fields : [];
  }

  /** Fields changed here and by somebody else; `resolve` settles them. */
  get conflicts(): readonly FieldConflict[] {
    return this.#conflicts;
  }

  get changed(): readonly FieldPath[] {
    return changedPaths(this.#base.value, this.#draft);
  }

  get dirty(): boolean {
    return this.#status !== 'over' && this.#status !== 'saved' && this.changed.length > 0;
  }

  get(path: FieldPath): unknown {
    return getField(this.#draft, path);
  }

  set(path: FieldPath, value: unknown): void {
    if (this.#status === 'over' || this.#status === 'saved') return;
    this.#draft = withField(this.#draft, path, value);
    this.#onChange();
  }

  /**
   * Stores the changed fields and adopts the backend's answer. On failure the draft stays as typed and `error` says why.
   * @returns whether the document is stored as drafted.
   */
  async save(options: {readonly acceptCharges?: boolean} = {}): Promise<boolean> {
    if (this.#status !== 'editing') return false;
    this.#acceptCharges ||= options.acceptCharges === true;
    if (this.changed.length === 0) {
      this.#finish('saved');
      return true;
    }
    this.#error = undefined;
    this.#move('saving');
    try {
      const saved = await this.#write();
      // Keyed by its own account, so it is right to keep it even when the scope is over by now.
      this.#adopt(saved);
      this.#finish('saved');
      return true;
    } catch (error) {
      if (this.#scope.signal.aborted) return false;
      this.#fail(toApiError(error));
      return false;
    }
  }

  /** Settles fields that both sides changed; afterwards `save()` tries again on the newest revision. */
  resolve(choices: ReadonlyMap<FieldPath, ConflictChoice>): void {
    if (this.#status !== 'conflict' || this.#theirs === undefined) return;
    if (this.#conflicts.some(({path}) => !choices.has(path))) return;
    let {value} = merge(this.#base.value, this.#draft, this.#theirs.value);
    for (const {path, theirs} of this.#conflicts) {
      if (choices.get(path) === 'theirs') value = withField(value, path, theirs);
    }
    this.#base = this.#theirs;
    this.#draft = value;
    this.#conflicts = [];
    this.#theirs = undefined;
    this.#move('editing');
  }

  discard(): void {
    this.#draft = this.#base.value;
    this.#finish('over');
  }

  async #write(): Promise<Versioned<T>> {
    for (let attempt = 0; ; attempt++) {
      // The last moment at which an ended scope can still stop the write.
      this.#scope.signal.throwIfAborted();
      const changes = pick(this.#draft, this.changed);
      try {
        return await this.#resource.write({base: this.#base, changes}, this.#options());
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || attempt === MAX_REBASES) throw error;
        // The adapter's answer to a write of T carries the current T.
        const current = (error.details.current ?? (await this.#resource.read(this.#scope.signal))) as Versioned<T>;
        const {value, conflicts} = merge(this.#base.value, this.#draft, current.value);
        if (conflicts.length > 0) {
          this.#theirs = current;
          this.#conflicts = conflicts;
          throw error;
        }
        this.#base = current;
        this.#draft = value;
      }
    }
  }

  /** The scope's signal is not handed on: once sent, a write is not cancelled half way, its answer is only ignored. */
  #options(): ReadOptions & {acceptCharges?: boolean} {
    return this.#acceptCharges ? {acceptCharges: true} : {};
  }

  #adopt(saved: Versioned<T>): void {
    this.#base = saved;
    this.#draft = saved.value;
    this.#scope.resources.set(this.#resource, saved);
  }

  #fail(error: ApiError): void {
    this.#error = error;
    this.#move(this.#conflicts.length > 0 ? 'conflict' : 'editing');
  }

  readonly #end = (): void => {
    if (this.#status !== 'saved') this.#finish('over');
  };

  #finish(status: 'saved' | 'over'): void {
    this.#close();
    this.#scope.signal.removeEventListener('abort', this.#end);
    this.#move(status);
  }

  #move(status: EditStatus): void {
    this.#status = status;
    this.#onChange();
  }
}
