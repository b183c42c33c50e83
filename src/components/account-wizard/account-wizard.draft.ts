import type {AccountRef} from '../../api/account-ref.js';
import type {AccountDraft} from '../../domains/creation/draft.js';
import {Draft, retainedDraft, type DraftOptions} from '../../session/draft.js';
import {equal} from '../../session/equal.js';
import type {AccountScope} from '../../session/scope.js';
import type {Source} from './start/templates.js';
import type {StepId, WizardPath} from './steps/index.js';

/** The choices outside the fields. */
export interface WizardChoices {
  readonly path: WizardPath;
  /** The chosen parent, instead of the account in scope. */
  readonly parent: AccountRef | undefined;
  /** The settings to start with, instead of the defaults. */
  readonly source: Source | undefined;
  readonly step: StepId | undefined;
}

export interface WizardDraftOptions extends DraftOptions {
  readonly choices: () => WizardChoices;
  /** The state of the creation: once it is `done`, nothing can be lost. */
  readonly creation: () => 'none' | 'unfinished' | 'done';
  /** Called when the user has decided to discard the input. */
  readonly onDiscarded: () => void;
}

/** The input for a new account. It cannot be stored halfway, only retained or discarded. */
export class WizardDraft extends Draft<WizardDraftOptions> {
  readonly cannotSave = true;
  /** The values of the fields before anything was entered. */
  defaults: AccountDraft;
  value: AccountDraft;
  #isOver = false;

  constructor(scope: AccountScope, defaults: AccountDraft, options: WizardDraftOptions) {
    super(scope, scope.account.id, keyOf(scope), options);
    this.defaults = this.value = defaults;
    this.enter(scope, options);
  }

  static retained(scope: AccountScope): WizardDraft | undefined {
    return retainedDraft(scope, WizardDraft, keyOf(scope));
  }

  attach(scope: AccountScope, options: WizardDraftOptions): void {
    this.enter(scope, options);
  }

  get choices(): WizardChoices {
    return this.options.choices();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get dirty(): boolean {
    const creation = this.options.creation();
    if (this.#isOver || creation === 'done') return false;
    return creation === 'unfinished' || !equal(this.value, this.defaults);
  }

  /** A partly entered account cannot be stored. */
  override save(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override discard(): void {
    if (this.shown) this.options.onDiscarded();
    this.end();
  }

  /** Discards the input. */
  override end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.leave();
    this.notify();
  }

  /** Changes of `dirty`, including those by the state of the creation, render the host, which reports them here. */
  hasRendered(): void {
    this.notify();
  }

  protected override unattended({place, choices}: WizardDraftOptions): WizardDraftOptions {
    const chosen = choices();
    return {place, choices: () => chosen, creation: () => 'none', onDiscarded: () => {}};
  }

  protected override stale(options: WizardDraftOptions): WizardDraftOptions {
    return options;
  }
}

const keyOf = ({account}: AccountScope): readonly unknown[] => ['new-account', account.id];
