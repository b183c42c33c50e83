import {html, nothing, type TemplateResult} from 'lit';
import type {AppAccess} from '../../api/apps.js';
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
import {appAccessResource, appBlockersResource, appsResource} from '../../domains/apps/resource.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {appExchangeWords} from '../../i18n/generated/en/app-exchange.js';
import {appPickerWords} from '../../i18n/generated/en/app-picker.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {EditorChange} from '../../session/editor.js';
import type {AccountScope} from '../../session/scope.js';
import {errorNotice, notice} from '../../ui/notices/notices.js';
import {styles} from './app-exchange.styles.js';

/**
 * Which apps of the operator's own store are offered to the account (AP-01 … AP-05). Allowing an app installs it for
 * nobody. Apps the operator cannot see keep the state they have.
 *
 * @tag app-exchange
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `apps`.
 * @fires {LoadFailedEvent} load-failed - The apps, or which of them are blocked, could not be read.
 * @csspart title - The title.
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
export class AppExchange extends DocumentWidget<AppAccess> {
  static override styles = [DocumentWidget.styles, appPickerStyles, styles];

  protected override readonly document: DocumentDefinition<AppAccess> = {
    name: 'apps',
    // Which apps are blocked for the operator's own account is set, and seen, by the accounts above it alone.
    resource: ({adapter, account, home}) =>
      adapter.apps && account.id !== home.id ? appAccessResource(adapter.apps, account.id) : undefined,
    words: {
      title: appExchangeWords['appExchange.title'],
      intro: appExchangeWords['appExchange.text'],
      form: appExchangeWords['appExchange.form'],
      saved: appExchangeWords['appExchange.saved'],
    },
    fields: {
      canUndo: () => true,
      summary: (base, draft) =>
        this.localizer.text(formsWords['form.changes'], {count: changedApps(base, draft).length}),
      describe: (base, draft) => this.#describe(base, draft),
      controlOf: (id) => `app:${id}`,
      explain: ({kind}) =>
        kind === 'forbidden' ? this.localizer.text(appExchangeWords['appExchange.forbidden']) : undefined,
    },
  };

  /** What narrows the list. */
  readonly #filter = this.scoped<AppFilter>(everyApp);
  readonly #store = this.load(({adapter, home}) => adapter.apps && appsResource(adapter.apps, home.id));
  readonly #blockers = this.load(
    ({adapter, account}) =>
      adapter.apps && appBlockersResource(adapter.apps, account.id, this.stored.value?.value.blocked ?? []),
  );
  /** @lifetime user Pictures of the store of the signed-in user's own account. */
  readonly #icons = new AppIcons(this, () => this.scope && storeOf(this.scope));

  protected override get reads() {
    return [this.#store, this.stored];
  }

  protected override renderSkeleton(): TemplateResult {
    return appPickerSkeleton();
  }

  /** The apps of the store are shown even while it is unknown which of them are blocked. */
  protected override renderScope({account, home}: AccountScope): unknown {
    const {text} = this.localizer;
    const render = (_: unknown, note: unknown) =>
      this.renderFrame(html`
        ${note}
        ${this.#apps.length === 0
          ? notice(text(appExchangeWords['appExchange.empty.title']), text(appExchangeWords['appExchange.empty.text']))
          : html`
              ${account.id === home.id
                ? notice(
                    text(appExchangeWords['appExchange.own.title']),
                    text(appExchangeWords['appExchange.own.text']),
                  )
                : nothing}
              ${this.#renderAccessError()} ${this.#renderAccess()}
            `}
      `);
    return this.renderLoad(this.#store, render, text(appExchangeWords['appExchange.list.error']));
  }

  protected override renderFields(draft: AppAccess): TemplateResult {
    return html`
      ${appPickerForm({
        ...this.#list,
        choices: this.#choicesOf(this.editForm.base ?? draft, draft),
        disabled: this.editForm.locked,
        onChange: (choices) => this.#choose(choices),
      })}
      ${this.#renderInvisible(draft)}
    `;
  }

  protected override renderView(access: AppAccess): TemplateResult {
    return html` ${appPickerView({...this.#list, choices: this.#choicesOf(access, access)})} ${this.renderReadOnly()} `;
  }

  #renderAccess(): unknown {
    const access = this.editForm.draft ?? this.stored.value?.value;
    if (access) return this.renderDocument(access);
    return appPickerView({...this.#list, choices: this.stored.state.status === 'pending' ? 'pending' : undefined});
  }

  /** What is blocked and cannot be shown here is said at least (W-16). */
  #renderInvisible({blocked}: AppAccess): TemplateResult | typeof nothing {
    const visible = new Set(this.#apps.map(({id}) => id));
    const count = blocked.filter((id) => !visible.has(id)).length;
    return count === 0
      ? nothing
      : html`<p class="hint">${this.localizer.text(appExchangeWords['appExchange.invisible'], {count})}</p>`;
  }

  #renderAccessError(): TemplateResult | typeof nothing {
    const {text} = this.localizer;
    const {state} = this.stored;
    if (state.status !== 'error') return nothing;
    return html`
      ${errorNotice(this.localizer, state.error, {
        title: text(appExchangeWords['appExchange.access.error']),
        onRetry: () => this.stored.retry(),
      })}
      <p class="hint">${text(appExchangeWords['appExchange.access.unknown'])}</p>
    `;
  }

  get #apps(): readonly ShownApp[] {
    return shownApps(this.#store.value ?? [], this.localizer.locale, this.localizer.compare);
  }

  /** The list of apps, in its form or without controls. */
  get #list() {
    return {
      localizer: this.localizer,
      apps: this.#apps,
      icons: this.#icons,
      filter: this.#filter.value,
      onFilter: (filter: AppFilter) => (this.#filter.value = filter),
    };
  }

  #describe(base: AppAccess, draft: AppAccess): readonly EditorChange[] {
    const {text} = this.localizer;
    const labels = new Map(this.#apps.map(({id, label}) => [id, label]));
    const words = (allowed: boolean) =>
      text(allowed ? appPickerWords['appPicker.allowed'] : appPickerWords['appPicker.blocked']);
    return changedApps(base, draft).map((id) => {
      const blocked = draft.blocked.includes(id);
      return {path: id, label: labels.get(id) ?? id, from: words(blocked), to: words(!blocked)};
    });
  }

  #choicesOf(base: AppAccess, draft: AppAccess): AppChoices {
    const [before, now] = [new Set(base.blocked), new Set(draft.blocked)];
    return {
      isAllowed: (id) => !now.has(id),
      isChanged: (id) => before.has(id) !== now.has(id),
      blockedBy: (id) => this.#blockers.value?.get(id),
    };
  }

  #choose(choices: ReadonlyMap<string, boolean>): void {
    const {base, draft} = this.editForm;
    if (base && draft) this.editForm.set('blocked', withChoices(base.blocked, draft.blocked, choices));
  }
}

function storeOf({adapter: {apps}, identity, home, resources}: AccountScope): AppStore | undefined {
  return apps && {apps, storeId: home.id, identity, resources};
}
