import type {WriteOptions} from '../../api/accounts-adapter.js';
import {apiError, isApiError, toApiError, type ApiError} from '../../api/errors.js';
import type {Account, AccountId, AccountRef, Charges, Versioned} from '../../api/model.js';
import {randomId} from '../../api/random-id.js';
import {BookingMemory} from '../booking-memory.js';
import {writeWithCharges} from '../charged-write.js';
import {accountResource} from '../resources.js';
import type {AccountScope} from '../scope.js';
import type {CreationMemory, CreationRecord, StepFate} from './creation-memory.js';
import type {AccountDraft} from './draft.js';
import {makeAccount, stepWork, unmakeAccount, type StepContext} from './step-work.js';
import {planSteps, type CreationStep, type PlannedStep} from './steps.js';

/**
 * `ready`: nothing was sent; `stopped`: something failed, was interrupted, or waits, and nothing is under way; `done`:
 * every step is done or skipped; `undone`: the account is deleted again, and the same draft can be sent anew.
 */
export type CreationStatus = 'ready' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

export interface CreationOptions {
  /**
   * Asked when a step costs money, for one step at a time. `false`, also when the signal ends the question: the step
   * fails with the `charges`, and nothing of it is stored.
   */
  readonly askCharges: (quote: readonly Charges[], step: CreationStep, signal: AbortSignal) => Promise<boolean>;
  /** Keeps the creation over a reload of the page. Default: it lives as long as the page. */
  readonly memory?: CreationMemory;
  /** Remembers a booking of credit whose outcome is unknown. Default: as long as the page lives. */
  readonly bookings?: BookingMemory;
}

interface Step extends PlannedStep, StepFate {
  readonly error?: ApiError;
  /** The draft it was sent with last. */
  readonly sent?: AccountDraft;
}

/**
 * Makes an account as a plan of steps: the account first, then everything else at once (the adapter sends writes to one
 * document one after another). A step that failed is repeated alone, and none is ever done twice: the account and the
 * booking of its credit are named by keys, an administrator is looked for before a second attempt, the rest is compared
 * with what is stored.
 *
 * It holds the scope and the parent it was begun with and never asks for the current ones (isolation rule 5). When that
 * scope ends, what was not sent waits; `continueIn` goes on in another scope of the same user.
 */
export class AccountCreation {
  readonly #options: CreationOptions;
  readonly #bookings: BookingMemory;
  readonly #listeners = new Set<() => void>();
  readonly #steps = new Map<string, Step>();
  #scope: AccountScope;
  #record: Pick<CreationRecord, 'key' | 'parent' | 'booking'>;
  #draft: AccountDraft;
  #account: AccountRef | undefined;
  #document: Account | undefined;
  #status: 'open' | 'undoing' | 'undone' = 'open';
  #undoError: ApiError | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #question: Promise<unknown> = Promise.resolve();

  constructor(scope: AccountScope, parent: AccountRef, draft: AccountDraft, options: CreationOptions) {
    this.#scope = scope;
    this.#draft = draft;
    this.#options = options;
    this.#bookings = options.bookings ?? new BookingMemory();
    this.#record = newRecord(parent);
    this.#plan();
  }

  /**
   * The creation that this user began in this tab and did not finish, if there is one. Its passwords are gone: of
   * administrators that were not made yet they have to be given again (`amend`).
   */
  static resume(scope: AccountScope, options: CreationOptions & {readonly memory: CreationMemory}) {
    const record = options.memory.read(scope);
    if (!record) return undefined;
    const creation = new AccountCreation(scope, record.parent, record.draft, options);
    creation.#restore(record);
    return creation;
  }

  get parent(): AccountRef {
    return this.#record.parent;
  }

  get draft(): AccountDraft {
    return this.#draft;
  }

  /** The account, as soon as the backend has confirmed it. */
  get account(): AccountRef | undefined {
    return this.#account;
  }

  /** In the order in which they are begun. */
  get steps(): readonly CreationStep[] {
    return [...this.#steps.values()].map(({id, kind, name, state, error}) => ({
      id,
      kind,
      state,
      ...(name !== undefined && {name}),
      ...(error && {error}),
    }));
  }

  get status(): CreationStatus {
    if (this.#status !== 'open') return this.#status;
    const steps = [...this.#steps.values()];
    if (this.#underWay.size > 0) return 'running';
    if (steps.every(({state}) => state === 'done' || state === 'skipped')) return 'done';
    return steps.every(({attempts}) => attempts === 0) ? 'ready' : 'stopped';
  }

  /** Why the account could not be deleted again. */
  get undoError(): ApiError | undefined {
    return this.#undoError;
  }

  /** @param listener called after every change of `status`, `steps` or `account` @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Does every step that waits; a second call meanwhile begins nothing twice.
   * @returns whether everything is done now
   */
  async start(): Promise<boolean> {
    if (this.#status === 'undoing') return false;
    this.#status = 'open';
    this.#begin((step) => step.state === 'waiting');
    return this.#settled();
  }

  /** Repeats one step that failed or was skipped; after the account, whatever waited for it. */
  async retry(stepId: string): Promise<boolean> {
    const step = this.#steps.get(stepId);
    if (this.#status !== 'open' || !step || (step.state !== 'failed' && step.state !== 'skipped')) return false;
    this.#set(step, {state: 'waiting'});
    if (stepId === 'account') return this.start();
    this.#begin(({id}) => id === stepId);
    return this.#settled();
  }

  /** Repeats every step that failed, and does those that wait. */
  async retryAll(): Promise<boolean> {
    for (const step of this.#steps.values()) if (step.state === 'failed') this.#set(step, {state: 'waiting'});
    return this.start();
  }

  /** Goes without a step that failed or waits; not without the account. */
  skip(stepId: string): void {
    const step = this.#steps.get(stepId);
    if (stepId === 'account' || (step?.state !== 'failed' && step?.state !== 'waiting')) return;
    this.#set(step, {state: 'skipped'});
    this.#remember();
  }

  /** Puts right what was filled in, before a step is repeated. What is done already stays as it was sent. */
  amend(draft: AccountDraft): void {
    this.#draft = draft;
    this.#plan();
    if (this.status !== 'ready') this.#remember();
    this.#tell();
  }

  /**
   * Deletes the account that was just made, with everything in it, once nothing is under way any more. Where it is not
   * known whether there is one, that is found out first.
   * @returns whether it is gone; if not, `undoError` says why
   */
  async undo(): Promise<boolean> {
    if (this.#status !== 'open') return this.#status === 'undone';
    this.#status = 'undoing';
    this.#undoError = undefined;
    this.#tell();
    await this.#idle();
    try {
      const id = await this.#find();
      if (id !== undefined) {
        await unmakeAccount(this.#scope, id);
        this.#bookings.forget(this.#scope, id, this.#record.booking.key);
      }
      this.#beginAnew();
      return true;
    } catch (error) {
      this.#status = 'open';
      this.#undoError = toApiError(error);
      return false;
    } finally {
      this.#tell();
    }
  }

  /**
   * Goes on in another scope, after the user has signed in again or was elsewhere. Nothing is sent by this.
   * @throws `refused` with `another_user`: what one user began no other one goes on with
   */
  continueIn(scope: AccountScope): void {
    const {home, session} = this.#scope;
    if (scope.home.id !== home.id || scope.session.user.id !== session.user.id) {
      throw apiError('refused', 'Somebody else has begun this account', {code: 'another_user'});
    }
    this.#scope = scope;
    this.#tell();
  }

  /** Forgets the creation; what was made stays. For when it is done, or the user leaves the rest as it is. */
  close(): void {
    this.#options.memory?.forget(this.#scope);
  }

  #plan(): void {
    const planned = planSteps(this.#draft, this.#scope.adapter);
    const before = new Map(this.#steps);
    this.#steps.clear();
    for (const step of planned) {
      const {state = 'waiting', attempts = 0, error, sent} = before.get(step.id) ?? {};
      this.#steps.set(step.id, {...step, state, attempts, ...(error && {error}), ...(sent && {sent})});
    }
    // What is done stays on the list, whatever the draft says now.
    for (const step of before.values()) {
      if (!this.#steps.has(step.id) && step.state === 'done') this.#steps.set(step.id, step);
    }
  }

  #restore({key, parent, booking, account, draft, steps}: CreationRecord): void {
    this.#record = {key, parent, booking};
    this.#account = account;
    for (const step of this.#steps.values()) {
      const {state = 'waiting', attempts = 0} = steps[step.id] ?? {};
      // What was under way may have got through: it is asked for again.
      const now = state === 'running' || state === 'failed' ? 'waiting' : state;
      this.#steps.set(step.id, {...step, state: now, attempts, ...(attempts > 0 && {sent: draft})});
    }
  }

  #beginAnew(): void {
    this.#status = 'undone';
    this.#record = newRecord(this.parent);
    this.#account = undefined;
    this.#document = undefined;
    this.#steps.clear();
    this.#plan();
    this.close();
  }

  /** Begins what may begin: the account, and once it is there everything else. */
  #begin(wanted: (step: Step) => boolean): void {
    const account = this.#steps.get('account');
    if (account?.state === 'waiting') return this.#send(account, wanted);
    if (account?.state !== 'done') return;
    for (const step of this.#steps.values()) if (wanted(step) && step.state === 'waiting') this.#send(step, wanted);
  }

  #send(step: Step, wanted: (step: Step) => boolean): void {
    const run = this.#run(step).then(() => {
      this.#underWay.delete(run);
      if (step.kind === 'account' && this.#status === 'open') this.#begin(wanted);
      this.#tell();
    });
    this.#underWay.add(run);
    this.#tell();
  }

  async #settled(): Promise<boolean> {
    await this.#idle();
    return this.status === 'done';
  }

  async #idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #run(step: Step): Promise<void> {
    const {signal} = this.#scope;
    const draft = this.#draft;
    const running = this.#set(step, {state: 'running', attempts: step.attempts + 1, sent: draft});
    // Before it is sent: a reload from here on finds that it may have got through.
    this.#remember();
    try {
      await this.#work({...running, sent: step.sent}, draft);
      this.#set(running, {state: 'done'});
    } catch (error) {
      // The scope has ended before the write was sent: nothing has failed.
      if (signal.aborted && !isApiError(error)) this.#set(running, {state: 'waiting'});
      else this.#set(running, {state: 'failed', error: toApiError(error)});
    }
    this.#remember();
  }

  async #work(
    step: {readonly id: string; readonly kind: Step['kind']; readonly sent: AccountDraft | undefined},
    draft: AccountDraft,
  ): Promise<void> {
    const scope = this.#scope;
    const context: StepContext = {
      scope,
      record: this.#record,
      draft,
      before: step.sent,
      bookings: this.#bookings,
      dateBooking: (at) => {
        this.#record = {...this.#record, booking: {...this.#record.booking, at}};
        this.#remember();
      },
      write: (write) => this.#charged(scope, step.id, write),
    };
    if (step.kind === 'account') {
      this.#adopt(await makeAccount(context));
      return;
    }
    const account = await this.#accountIn(scope);
    await stepWork[step.kind]({...context, account}, step.id.slice('admin:'.length));
  }

  async #charged<T>(scope: AccountScope, stepId: string, write: (options: WriteOptions) => Promise<T>): Promise<T> {
    let refused: readonly Charges[] = [];
    const done = await writeWithCharges({
      write: async (options) => {
        // The last moment at which an ended scope can still stop the write. Once sent, it is not cancelled half way.
        scope.signal.throwIfAborted();
        return write(options);
      },
      ask: async (quote) => {
        refused = quote;
        const accepted = await this.#ask(quote, stepId, scope.signal);
        scope.signal.throwIfAborted();
        return accepted;
      },
    });
    if (!done) throw apiError('charges', 'The charges were not accepted', {quote: refused});
    return done.written;
  }

  /** Several steps may cost money at once; one question at a time. */
  #ask(quote: readonly Charges[], stepId: string, signal: AbortSignal): Promise<boolean> {
    const step = this.steps.find(({id}) => id === stepId);
    const ask = async () => !signal.aborted && step !== undefined && this.#options.askCharges(quote, step, signal);
    const answer = this.#question.then(ask, ask);
    this.#question = answer;
    return answer;
  }

  /** The account that an attempt without an answer may have made; the adapter finds it by its key. */
  async #find(): Promise<AccountId | undefined> {
    const step = this.#steps.get('account');
    if (step?.sent && !this.#account) {
      await this.#run(step);
      const {error} = this.#steps.get('account') ?? {};
      if (error && !refusedOutright(error)) throw error;
    }
    return this.account?.id;
  }

  #adopt({accountId, value}: Versioned<Account>): void {
    this.#account = {id: accountId, name: value.name};
    this.#document = value;
  }

  /** After a reload of the page only its id is known. */
  async #accountIn({adapter, resources, signal}: AccountScope): Promise<Account> {
    if (this.#document) return this.#document;
    const {id} = this.#account ?? {};
    if (id === undefined) throw apiError('refused', 'There is no account yet', {code: 'no_account'});
    const {value} = await resources.read(accountResource(adapter, id), signal);
    this.#document = value;
    return value;
  }

  #set(step: Step, change: Partial<Step>): Step {
    const {error: _former, ...kept} = step;
    const changed = {...kept, ...change};
    this.#steps.set(step.id, changed);
    this.#tell();
    return changed;
  }

  #remember(): void {
    const steps = Object.fromEntries([...this.#steps.values()].map(({id, state, attempts}) => [id, {state, attempts}]));
    const account = this.#account;
    const named = account && {account: {id: account.id, name: account.name ?? ''}};
    this.#options.memory?.write(this.#scope, {version: 1, ...this.#record, ...named, draft: this.#draft, steps});
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function newRecord(parent: AccountRef): Pick<CreationRecord, 'key' | 'parent' | 'booking'> {
  return {key: randomId(), parent, booking: {key: randomId()}};
}

/** The backend has said in so many words that it makes no such account. */
function refusedOutright({kind}: ApiError): boolean {
  return kind === 'invalid' || kind === 'forbidden' || kind === 'refused';
}
