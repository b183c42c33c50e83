import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId} from '../../api/model.js';
import type {AccountDraft, AdminDraft} from '../../session/creation/draft.js';
import type {Editor} from '../../session/editors.js';
import {equal} from '../../session/equal.js';
import {getField, merge, withField, type FieldPath} from '../../session/merge.js';
import {sameScope, type AccountScope} from '../../session/scope.js';

export interface WizardEditorOptions {
  /** How the creation stands: nothing of it is there to lose once it is `done`. */
  readonly creation: () => 'none' | 'unfinished' | 'done';
  /** Somebody has decided to leave what was entered, and to go elsewhere. */
  readonly onDiscarded: () => void;
}

/**
 * What is entered, in the scope it was begun in. The provider asks about it before every switch (isolation rule 6); it
 * cannot be stored half done, only kept on screen or given up.
 */
export class WizardEditor implements ReactiveController, Editor {
  readonly unsavable = true;
  readonly #host: ReactiveControllerHost;
  readonly #options: WizardEditorOptions;
  #scope: AccountScope | undefined;
  #close: () => void = () => {};
  /** What the fields held before anything was entered. */
  #defaults: AccountDraft | undefined;
  #draft: AccountDraft | undefined;

  constructor(host: ReactiveControllerHost, options: WizardEditorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whatever decides `dirty`, the state of the creation included, has the host render. */
  hostUpdated(): void {
    this.#scope?.editors.changed();
  }

  hostDisconnected(): void {
    this.end();
  }

  /** The scope everything was begun in; nothing before that, and after its end. */
  get scope(): AccountScope | undefined {
    return this.#scope?.signal.aborted ? undefined : this.#scope;
  }

  get accountId(): AccountId {
    return this.#scope?.account.id ?? ('' as AccountId);
  }

  get draft(): AccountDraft | undefined {
    return this.#draft;
  }

  get dirty(): boolean {
    const creation = this.#options.creation();
    if (this.scope === undefined || creation === 'done') return false;
    return creation === 'unfinished' || !equal(this.#draft, this.#defaults);
  }

  /** Begins with these values; or, where something is entered already, brings what was not touched up to them. */
  begin(scope: AccountScope, defaults: AccountDraft): void {
    if (!sameScope(this.#scope, scope)) this.end();
    if (!this.#scope) this.#close = scope.editors.add(this);
    this.#scope = scope;
    this.#draft = this.#draft && this.#defaults ? merge(this.#defaults, this.#draft, defaults).value : defaults;
    this.#defaults = defaults;
    this.#host.requestUpdate();
  }

  /** Nothing entered is kept. */
  end(): void {
    this.#close();
    this.#close = () => {};
    this.#scope = this.#draft = this.#defaults = undefined;
  }

  /** The values everything begins with, as long as nothing is entered over them. */
  get defaults(): AccountDraft | undefined {
    return this.#defaults;
  }

  /** Puts what was sent back into the fields, unless something is in them. */
  resume(draft: AccountDraft): void {
    this.#draft ??= draft;
    this.#host.requestUpdate();
  }

  change(draft: AccountDraft): void {
    this.#draft = draft;
    this.#host.requestUpdate();
  }

  read(path: FieldPath): unknown {
    const [place, key, field = ''] = path.split('.');
    if (place !== 'admins') return getField(this.#draft, path);
    const admin = this.#draft?.admins.find((one) => one.key === key);
    return admin && getField(admin, field);
  }

  write(path: FieldPath, value: unknown): void {
    const draft = this.#draft;
    if (!draft) return;
    const [place, key, field = ''] = path.split('.');
    const replaced = (admin: AdminDraft) => (admin.key === key ? withField(admin, field, value) : admin);
    this.change(place === 'admins' ? {...draft, admins: draft.admins.map(replaced)} : withField(draft, path, value));
  }

  /** Part of `Editor`: there is no half of an account to store. */
  save(): Promise<boolean> {
    return Promise.resolve(false);
  }

  discard(): void {
    this.#options.onDiscarded();
  }
}
