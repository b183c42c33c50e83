import type {Change, Versioned, WriteOptions} from '../api/document.js';
import {isApiError} from '../api/errors.js';
import {writtenDocument} from '../api/written-document.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {retainedDraft} from './draft.js';
import {FormSession, type FormSessionOptions, type FormStatus} from './form-session.js';
import {merge, pick, withField, type FieldConflict, type FieldPath} from './merge.js';
import type {PastSave} from './past-save.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';
import {verdictOfDocument} from './verdicts.js';

/** Which value wins when both sides changed a field. */
export type ConflictChoice = 'mine' | 'theirs';

export interface EditOutcome<T> extends PastSave<T> {
  /** The scope in which the save was confirmed. */
  readonly scope: AccountScope;
  /** The save may have replaced another client's change, which is reported to the user. Default: false. */
  readonly overwritten?: boolean;
}

export interface EditSessionOptions<T> extends FormSessionOptions {
  /** Distinguishes several forms of one document. Default: the document has one form. */
  readonly form?: string | undefined;
  /**
   * Called when the backend has confirmed the save of these fields, with their previous values and the stored document.
   */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: EditOutcome<T>) => void;
  /**
   * Called before `onSaved` when the save may have replaced another client's change, which must be reported to the
   * user.
   */
  readonly onOverwritten?: (save: PastSave<T>, scope: AccountScope) => void;
}

/** How often a save rebases onto other clients' changes before it gives up and shows the conflict. */
const MAX_REBASES = 3;
/** How often a save is sent over a revision that the backend still returns after it has reported a conflict. */
const MAX_REFUSALS = 3;
/** Milliseconds before such a save is sent for the second time; twice as long before the third time. */
const REFUSAL_PAUSE = 300;

/**
 * One form over one document, from opening to saving. It holds the scope, the account, and the revision it was opened
 * with and never reads the current ones, so a save goes to the account that was on screen when the form was opened, or
 * nowhere.
 */
export class EditSession<T extends object> extends FormSession<T, Versioned<T>, EditSessionOptions<T>> {
  #resource: EditableResource<T>;
  #base: Versioned<T>;
  #conflicts: readonly FieldConflict[] = [];
  #theirs: Versioned<T> | undefined;

  constructor(
    scope: AccountScope,
    resource: EditableResource<T>,
    base: Versioned<T>,
    options: EditSessionOptions<T> = {},
  ) {
    super(scope, base.accountId, keyOf(resource, options.form), options, base.value);
    this.#resource = resource;
    this.#base = base;
    this.enter(scope, options);
  }

  /** The draft of a document's form that is retained while no element shows it. */
  static retained<T extends object>(
    scope: Pick<AccountScope, 'editors'>,
    resource: EditableResource<T>,
    form?: string,
  ): EditSession<T> | undefined {
    // Resources with this key are documents of this type.
    return retainedDraft(scope, EditSession, keyOf(resource, form)) as unknown as EditSession<T> | undefined;
  }

  /** The document that the form was opened with or last rebased onto. */
  get base(): T {
    return this.#base.value;
  }

  get document(): Versioned<T> {
    return this.#base;
  }

  /** The revision that the form was opened with or last rebased onto. */
  get revision(): string {
    return this.#base.revision;
  }

  /** Fields changed both here and by another client; `resolve` settles them. */
  get conflicts(): readonly FieldConflict[] {
    return this.#conflicts;
  }

  /** Settles the fields that both sides changed; afterwards `save()` tries again on the newest revision. */
  resolve(choices: ReadonlyMap<FieldPath, ConflictChoice>): void {
    if (this.status !== 'conflict' || this.#theirs === undefined) return;
    if (this.#conflicts.some(({path}) => !choices.has(path))) return;
    let {value} = merge(this.#base.value, this.draft, this.#theirs.value);
    for (const {path, theirs} of this.#conflicts) {
      if (choices.get(path) === 'theirs') value = withField(value, path, theirs);
    }
    this.#base = this.#theirs;
    this.redraft(value);
    this.#conflicts = [];
    this.#theirs = undefined;
    this.move('editing');
  }

  /** Shows the draft in a form again, in the current scope. */
  attach(scope: AccountScope, resource: EditableResource<T>, options: EditSessionOptions<T>): void {
    this.#resource = resource;
    this.enter(scope, options);
  }

  protected override get hasToWrite(): boolean {
    return this.changed.length > 0;
  }

  protected override get statusAfterFailure(): FormStatus {
    return this.#conflicts.length > 0 ? 'conflict' : 'editing';
  }

  protected override readAgain(): void {
    void this.scope.resources.invalidate(this.#resource);
  }

  protected override complete({overwritten, ...saved}: Versioned<T>, changed: readonly FieldPath[]): void {
    const [before, sent] = [this.#base.value, this.draft];
    const {accountId} = saved;
    const {scope, place, options} = this;
    const save = {accountId, place, resource: this.#resource, before, sent, saved};
    // The document is keyed by its own account, so caching it is correct even if the scope has ended.
    this.#adopt(saved);
    this.finish('saved');
    if (overwritten) options.onOverwritten?.({...save, before: overwritten.before.value}, scope);
    options.onSaved?.(changed, {...save, scope, ...(overwritten && {overwritten: true})});
  }

  protected override async write(acceptCharges: boolean): Promise<Versioned<T>> {
    // The scope's signal is not passed on: a write that was sent is not canceled halfway; only its response is ignored.
    const asked: WriteOptions = this.options.acceptCharges ? {acceptCharges: true} : {};
    let options: WriteOptions = acceptCharges ? {acceptCharges} : asked;
    if (!acceptCharges) this.#catchUp();
    if (this.changed.length === 0) return this.#base;
    for (let attempt = 0, refusals = 0; ; attempt++) {
      // The last moment at which the end of the form or of its scope can still stop the write.
      if (this.status === 'over') throw new DOMException('The form is over.', 'AbortError');
      const changes = pick(this.draft, this.changed);
      try {
        return await this.#send({base: this.#base, changes}, options);
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || attempt === MAX_REBASES) throw error;
        // An adapter's response to a write of T carries the current T.
        const current = (error.details.current ?? (await this.#resource.read(this.scope.signal))) as Versioned<T>;
        this.scope.resources.set(this.#resource, current);
        const {value, conflicts} = merge(this.#base.value, this.draft, current.value);
        if (conflicts.length > 0) {
          this.#theirs = current;
          this.#conflicts = conflicts;
          throw error;
        }
        const unmoved = current.revision === this.#base.revision;
        this.#base = current;
        this.redraft(value);
        // Another client has already stored the same values.
        if (this.changed.length === 0) return current;
        if (error.details.exhausted || (unmoved && ++refusals === MAX_REFUSALS)) throw error;
        if (unmoved) await new Promise((resolve) => setTimeout(resolve, refusals * REFUSAL_PAUSE));
        // The quote applied to the previous document; the new one needs a new quote.
        options = asked;
      }
    }
  }

  #send(change: Change<T>, options: WriteOptions): Promise<Versioned<T>> {
    const sent = this.draft;
    // Not the scope's signal: the outcome of a sent write must be determined even if this account is no longer shown.
    const {signal} = new AbortController();
    const {verify = async () => this.#compare(change, sent, signal)} = this.#resource;
    return confirmedWrite({
      write: () => writtenDocument(this.#resource.write(change, options), () => this.#resource.read(signal)),
      verify: () => verify(change, signal),
    });
  }

  async #compare({base}: Change<T>, sent: T, signal: AbortSignal): Promise<WriteVerdict<Versioned<T>>> {
    const current = await this.#resource.read(signal);
    this.scope.resources.set(this.#resource, current);
    return verdictOfDocument(base.value, sent, current);
  }

  /**
   * Rebases onto what another form of the same document has saved in the meantime. That document is cached here, so the
   * backend need not reject this save first. If both changed a field, the backend rejects the save and returns the
   * stored document.
   */
  #catchUp(): void {
    const latest = this.scope.resources.peek(this.#resource);
    if (latest === undefined || latest.revision === this.#base.revision) return;
    const {value, conflicts} = merge(this.#base.value, this.draft, latest.value);
    if (conflicts.length > 0) return;
    this.#base = latest;
    this.redraft(value);
  }

  #adopt(saved: Versioned<T>): void {
    this.#base = saved;
    this.redraft(saved.value);
    this.scope.resources.set(this.#resource, saved);
  }
}

function keyOf({key}: {readonly key: readonly unknown[]}, form = ''): readonly unknown[] {
  return [...key, form];
}
