import {html, nothing, type TemplateResult} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {CreditApi} from '../../../api/credit.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {LeavingController} from '../../../ui/forms/leaving-controller.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {balanceResource} from '../resource.js';
import type {AccountScope} from '../../../session/scope.js';
import type {CreditChangedDetail} from '../../../element/events.js';
import {BookingForm, type BookingFormOptions} from './booking-form.js';
import {Ledger} from './ledger.js';
import {creditPanelStyles} from './panel-styles.js';

export type CreditView = 'booking' | 'ledger';

export interface CreditPanelOptions extends Omit<BookingFormOptions, 'onBooked' | 'onResolvedElsewhere'> {
  /** Called once for each booking. */
  readonly onBooked: (booked: CreditChangedDetail) => void;
}

/** The booking form and the ledger below it. Loaded when the first of the two is opened. */
export class CreditPanel implements LeavingController {
  readonly #booking: BookingForm;
  readonly #ledger: Ledger;
  readonly #open = new Set<CreditView>();
  #scope: AccountScope | undefined;
  #credit: CreditApi | undefined;

  constructor(host: EditFormHost, root: ShadowRoot | null, options: CreditPanelOptions) {
    const localizer = (): Localizer => options.localizer();
    // Inserted before the element's own styles, which take precedence.
    const {styleSheet} = creditPanelStyles;
    if (root && styleSheet) root.adoptedStyleSheets = [styleSheet, ...root.adoptedStyleSheets];
    this.#booking = new BookingForm(host, {
      ...options,
      localizer,
      onBooked: async ({accountId, amount}, {currency, report}) => {
        if (report) options.onBooked({accountId, amount, currency});
        return this.refresh(accountId);
      },
      onResolvedElsewhere: () => this.#scope && void this.refresh(this.#scope.account.id),
    });
    this.#ledger = new Ledger(host, localizer);
    host.addController(this as LeavingController);
  }

  isOpen(view: CreditView, scope: AccountScope): boolean {
    return this.#scope?.account.id === scope.account.id && !this.#scope.signal.aborted && this.#open.has(view);
  }

  /** Called when the element leaves the page; the form retains what is typed. */
  hostLeaving(): void {
    this.#open.clear();
    this.#ledger.close();
  }

  /** Opens a view, or closes an open one; closing discards what is typed. */
  toggle(view: CreditView, scope: AccountScope, credit: CreditApi): void {
    if (this.#scope?.account.id !== scope.account.id || this.#scope.signal.aborted) this.close();
    this.#scope = scope;
    this.#credit = credit;
    if (this.#open.delete(view)) {
      if (view === 'booking') this.#booking.discard();
      else this.#ledger.close();
      return;
    }
    this.#open.add(view);
    if (view === 'booking') this.#booking.open(scope, credit);
    else this.#ledger.open(scope, credit);
  }

  close(): void {
    this.#open.clear();
    this.#booking.discard();
    this.#ledger.close();
  }

  /** @param editable if false, only the ledger is rendered */
  render(editable: boolean): TemplateResult {
    return html`
      ${editable && this.#open.has('booking') ? this.#booking.render() : nothing}
      ${this.#open.has('ledger') ? this.#ledger.render() : nothing}
    `;
  }

  /**
   * Reads the balance of an account again, and its ledger if that is open.
   * @returns the current balance; `undefined` if it cannot be read
   */
  async refresh(accountId: AccountId): Promise<number | undefined> {
    const [scope, credit] = [this.#scope, this.#credit];
    if (!scope || !credit) return undefined;
    if (scope.account.id === accountId) this.#ledger.refresh();
    const balance = balanceResource(credit, accountId);
    try {
      await scope.resources.invalidate(balance);
      return (await scope.resources.read(balance, scope.signal)).amount;
    } catch {
      // The element that shows the balance reports the error.
      return undefined;
    }
  }
}
