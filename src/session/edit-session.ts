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

/** `unconfirmed`: a save was sent, and it is not known whether it is stored; only `checkAgain` and `discard` go on. */
export type EditStatus = 'editing' | 'saving' | 'unconfirmed' | 'conflict' | 'saved' | 'over';

/** Which side wins a field that both changed. */
export type ConflictChoice = 'mine' | 'theirs';

export interface EditOutcome<T> {
  /** The document as it was when the save was sent. */
  readonly before: T;
  /** As it was to be: where the backend has merged the change of somebody else, not what is stored. */
  readonly sent: T;
  readonly saved: Versioned<T>;
  /** It may have replaced a change of another client, which is reported to the user. Default: false. */
  readonly overwritten?: boolean;
}

export interface EditSessionOptions<T> extends DraftOptions {
  /** Tells the forms of one document apart. Default: there is one. */
  readonly form?: string | undefined;
  /** Whether anything may be saved now. Default: always. */
  readonly editable?: () => boolean;
  /** Asked before anything is sent, whoever saves: a form's own button, or the question on leaving it. */
  readonly confirm?: (signal: AbortSignal) => Promise<boolean>;
  /** Whether it may be saved while no element shows it: all values are valid, and nothing has to be confirmed. Default: it may. */
  readonly unattended?: () => boolean;
  /** Charges are accepted beforehand, with every write (SH-16); nobody is asked. Default: false. */
  readonly acceptCharges?: boolean;
  /**
   * Asked when the write costs money; `true` sends it again with the charges accepted, `false` leaves the draft and the
   * backend as they were. Without it, a save that costs money fails with the `charges` error.
   */
  readonly confirmCharges?: (quote: readonly Charges[], signal: AbortSignal) => Promise<boolean>;
  /** The backend has confirmed the save of these fields: what they held before, and the document as it is stored now. */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: EditOutcome<T>) => void;
  /** The save may have replaced a change of another client, which has to be reported to the user. Called before `onSaved`. */
  readonly onOverwritten?: (save: OverwrittenSave<T>, scope: AccountScope) => void;
}

/** How often a save follows silent changes of others before it gives up and shows the conflict. */
const MAX_REBASES = 3;

/**
 * One form over one document, from opening to saving. It holds the scope, the account and the revision it was opened
 * with and never asks for the current ones, so what is saved goes to the account that was on screen when the form was
 * opened, or nowhere (isolation rule 5).
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
  /** Makes of the confirmed answer what a save makes of it, whenever it comes. */
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

  /** What was typed into a form of a document, while no element shows it. */
  static retained<T extends object>(
    scope: Pick<AccountScope, 'editors'>,
    resource: EditableResource<T>,
    form?: string,
  ): EditSession<T> | undefined {
    // A resource of this key is one of documents of this type.
    return retainedDraft(scope, EditSession, keyOf(resource, form)) as unknown as EditSession<T> | undefined;
  }

  get status(): EditStatus {
    return this.#status;
  }

  /** The backend is being asked whether an unconfirmed save is stored. */
  get checking(): boolean {
    return this.#checking;
  }

  /** Sending an unconfirmed save again could store it twice; and a form without controls saves nothing. */
  get unsavable(): boolean {
    return this.#status === 'unconfirmed' || this.options.editable?.() === false;
  }

  get draft(): T {
    return this.#draft;
  }

  /** What the form was opened with, or was last brought up to. */
  get base(): T {
    return this.#base.value;
  }

  get document(): Versioned<T> {
    return this.#base;
  }

  /** Of what the form was opened with, or was last brought up to. */
  get revision(): string {
    return this.#base.revision;
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
    const [base, draft] = [this.#base.value, this.#draft];
    // Asked for by each field of each rendering.
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
    // What was sent must stay what is compared with the backend until its outcome is known.
    if (this.#status === 'over' || this.#status === 'saved' || this.#status === 'unconfirmed') return;
    this.#draft = withField(this.#draft, path, value);
    this.notify();
  }

  /**
   * Stores the changed fields and adopts the backend's answer. On failure the draft stays as typed and `error` says why.
   * @param options.acceptCharges the user has seen the quote of the `charges` error that this same save failed with;
   *   holds for this call alone.
   * A save in flight is joined: nothing is sent twice.
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
   * Reads again what became of an unconfirmed save. Never writes.
   * @returns whether it is stored. If not, the draft can be edited and saved again; if that is still unknown, nothing changes.
   */
  async checkAgain(): Promise<boolean> {
    const error = this.#error;
    if (this.#status !== 'unconfirmed' || error?.kind !== 'unconfirmed' || this.#checking) return false;
    this.#checking = true;
    this.notify();
    try {
      // Resolves with what the write would have answered.
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
    // The outcome stays unknown here, so whoever shows the document next reads it.
    if (this.#status === 'unconfirmed') void this.scope.resources.invalidate(this.#resource);
    // What was sent stays what its answer is about.
    else if (this.#status !== 'saving') this.#draft = this.#base.value;
    this.#finish('over');
  }

  /** A form shows it again, in the scope of now. */
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
      // Keyed by its own account, so it is right to keep it even when the scope is over by now.
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
    // Accepted already, and quoted all the same: a backend that would be asked for ever.
    if (!confirmCharges || acceptCharges || error?.kind !== 'charges' || this.#status !== 'editing') return false;
    const accepted = await this.#ask((signal) => confirmCharges(error.details.quote, signal));
    if (accepted) return true;
    // Said no to the price: nothing has failed, and nothing is to be explained.
    this.#error = undefined;
    this.notify();
    return false;
  }

  /** @returns the answer; `false` as well when the scope has ended over the question. */
  async #ask(question: (signal: AbortSignal) => Promise<boolean> | boolean): Promise<boolean> {
    const answer = await question(this.scope.signal);
    return answer && this.#status === 'editing' && !this.unsavable;
  }

  async #write(acceptCharges: boolean): Promise<Versioned<T>> {
    // The scope's signal is not handed on: once sent, a write is not cancelled half way, its answer is only ignored.
    const asked: WriteOptions = this.options.acceptCharges ? {acceptCharges: true} : {};
    let options: WriteOptions = acceptCharges ? {acceptCharges} : asked;
    if (!acceptCharges) this.#catchUp();
    if (this.changed.length === 0) return this.#base;
    for (let attempt = 0; ; attempt++) {
      // The last moment at which the end of the form, or of its scope, can still stop the write.
      if (this.#status === 'over') throw new DOMException('The form is over.', 'AbortError');
      const changes = pick(this.#draft, this.changed);
      try {
        return await this.#send({base: this.#base, changes}, options);
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || attempt === MAX_REBASES) throw error;
        // The adapter's answer to a write of T carries the current T.
        const current = (error.details.current ?? (await this.#resource.read(this.scope.signal))) as Versioned<T>;
        this.scope.resources.set(this.#resource, current);
        const {value, conflicts} = merge(this.#base.value, this.#draft, current.value);
        if (conflicts.length > 0) {
          this.#theirs = current;
          this.#conflicts = conflicts;
          throw error;
        }
        this.#base = current;
        this.#draft = value;
        // Somebody else has stored the same already.
        if (this.changed.length === 0) return current;
        // A quote was for the document as it stood; over another one it has to be made anew.
        options = asked;
      }
    }
  }

  #send(change: Change<T>, options: WriteOptions): Promise<Versioned<T>> {
    const sent = this.#draft;
    // Not the scope's signal: what was sent has to be found out even if nobody looks at this account any more.
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
   * Another form of the same document may have saved meanwhile. What it stored is known here, so the backend need not
   * refuse this save first; where both changed a field, it does, and says what is stored by then.
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
