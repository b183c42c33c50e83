import {apiError, isApiError, toApiError, type ApiError} from '../../api/errors.js';
import type {Account} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {Versioned} from '../../api/document.js';
import {BookingMemory} from '../credit/booking-memory.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {assertSameUser, newRecord, type CreationMemory, type CreationRecord} from './creation-memory.js';
import type {AccountDraft} from './draft.js';
import {AccountUndo} from './account-undo.js';
import type {CreationOptions, CreationStatus} from './creation-options.js';
import type {StepContext} from './step-context.js';
import {makeAccount, refusedOutright, stepWork, unmakeAccount} from './step-work.js';
import {StepWrites} from './step-writes.js';
import {planSteps, type CreationStep, type StepState} from './steps.js';
import {described, isRepeatable, isSettled, restored, type Step} from './tracked-step.js';

export type {CreationOptions, CreationStatus} from './creation-options.js';

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
  readonly #undo = new AccountUndo();
  readonly #underWay = new Set<Promise<void>>();
  readonly #writes: StepWrites;

  constructor(scope: AccountScope, parent: AccountRef, draft: AccountDraft, options: CreationOptions) {
    this.#scope = scope;
    this.#draft = draft;
    this.#options = options;
    this.#bookings = options.bookings ?? new BookingMemory();
    this.#writes = new StepWrites(options.askCharges);
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
    return [...this.#steps.values()].map(described);
  }

  get status(): CreationStatus {
    if (this.#status !== 'open') return this.#status;
    const steps = [...this.#steps.values()];
    if (this.#underWay.size > 0) return 'running';
    if (steps.every(isSettled)) return 'done';
    return steps.every(({attempts}) => attempts === 0) ? 'ready' : 'stopped';
  }

  /** Why the account could not be deleted again. */
  get undoError(): ApiError | undefined {
    return this.#undo.error;
  }

  /** `checkUndo` is under way. */
  get checkingUndo(): boolean {
    return this.#undo.checking;
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
    if (this.#status === 'undoing' || this.#undo.isUnknown) return false;
    this.#status = 'open';
    this.#begin((step) => step.state === 'waiting');
    return this.#settled();
  }

  /** Repeats one step that failed or was skipped, or a booking; after the account, whatever waited for it. */
  async retry(stepId: string): Promise<boolean> {
    const step = this.#steps.get(stepId);
    if (!this.#isOpen || !step || !isRepeatable(step)) return false;
    this.#set(step, {state: 'waiting'});
    if (stepId === 'account') return this.start();
    this.#begin(({id}) => id === stepId);
    return this.#settled();
  }

  /**
   * Reads again what became of a step whose outcome is unknown, and never writes it a second time. Where it is stored, the
   * creation goes on from there; where it is not, the step has failed and can be repeated.
   * @returns whether everything is done now
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
      // What is stored is read by the step, which does what is left of it.
      if (this.#status === 'open') this.#begin(({id}) => step.kind === 'account' || id === stepId);
      this.#tell();
    });
    this.#underWay.add(run);
    return this.#settled();
  }

  /**
   * Repeats every step that failed, does those that wait, and checks those whose outcome is unknown: what turns out not to be
   * stored is repeated as well. A booking is not: what the ledger does not show may still come.
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

  /** Goes without a step that failed or waits, or leaves one unconfirmed; not without the account. */
  skip(stepId: string): void {
    const step = this.#steps.get(stepId);
    if (!step || stepId === 'account') return;
    if (step.state === 'unconfirmed') this.#set(step, {left: true, ...(step.error && {error: step.error})});
    else if (step.state === 'failed' || step.state === 'waiting') this.#set(step, {state: 'skipped'});
    else return;
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
    if (!this.#isOpen) return this.#status === 'undone';
    this.#status = 'undoing';
    return this.#endUndo(
      this.#undo.run(async () => {
        await this.#idle();
        const id = await this.#find();
        if (id !== undefined) await unmakeAccount(this.#scope, this.parent.id, id);
      }),
    );
  }

  /** Reads again whether the account is gone, where that is unknown. Never deletes. @returns whether it is gone */
  async checkUndo(): Promise<boolean> {
    return this.#endUndo(this.#undo.check());
  }

  async #endUndo(undone: Promise<boolean>): Promise<boolean> {
    this.#tell();
    const isGone = await undone;
    const {id} = this.#account ?? {};
    if (isGone && id !== undefined) this.#bookings.forget(this.#scope, id, this.#record.booking.key);
    if (isGone) this.#beginAnew();
    else if (this.#status === 'undoing') this.#status = 'open';
    this.#tell();
    return isGone;
  }

  /**
   * Goes on in another scope, after the user has signed in again or was elsewhere. Nothing is sent by this.
   * @throws `refused` with `another_user`: what one user began no other one goes on with
   */
  continueIn(scope: AccountScope): void {
    assertSameUser(this.#scope, scope);
    this.#scope = scope;
    this.#tell();
  }

  /** Forgets the creation; what was made stays. For when it is done, or the user leaves the rest as it is. */
  close(): void {
    this.#options.memory?.forget(this.#scope);
  }

  /** Nothing keeps it from going on: it is neither deleted again, nor perhaps so. */
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
    // What is done stays on the list, whatever the draft says now.
    for (const step of before.values()) {
      if (!this.#steps.has(step.id) && step.state === 'done') this.#steps.set(step.id, step);
    }
  }

  #restore({key, parent, booking, account, draft, steps}: CreationRecord): void {
    this.#record = {key, parent, booking};
    this.#account = account;
    for (const step of this.#steps.values()) {
      this.#steps.set(step.id, restored(step, steps[step.id], draft));
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
    const draft = this.#draft;
    const running = this.#set(step, {state: 'running', attempts: step.attempts + 1, sent: draft});
    // Before it is sent: a reload from here on finds that it may have got through.
    this.#remember();
    await this.#settle(running, async () => {
      await this.#work({...running, sent: step.sent}, draft);
      return 'done';
    });
  }

  /** What becomes of a step: what its work returns, or why that was not reached. */
  async #settle(running: Step, work: () => Promise<StepState>): Promise<void> {
    try {
      this.#set(running, {state: await work()});
    } catch (caught) {
      // The scope has ended before the write was sent: nothing has failed.
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
      this.#adopt(await makeAccount(context));
      return;
    }
    const account = await this.#accountIn(scope);
    await stepWork[step.kind]({...context, account}, step.id.slice('admin:'.length));
  }

  /** The account that an attempt without an answer may have made. Makes none where the backend can look for it. */
  async #find(): Promise<AccountId | undefined> {
    const step = this.#steps.get('account');
    const {lifecycle} = this.#scope.adapter;
    if (this.#account || !step?.sent) return this.#account?.id;
    if (lifecycle?.find) return (await lifecycle.find(this.#record.key))?.accountId;
    await this.#run(step);
    const {error} = this.#steps.get('account') ?? {};
    // Whether there is an account is unknown: that is no outcome of a deletion.
    if (error?.kind === 'unconfirmed') throw error.details.reason;
    if (error && !refusedOutright(error)) throw error;
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
    const {error: _error, left: _left, ...kept} = step;
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
