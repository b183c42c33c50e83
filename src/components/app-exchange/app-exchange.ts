import {commonWords} from '../../i18n/generated/en/common.js';
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
 * Shows and changes which apps of the operator's own store are offered to the account. Allowing an app does not install
 * it for any user. Apps that the operator cannot see keep their state.
 *
 * @tag app-exchange
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `apps`.
 * @fires {LoadFailedEvent} load-failed - The apps, or the list of blocked apps, could not be read.
 * @csspart title - The title.
 * @csspart picker - The list with its filters.
 * @csspart app - One app.
 * @csspart switch - The switch of an app.
 * @csspart all - "Allow all" and "Block all".
 * @csspart search - The search field.
 * @csspart tags - The choice of a category.
 * @csspart filter - The choice between all, allowed, and blocked apps.
 * @csspart form - The form, while something may be changed.
 * @csspart form-actions - The unsaved changes, Save, and Cancel.
 * @csspart error - The error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a button that checks it.
 * @csspart overwritten - A save that may have replaced another client's change, with a button that undoes it.
 * @csspart notice - A message in place of data.
 * @cssstate loading - The apps, or the list of blocked apps, are being read.
 * @cssstate dirty - A switch was changed and is not saved.
 * @cssstate error - A part could not be read.
 * @cssproperty [--aw-app-exchange-gap=12px] - Space between the apps.
 */
export class AppExchange extends DocumentWidget<AppAccess> {
  static override styles = [DocumentWidget.styles, appPickerStyles, styles];

  protected override readonly document: DocumentDefinition<AppAccess> = {
    name: 'apps',
    // Only ancestors of the operator's own account can see and set which apps are blocked for it.
    resource: ({adapter, account, home}) =>
      adapter.apps && account.id !== home.id ? appAccessResource(adapter.apps, account.id) : undefined,
    words: {
      title: appExchangeWords['appExchange.title'],
      intro: appExchangeWords['appExchange.text'],
      form: appExchangeWords['appExchange.form'],
      saved: appExchangeWords['appExchange.saved'],
    },
    fields: {
      summary: (base, draft) =>
        this.localizer.text(formsWords['form.changes'], {count: changedApps(base, draft).length}),
      describe: (base, draft) => this.#describe(base, draft),
      controlOf: (id) => `app:${id}`,
      explain: ({kind}) =>
        kind === 'forbidden' ? this.localizer.text(appExchangeWords['appExchange.forbidden']) : undefined,
    },
  };

  /** The filters of the list. */
  readonly #filter = this.scoped<AppFilter>(everyApp);
  readonly #store = this.load(({adapter, home}) => adapter.apps && appsResource(adapter.apps, home.id));
  readonly #blockers = this.load(
    ({adapter, account}) =>
      adapter.apps && appBlockersResource(adapter.apps, account.id, this.stored.value?.value.blocked ?? []),
  );
  /**
   * Icons of the apps in the store of the signed-in user's own account.
   * @lifetime user
   */
  readonly #icons = new AppIcons(this, () => this.scope && storeOf(this.scope));

  protected override get reads() {
    return [this.#store, this.stored];
  }

  protected override renderSkeleton(): TemplateResult {
    return appPickerSkeleton();
  }

  /** The apps of the store are shown even while the list of blocked apps is unknown. */
  protected override renderScope({account, home}: AccountScope): unknown {
    const {text} = this.localizer;
    const render = (_: unknown, note: unknown) =>
      this.renderFrame(html`
        ${note}
        ${
          this.#apps.length === 0 && !this.#store.value?.unreadable
            ? notice(
                text(appExchangeWords['appExchange.empty.title']),
                text(appExchangeWords['appExchange.empty.text']),
              )
            : html`
                ${
                  account.id === home.id
                    ? notice(
                        text(appExchangeWords['appExchange.own.title']),
                        text(appExchangeWords['appExchange.own.text']),
                      )
                    : nothing
                }
                ${this.#renderAccessError()} ${this.#renderAccess()}
              `
        }
      `);
    return this.renderLoad(this.#store, render, {failure: text(appExchangeWords['appExchange.list.error'])});
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

  /** Renders the number of blocked apps that the operator cannot see. */
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

  /** Properties of the list of apps, both in its form and without controls. */
  get #list() {
    return {
      localizer: this.localizer,
      apps: this.#apps,
      unreadable: this.#store.value?.unreadable,
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
      return {
        path: id,
        label: labels.get(id) ?? text(commonWords['state.unnamed']),
        from: words(blocked),
        to: words(!blocked),
      };
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
