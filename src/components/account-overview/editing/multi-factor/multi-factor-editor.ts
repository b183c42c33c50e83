import {commonWords} from '../../../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {isAbort, toApiError, type ApiError} from '../../../../api/errors.js';
import type {Account} from '../../../../api/account.js';
import type {FieldError, List, Versioned} from '../../../../api/document.js';
import type {MfaProvider, Security} from '../../../../api/security.js';
import {confirmation} from '../../../../ui/dialogs/ask-dialog.js';
import {EditForm} from '../../../../ui/forms/edit-form.js';
import {fieldId, selectField} from '../../../../ui/fields/field.js';
import {accountOverviewWords} from '../../../../i18n/generated/en/account-overview.js';
import {multiFactorWords} from '../../../../i18n/generated/en/multi-factor.js';
import type {Localizer} from '../../../../i18n/localizer.js';
import {phoneStyle, phoneText} from '../../../../i18n/phone-numbers.js';
import {EditSession} from '../../../../session/edit-session.js';
import type {EditableResource} from '../../../../session/resources.js';
import type {AccountScope} from '../../../../session/scope.js';
import {mfaProvidersResource, securityResource} from '../../../../domains/security/resource.js';
import {unreadableNote} from '../../../../ui/lists/unreadable.js';
import {errorNotice, skeleton} from '../../../../ui/notices/notices.js';
import type {RowEditor, RowEditorOptions, RowEditorView, RowOpener} from '../row-editor.js';
import {savedRow} from '../save-at-once.js';
import {
  NUMBERS_SEND_MESSAGES,
  NUMBERS_UNKNOWN,
  STILL_OFF,
  preferredProvider,
  usableProviders,
} from '../../../../domains/security/rules.js';
import {sentence} from '../../../../ui/text/sentence.js';

type Providers =
  | {readonly status: 'pending'}
  | {readonly status: 'error'; readonly error: ApiError}
  | {readonly status: 'complete'; readonly value: List<MfaProvider>};

interface Opened {
  readonly scope: AccountScope;
  readonly account: Versioned<Account>;
  readonly resource: EditableResource<Security>;
}

/** The maximum number of phone numbers listed in an error; the rest is counted. */
const NAMED = 3;

/** The second factor: turned on after a question, and off only while no number sends messages. */
class MultiFactorEditor implements RowEditor {
  readonly #options: RowEditorOptions;
  readonly #form: EditForm<Security>;
  #opened: Opened | undefined;
  #providers: Providers = {status: 'pending'};

  constructor(options: RowEditorOptions) {
    const {host, onSaved, onClosed} = options;
    this.#options = options;
    this.#form = new EditForm<Security>(host, {
      localizer: () => this.#localizer,
      editable: options.editable,
      labelOf: (path) =>
        this.#localizer.text(
          path === 'mfaEnabled' ? multiFactorWords['multiFactor.enabled'] : multiFactorWords['multiFactor.provider'],
        ),
      wordsOf: (path, value) => this.#wordsOf(path, value),
      confirm: ({mfaEnabled}, base) => (mfaEnabled && !base.mfaEnabled ? this.#question() : undefined),
      // A provider cannot be removed again; the chosen one stays, unused.
      canRestore: ({mfaProviderId}, _, path) => path !== 'mfaProviderId' || mfaProviderId !== '',
      refusalMessage: (refusal) => this.#refusalMessage(refusal),
      onSaved: (changed, outcome) => {
        const {text} = this.#localizer;
        onSaved({
          ...savedRow(changed, outcome),
          message: text(
            outcome.saved.value.mfaEnabled
              ? multiFactorWords['multiFactor.turnedOn']
              : multiFactorWords['multiFactor.turnedOff'],
          ),
        });
      },
      onCanceled: onClosed,
    });
  }

  get isOpen(): boolean {
    return this.#form.isOpen;
  }

  get dirty(): boolean {
    return this.#form.dirty;
  }

  get #localizer(): Localizer {
    return this.#options.localizer();
  }

  isRetained(scope: AccountScope, {accountId}: Versioned<Account>): boolean {
    const {security} = scope.adapter;
    if (!security) return false;
    const resource = securityResource(security, accountId);
    return scope.resources.peek(resource) !== undefined && EditSession.retained(scope, resource) !== undefined;
  }

  /** Opens over what the row shows; the providers are loaded while it is open. */
  open(scope: AccountScope, account: Versioned<Account>): void {
    const {security} = scope.adapter;
    const shown = security && scope.resources.peek(securityResource(security, account.accountId));
    if (!security || !shown) return;
    const resource = securityResource(security, account.accountId);
    this.#opened = {scope, account, resource};
    this.#form.open(scope, resource, shown);
    void this.#load(this.#opened);
  }

  render({label}: RowEditorView): unknown {
    return this.#form.render(label, this.#renderFields());
  }

  #renderFields(): TemplateResult {
    const {text} = this.#localizer;
    const on = this.#form.get('mfaEnabled') === true;
    const {error, disabled, path} = this.#form.bind('mfaEnabled');
    const id = fieldId(path);
    // MFA can always be turned off. Turning it on needs a usable provider, so the switch stays disabled until one is
    // known.
    const possible = on || this.#form.base?.mfaEnabled === true || this.#usable.length > 0;
    return html`
      <div class="switch" part="field">
        <input
          id=${id}
          type="checkbox"
          role="switch"
          name=${path}
          .checked=${live(on)}
          ?disabled=${disabled || !possible}
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby="${id}-hint ${possible ? '' : `${id}-reason`} ${error === undefined ? '' : `${id}-error`}"
          @change=${this.#onSwitch}
        />
        <label for=${id}>${text(multiFactorWords['multiFactor.enabled'])}${this.#form.mark(path)}</label>
        <div class="hint" id="${id}-hint">${text(multiFactorWords['multiFactor.text'])}</div>
        ${error === undefined ? nothing : html`<div class="field-error" id="${id}-error">${error}</div>`}
      </div>
      ${possible ? this.#renderProviders(on) : html`<div id="${id}-reason">${this.#renderProviders(on)}</div>`}
    `;
  }

  #renderProviders(on: boolean): unknown {
    const localizer = this.#localizer;
    const {text} = localizer;
    switch (this.#providers.status) {
      case 'pending':
        return html`<div aria-busy="true">${skeleton('wide')}</div>`;
      case 'error':
        return errorNotice(localizer, this.#providers.error, {
          title: text(multiFactorWords['multiFactor.providersFailed']),
          onRetry: () => this.#opened && void this.#load(this.#opened),
        });
      case 'complete':
        return html`${this.#renderUsable(on)} ${unreadableNote(localizer, this.#providers.value)}`;
    }
  }

  #renderUsable(on: boolean): unknown {
    if (this.#usable.length === 0) return this.#renderWarning(on ? 'unusable' : 'none');
    if (!on) return nothing;
    return html`${this.#inUseIsUsable() ? nothing : this.#renderWarning('unusable')} ${this.#renderChoice()}`;
  }

  #renderWarning(name: 'none' | 'unusable'): TemplateResult {
    const {text} = this.#localizer;
    return html`
      <div class="notice warning" role="status">
        <div>
          <strong>${text(multiFactorWords[`multiFactor.${name}.title`])}</strong>${text(
            multiFactorWords[`multiFactor.${name}.text`],
          )}
        </div>
      </div>
    `;
  }

  /** A single provider leaves nothing to choose. */
  #renderChoice(): unknown {
    if (this.#usable.length < 2 && this.#inUseIsUsable()) return nothing;
    const {text} = this.#localizer;
    const unusable = this.#inUseIsUsable() ? [] : [{value: this.#providerId, label: this.#nameOf(this.#providerId)}];
    return selectField(this.#form.bind('mfaProviderId'), {
      label: text(multiFactorWords['multiFactor.provider']),
      choices: [...unusable, ...this.#usable.map(({id}) => ({value: id, label: this.#nameOf(id)}))],
    });
  }

  get #usable(): readonly MfaProvider[] {
    return this.#providers.status === 'complete' ? usableProviders(this.#providers.value) : [];
  }

  get #providerId(): string {
    return this.#form.draft?.mfaProviderId ?? '';
  }

  #inUseIsUsable(): boolean {
    return this.#usable.some(({id}) => id === this.#providerId);
  }

  /** Turning on selects a usable provider; turning off restores the stored one. */
  readonly #onSwitch = (event: Event): void => {
    const on = (event.target as HTMLInputElement).checked;
    const stored = this.#form.base?.mfaProviderId ?? '';
    this.#form.set('mfaEnabled', on);
    this.#form.set('mfaProviderId', on ? (preferredProvider(this.#usable, stored)?.id ?? stored) : stored);
  };

  async #load(opened: Opened): Promise<void> {
    const {scope, account} = opened;
    const {security} = scope.adapter;
    if (!security) return;
    this.#show({status: 'pending'});
    try {
      const value = await scope.resources.read(mfaProvidersResource(security, account.accountId), scope.signal);
      if (this.#opened === opened) this.#show({status: 'complete', value});
    } catch (error) {
      if (!isAbort(error) && this.#opened === opened) this.#show({status: 'error', error: toApiError(error)});
    }
  }

  #show(providers: Providers): void {
    this.#providers = providers;
    this.#options.host.requestUpdate();
  }

  #question() {
    const account = this.#opened?.account.value.name ?? '';
    return confirmation((localizer) => {
      const {text} = localizer;
      return {
        title: sentence(localizer, multiFactorWords['multiFactor.confirm.title'], {account}),
        body: html`<p>${text(multiFactorWords['multiFactor.confirm.text'])}</p>`,
        confirm: text(multiFactorWords['multiFactor.confirm.action']),
      };
    });
  }

  #refusalMessage({rule, target}: FieldError): string | undefined {
    if (rule === STILL_OFF) return this.#localizer.text(multiFactorWords['multiFactor.stillOff']);
    if (rule === NUMBERS_UNKNOWN) return this.#localizer.text(multiFactorWords['multiFactor.unchecked']);
    return rule === NUMBERS_SEND_MESSAGES ? this.#inUse(String(target).split(' ')) : undefined;
  }

  #inUse(numbers: readonly string[]): string {
    const {text, list} = this.#localizer;
    const style = phoneStyle(this.#opened?.scope.session.settings ?? {});
    const named = numbers.slice(0, NAMED).map((number) => phoneText(number, style));
    const rest = numbers.length - named.length;
    const shown = rest === 0 ? named : [...named, text(multiFactorWords['multiFactor.andMore'], {count: rest})];
    return text(multiFactorWords['multiFactor.messaging'], {count: numbers.length, numbers: list(shown)});
  }

  #wordsOf(path: string, value: unknown): string {
    if (path === 'mfaProviderId') return this.#nameOf(String(value));
    return this.#localizer.text(
      value === true
        ? accountOverviewWords['accountOverview.multiFactor.on']
        : accountOverviewWords['accountOverview.multiFactor.off'],
    );
  }

  #nameOf(providerId: string): string {
    if (providerId === '') return this.#localizer.text(multiFactorWords['multiFactor.provider.none']);
    const known = this.#providers.status === 'complete' ? this.#providers.value : [];
    const provider = known.find(({id}) => id === providerId);
    return provider?.name || provider?.kind || this.#localizer.text(commonWords['state.unnamed']);
  }
}

export const multiFactorOpener: RowOpener = (options) => new MultiFactorEditor(options);
