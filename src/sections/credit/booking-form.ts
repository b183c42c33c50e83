import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CreditApi} from '../../api/accounts-adapter.js';
import type {ApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/model.js';
import type {LedgerEntry} from '../../api/model-documents.js';
import {askCharges, writeWithCharges} from '../../forms/ask-charges.js';
import {AskDialog, type Question} from '../../forms/ask-dialog.js';
import type {EditFormHost} from '../../forms/edit-form.js';
import {errorText} from '../../forms/error-text.js';
import {textField, type FieldBinding} from '../../forms/field.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {BookingMemory, Direction} from '../../session/booking-memory.js';
import {CreditDesk, type BookingOutcome, type BookingWish, type SendCharged} from '../../session/credit-desk.js';
import {currencyOf} from '../../session/currency.js';
import type {Editor} from '../../session/editors.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {amountDigits, parseAmount} from './amount.js';
import {bookingQuestion, setAsideQuestion} from './booking-questions.js';
import {openBooking} from './open-booking.js';

export interface BookingFormOptions {
  /** With the words of credit and of forms. */
  readonly localizer: () => Localizer;
  /** As last confirmed. */
  readonly balance: () => number | undefined;
  readonly accountName: () => string;
  /** Where bookings whose outcome is unknown are remembered. */
  readonly memory: BookingMemory;
  /**
   * An entry was seen. `report`: this page has not been told of it.
   * @returns the balance as it is now; `undefined` when it cannot be read
   */
  readonly onBooked: (
    entry: LedgerEntry,
    booked: {readonly currency: string; readonly report: boolean},
  ) => Promise<number | undefined>;
  /** Another tab has resolved the open booking: it may be in the balance. */
  readonly onResolvedElsewhere: () => void;
}

type Field = 'amount' | 'reason' | 'reference';

const nothingTyped: Readonly<Record<Field, string>> = {amount: '', reason: '', reference: ''};

/** CR-02. */
const DEFAULT_MINIMUM = 5;
const DEFAULT_CONFIRM_FROM = 100;

interface Notice {
  readonly words: string;
  readonly error?: ApiError | undefined;
  readonly kind: 'success' | 'error' | 'info';
}

/**
 * Adds or removes credit of one account: amount, reason, reference (CR-01 … CR-06). It stays open and empty after a
 * booking; what could not be booked stays typed. While the outcome of a booking is unknown, that booking takes the place
 * of the form.
 */
export class BookingForm implements Editor {
  readonly #host: EditFormHost;
  readonly #options: BookingFormOptions;
  readonly #question: AskDialog;
  #scope: AccountScope | undefined;
  #desk: CreditDesk | undefined;
  #leave: (() => void) | undefined;
  #direction: Direction = 'add';
  #typed = nothingTyped;
  #touched = false;
  /** From the first click on, the questions before it is sent included. */
  #busy = false;
  #notice: Notice | undefined;

  constructor(host: EditFormHost, options: BookingFormOptions) {
    this.#host = host;
    this.#options = options;
    this.#question = new AskDialog(host);
  }

  get accountId(): AccountId {
    return this.#desk?.accountId as AccountId;
  }

  get dirty(): boolean {
    return Object.values(this.#typed).some((text) => text.trim() !== '');
  }

  /** For the account that the scope shows, and for no other. */
  open(scope: AccountScope, credit: CreditApi): void {
    this.discard();
    this.#scope = scope;
    this.#desk = CreditDesk.of(scope, credit, this.#options.memory);
    this.#direction = this.#mayAdd ? 'add' : 'remove';
    this.#leave = scope.editors.add(this);
    scope.signal.addEventListener('abort', () => sameScope(this.#scope, scope) && this.discard(), {once: true});
  }

  discard(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#scope = undefined;
    this.#desk = undefined;
    this.#typed = nothingTyped;
    this.#touched = false;
    this.#notice = undefined;
  }

  /** Books what is typed, after the same questions as the button. @returns whether it is booked. */
  async save(): Promise<boolean> {
    const [scope, desk] = [this.#scope, this.#desk];
    if (!scope || !desk || this.#busy || desk.open) return false;
    this.#touched = true;
    this.#notice = undefined;
    const wish = this.#wish;
    this.#host.requestUpdate();
    if (!wish) {
      await this.#focusAmount();
      return false;
    }
    this.#busy = true;
    try {
      const question = this.#questionOf(wish);
      if (question && !(await this.#question.ask(question, scope.signal, false))) return false;
      // The last moment at which an ended scope can still stop it.
      if (scope.signal.aborted) return false;
      return await this.#settle(scope, desk.book(wish, this.#sendIn(scope)));
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  render(): TemplateResult | typeof nothing {
    const desk = this.#desk;
    if (!desk || !this.#scope) return nothing;
    const localizer = this.#options.localizer();
    return html`
      ${desk.open
        ? openBooking(localizer, desk.open, {
            busy: this.#busy,
            onCheck: () => void this.#resolve('check'),
            onSendAgain: () => void this.#resolve('sendAgain'),
            onSetAside: () => void this.#setAside(),
          })
        : this.#renderForm(localizer)}
      ${this.#question.render(localizer)}
    `;
  }

  #renderForm(localizer: Localizer): TemplateResult {
    const {text, money} = localizer;
    const {currency, minimum} = this;
    const wish = this.#wish;
    const label = this.#direction === 'add' ? 'credit.add' : 'credit.remove';
    const labelWith = this.#direction === 'add' ? 'credit.addAmount' : 'credit.removeAmount';
    return html`
      <form
        class="booking"
        part="booking"
        novalidate
        aria-label=${text('credit.form')}
        aria-busy=${this.#busy ? 'true' : 'false'}
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.save();
        }}
      >
        <fieldset class="direction">
          <legend>${text('credit.direction')}</legend>
          ${(['add', 'remove'] as const).map((direction) => this.#renderDirection(localizer, direction))}
        </fieldset>
        ${this.#mayAdd ? nothing : html`<p class="hint">${text('credit.notOffered')}</p>`}
        <div class="booking-fields">
          ${textField(this.#bind('amount'), {
            label: text('credit.amount', {currency}),
            hint: text('credit.amount.hint', {minimum: money(minimum, currency)}),
            inputMode: 'decimal',
          })}
          ${textField(this.#bind('reason'), {label: text('credit.reason'), hint: text('credit.reason.hint')})}
          ${textField(this.#bind('reference'), {label: text('credit.reference'), hint: text('credit.reference.hint')})}
        </div>
        ${this.#renderNotice(localizer)}
        <div class="buttons">
          <button class="primary" aria-disabled=${this.#busy ? 'true' : 'false'}>
            ${this.#busy
              ? text('credit.booking')
              : wish
                ? text(labelWith, {amount: money(wish.amount, currency)})
                : text(label)}
          </button>
        </div>
      </form>
    `;
  }

  #renderDirection({text}: Localizer, direction: Direction): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="credit-direction"
          value=${direction}
          .checked=${live(this.#direction === direction)}
          ?disabled=${this.#busy || (direction === 'add' && !this.#mayAdd)}
          @change=${() => {
            this.#direction = direction;
            this.#host.requestUpdate();
          }}
        />
        ${text(direction === 'add' ? 'credit.add' : 'credit.remove')}
      </label>
    `;
  }

  #renderNotice(localizer: Localizer): TemplateResult | typeof nothing {
    const notice = this.#notice;
    if (!notice) return nothing;
    const {words, error, kind} = notice;
    return html`
      <div
        class="notice ${kind === 'info' ? '' : kind}"
        part=${kind === 'error' ? 'error' : 'notice'}
        role=${kind === 'success' ? 'status' : 'alert'}
      >
        <div>
          <strong>${words}</strong>
          ${error ? errorText(localizer, error) : nothing}
          ${error?.requestId === undefined
            ? nothing
            : html`<small>${localizer.text('error.requestId', {id: error.requestId})}</small>`}
        </div>
      </div>
    `;
  }

  #sendIn(scope: AccountScope): SendCharged {
    return async (write) =>
      writeWithCharges({write, ask: (quote) => askCharges(this.#question, scope, quote, scope.signal)});
  }

  /** Whatever an open booking becomes: nothing else is booked before it is known. */
  async #resolve(how: 'check' | 'sendAgain'): Promise<void> {
    const [scope, desk] = [this.#scope, this.#desk];
    if (!scope || !desk || this.#busy) return;
    this.#busy = true;
    this.#notice = undefined;
    this.#host.requestUpdate();
    try {
      await this.#settle(scope, how === 'check' ? desk.check() : desk.sendAgain(this.#sendIn(scope)));
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
    this.#clear();
    this.#notice = {words: this.#options.localizer().text('credit.setAside.done'), kind: 'info'};
    this.#host.requestUpdate();
    await this.#focusAmount();
  }

  /** @returns whether it is booked. */
  async #settle(scope: AccountScope, booking: Promise<BookingOutcome>): Promise<boolean> {
    const outcome = await booking;
    const isShown = () => sameScope(this.#scope, scope);
    switch (outcome.status) {
      case 'booked': {
        const {entry, report} = outcome;
        const balance = this.#options.onBooked(entry, {currency: currencyOf(scope.session.settings), report});
        // What is shown by now may belong to another account, or to another form.
        if (isShown()) {
          this.#clear();
          const notice = (this.#notice = this.#bookedNotice(entry.amount));
          void balance.then((now) => {
            if (now === undefined || this.#notice !== notice) return;
            this.#notice = this.#bookedNotice(entry.amount, now);
            this.#host.requestUpdate();
          });
        }
        return true;
      }
      case 'refused':
        if (outcome.error && isShown()) {
          const words = this.#options.localizer().text('credit.notBooked');
          this.#notice = {words, error: outcome.error, kind: 'error'};
        }
        return false;
      case 'none':
        this.#options.onResolvedElsewhere();
        return false;
      case 'open':
        // What was sent is remembered, and is no input any more.
        if (isShown() && !outcome.blocked) this.#clear();
        return false;
    }
  }

  #bookedNotice(amount: number, balance?: number): Notice {
    const {text, money} = this.#options.localizer();
    const sum = money(Math.abs(amount), this.currency);
    const words =
      balance === undefined
        ? text(amount < 0 ? 'credit.removed.only' : 'credit.added.only', {amount: sum})
        : text(amount < 0 ? 'credit.removed' : 'credit.added', {amount: sum, balance: money(balance, this.currency)});
    return {words, kind: 'success'};
  }

  #clear(): void {
    this.#typed = nothingTyped;
    this.#touched = false;
    this.#scope?.editors.changed();
  }

  get currency(): string {
    return currencyOf(this.#scope?.session.settings ?? {});
  }

  get minimum(): number {
    return this.#scope?.session.settings.creditMinimum ?? DEFAULT_MINIMUM;
  }

  get #mayAdd(): boolean {
    return !this.#scope?.session.settings.disableBraintree;
  }

  /** What is typed, if it can be booked. */
  get #wish(): BookingWish | undefined {
    const amount = parseAmount(this.#typed.amount, this.#options.localizer().locale, this.currency);
    if (amount === undefined || amount < this.minimum) return undefined;
    const {reason, reference} = this.#typed;
    return {
      direction: this.#direction,
      amount,
      currency: this.currency,
      description: reason.trim() || undefined,
      reference: reference.trim() || undefined,
    };
  }

  /** Before much money, and before the account owes some. */
  #questionOf({direction, amount}: BookingWish): Question<boolean> | undefined {
    const confirmFrom = this.#scope?.session.settings.creditConfirmFrom ?? DEFAULT_CONFIRM_FROM;
    const before = this.#options.balance();
    const after = before === undefined ? undefined : before + (direction === 'add' ? amount : -amount);
    const owes = direction === 'remove' && after !== undefined && after < 0;
    if (amount < confirmFrom && !owes) return undefined;
    const {currency} = this;
    const account = this.#options.accountName();
    return bookingQuestion(this.#options.localizer, {direction, amount, currency, account, before, after, owes});
  }

  #bind(field: Field): FieldBinding {
    return {
      path: `credit-${field}`,
      value: this.#typed[field],
      error: field === 'amount' && this.#touched ? this.#complaint() : undefined,
      disabled: this.#busy,
      onInput: (typed) => {
        this.#typed = {...this.#typed, [field]: typed};
        this.#notice = undefined;
        this.#scope?.editors.changed();
        this.#host.requestUpdate();
      },
      onBlur: () => {
        if (field !== 'amount' || this.#typed.amount === '') return;
        this.#touched = true;
        this.#host.requestUpdate();
      },
    };
  }

  #complaint(): string | undefined {
    if (this.#wish) return undefined;
    const {text, money, locale} = this.#options.localizer();
    const {currency, minimum} = this;
    if (this.#typed.amount.trim() === '') return text('form.required');
    if (parseAmount(this.#typed.amount, locale, currency) !== undefined) {
      return text('credit.amount.tooSmall', {minimum: money(minimum, currency)});
    }
    const digits = amountDigits(currency);
    const example = new Intl.NumberFormat(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});
    return text('credit.amount.invalid', {example: example.format(10)});
  }

  async #focusAmount(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[name="credit-amount"]')?.focus();
  }
}
