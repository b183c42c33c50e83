import {storedText} from '../../../api/stored-text.js';
import {readTyped} from '../../../ui/fields/typed-value.js';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CreditApi, LedgerEntry} from '../../../api/credit.js';
import type {ApiError} from '../../../api/errors.js';
import {askCharges, writeWithCharges} from '../../../ui/dialogs/ask-charges.js';
import {AskDialog, type Question} from '../../../ui/dialogs/ask-dialog.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import {errorNotice} from '../../../ui/notices/notices.js';
import {writeErrorText} from '../../../ui/notices/write-error-text.js';
import {textField} from '../../../ui/fields/field.js';
import {FieldStates} from '../../../ui/fields/field-states.js';
import {FocusController} from '../../../ui/focus/focus-controller.js';
import type {LeavingController} from '../../../ui/forms/leaving-controller.js';
import {placeOf} from '../../../ui/forms/place.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {BookingMemory, Direction} from '../booking-memory.js';
import {CreditDesk, type BookingOutcome, type BookingWish, type SendCharged} from '../desk.js';
import {currencyOf} from '../../../session/currency.js';
import type {FieldPath} from '../../../session/merge.js';
import {sameScope, type AccountScope} from '../../../session/scope.js';
import {BookingDraft, type BookingDraftOptions, type BookingField} from './booking-draft.js';
import {bookingQuestion, setAsideQuestion} from './booking-questions.js';
import {openBooking} from './open-booking.js';
import {roundedAmount} from '../../../i18n/money.js';

export interface BookingFormOptions {
  readonly localizer: () => Localizer;
  /** The last confirmed balance. */
  readonly balance: () => number | undefined;
  readonly accountName: () => string;
  /** Stores bookings whose outcome is unknown. */
  readonly memory: BookingMemory;
  /**
   * Called when an entry was seen. `report`: the page has not been informed yet.
   * @returns the current balance; `undefined` if it cannot be read
   */
  readonly onBooked: (
    entry: LedgerEntry,
    booked: {readonly currency: string; readonly report: boolean},
  ) => Promise<number | undefined>;
  /** Confirms a booking; called again once the new balance is known. It cannot be undone. */
  readonly confirm: (scope: AccountScope, message: string) => void;
  /** Called when another tab has resolved the open booking, which may be part of the balance now. */
  readonly onResolvedElsewhere: () => void;
}

/** The path of the only field that is validated. */
const AMOUNT = 'credit-amount';

/** The part of a booking that a field holds. */
const fieldOf = (path: FieldPath) => path.replace('credit-', '') as BookingField;

/** The amount from which a confirmation is required if the settings do not set one. */
const DEFAULT_CONFIRM_FROM = 100;

interface Notice {
  readonly words: string;
  /** Absent: the notice is about no error. */
  readonly error?: ApiError;
}

/**
 * Adds or removes credit of one account: amount, reason, and reference. After a booking the form stays open and empty;
 * after a failure the typed values stay. While the outcome of a booking is unknown, that booking replaces the form.
 */
export class BookingForm implements LeavingController {
  readonly #host: EditFormHost;
  readonly #options: BookingFormOptions;
  readonly #question: AskDialog;
  #scope: AccountScope | undefined;
  #desk: CreditDesk | undefined;
  #draft: BookingDraft | undefined;
  readonly #fields: FieldStates;
  readonly #focus: FocusController;
  /** Set from the first click on, including the questions before the booking is sent. */
  #busy = false;
  #notice: Notice | undefined;

  constructor(host: EditFormHost, options: BookingFormOptions) {
    this.#host = host;
    this.#options = options;
    this.#question = new AskDialog(host);
    this.#focus = new FocusController(host);
    this.#fields = new FieldStates(host, {
      localizer: options.localizer,
      locked: () => this.#busy,
      read: (path) => this.#draft?.typed(fieldOf(path)),
      write: (path, value) => this.#onTyped(fieldOf(path), String(value)),
      checks: (path) => (path === AMOUNT ? [(_, localizer) => this.#draft?.complaint(localizer)] : []),
      isChanged: (path) => storedText(this.#draft?.typed(fieldOf(path)) ?? '') !== '',
    });
    host.addController(this as LeavingController);
  }

  /** Typed values are retained for the same user and account; a booking in flight continues. */
  hostLeaving(): void {
    this.#draft?.detach();
    this.#draft = undefined;
    this.discard();
  }

  /** Opens the form for the account that the scope shows, with what was typed before the element left the page. */
  open(scope: AccountScope, credit: CreditApi): void {
    this.discard();
    this.#scope = scope;
    this.#desk = CreditDesk.of(scope, credit, this.#options.memory);
    const options: BookingDraftOptions = {
      place: placeOf(this.#host.renderRoot),
      title: () => this.#options.localizer().text(creditWords['credit.title']),
      changes: () => this.#draft?.inWords(this.#options.localizer()) ?? [],
      focus: (path) => void this.#focus.open(`[name="${CSS.escape(path)}"]`),
      book: () => this.save(),
    };
    const retained = BookingDraft.retained(scope);
    retained?.attach(scope, options);
    this.#draft = retained ?? new BookingDraft(scope, options);
    scope.signal.addEventListener('abort', () => sameScope(this.#scope, scope) && this.discard());
  }

  discard(): void {
    this.#draft?.discard();
    this.#draft = this.#scope = this.#desk = undefined;
    this.#fields.reset();
    this.#notice = undefined;
  }

  /** Books what is typed, after the same questions as the button. @returns whether it is booked */
  async save(): Promise<boolean> {
    const [scope, desk, draft] = [this.#scope, this.#desk, this.#draft];
    if (!scope || !desk || !draft || this.#busy || desk.open) return false;
    this.#fields.reveal([AMOUNT]);
    this.#notice = undefined;
    const wish = draft.wish(this.#options.localizer().locale);
    this.#host.requestUpdate();
    if (!wish) {
      await this.#focusAmount();
      return false;
    }
    this.#busy = true;
    try {
      const question = this.#questionOf(wish);
      if (question && !(await this.#question.ask(question, scope.signal, false))) return false;
      // The last moment at which an ended scope can still stop the booking.
      if (scope.signal.aborted) return false;
      return await this.#settle(scope, draft, desk.book(wish, this.#sendIn(scope)));
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  render(): TemplateResult | typeof nothing {
    const [desk, draft] = [this.#desk, this.#draft];
    if (!desk || !draft) return nothing;
    const localizer = this.#options.localizer();
    return html`
      ${
        desk.open
          ? openBooking(localizer, desk.open, {
              busy: this.#busy,
              onCheck: () => void this.#resolve('check'),
              onSendAgain: () => void this.#resolve('sendAgain'),
              onSetAside: () => void this.#setAside(),
            })
          : this.#renderForm(localizer, draft)
      }
      ${this.#question.render(localizer)}
    `;
  }

  #renderForm(localizer: Localizer, draft: BookingDraft): TemplateResult {
    const {text, money, locale} = localizer;
    const {currency, minimum} = draft;
    const wish = draft.wish(locale);
    const label = draft.direction === 'add' ? creditWords['credit.add'] : creditWords['credit.remove'];
    const labelWith = draft.direction === 'add' ? creditWords['credit.addAmount'] : creditWords['credit.removeAmount'];
    return html`
      <form
        class="booking"
        part="booking"
        novalidate
        aria-label=${text(creditWords['credit.form'])}
        aria-busy=${this.#busy ? 'true' : 'false'}
        @submit=${(event: Event) => {
          event.preventDefault();
          readTyped(event.currentTarget);
          void this.save();
        }}
      >
        <fieldset class="direction">
          <legend>${text(creditWords['credit.direction'])}</legend>
          ${(['add', 'remove'] as const).map((direction) => this.#renderDirection(localizer, draft, direction))}
        </fieldset>
        ${draft.mayAdd ? nothing : html`<p class="hint">${text(creditWords['credit.notOffered'])}</p>`}
        <div class="booking-fields">
          ${textField(this.#fields.bind(AMOUNT), {
            label: text(creditWords['credit.amount'], {currency}),
            hint: text(creditWords['credit.amount.hint'], {minimum: money(minimum, currency)}),
            inputMode: 'decimal',
          })}
          ${textField(this.#fields.bind('credit-reason'), {
            label: text(creditWords['credit.reason']),
            hint: text(creditWords['credit.reason.hint']),
          })}
          ${textField(this.#fields.bind('credit-reference'), {
            label: text(creditWords['credit.reference']),
            hint: text(creditWords['credit.reference.hint']),
          })}
        </div>
        ${this.#renderNotice(localizer)}
        <div class="buttons">
          <button class="primary" aria-disabled=${this.#busy ? 'true' : 'false'}>
            ${
              this.#busy
                ? text(creditWords['credit.booking'])
                : wish
                  ? text(labelWith, {amount: money(wish.amount, currency)})
                  : text(label)
            }
          </button>
        </div>
      </form>
    `;
  }

  #renderDirection({text}: Localizer, draft: BookingDraft, direction: Direction): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="credit-direction"
          value=${direction}
          .checked=${live(draft.direction === direction)}
          ?disabled=${this.#busy || (direction === 'add' && !draft.mayAdd)}
          @change=${() => {
            draft.direction = direction;
            this.#host.requestUpdate();
          }}
        />
        ${text(direction === 'add' ? creditWords['credit.add'] : creditWords['credit.remove'])}
      </label>
    `;
  }

  #renderNotice(localizer: Localizer): TemplateResult | typeof nothing {
    if (!this.#notice) return nothing;
    const {words, error} = this.#notice;
    if (error) return errorNotice(localizer, error, {title: words, text: writeErrorText(localizer, error)});
    return html`
      <div class="notice" part="notice" role="alert">
        <div><strong>${words}</strong></div>
      </div>
    `;
  }

  #sendIn(scope: AccountScope): SendCharged {
    return async (write) =>
      writeWithCharges({write, ask: (quote) => askCharges(this.#question, scope, quote, scope.signal)});
  }

  /** Resolves an open booking; nothing else is booked until its outcome is known. */
  async #resolve(how: 'check' | 'sendAgain'): Promise<void> {
    const [scope, desk, draft] = [this.#scope, this.#desk, this.#draft];
    if (!scope || !desk || !draft || this.#busy) return;
    this.#busy = true;
    this.#notice = undefined;
    this.#host.requestUpdate();
    try {
      await this.#settle(scope, draft, how === 'check' ? desk.check() : desk.sendAgain(this.#sendIn(scope)));
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
    if (this.#desk === desk && !desk.open) await this.#focusAmount();
  }

  async #setAside(): Promise<void> {
    const [scope, desk] = [this.#scope, this.#desk];
    const open = desk?.open;
    if (!scope || !open || this.#busy) return;
    const question = setAsideQuestion(this.#options.localizer, open, this.#options.accountName());
    if (!(await this.#question.ask(question, scope.signal, false)) || this.#desk !== desk) return;
    desk.setAside();
    this.#draft?.clear();
    this.#fields.reset();
    this.#notice = {words: this.#options.localizer().text(creditWords['credit.setAside.done'])};
    this.#host.requestUpdate();
    await this.#focusAmount();
  }

  /** @returns whether it is booked */
  async #settle(scope: AccountScope, draft: BookingDraft, booking: Promise<BookingOutcome>): Promise<boolean> {
    const outcome = await booking;
    const isShown = () => sameScope(this.#scope, scope);
    switch (outcome.status) {
      case 'booked': {
        const {entry, report} = outcome;
        const currency = currencyOf(scope.session.settings);
        const balance = this.#options.onBooked(entry, {currency, report});
        draft.clear();
        // The element may show another account or another form by now.
        if (isShown()) {
          this.#fields.reset();
          const {confirm} = this.#options;
          this.#notice = undefined;
          confirm(scope, this.#booked(entry.amount, currency));
          void balance.then((now) => {
            if (now !== undefined && isShown()) confirm(scope, this.#booked(entry.amount, currency, now));
          });
        }
        return true;
      }
      case 'refused':
        if (outcome.error && isShown()) {
          const words = this.#options.localizer().text(creditWords['credit.notBooked']);
          this.#notice = {words, error: outcome.error};
        }
        return false;
      case 'none':
        this.#options.onResolvedElsewhere();
        return false;
      case 'open':
        // A sent booking is stored and no longer unsaved input.
        if (!outcome.blocked) {
          draft.clear();
          if (isShown()) this.#fields.reset();
        }
        return false;
    }
  }

  #booked(amount: number, currency: string, balance?: number): string {
    const {text, money} = this.#options.localizer();
    const sum = money(Math.abs(amount), currency);
    return balance === undefined
      ? text(amount < 0 ? creditWords['credit.removed.only'] : creditWords['credit.added.only'], {amount: sum})
      : text(amount < 0 ? creditWords['credit.removed'] : creditWords['credit.added'], {
          amount: sum,
          balance: money(balance, currency),
        });
  }

  /** Asks before a large booking, and before the account owes money. */
  #questionOf({direction, amount, currency}: BookingWish): Question<boolean> | undefined {
    const confirmFrom = this.#scope?.session.settings.creditConfirmFrom ?? DEFAULT_CONFIRM_FROM;
    const before = this.#options.balance();
    const change = direction === 'add' ? amount : -amount;
    const balances = before === undefined ? undefined : {before, after: roundedAmount(before + change, currency)};
    const owes = direction === 'remove' && balances !== undefined && balances.after < 0;
    if (amount < confirmFrom && !owes) return undefined;
    const account = this.#options.accountName();
    return bookingQuestion(this.#options.localizer, {direction, amount, currency, account, balances, owes});
  }

  #onTyped(field: BookingField, typed: string): void {
    this.#draft?.type(field, typed);
    this.#notice = undefined;
    this.#host.requestUpdate();
  }

  #focusAmount(): Promise<void> {
    return this.#focus.open(`[name="${AMOUNT}"]`);
  }
}
