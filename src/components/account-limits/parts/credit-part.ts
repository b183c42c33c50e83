import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {toApiError, type ApiError} from '../../../api/errors.js';
import {loadCode} from '../../../api/load-code.js';
import type {Account} from '../../../api/account.js';
import type {Balance} from '../../../api/credit.js';
import type {Versioned} from '../../../api/document.js';
import type {ScopedLoad} from '../../../element/controllers/scoped-load.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {
  BookingMemory,
  CreditDesk,
  isBookingOf,
  type BookingStorage,
  type CreditPanel,
  type CreditView,
} from '../../../domains/credit/panel/index.js';
import {balanceResource} from '../../../domains/credit/resource.js';
import {currencyOf} from '../../../session/currency.js';
import {may} from '../../../session/permissions.js';
import {sameScope, type AccountScope} from '../../../session/scope.js';
import {accountName} from '../../../element/account-name.js';
import type {CreditChangedDetail} from '../../../element/events.js';
import {errorNotice, skeleton} from '../../../ui/notices/notices.js';
import type {PartHost} from './part.js';
import {roundedAmount} from '../../../i18n/money.js';

export interface CreditPartOptions {
  readonly part: PartHost;
  /** The root that gets the panel's styles. */
  readonly root: () => ShadowRoot | null;
  /** The account, for its name and biller. */
  readonly account: ScopedLoad<Versioned<Account>>;
  /** Stores bookings whose outcome is unknown; called on each use. */
  readonly storage: () => BookingStorage;
  readonly onBooked: (booked: CreditChangedDetail) => void;
  /** Confirms a booking. */
  readonly confirm: (scope: AccountScope, message: string) => void;
}

/** The balance of the account, and on demand the booking of credit and the ledger. */
export class CreditPart implements ReactiveController {
  readonly #options: CreditPartOptions;
  readonly #balance: ScopedLoad<Balance>;
  readonly #memory: BookingMemory;
  #panel: CreditPanel | undefined;
  #reopening = false;
  /** Why the panel's code could not be loaded, and for which view. */
  #missing: {readonly scope: AccountScope; readonly view: CreditView; readonly error: ApiError} | undefined;

  constructor(options: CreditPartOptions) {
    this.#options = options;
    this.#memory = new BookingMemory(() => options.storage());
    this.#balance = options.part.load(
      ({adapter, account}) => adapter.credit && balanceResource(adapter.credit, account.id),
    );
    options.part.host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('storage', this.#followOtherTabs);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#followOtherTabs);
  }

  get reads(): readonly Pick<ScopedLoad<unknown>, 'state'>[] {
    return [this.#balance];
  }

  /** To be called before each render: reopens the form whose input was retained while the element was off the page. */
  follow(scope: AccountScope, editable: boolean): void {
    if (!editable || this.#reopening || this.#missing || this.#panel?.isOpen('booking', scope)) return;
    const {editors, account} = scope;
    const isRetained = editors.dirty.some(
      ({accountId, shown, key}) => shown === false && accountId === account.id && key?.[0] === 'credit-booking',
    );
    if (!isRetained) return;
    this.#reopening = true;
    void this.#toggle(scope, 'booking').finally(() => (this.#reopening = false));
  }

  /** @param editable whether the element offers controls */
  render(scope: AccountScope, editable: boolean): TemplateResult | typeof nothing {
    const {credit} = scope.adapter;
    if (!credit) return nothing;
    const localizer = this.#localizer;
    const {text} = localizer;
    const {state} = this.#options.account;
    const account = state.status === 'complete' ? state.value.value : undefined;
    const permission = state.status === 'pending' ? 'pending' : may(scope, 'book-credit', account);
    const offered = editable && permission !== 'denied' && permission !== 'pending';
    const isOpen = this.#panel?.isOpen('booking', scope) ?? false;
    // An open booking is shown at once rather than when the user books something else.
    const unresolved = offered && !isOpen && CreditDesk.of(scope, credit, this.#memory).open !== undefined;
    return html`
      <section part="credit" class="credit">
        <header>
          <h3>${text(creditWords['credit.title'])}</h3>
          <p>${text(creditWords['credit.text'])}</p>
        </header>
        <div class="credit-balance">
          ${this.#options.part.renderLoad(
            this.#balance,
            ({amount}, note) => html`
              ${note}
              <p class="balance ${roundedAmount(amount, currencyOf(scope.session.settings)) < 0 ? 'owed' : ''}">
                <span class="visually-hidden">${text(creditWords['credit.balance'])}</span>
                <bdi>${localizer.money(amount, currencyOf(scope.session.settings))}</bdi>
              </p>
            `,
            {
              failure: text(creditWords['credit.balance.failed']),
              pending: () => html`<p class="balance">${skeleton()}</p>`,
            },
          )}
          <div class="buttons">
            ${
              offered
                ? this.#renderButton(
                    scope,
                    'booking',
                    text(unresolved ? creditWords['credit.resolve'] : creditWords['credit.change']),
                  )
                : nothing
            }
            ${this.#renderButton(scope, 'ledger', text(creditWords['credit.ledger']))}
          </div>
        </div>
        ${
          unresolved
            ? html`<p class="notice warning" part="unconfirmed" role="alert">
                ${text(creditWords['credit.unresolved'])}
              </p>`
            : nothing
        }
        ${
          editable && permission === 'denied'
            ? html`<p class="hint">${text(creditWords['credit.forbidden'])}</p>`
            : nothing
        }
        ${editable ? nothing : html`<p class="hint">${text(commonWords['state.readOnly'])}</p>`}
        <div id="credit-panel">${this.#renderPanel(scope, editable)}</div>
      </section>
    `;
  }

  #renderButton(scope: AccountScope, view: CreditView, label: string): TemplateResult {
    const open = this.#panel?.isOpen(view, scope) ?? false;
    return html`
      <button
        type="button"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="credit-panel"
        @click=${() => void this.#toggle(scope, view)}
      >
        ${label}
      </button>
    `;
  }

  /**
   * All tabs of a user share the open bookings. One that is no longer stored was resolved and may be part of the
   * balance.
   */
  readonly #followOtherTabs = ({key, newValue}: StorageEvent): void => {
    const {host, scope: scopeOf} = this.#options.part;
    const scope = scopeOf();
    const {credit} = scope?.adapter ?? {};
    if (!scope || !credit || !isBookingOf(key, scope)) return;
    if (newValue === null) {
      void scope.resources.invalidate(balanceResource(credit, scope.account.id));
      void this.#panel?.refresh(scope.account.id);
    }
    host.requestUpdate();
  };

  #renderPanel(scope: AccountScope, editable: boolean): unknown {
    const missing = this.#missing;
    if (missing && sameScope(missing.scope, scope)) {
      return errorNotice(this.#localizer, missing.error, {onRetry: () => void this.#toggle(scope, missing.view)});
    }
    const panel = this.#panel;
    if (!panel) return nothing;
    if (!panel.isOpen('booking', scope) && !panel.isOpen('ledger', scope)) return nothing;
    return panel.render(editable);
  }

  async #toggle(scope: AccountScope, view: CreditView): Promise<void> {
    const {credit} = scope.adapter;
    if (!credit) return;
    this.#missing = undefined;
    try {
      const panel = (this.#panel ??= await this.#load());
      if (!scope.signal.aborted) panel.toggle(view, scope, credit);
    } catch (error) {
      this.#missing = {scope, view, error: toApiError(error)};
    }
    this.#options.part.host.requestUpdate();
  }

  async #load(): Promise<CreditPanel> {
    const {CreditPanel} = await loadCode(() => import('../../../domains/credit/panel/panel.js'));
    const {account, confirm, onBooked, part, root} = this.#options;
    return new CreditPanel(part.host, root(), {
      localizer: () => this.#localizer,
      balance: () => this.#balance.value?.amount,
      accountName: () => accountName(account, part.scope(), part.localizer()),
      memory: this.#memory,
      onBooked,
      confirm,
    });
  }

  get #localizer(): Localizer {
    return this.#options.part.localizer();
  }
}
