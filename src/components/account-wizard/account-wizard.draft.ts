import type {AccountRef} from '../../api/account-ref.js';
import type {AccountDraft} from '../../domains/creation/draft.js';
import {Draft, retainedDraft, type DraftOptions} from '../../session/draft.js';
import {equal} from '../../session/equal.js';
import type {AccountScope} from '../../session/scope.js';
import type {Source} from './start/templates.js';
import type {StepId, WizardPath} from './steps/index.js';

/** What was chosen besides the fields. */
export interface WizardChoices {
  readonly path: WizardPath;
  /** Instead of the account in scope. */
  readonly parent: AccountRef | undefined;
  /** Settings to begin with, instead of the standard ones. */
  readonly source: Source | undefined;
  readonly step: StepId | undefined;
}

export interface WizardDraftOptions extends DraftOptions {
  readonly choices: () => WizardChoices;
  /** How the creation stands: nothing of it is there to lose once it is `done`. */
  readonly creation: () => 'none' | 'unfinished' | 'done';
  /** The user has decided to give up what was entered. */
  readonly onDiscarded: () => void;
}

/** What is entered for a new account. It cannot be stored half done, only kept or given up. */
export class WizardDraft extends Draft<WizardDraftOptions> {
  readonly unsavable = true;
  /** What the fields held before anything was entered. */
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

  /** There is no half of an account to store. */
  override save(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override discard(): void {
    if (this.shown) this.options.onDiscarded();
    this.end();
  }

  /** Nothing entered is kept. */
  override end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.leave();
    this.notify();
  }

  /** Whatever decides `dirty`, the state of the creation included, has the host render. */
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
