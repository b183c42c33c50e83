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
  /** Asked for at each use. */
  readonly storage: () => CreationStorage;
  /** Where a booking of credit whose outcome is unknown is remembered; asked for at each use. */
  readonly bookingStorage: () => BookingStorage;
  /** The backend has confirmed the account. */
  readonly onMade: (accountId: AccountId) => void;
  /** A step is done, or failed. */
  readonly onStep: (step: CreationStep) => void;
  /** Values of the draft that the backend has refused, by their paths in the draft. */
  readonly onRefused: (refused: readonly FieldError[]) => void;
  /** Everything is done or skipped. */
  readonly onDone: () => void;
}

/** The creation that a wizard has begun, followed for its host. */
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

  /** `none`: nothing was sent, or it is undone. */
  get stage(): 'none' | 'unfinished' | 'done' {
    const {status = 'undone'} = this.#creation ?? {};
    if (status === 'undone' || status === 'ready') return 'none';
    return status === 'done' ? 'done' : 'unfinished';
  }

  /** Sends the draft: all of it the first time, then what is not done yet. */
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

  /** Goes on with what this user has begun in this tab and not finished. @returns whether there was anything */
  resume(scope: AccountScope): boolean {
    const creation = AccountCreation.resume(scope, {...this.#optionsIn(scope), memory: this.#memory});
    if (creation) this.#follow(creation);
    return creation !== undefined;
  }

  /** Forgets it; what was made stays. */
  close(): void {
    this.#creation?.close();
    this.drop();
  }

  /** Looks away from it; after a reload it can be gone on with. */
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

/** What a step says about single fields, by their paths in the draft. */
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

/** Most people sign in with their e-mail address, so what is wrong with one is wrong with the other. */
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
