import {knownName} from '../../element/account-name.js';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {AccountRef} from '../../api/account-ref.js';
import {accountResource, ancestorsResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {sendIntent} from '../../element/events.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';
import {WidgetElement} from '../../element/widget-element.js';
import {hiddenWhenNarrow, pathBetween} from './account-breadcrumbs.model.js';
import {styles} from './account-breadcrumbs.styles.js';
import {cachedName} from '../../session/cached-accounts.js';
import {accountBreadcrumbsWords} from '../../i18n/generated/en/account-breadcrumbs.js';
import {verbatim} from '../../ui/text/verbatim.js';
import {focusRendered} from '../../ui/focus/move-focus.js';

type NamedAccount = Required<AccountRef>;

/**
 * The path from the account the user acts as down to the shown one. Each of its accounts can be selected; the first
 * one, the acting account, ends the selection. A rename is shown at once.
 *
 * In a narrow container, the middle accounts collapse into a button that expands them.
 *
 * @tag account-breadcrumbs
 * @since 0.1.0
 * @fires {AccountSelectRequestEvent} account-select-request - The user chose an account of the path. Cancel it to
 *   handle it yourself.
 * @fires {LoadFailedEvent} load-failed - The path could not be read.
 * @csspart path - The list.
 * @csspart current - The shown account.
 * @csspart error - Why the path could not be loaded.
 */
export class AccountBreadcrumbs extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];
  /** Whether the user has expanded the whole path. */
  readonly #unfolded = this.scoped(false);

  readonly #ancestors = this.load(({adapter, acting, account}) =>
    account.id === acting.id ? undefined : ancestorsResource(adapter, account.id),
  );
  /** The path does not contain the shown account; its name is in its own document, which other widgets load as well. */
  readonly #account = this.load(({adapter, account}) => accountResource(adapter, account.id));

  protected override renderScope(scope: AccountScope): TemplateResult {
    const {state} = this.#ancestors;
    // Another widget that reads the account reports that it cannot be read, and reads it again for both.
    const isReported =
      this.#account.state.status === 'error' &&
      scope.resources.isShared(accountResource(scope.adapter, scope.account.id));
    const isTop = scope.account.id === scope.acting.id;
    const ancestors = isTop || (isReported && state.status === 'error') ? [] : this.#ancestors.value;
    const failure = isReported ? undefined : this.#failure();
    if (failure) {
      const onRetry = () => {
        this.#ancestors.retry();
        this.#account.retry();
      };
      const title = this.localizer.text(accountBreadcrumbsWords['accountBreadcrumbs.failed']);
      return html`<div class="widget">${errorNotice(this.localizer, failure, {title, onRetry})}</div>`;
    }
    const {id} = scope.account;
    const name = this.#account.value?.value.name || scope.account.name || cachedName(scope, id);
    if (!ancestors || (!name && this.#account.state.status === 'pending')) return this.renderPending();
    const shown: AccountRef = {id, ...(name && {name})};
    // An account outside the acting one has no path from it, so only its own name is shown.
    const path = pathBetween(scope.acting, shown, ancestors) ?? [shown];
    return this.#renderPath(path.map((ref) => ({id: ref.id, name: knownName(ref, scope, this.localizer)})));
  }

  protected override renderPending(): TemplateResult {
    return html`
      <div class="widget" aria-busy="true">
        <ol aria-hidden="true">
          <li>${skeleton()}</li>
          <li>${skeleton()}</li>
        </ol>
      </div>
    `;
  }

  #renderPath(path: readonly NamedAccount[]): TemplateResult {
    const {text} = this.localizer;
    const shown = path.at(-1);
    const hidden = hiddenWhenNarrow(path);
    const collapsed = hidden.size > 0 && !this.#unfolded.value;
    return html`
      <nav class="widget" aria-label=${text(accountBreadcrumbsWords['accountBreadcrumbs.label'])}>
        <ol class=${collapsed ? 'collapsed' : ''} part="path">
          ${repeat(
            path,
            ({id}) => id,
            (account, index) => html`
              ${collapsed && index === 1 ? this.#renderMore(hidden.size) : nothing}
              <li class=${hidden.has(account.id) ? 'inner' : ''}>
                ${account.id === shown?.id ? this.#renderShown(account) : this.#renderAncestor(account)}
              </li>
            `,
          )}
        </ol>
      </nav>
    `;
  }

  #renderAncestor({id, name}: NamedAccount): TemplateResult {
    return html`
      <button
        type="button"
        class="quiet"
        title=${name}
        @click=${() => sendIntent(this, 'account-select-request', {accountId: id})}
      >
        ${verbatim(name)}
      </button>
    `;
  }

  #renderShown({name}: NamedAccount): TemplateResult {
    return html`<span class="current" part="current" aria-current="page" title=${name}>${verbatim(name)}</span>`;
  }

  #renderMore(count: number): TemplateResult {
    const unfold = () => {
      this.#unfolded.value = true;
      // The button that expanded them is removed; the focus moves to the first account it stood for.
      void focusRendered(this, '.inner button');
    };
    const label = this.localizer.text(accountBreadcrumbsWords['accountBreadcrumbs.more'], {count});
    return html`
      <li class="more">
        <button type="button" class="quiet" aria-label=${label} title=${label} @click=${unfold}>…</button>
      </li>
    `;
  }

  #failure() {
    for (const {state: load} of [this.#ancestors, this.#account]) if (load.status === 'error') return load.error;
    return undefined;
  }
}
