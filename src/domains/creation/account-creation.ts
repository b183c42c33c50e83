import {apiError, isApiError, toApiError, type ApiError} from '../../api/errors.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import {BookingMemory} from '../credit/booking-memory.js';
import {scopeBelow} from '../../session/level.js';
import type {AccountScope} from '../../session/scope.js';
import {assertSameUser, newRecord, type CreationMemory, type CreationRecord} from './creation-memory.js';
import {findCreated} from '../account/lifecycle.js';
import type {AccountDraft} from './draft.js';
import {CreatedAccount} from './created-account.js';
import {AccountUndo} from './account-undo.js';
import type {CreationOptions, CreationStatus} from './creation-options.js';
import type {StepContext} from './step-context.js';
import {makeAccount, refusedOutright, stepWork, rollbackAccount} from './step-work.js';
import {StepWrites} from './step-writes.js';
import {planSteps, type CreationStep, type StepState} from './steps.js';
import {described, isRepeatable, isSettled, restored, type Step} from './tracked-step.js';

export type {CreationOptions, CreationStatus} from './creation-options.js';

/**
 * Creates an account as a plan of steps: the account first, then everything else concurrently (the adapter serializes
 * writes to one document). A failed step can be repeated alone, and no step takes effect twice: the account and the
 * booking of its credit are identified by keys, a second attempt to create an administrator looks for the first one,
 * and everything else is compared with what is stored.
 *
 * It holds the scope and the parent it was started with and never reads the current ones. When that scope ends, unsent
 * steps wait; `continueIn` continues in another scope of the same user.
 */
export class AccountCreation {
  readonly #options: CreationOptions;
  readonly #bookings: BookingMemory;
  readonly #listeners = new Set<() => void>();
  readonly #steps = new Map<string, Step>();
  #scope: AccountScope;
  #record: Pick<CreationRecord, 'key' | 'parent' | 'booking'>;
  #draft: AccountDraft;
  readonly #account = new CreatedAccount();
  #status: 'open' | 'undoing' | 'undone' = 'open';
  readonly #undo = new AccountUndo();
  readonly #underWay = new Set<Promise<void>>();
  readonly #writes: StepWrites;

  constructor(scope: AccountScope, parent: AccountRef, draft: AccountDraft, options: CreationOptions) {
    this.#scope = scopeBelow(scope, parent.id);
    this.#draft = draft;
    this.#options = options;
    this.#bookings = options.bookings ?? new BookingMemory();
    this.#writes = new StepWrites(options.askCharges);
    this.#record = newRecord(parent);
    this.#plan();
  }

  /**
   * The unfinished creation that this user started in this tab, if there is one. Passwords are not stored: for
   * administrators that were not created yet they must be entered again (`amend`).
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

  /** The account, once the backend has confirmed it. */
  get account(): AccountRef | undefined {
    return this.#account.ref;
  }

  /** In the order in which they start. */
  get steps(): readonly CreationStep[] {
    return [...this.#steps.values()].map(described);
  }

  get status(): CreationStatus {
    if (this.#status !== 'open') return this.#status;
    const steps = [...this.#steps.values()];
    if (this.#underWay.size > 0) return 'running';
    if (steps.every(isSettled)) return 'done';
    return steps.every(({attempts}) => attempts === 0) ? 'ready' : 'stopped';
  }

  /** Why the account could not be deleted. */
  get undoError(): ApiError | undefined {
    return this.#undo.error;
  }

  /** Whether `checkUndo` is in progress. */
  get checkingUndo(): boolean {
    return this.#undo.checking;
  }

  /**
   * @param listener called after every change of `status`, `steps`, or `account` @returns a function that ends the
   *   subscription
   */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Runs every waiting step; a concurrent second call starts nothing twice.
   * @returns whether everything is done
   */
  async start(): Promise<boolean> {
    if (this.#status === 'undoing' || this.#undo.isUnknown) return false;
    this.#status = 'open';
    this.#begin((step) => step.state === 'waiting');
    return this.#settled();
  }

  /** Repeats one failed or skipped step, or a booking; after the account, also the steps that waited for it. */
  async retry(stepId: string): Promise<boolean> {
    const step = this.#steps.get(stepId);
    if (!this.#isOpen || !step || !isRepeatable(step)) return false;
    this.#set(step, {state: 'waiting'});
    if (stepId === 'account') return this.start();
    this.#begin(({id}) => id === stepId);
    return this.#settled();
  }

  /**
   * Reads the backend to find the outcome of an unconfirmed step, and never writes it a second time. If the step is
   * stored, the creation continues from there; if it is not, the step has failed and can be repeated.
   * @returns whether everything is done
   */
  async check(stepId: string): Promise<boolean> {
    const step = this.#steps.get(stepId);
    if (!this.#isOpen || step?.state !== 'unconfirmed' || step.error?.kind !== 'unconfirmed') return false;
    const {check} = step.error.details;
    const running = this.#set(step, {state: 'running'});
    const run = this.#settle(running, async () => {
      await check();
      return 'waiting';
    }).then(() => {
      this.#underWay.delete(run);
      // The step reads what is stored and does the rest.
      if (this.#status === 'open') this.#begin(({id}) => step.kind === 'account' || id === stepId);
      this.#tell();
    });
    this.#underWay.add(run);
    return this.#settled();
  }

  /**
   * Repeats every failed step, runs the waiting ones, and checks the unconfirmed ones; those that turn out not to be
   * stored are repeated as well. A booking is not: it may still appear in the ledger.
   */
  async retryAll(): Promise<boolean> {
    if (this.#undo.isUnknown) return false;
    const steps = [...this.#steps.values()];
    for (const step of steps) if (step.state === 'failed') this.#set(step, {state: 'waiting'});
    const unknown = steps.filter(({state}) => state === 'unconfirmed');
    const checked = unknown.map(async ({id, kind}) => {
      await this.check(id);
      if (kind !== 'credit' && this.#steps.get(id)?.state === 'failed') await this.retry(id);
    });
    await Promise.all([this.start(), ...checked]);
    return this.status === 'done';
  }

  /** Skips a failed or waiting step, or leaves one unconfirmed. The account itself cannot be skipped. */
  skip(stepId: string): void {
    const step = this.#steps.get(stepId);
    if (!step || stepId === 'account') return;
    if (step.state === 'unconfirmed') this.#set(step, {left: true, ...(step.error && {error: step.error})});
    else if (step.state === 'failed' || step.state === 'waiting') this.#set(step, {state: 'skipped'});
    else return;
    this.#remember();
  }

  /** Replaces the draft before a step is repeated. Completed steps stay as they were sent. */
  amend(draft: AccountDraft): void {
    this.#draft = draft;
    this.#plan();
    if (this.status !== 'ready') this.#remember();
    this.#tell();
  }

  /**
   * Deletes the newly created account with all its content, once nothing is in progress. If it is unknown whether the
   * account exists, that is determined first.
   * @returns whether the account is deleted; if not, `undoError` says why
   */
  async undo(): Promise<boolean> {
    if (!this.#isOpen) return this.#status === 'undone';
    this.#status = 'undoing';
    return this.#endUndo(
      this.#undo.run(async () => {
        await this.#idle();
        const id = await this.#find();
        if (id !== undefined) await rollbackAccount(this.#scope, this.parent.id, id);
      }),
    );
  }

  /** Reads whether the account is deleted, if that is unknown. Never deletes. @returns whether it is deleted */
  async checkUndo(): Promise<boolean> {
    return this.#endUndo(this.#undo.check());
  }

  async #endUndo(undone: Promise<boolean>): Promise<boolean> {
    this.#tell();
    const isGone = await undone;
    const {id} = this.account ?? {};
    if (isGone && id !== undefined) this.#bookings.forget(this.#scope, id, this.#record.booking.key);
    if (isGone) this.#beginAnew();
    else if (this.#status === 'undoing') this.#status = 'open';
    this.#tell();
    return isGone;
  }

  /**
   * Continues in another scope, after the user has signed in again or returns from another account. Sends nothing by
   * itself.
   * @throws `refused` with `another_user`: one user cannot continue another user's creation
   */
  continueIn(scope: AccountScope): void {
    assertSameUser(this.#scope, scope);
    this.#scope = scopeBelow(scope, this.parent.id);
    this.#tell();
  }

  /**
   * Forgets the creation; everything created remains. Called when it is complete, or when the user leaves the rest
   * undone.
   */
  close(): void {
    this.#options.memory?.forget(this.#scope);
  }

  /** Whether the creation can continue: the account is neither deleted nor possibly deleted. */
  get #isOpen(): boolean {
    return this.#status === 'open' && !this.#undo.isUnknown;
  }

  #plan(): void {
    const planned = planSteps(this.#draft, this.#scope.adapter);
    const before = new Map(this.#steps);
    this.#steps.clear();
    for (const step of planned) {
      this.#steps.set(step.id, {state: 'waiting', attempts: 0, ...before.get(step.id), ...step});
    }
    // Completed steps stay on the list, whatever the draft contains now.
    for (const step of before.values()) {
      if (!this.#steps.has(step.id) && step.state === 'done') this.#steps.set(step.id, step);
    }
  }

  #restore({key, parent, booking, account, draft, steps}: CreationRecord): void {
    this.#record = {key, parent, booking};
    this.#account.restore(account);
    for (const step of this.#steps.values()) {
      this.#steps.set(step.id, restored(step, steps[step.id], draft));
    }
  }

  #beginAnew(): void {
    this.#status = 'undone';
    this.#record = newRecord(this.parent);
    this.#account.restore(undefined);
    this.#steps.clear();
    this.#plan();
    this.close();
  }

  /** Starts the steps that can start: the account, and once it exists, everything else. */
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
    const draft = this.#draft;
    const running = this.#set(step, {state: 'running', attempts: step.attempts + 1, sent: draft});
    // Stored before sending: after a reload from here on, the step counts as possibly sent.
    this.#remember();
    await this.#settle(running, async () => {
      await this.#work({...running, sent: step.sent}, draft);
      return 'done';
    });
  }

  /** Records the outcome of a step: what its work returns, or why it failed. */
  async #settle(running: Step, work: () => Promise<StepState>): Promise<void> {
    try {
      this.#set(running, {state: await work()});
    } catch (caught) {
      // The scope ended before the write was sent: nothing has failed.
      if (this.#scope.signal.aborted && !isApiError(caught)) this.#set(running, {state: 'waiting'});
      else {
        const error = toApiError(caught);
        this.#set(running, {state: error.kind === 'unconfirmed' ? 'unconfirmed' : 'failed', error});
      }
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
      write: (write) =>
        this.#writes.send(
          scope,
          this.steps.find(({id}) => id === step.id),
          write,
        ),
    };
    if (step.kind === 'account') {
      this.#account.adopt(await makeAccount(context));
      return;
    }
    const account = await this.#account.read(scope);
    await stepWork[step.kind]({...context, account}, step.id.slice('admin:'.length));
  }

  /** The account that an attempt without a response may have created. Creates none if the backend can search for it. */
  async #find(): Promise<AccountId | undefined> {
    const step = this.#steps.get('account');
    if (this.account || !step?.sent) return this.account?.id;
    const found = await findCreated(this.#scope, {key: this.#record.key, name: step.sent.name});
    if (found?.status === 'stored') return found.value.accountId;
    // After a single attempt that was refused, an account with the same name is the reason for it.
    const isRefused = step.attempts === 1 && step.error !== undefined && refusedOutright(step.error);
    if (found?.status === 'unknown' && !isRefused)
      throw apiError('protocol', 'It may exist under another id', {path: 'id'});
    if (found) return undefined;
    await this.#run(step);
    const {error} = this.#steps.get('account') ?? {};
    // It is unknown whether the account exists; that is not the outcome of a deletion.
    if (error?.kind === 'unconfirmed') throw error.details.reason;
    if (error && !refusedOutright(error)) throw error;
    return this.#account.ref?.id;
  }

  #set(step: Step, change: Partial<Step>): Step {
    const {error: _error, left: _left, ...retained} = step;
    const changed = {...retained, ...change};
    this.#steps.set(step.id, changed);
    this.#tell();
    return changed;
  }

  #remember(): void {
    const steps = Object.fromEntries([...this.#steps.values()].map(({id, state, attempts}) => [id, {state, attempts}]));
    const {account} = this;
    const named = account && {account: {id: account.id, name: account.name ?? ''}};
    this.#options.memory?.write(this.#scope, {version: 1, ...this.#record, ...named, draft: this.#draft, steps});
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
