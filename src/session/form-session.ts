import type {Charges} from '../api/charges.js';
import type {FieldError} from '../api/document.js';
import {toApiError, type ApiError} from '../api/errors.js';
import {Draft, type DraftOptions} from './draft.js';
import {changedPaths, getField, withField, type FieldPath} from './merge.js';
import type {AccountId} from '../api/account-ref.js';
import type {AccountScope} from './scope.js';

/**
 * `unconfirmed`: the input was sent and its outcome is unknown; only `checkAgain` and `discard` are possible.
 * `conflict`: another client changed the same field; only `resolve` and `discard` are possible.
 */
export type FormStatus = 'editing' | 'saving' | 'unconfirmed' | 'conflict' | 'saved' | 'over';

export interface FormSessionOptions extends DraftOptions {
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
  readonly confirmCharges?: ((quote: readonly Charges[], signal: AbortSignal) => Promise<boolean>) | undefined;
}

/**
 * What is typed into one form, from opening to saving, and what happens to it: questions, charges, one write at a time,
 * and an outcome that is known or unknown. Subclasses change a document or create something.
 *
 * @typeParam T the fields of the form
 * @typeParam R the backend's confirmation of the write
 */
export abstract class FormSession<
  T extends object,
  R = unknown,
  Options extends FormSessionOptions = FormSessionOptions,
> extends Draft<Options> {
  #draft: T;
  #changed: {readonly base: T; readonly draft: T; readonly paths: readonly FieldPath[]} | undefined;
  #status: FormStatus = 'editing';
  #error: ApiError | undefined;
  #saving: Promise<boolean> | undefined;
  #checking = false;
  /** The fields of the last write. */
  #sent: readonly FieldPath[] = [];

  protected constructor(
    scope: AccountScope,
    accountId: AccountId,
    key: readonly unknown[],
    options: Options,
    draft: T,
  ) {
    super(scope, accountId, key, options);
    this.#draft = draft;
  }

  /** The values of the form before anything is typed. */
  abstract readonly base: T;

  /** Sends the draft. */
  protected abstract write(acceptCharges: boolean): Promise<R>;

  /**
   * Called once, when the backend has confirmed the write of these fields, whether the response or a later check
   * delivers the confirmation; must call `finish`.
   */
  protected abstract complete(result: R, changed: readonly FieldPath[]): void;

  /** Called when an outcome stays unknown here: the next reader of the data must load it again. */
  protected abstract readAgain(): void;

  get status(): FormStatus {
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
  get cannotSave(): boolean {
    return this.#status === 'unconfirmed' || this.options.editable?.() === false;
  }

  get draft(): T {
    return this.#draft;
  }

  /** Why the last save failed. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Values that the backend rejected in the last save. */
  get fieldErrors(): readonly FieldError[] {
    return this.#error?.kind === 'invalid' ? this.#error.details.fields : [];
  }

  get changed(): readonly FieldPath[] {
    const {base} = this;
    const draft = this.#draft;
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
   * Stores the draft. On failure it stays as typed and `error` says why. A call during a save joins that save, so
   * nothing is sent twice.
   * @param options.acceptCharges the user has seen the quote of the `charges` error with which this same save failed;
   *   applies to this call only.
   * @returns whether it is stored as drafted.
   */
  save({acceptCharges = false}: {readonly acceptCharges?: boolean} = {}): Promise<boolean> {
    this.#saving ??= this.#save(acceptCharges).finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  async #save(acceptCharges: boolean): Promise<boolean> {
    if (this.#status !== 'editing' || this.cannotSave) return false;
    if (!this.hasToWrite) {
      this.finish('saved');
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
      const result = (await error.details.check()) as R;
      this.#checking = false;
      this.complete(result, this.#sent);
      return true;
    } catch (failure) {
      this.#checking = false;
      if (this.#status === 'unconfirmed') this.#fail(toApiError(failure));
      return false;
    }
  }

  discard(): void {
    if (this.#status === 'unconfirmed') this.readAgain();
    // While a save is in flight, its draft must stay the one that its response refers to.
    else if (this.#status !== 'saving') this.#draft = this.base;
    this.finish('over');
  }

  /** Whether there is anything to send. */
  protected get hasToWrite(): boolean {
    return true;
  }

  /** The status after a failed save whose outcome is known. */
  protected get statusAfterFailure(): FormStatus {
    return 'editing';
  }

  /** Replaces the draft by the same input over other stored values, or by what is stored. */
  protected redraft(draft: T): void {
    this.#draft = draft;
  }

  protected move(status: FormStatus): void {
    this.#status = status;
    this.notify();
  }

  protected finish(status: 'saved' | 'over'): void {
    this.leave();
    this.move(status);
  }

  protected override unattended(options: Options): Options {
    const {editors} = this.scope;
    const editable = () => !editors.readOnly;
    const confirm = async () => options.unattended?.() ?? true;
    return {...options, editable, confirm, confirmCharges: undefined};
  }

  protected override stale(options: Options): Options {
    return {...options, confirm: async () => false};
  }

  protected override end(): void {
    if (this.#status !== 'saved') this.finish('over');
  }

  async #store(acceptCharges: boolean): Promise<boolean> {
    this.#sent = this.changed;
    this.#error = undefined;
    this.move('saving');
    try {
      this.complete(await this.write(acceptCharges), this.#sent);
      return true;
    } catch (error) {
      if (this.#status === 'over') {
        this.readAgain();
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
    return answer && this.#status === 'editing' && !this.cannotSave;
  }

  #fail(error: ApiError): void {
    this.#error = error;
    if (error.kind === 'unconfirmed') this.move('unconfirmed');
    else this.move(this.statusAfterFailure);
  }
}
