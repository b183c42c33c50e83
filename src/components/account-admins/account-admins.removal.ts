import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createRef} from 'lit/directives/ref.js';
import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, OwnedResource, Disposition} from '../../api/admins.js';
import type {Versioned} from '../../api/document.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {assertMayGo} from '../../domains/admins/rules.js';
import {overSeenPerson, seenPerson} from '../../domains/admins/seen.js';
import {removeUser, resolveOwnedResource} from '../../domains/admins/write.js';
import type {WriteTarget} from '../../session/document-write.js';
import type {AccountScope} from '../../session/scope.js';

/**
 * Owned resources of one kind are kept or deleted together. A mobile phone's route is a kind of its own, because it can
 * be kept.
 */
export type OwnedResourceKind = OwnedResource['kind'] | 'mobile';

export const kindOf = ({kind, dispositions}: OwnedResource): OwnedResourceKind =>
  kind === 'callflow' && dispositions.includes('release') ? 'mobile' : kind;

export type RemovalStage =
  | {readonly name: 'reading'}
  | {readonly name: 'unread'; readonly error: ApiError}
  | {readonly name: 'asking'}
  | {readonly name: 'running'; readonly at: OwnedResource | undefined}
  /** `at`: the resource that could not be resolved; `undefined`: the user itself could not be deleted. */
  | {readonly name: 'stopped'; readonly at: OwnedResource | undefined; readonly error: ApiError};

export interface RemovalOptions {
  /** The new name of a resource that is kept; `undefined`: unchanged. */
  readonly nameFor: (resource: OwnedResource) => string | undefined;
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
  readonly #admin: Admin;
  readonly #admins: AdminsApi;
  readonly #options: RemovalOptions;
  readonly #onChange: () => void;
  readonly #dispositions = new Map<OwnedResourceKind, Disposition>();
  #stage: RemovalStage = {name: 'reading'};
  #ownedResources: readonly OwnedResource[] = [];
  #resolved = 0;

  constructor(scope: AccountScope, admins: AdminsApi, admin: Admin, options: RemovalOptions, onChange: () => void) {
    this.scope = scope;
    this.accountId = scope.account.id;
    this.#admin = admin;
    this.#admins = admins;
    this.#options = options;
    this.#onChange = onChange;
  }

  /** As the user sees the person: another client may have changed them since the deletion was started. */
  get admin(): Admin {
    return seenPerson(this.scope, this.accountId, this.#admin);
  }

  get #target(): WriteTarget {
    return {...this.scope, account: {id: this.accountId}};
  }

  get stage(): RemovalStage {
    return this.#stage;
  }

  /** The resources that are not resolved yet. */
  get pending(): readonly OwnedResource[] {
    return this.#ownedResources.slice(this.#resolved);
  }

  /** The number of completed steps and of all steps: every resource, and the user. */
  get progress(): {readonly done: number; readonly of: number} {
    return {done: this.#resolved, of: this.#ownedResources.length + 1};
  }

  dispositionOf(resource: OwnedResource): Disposition {
    const chosen = this.#dispositions.get(kindOf(resource));
    return chosen !== undefined && resource.dispositions.includes(chosen)
      ? chosen
      : (resource.dispositions[0] ?? 'remove');
  }

  choose(kind: OwnedResourceKind, disposition: Disposition): void {
    this.#dispositions.set(kind, disposition);
    this.#onChange();
  }

  async read(): Promise<void> {
    const {signal} = this.scope;
    this.#move({name: 'reading'});
    try {
      this.#ownedResources = await this.#admins.ownedResources(this.accountId, this.admin.id, {signal});
      this.#move({name: 'asking'});
    } catch (error) {
      if (!signal.aborted) this.#move({name: 'unread', error: toApiError(error)});
    }
  }

  /** Starts, or continues where it stopped. */
  async run(): Promise<void> {
    if (this.#stage.name !== 'asking' && this.#stage.name !== 'stopped') return;
    let at: OwnedResource | undefined;
    this.#move({name: 'running', at});
    try {
      await assertMayGo(this.#target, this.admin.id);
      for (at of this.pending) {
        this.scope.signal.throwIfAborted();
        this.#move({name: 'running', at});
        const disposition = this.dispositionOf(at);
        const name = disposition === 'release' ? this.#options.nameFor(at) : undefined;
        await resolveOwnedResource(this.#admins, this.accountId, this.admin.id, {resource: at, disposition, name});
        this.#resolved++;
      }
      at = undefined;
      this.scope.signal.throwIfAborted();
      this.#move({name: 'running', at});
      const {signal} = this.scope;
      await overSeenPerson(this.scope, this.accountId, this.#admin, (base) =>
        removeUser(this.#target, this.#admin.id, {base, signal}),
      );
      this.#options.onRemoved(this);
    } catch (error) {
      if (this.scope.signal.aborted) return;
      const failure = toApiError(error);
      this.#move({name: 'stopped', at: at && this.#asFound(at, failure), error: failure});
    }
  }

  /** The resource as another client has changed it: it is shown, and the next attempt is made over it. */
  #asFound(at: OwnedResource, error: ApiError): OwnedResource {
    if (error.kind !== 'conflict' || error.details.stored || !error.details.current) return at;
    // An adapter's response to the resolution of a resource contains the current resource.
    const {value} = error.details.current as Versioned<OwnedResource>;
    this.#ownedResources = this.#ownedResources.map((one) => (one === at ? value : one));
    return value;
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
    this.#resolved++;
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
