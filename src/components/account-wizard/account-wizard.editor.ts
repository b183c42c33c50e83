import {shownValue} from '../../ui/forms/changes.js';
import type {EditFormHost} from '../../ui/forms/edit-form.js';
import type {LeavingController} from '../../ui/forms/leaving-controller.js';
import {placeOf} from '../../ui/forms/place.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {AccountDraft, AdminDraft} from '../../domains/creation/draft.js';
import type {EditorChange} from '../../session/editor.js';
import {equal} from '../../session/equal.js';
import {getField, merge, withField, type FieldPath} from '../../session/merge.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {WizardDraft, type WizardChoices, type WizardDraftOptions} from './account-wizard.draft.js';
import type {WizardField} from './account-wizard.form.js';

export interface WizardEditorOptions extends Pick<WizardDraftOptions, 'choices' | 'creation' | 'onDiscarded'> {
  /** All fields. */
  readonly fields: () => readonly WizardField[];
  readonly localizer: () => Localizer;
}

/**
 * The input, in the scope it was started in. The provider asks about it before every switch. While the wizard is off
 * the page, it is retained in memory for the same user, including passwords.
 */
export class WizardEditor implements LeavingController {
  readonly #host: EditFormHost;
  readonly #options: WizardEditorOptions;
  #held: WizardDraft | undefined;
  #scope: AccountScope | undefined;
  /** What was sent before a page reload; nothing was started on this page. */
  #restored: AccountDraft | undefined;

  constructor(host: EditFormHost, options: WizardEditorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#held?.hasRendered();
  }

  hostLeaving(): void {
    this.#held?.detach();
    this.#held = this.#scope = this.#restored = undefined;
  }

  /** The scope in which everything was started; `undefined` before that and after its end. */
  get scope(): AccountScope | undefined {
    return this.#scope?.signal.aborted ? undefined : this.#scope;
  }

  get draft(): AccountDraft | undefined {
    return this.#held?.value ?? this.#restored;
  }

  get dirty(): boolean {
    return this.scope !== undefined && (this.#held?.dirty ?? false);
  }

  /** Restores input that was retained while the wizard was off the page. @returns the choices outside the fields */
  resume(scope: AccountScope): WizardChoices | undefined {
    const retained = this.#held ? undefined : WizardDraft.retained(scope);
    if (!retained) return undefined;
    const {choices} = retained;
    this.#held = retained;
    this.#scope = scope;
    retained.attach(scope, this.#draftOptions);
    return choices;
  }

  /** Starts with these values; if something is already entered, applies them only to untouched fields. */
  begin(scope: AccountScope, defaults: AccountDraft): void {
    if (!sameScope(this.#scope, scope)) this.end();
    const held = this.#held;
    this.#scope = scope;
    if (held && !held.isOver) {
      held.value = merge(held.defaults, held.value, defaults).value;
      held.defaults = defaults;
    } else this.#held = new WizardDraft(scope, defaults, this.#draftOptions);
    this.#host.requestUpdate();
  }

  /** Discards the input. */
  end(): void {
    this.#held?.end();
    this.#held = this.#scope = this.#restored = undefined;
  }

  /** The default values, over which nothing may be entered yet. */
  get defaults(): AccountDraft | undefined {
    return this.#held?.defaults;
  }

  /** Restores the sent values to the fields, unless they contain something. */
  restore(draft: AccountDraft): void {
    if (!this.draft) this.#restored = draft;
    this.#host.requestUpdate();
  }

  change(draft: AccountDraft): void {
    if (this.#held) this.#held.value = draft;
    else this.#restored = draft;
    this.#host.requestUpdate();
  }

  read(path: FieldPath): unknown {
    return readIn(this.draft, path);
  }

  write(path: FieldPath, value: unknown): void {
    const {draft} = this;
    if (!draft) return;
    const [place, key, field = ''] = path.split('.');
    const replaced = (admin: AdminDraft) => (admin.key === key ? withField(admin, field, value) : admin);
    this.change(place === 'admins' ? {...draft, admins: draft.admins.map(replaced)} : withField(draft, path, value));
  }

  get #draftOptions(): WizardDraftOptions {
    const {choices, creation, onDiscarded} = this.#options;
    return {choices, creation, onDiscarded, changes: () => this.#changes(), place: placeOf(this.#host.renderRoot)};
  }

  #changes(): readonly EditorChange[] {
    const {fields, localizer} = this.#options;
    const shown = (value: unknown, path: FieldPath) =>
      shownValue(localizer(), {secret: path.endsWith('.password') ? [path] : []}, path, value);
    return fields().flatMap(({path, label}) => {
      const [before, now] = [readIn(this.defaults, path), this.read(path)];
      return equal(before, now) ? [] : [{path, label, from: shown(before, path), to: shown(now, path)}];
    });
  }
}

function readIn(draft: AccountDraft | undefined, path: FieldPath): unknown {
  const [place, key, field = ''] = path.split('.');
  if (place !== 'admins') return getField(draft, path);
  const admin = draft?.admins.find((one) => one.key === key);
  return admin && getField(admin, field);
}
