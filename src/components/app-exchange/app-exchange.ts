import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {App, AppAccess} from '../../api/apps.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import {
  AppIcons,
  appPickerForm,
  appPickerSkeleton,
  appPickerStyles,
  appPickerView,
  changedApps,
  everyApp,
  shownApps,
  withChoices,
  type AppChoices,
  type AppFilter,
  type AppStore,
  type ShownApp,
} from '../../domains/apps/picker/index.js';
import {appAccessResource, appsResource} from '../../domains/apps/resource.js';
import type {EditorChange} from '../../session/editor.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {sendFact} from '../../element/events.js';
import {errorNotice, notice} from '../../ui/notices/notices.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {styles} from './app-exchange.styles.js';
import {appExchangeWords} from '../../i18n/generated/en/app-exchange.js';
import {appPickerWords} from '../../i18n/generated/en/app-picker.js';
import {commonWords} from '../../i18n/generated/en/common.js';

/**
 * Which apps of the operator's own store are offered to the account (AP-01 … AP-05). Allowing an app installs it for
 * nobody. Apps the operator cannot see keep the state they have.
 *
 * @tag app-exchange
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `apps`.
 * @fires {LoadFailedEvent} load-failed - The apps, or which of them are blocked, could not be read.
 * @csspart picker - The list with what narrows it.
 * @csspart app - One app.
 * @csspart switch - The switch of an app.
 * @csspart all - "Allow all", and "Block all".
 * @csspart search - The search field.
 * @csspart tags - The choice of a category.
 * @csspart filter - All apps, those allowed, those blocked.
 * @csspart form - The form, while something may be changed.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The apps, or which of them are blocked, are being read.
 * @cssstate dirty - Something is switched and not saved.
 * @cssstate error - A part could not be read.
 * @cssproperty [--aw-app-exchange-gap=12px] - Space between the apps.
 */
export class AppExchange extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, titledStyles, appPickerStyles, styles];
  /** What narrows the list. */
  readonly #filter = this.scoped<AppFilter>(everyApp);

  readonly #apps = this.load(({adapter, home}) => adapter.apps && appsResource(adapter.apps, home.id));
  readonly #access = this.load(accessOf);
  /** @lifetime user Pictures of the store of the signed-in user's own account. */
  readonly #icons = new AppIcons(this, () => this.scope && storeOf(this.scope));
  readonly #forms: ScopedPart<EditForm<AppAccess>> = this.inScope(
    (host, say) =>
      new EditForm<AppAccess>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        standing: true,
        canUndo: () => true,
        summary: (base, draft) =>
          this.localizer.text(commonWords['form.changes'], {count: changedApps(base, draft).length}),
        describe: (base, draft) => this.#describe(base, draft),
        controlOf: (id) => `app:${id}`,
        explain: ({kind}) =>
          kind === 'forbidden' ? this.localizer.text(appExchangeWords['appExchange.forbidden']) : undefined,
        onSaved: (changed, {accountId}) => {
          sendFact(this, 'account-saved', {accountId, resource: 'apps', changed});
          say(this.localizer.text(appExchangeWords['appExchange.saved']));
        },
      }),
  );
  readonly #internals = this.attachInternals();

  get #form(): EditForm<AppAccess> {
    return this.#forms.current;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && accessOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#access.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#apps.state.status, this.#access.state.status], this.#form.dirty);
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(html`${this.#renderHead()} ${appPickerSkeleton()}`, true);
  }

  protected override renderScope(scope: AccountScope): unknown {
    const {locale, compare, text} = this.localizer;
    const draw = (stored: readonly App[], note: unknown) => {
      const apps = shownApps(stored, locale, compare);
      return this.#frame(html`
        ${note} ${this.#renderHead()}
        ${apps.length === 0
          ? notice(text(appExchangeWords['appExchange.empty.title']), text(appExchangeWords['appExchange.empty.text']))
          : this.#renderApps(scope, apps)}
      `);
    };
    return this.renderLoad(this.#apps, draw, text(appExchangeWords['appExchange.list.error']));
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="body" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  #renderHead(): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div>
        <h3>${text(appExchangeWords['appExchange.title'])}</h3>
        <p class="intro">${text(appExchangeWords['appExchange.text'])}</p>
      </div>
    `;
  }

  #renderApps({account, home}: AccountScope, apps: readonly ShownApp[]): TemplateResult {
    const {text} = this.localizer;
    const {state} = this.#access;
    const view = {
      localizer: this.localizer,
      apps,
      icons: this.#icons,
      choices: this.#choices(),
      filter: this.#filter.value,
      onFilter: (filter: AppFilter) => (this.#filter.value = filter),
    };
    return html`
      ${account.id === home.id
        ? notice(text(appExchangeWords['appExchange.own.title']), text(appExchangeWords['appExchange.own.text']))
        : nothing}
      ${state.status === 'error' ? this.#renderAccessError(state.error) : nothing}
      ${this.#form.isOpen && view.choices
        ? this.#form.render(
            text(appExchangeWords['appExchange.form']),
            html`${appPickerForm({
              ...view,
              choices: view.choices,
              disabled: this.#form.locked,
              onChange: (choices) => this.#choose(choices),
            })}
            ${this.#renderInvisible(apps)}`,
          )
        : html`
            ${appPickerView({...view, choices: view.choices ?? (state.status === 'pending' ? 'pending' : undefined)})}
            ${state.status === 'complete' ? html`<p class="hint">${text(commonWords['state.readOnly'])}</p>` : nothing}
          `}
    `;
  }

  /** What is blocked and cannot be shown here is said at least (W-16). */
  #renderInvisible(apps: readonly ShownApp[]): TemplateResult | typeof nothing {
    const visible = new Set(apps.map(({id}) => id));
    const count = this.#form.draft?.blocked.filter((id) => !visible.has(id)).length ?? 0;
    return count === 0
      ? nothing
      : html`<p class="hint">${this.localizer.text(appExchangeWords['appExchange.invisible'], {count})}</p>`;
  }

  #renderAccessError(error: ApiError): TemplateResult {
    const {text} = this.localizer;
    return html`
      ${errorNotice(this.localizer, error, {
        title: text(appExchangeWords['appExchange.access.error']),
        onRetry: () => this.#access.retry(),
      })}
      <p class="hint">${text(appExchangeWords['appExchange.access.unknown'])}</p>
    `;
  }

  #describe(base: AppAccess, draft: AppAccess): readonly EditorChange[] {
    const {locale, compare} = this.localizer;
    const {text} = this.localizer;
    const apps = new Map(shownApps(this.#apps.value ?? [], locale, compare).map(({id, label}) => [id, label]));
    const words = (allowed: boolean) =>
      text(allowed ? appPickerWords['appPicker.allowed'] : appPickerWords['appPicker.blocked']);
    return changedApps(base, draft).map((id) => {
      const blocked = draft.blocked.includes(id);
      return {path: id, label: apps.get(id) ?? id, from: words(blocked), to: words(!blocked)};
    });
  }

  #choices(): AppChoices | undefined {
    const stored = this.#form.base ?? this.#access.value?.value;
    if (!stored) return undefined;
    const [before, now] = [new Set(stored.blocked), new Set((this.#form.draft ?? stored).blocked)];
    return {isAllowed: (id) => !now.has(id), isChanged: (id) => before.has(id) !== now.has(id)};
  }

  #choose(choices: ReadonlyMap<string, boolean>): void {
    const {base, draft} = this.#form;
    if (base && draft) this.#form.set('blocked', withChoices(base.blocked, draft.blocked, choices));
  }
}

function storeOf({adapter: {apps}, identity, home, resources}: AccountScope): AppStore | undefined {
  return apps && {apps, storeId: home.id, identity, resources};
}

/** What is blocked for the operator's own account is set, and seen, by the accounts above it alone: it is not asked for. */
function accessOf({adapter, account, home}: AccountScope): EditableResource<AppAccess> | undefined {
  return adapter.apps && account.id !== home.id ? appAccessResource(adapter.apps, account.id) : undefined;
}
