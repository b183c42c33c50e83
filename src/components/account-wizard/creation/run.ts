import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';
import type {FieldError} from '../../../api/document.js';
import {askCharges} from '../../../ui/dialogs/ask-charges.js';
import type {AskDialog} from '../../../ui/dialogs/ask-dialog.js';
import {BookingMemory, type BookingStorage} from '../../../domains/credit/booking-memory.js';
import {AccountCreation, type CreationOptions} from '../../../domains/creation/account-creation.js';
import {CreationMemory, type CreationStorage} from '../../../domains/creation/creation-memory.js';
import {needsLogin} from '../../../domains/admins/login-field.js';
import {adminPath, type AccountDraft} from '../../../domains/creation/draft.js';
import type {CreationStep, StepState} from '../../../domains/creation/steps.js';
import type {AccountScope} from '../../../session/scope.js';

export interface WizardRunOptions {
  readonly dialog: AskDialog;
  /** Called on each use. */
  readonly storage: () => CreationStorage;
  /** Stores credit bookings whose outcome is unknown; called on each use. */
  readonly bookingStorage: () => BookingStorage;
  /** Called when the backend has confirmed the account. */
  readonly onMade: (accountId: AccountId) => void;
  /** Called when a step is done or has failed. */
  readonly onStep: (step: CreationStep) => void;
  /** Called with the draft's values that the backend has rejected, by their paths in the draft. */
  readonly onRefused: (refused: readonly FieldError[]) => void;
  /** Called when everything is done or skipped. */
  readonly onDone: () => void;
}

/** The creation that a wizard has started, followed for its host. */
export class WizardRun implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: WizardRunOptions;
  readonly #memory: CreationMemory;
  readonly #bookings: BookingMemory;
  #creation: AccountCreation | undefined;
  #unsubscribe: () => void = () => {};
  #made: AccountId | undefined;
  #states = new Map<string, StepState>();

  constructor(host: ReactiveControllerHost, options: WizardRunOptions) {
    this.#host = host;
    this.#options = options;
    this.#memory = new CreationMemory(() => options.storage());
    this.#bookings = new BookingMemory(() => options.bookingStorage());
    host.addController(this);
  }

  get creation(): AccountCreation | undefined {
    return this.#creation;
  }

  hostDisconnected(): void {
    this.drop();
  }

  /** `none`: nothing was sent, or the account was deleted again. */
  get stage(): 'none' | 'unfinished' | 'done' {
    const {status = 'undone'} = this.#creation ?? {};
    if (status === 'undone' || status === 'ready') return 'none';
    return status === 'done' ? 'done' : 'unfinished';
  }

  /** Sends the draft: all of it the first time, and afterwards what is not done yet. */
  send(scope: AccountScope, parent: AccountRef, draft: AccountDraft): void {
    const before = this.#creation;
    if (before && before.status !== 'undone') {
      before.amend(draft);
      void before.retryAll();
      return;
    }
    const creation = new AccountCreation(scope, parent, draft, this.#optionsIn(scope));
    this.#follow(creation);
    void creation.start();
  }

  /** Continues what this user has started in this tab and not finished. @returns whether there was anything */
  resume(scope: AccountScope): boolean {
    const creation = AccountCreation.resume(scope, {...this.#optionsIn(scope), memory: this.#memory});
    if (creation) this.#follow(creation);
    return creation !== undefined;
  }

  /** Forgets the creation; everything created remains. */
  close(): void {
    this.#creation?.close();
    this.drop();
  }

  /** Detaches from the creation; it can be continued after a reload. */
  drop(): void {
    this.#unsubscribe();
    this.#creation = this.#made = undefined;
    this.#states.clear();
    this.#host.requestUpdate();
  }

  #optionsIn(scope: AccountScope): CreationOptions {
    return {
      memory: this.#memory,
      bookings: this.#bookings,
      askCharges: (quote, _step, signal) => askCharges(this.#options.dialog, scope, quote, signal),
    };
  }

  #follow(creation: AccountCreation): void {
    this.drop();
    this.#creation = creation;
    this.#made = creation.account?.id;
    this.#unsubscribe = creation.subscribe(() => this.#onChange(creation));
    this.#host.requestUpdate();
  }

  #onChange(creation: AccountCreation): void {
    const {account, steps, status} = creation;
    if (account && account.id !== this.#made) this.#options.onMade(account.id);
    this.#made = account?.id;
    const {onStep, onRefused, onDone} = this.#options;
    for (const step of steps) {
      const before = this.#states.get(step.id);
      this.#states.set(step.id, step.state);
      if (before !== 'running' || step.state === 'waiting' || step.state === 'running') continue;
      onStep(step);
      const refused = refusedBy(step, creation.draft);
      if (refused.length > 0) onRefused(refused);
    }
    if (status === 'done') onDone();
    this.#host.requestUpdate();
  }
}

/** The field errors of a step, by their paths in the draft. */
function refusedBy({id, kind, error}: CreationStep, {admins}: AccountDraft): readonly FieldError[] {
  if (error?.kind !== 'invalid') return [];
  const {fields} = error.details;
  switch (kind) {
    case 'account':
      return fields;
    case 'admin': {
      const key = id.slice('admin:'.length);
      const address = admins.find((admin) => admin.key === key)?.email ?? '';
      return fields.map((refused) => ({...refused, path: pathOfAdmin(key, refused.path, needsLogin(address))}));
    }
    case 'limits':
      return fields.map((refused) => ({...refused, path: `limits.${refused.path}`}));
    case 'credit':
      return fields.map((refused) => ({...refused, path: 'credit'}));
    default:
      return [];
  }
}

/** Most people sign in with their email address, so an error of the username is shown at the address. */
function pathOfAdmin(key: string, path: string, hasLogin: boolean): string {
  switch (path) {
    case 'username':
      return adminPath(key, hasLogin ? 'username' : 'email');
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'password':
      return adminPath(key, path);
    default:
      return `admins.${key}.${path}`;
  }
}
