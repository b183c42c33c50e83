import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createRef} from 'lit/directives/ref.js';
import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, Belonging, Fate} from '../../api/admins.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {assertMayGo} from '../../domains/admins/rules.js';
import {removeUser, settleBelonging} from '../../domains/admins/write.js';
import type {WriteTarget} from '../../session/document-write.js';
import type {AccountScope} from '../../session/scope.js';

/**
 * Owned resources of one kind are kept or deleted together. A mobile phone's route is a kind of its own, because it can
 * be kept.
 */
export type BelongingKind = Belonging['kind'] | 'mobile';

export const kindOf = ({kind, fates}: Belonging): BelongingKind =>
  kind === 'callflow' && fates.includes('release') ? 'mobile' : kind;

export type RemovalStage =
  | {readonly name: 'reading'}
  | {readonly name: 'unread'; readonly error: ApiError}
  | {readonly name: 'asking'}
  | {readonly name: 'running'; readonly at: Belonging | undefined}
  /** `at`: the resource that could not be resolved; `undefined`: the user itself could not be deleted. */
  | {readonly name: 'stopped'; readonly at: Belonging | undefined; readonly error: ApiError};

export interface RemovalOptions {
  /** The new name of a resource that is kept; `undefined`: unchanged. */
  readonly nameFor: (belonging: Belonging) => string | undefined;
  readonly onRemoved: (removal: Removal) => void;
}

/**
 * The deletion of one administrator, step by step: the resources that the user owns are read and shown first, then
 * resolved one by one in the backend's order, and then the user is deleted. It stops at a failure and can continue from
 * there without repeating completed steps. It belongs to the scope in which it was started and stops when that scope
 * ends.
 */
export class Removal {
  readonly scope: AccountScope;
  readonly accountId: AccountId;
  readonly admin: Admin;
  readonly #admins: AdminsApi;
  readonly #options: RemovalOptions;
  readonly #onChange: () => void;
  readonly #fates = new Map<BelongingKind, Fate>();
  #stage: RemovalStage = {name: 'reading'};
  #belongings: readonly Belonging[] = [];
  #settled = 0;

  constructor(scope: AccountScope, admins: AdminsApi, admin: Admin, options: RemovalOptions, onChange: () => void) {
    this.scope = scope;
    this.accountId = scope.account.id;
    this.admin = admin;
    this.#admins = admins;
    this.#options = options;
    this.#onChange = onChange;
  }

  get #target(): WriteTarget {
    return {...this.scope, account: {id: this.accountId}};
  }

  get stage(): RemovalStage {
    return this.#stage;
  }

  /** The resources that are not resolved yet. */
  get pending(): readonly Belonging[] {
    return this.#belongings.slice(this.#settled);
  }

  /** The number of completed steps and of all steps: every resource, and the user. */
  get progress(): {readonly done: number; readonly of: number} {
    return {done: this.#settled, of: this.#belongings.length + 1};
  }

  fateOf(belonging: Belonging): Fate {
    const chosen = this.#fates.get(kindOf(belonging));
    return chosen !== undefined && belonging.fates.includes(chosen) ? chosen : (belonging.fates[0] ?? 'remove');
  }

  choose(kind: BelongingKind, fate: Fate): void {
    this.#fates.set(kind, fate);
    this.#onChange();
  }

  async read(): Promise<void> {
    const {signal} = this.scope;
    this.#move({name: 'reading'});
    try {
      this.#belongings = await this.#admins.belongings(this.accountId, this.admin.id, {signal});
      this.#move({name: 'asking'});
    } catch (error) {
      if (!signal.aborted) this.#move({name: 'unread', error: toApiError(error)});
    }
  }

  /** Starts, or continues where it stopped. */
  async run(): Promise<void> {
    if (this.#stage.name !== 'asking' && this.#stage.name !== 'stopped') return;
    let at: Belonging | undefined;
    this.#move({name: 'running', at});
    try {
      await assertMayGo(this.#target, this.admin.id);
      for (at of this.pending) {
        this.scope.signal.throwIfAborted();
        this.#move({name: 'running', at});
        const fate = this.fateOf(at);
        const name = fate === 'release' ? this.#options.nameFor(at) : undefined;
        await settleBelonging(this.#admins, this.accountId, this.admin.id, {belonging: at, fate, name});
        this.#settled++;
      }
      at = undefined;
      this.scope.signal.throwIfAborted();
      this.#move({name: 'running', at});
      await removeUser(this.#target, this.admin.id, this.scope.signal);
      this.#options.onRemoved(this);
    } catch (error) {
      if (!this.scope.signal.aborted) this.#move({name: 'stopped', at, error: toApiError(error)});
    }
  }

  /** Reads the outcome of the unconfirmed step. Never writes. */
  async check(): Promise<void> {
    const stage = this.#stage;
    if (stage.name !== 'stopped' || stage.error.kind !== 'unconfirmed') return;
    const {at, error} = stage;
    this.#move({name: 'running', at});
    try {
      await error.details.check();
    } catch (failure) {
      if (!this.scope.signal.aborted) this.#move({name: 'stopped', at, error: toApiError(failure)});
      return;
    }
    if (!at) {
      this.#options.onRemoved(this);
      return;
    }
    this.#settled++;
    // The user decides whether to continue.
    if (!this.scope.signal.aborted) this.#move({name: 'asking'});
  }

  #move(stage: RemovalStage): void {
    this.#stage = stage;
    this.#onChange();
  }
}

/** The open deletion of a host, if any; it ends with its scope and with the host. */
export class Removals implements ReactiveController {
  /** For the dialog that the host renders for `current`. */
  readonly dialog = createRef<HTMLDialogElement>();
  readonly #host: ReactiveControllerHost;
  #current: Removal | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Removal | undefined {
    return this.#current?.scope.signal.aborted ? undefined : this.#current;
  }

  begin(scope: AccountScope, admins: AdminsApi, admin: Admin, options: RemovalOptions): void {
    this.#current = new Removal(scope, admins, admin, options, () => this.#host.requestUpdate());
    void this.#current.read();
  }

  end(): void {
    this.#current = undefined;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.dialog.value;
    if (dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#current = undefined;
    this.dialog.value?.close();
  }
}
