import type {Charges} from '../api/charges.js';
import type {Change, FieldError, Versioned, WriteOptions} from '../api/document.js';
import {isApiError, toApiError, type ApiError} from '../api/errors.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {Draft, retainedDraft, type DraftOptions} from './draft.js';
import {changedPaths, getField, merge, pick, withField, type FieldConflict, type FieldPath} from './merge.js';
import type {OverwrittenSave} from './overwritten-save.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';
import {verdictOfDocument} from './verdicts.js';

/** `unconfirmed`: a save was sent and its outcome is unknown; only `checkAgain` and `discard` are possible. */
export type EditStatus = 'editing' | 'saving' | 'unconfirmed' | 'conflict' | 'saved' | 'over';

/** Which value wins when both sides changed a field. */
export type ConflictChoice = 'mine' | 'theirs';

export interface EditOutcome<T> {
  /** The document at the time the save was sent. */
  readonly before: T;
  /** The document as drafted. If the backend merged another client's change, this differs from the stored document. */
  readonly sent: T;
  readonly saved: Versioned<T>;
  /** The save may have replaced another client's change, which is reported to the user. Default: false. */
  readonly overwritten?: boolean;
}

export interface EditSessionOptions<T> extends DraftOptions {
  /** Distinguishes several forms of one document. Default: the document has one form. */
  readonly form?: string | undefined;
  /** Whether saving is currently allowed. Default: always. */
  readonly editable?: () => boolean;
  /** Called before anything is sent, whether the form's own button or the question about leaving starts the save. */
  readonly confirm?: (signal: AbortSignal) => Promise<boolean>;
  /**
   * Whether the draft may be saved while no element shows it: all values are valid and nothing needs confirmation.
   * Default: it may.
   */
  readonly unattended?: () => boolean;
  /** Accepts charges in advance on every write, without asking. Default: false. */
  readonly acceptCharges?: boolean;
  /**
   * Called when the write costs money. `true` sends it again with the charges accepted; `false` leaves the draft and
   * the backend unchanged. Without this callback, a save that costs money fails with the `charges` error.
   */
  readonly confirmCharges?: (quote: readonly Charges[], signal: AbortSignal) => Promise<boolean>;
  /**
   * Called when the backend has confirmed the save of these fields, with their previous values and the stored document.
   */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: EditOutcome<T>) => void;
  /**
   * Called before `onSaved` when the save may have replaced another client's change, which must be reported to the
   * user.
   */
  readonly onOverwritten?: (save: OverwrittenSave<T>, scope: AccountScope) => void;
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
export class EditSession<T extends object> extends Draft<EditSessionOptions<T>> {
  #resource: EditableResource<T>;
  #base: Versioned<T>;
  #draft: T;
  #changed: {readonly base: T; readonly draft: T; readonly paths: readonly FieldPath[]} | undefined;
  #status: EditStatus = 'editing';
  #error: ApiError | undefined;
  #conflicts: readonly FieldConflict[] = [];
  #theirs: Versioned<T> | undefined;
  #saving: Promise<boolean> | undefined;
  #checking = false;
  /** Completes the save with the confirmed document, whether the response or a later check delivers it. */
  #confirm: (saved: Versioned<T>) => void = () => {};

  constructor(
    scope: AccountScope,
    resource: EditableResource<T>,
    base: Versioned<T>,
    options: EditSessionOptions<T> = {},
  ) {
    super(scope, base.accountId, keyOf(resource, options.form), options);
    this.#resource = resource;
    this.#base = base;
    this.#draft = base.value;
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

  get status(): EditStatus {
    return this.#status;
  }

  /** Whether the backend is being asked if an unconfirmed save is stored. */
  get checking(): boolean {
    return this.#checking;
  }

  /**
   * Whether a save is impossible: resending an unconfirmed save could store it twice, and a form without controls saves
   * nothing.
   */
  get unsavable(): boolean {
    return this.#status === 'unconfirmed' || this.options.editable?.() === false;
  }

  get draft(): T {
    return this.#draft;
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

  /** Why the last save failed. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Values that the backend rejected in the last save. */
  get fieldErrors(): readonly FieldError[] {
    return this.#error?.kind === 'invalid' ? this.#error.details.fields : [];
  }

  /** Fields changed both here and by another client; `resolve` settles them. */
  get conflicts(): readonly FieldConflict[] {
    return this.#conflicts;
  }

  get changed(): readonly FieldPath[] {
    const [base, draft] = [this.#base.value, this.#draft];
    // Cached because every field reads this on every render.
    if (this.#changed?.base !== base || this.#changed.draft !== draft) {
      this.#changed = {base, draft, paths: changedPaths(base, draft)};
    }
    return this.#changed.paths;
  }

  get dirty(): boolean {
    return this.#status !== 'over' && this.#status !== 'saved' && this.changed.length > 0;
  }

  get(path: FieldPath): unknown {
    return getField(this.#draft, path);
  }

  set(path: FieldPath, value: unknown): void {
    // The sent values must stay comparable with the backend until the outcome is known.
    if (this.#status === 'over' || this.#status === 'saved' || this.#status === 'unconfirmed') return;
    this.#draft = withField(this.#draft, path, value);
    this.notify();
  }

  /**
   * Stores the changed fields and adopts the backend's response. On failure the draft stays as typed and `error` says
   * why. A call during a save joins that save, so nothing is sent twice.
   * @param options.acceptCharges the user has seen the quote of the `charges` error with which this same save failed;
   *   applies to this call only.
   * @returns whether the document is stored as drafted.
   */
  save({acceptCharges = false}: {readonly acceptCharges?: boolean} = {}): Promise<boolean> {
    this.#saving ??= this.#save(acceptCharges).finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  async #save(acceptCharges: boolean): Promise<boolean> {
    if (this.#status !== 'editing' || this.unsavable) return false;
    if (this.changed.length === 0) {
      this.#finish('saved');
      return true;
    }
    if (!(await this.#ask((signal) => this.options.confirm?.(signal) ?? true))) return false;
    let stored = await this.#store(acceptCharges);
    while (!stored && (await this.#chargesAccepted())) stored = await this.#store(true);
    return stored;
  }

  /**
   * Reads the backend again to find the outcome of an unconfirmed save. Never writes.
   * @returns whether the save is stored. If it is not, the draft can be edited and saved again; if that is still
   *   unknown, nothing changes.
   */
  async checkAgain(): Promise<boolean> {
    const error = this.#error;
    if (this.#status !== 'unconfirmed' || error?.kind !== 'unconfirmed' || this.#checking) return false;
    this.#checking = true;
    this.notify();
    try {
      // Resolves with what the write would have returned.
      const saved = (await error.details.check()) as Versioned<T>;
      this.#checking = false;
      this.#confirm(saved);
      return true;
    } catch (failure) {
      this.#checking = false;
      if (this.#status === 'unconfirmed') this.#fail(toApiError(failure));
      return false;
    }
  }

  /** Settles the fields that both sides changed; afterwards `save()` tries again on the newest revision. */
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
    // The outcome stays unknown here, so the next reader of the document must load it again.
    if (this.#status === 'unconfirmed') void this.scope.resources.invalidate(this.#resource);
    // While a save is in flight, its draft must stay the one that its response refers to.
    else if (this.#status !== 'saving') this.#draft = this.#base.value;
    this.#finish('over');
  }

  /** Shows the draft in a form again, in the current scope. */
  attach(scope: AccountScope, resource: EditableResource<T>, options: EditSessionOptions<T>): void {
    this.#resource = resource;
    this.enter(scope, options);
  }

  protected override unattended(options: EditSessionOptions<T>) {
    const {form, place, acceptCharges = false, onSaved, onOverwritten, unattended} = options;
    const {editors} = this.scope;
    const confirm = async () => unattended?.() ?? true;
    const editable = () => !editors.readOnly;
    const told = {...(onSaved && {onSaved}), ...(onOverwritten && {onOverwritten})};
    return {form, place, editable, confirm, acceptCharges, ...told};
  }

  protected override stale(options: EditSessionOptions<T>): EditSessionOptions<T> {
    return {...options, confirm: async () => false};
  }

  async #store(acceptCharges: boolean): Promise<boolean> {
    const {changed} = this;
    this.#error = undefined;
    this.#confirm = ({overwritten, ...saved}) => {
      const [before, sent] = [this.#base.value, this.#draft];
      const {scope, place, options} = this;
      // The document is keyed by its own account, so caching it is correct even if the scope has ended.
      this.#adopt(saved);
      this.#finish('saved');
      if (overwritten) {
        const save = {accountId: saved.accountId, place, resource: this.#resource, sent, saved};
        options.onOverwritten?.({...save, before: overwritten.before.value}, scope);
      }
      options.onSaved?.(changed, {before, sent, saved, ...(overwritten && {overwritten: true})});
    };
    this.#move('saving');
    try {
      this.#confirm(await this.#write(acceptCharges));
      return true;
    } catch (error) {
      if (this.#status === 'over') {
        void this.scope.resources.invalidate(this.#resource);
        return false;
      }
      this.#fail(toApiError(error));
      return false;
    }
  }

  async #chargesAccepted(): Promise<boolean> {
    const {confirmCharges, acceptCharges} = this.options;
    const error = this.#error;
    // The charges were already accepted and are quoted again: asking would never end.
    if (!confirmCharges || acceptCharges || error?.kind !== 'charges' || this.#status !== 'editing') return false;
    const accepted = await this.#ask((signal) => confirmCharges(error.details.quote, signal));
    if (accepted) return true;
    // The user declined the price. Nothing failed, so no error is shown.
    this.#error = undefined;
    this.notify();
    return false;
  }

  /** @returns the answer; `false` as well if the scope ended while the question was open. */
  async #ask(question: (signal: AbortSignal) => Promise<boolean> | boolean): Promise<boolean> {
    const answer = await question(this.scope.signal);
    return answer && this.#status === 'editing' && !this.unsavable;
  }

  async #write(acceptCharges: boolean): Promise<Versioned<T>> {
    // The scope's signal is not passed on: a write that was sent is not canceled halfway; only its response is ignored.
    const asked: WriteOptions = this.options.acceptCharges ? {acceptCharges: true} : {};
    let options: WriteOptions = acceptCharges ? {acceptCharges} : asked;
    if (!acceptCharges) this.#catchUp();
    if (this.changed.length === 0) return this.#base;
    for (let attempt = 0, refusals = 0; ; attempt++) {
      // The last moment at which the end of the form or of its scope can still stop the write.
      if (this.#status === 'over') throw new DOMException('The form is over.', 'AbortError');
      const changes = pick(this.#draft, this.changed);
      try {
        return await this.#send({base: this.#base, changes}, options);
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || attempt === MAX_REBASES) throw error;
        // An adapter's response to a write of T carries the current T.
        const current = (error.details.current ?? (await this.#resource.read(this.scope.signal))) as Versioned<T>;
        this.scope.resources.set(this.#resource, current);
        const {value, conflicts} = merge(this.#base.value, this.#draft, current.value);
        if (conflicts.length > 0) {
          this.#theirs = current;
          this.#conflicts = conflicts;
          throw error;
        }
        const unmoved = current.revision === this.#base.revision;
        this.#base = current;
        this.#draft = value;
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
    const sent = this.#draft;
    // Not the scope's signal: the outcome of a sent write must be determined even if this account is no longer shown.
    const {signal} = new AbortController();
    const {verify = async () => this.#compare(change, sent, signal)} = this.#resource;
    return confirmedWrite({
      write: () => this.#resource.write(change, options),
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
    const {value, conflicts} = merge(this.#base.value, this.#draft, latest.value);
    if (conflicts.length > 0) return;
    this.#base = latest;
    this.#draft = value;
  }

  #adopt(saved: Versioned<T>): void {
    this.#base = saved;
    this.#draft = saved.value;
    this.scope.resources.set(this.#resource, saved);
  }

  #fail(error: ApiError): void {
    this.#error = error;
    if (error.kind === 'unconfirmed') this.#move('unconfirmed');
    else this.#move(this.#conflicts.length > 0 ? 'conflict' : 'editing');
  }

  protected override end(): void {
    if (this.#status !== 'saved') this.#finish('over');
  }

  #finish(status: 'saved' | 'over'): void {
    this.leave();
    this.#move(status);
  }

  #move(status: EditStatus): void {
    this.#status = status;
    this.notify();
  }
}

function keyOf({key}: {readonly key: readonly unknown[]}, form = ''): readonly unknown[] {
  return [...key, form];
}
