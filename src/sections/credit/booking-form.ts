import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CreditApi} from '../../api/accounts-adapter.js';
import type {ApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/model.js';
import type {LedgerEntry} from '../../api/model-documents.js';
import {askCharges} from '../../forms/ask-charges.js';
import {AskDialog, confirmation, type Question} from '../../forms/ask-dialog.js';
import type {EditFormHost} from '../../forms/edit-form.js';
import {errorText} from '../../forms/error-text.js';
import {textField, type FieldBinding} from '../../forms/field.js';
import type {Localizer} from '../../i18n/localizer.js';
import {currencyOf} from '../../session/currency.js';
import type {Editor} from '../../session/editors.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {amountDigits, parseAmount} from './amount.js';
import {CreditDesk, type BookingOutcome, type BookingWish, type Direction, type OpenBooking} from './desk.js';

export interface BookingFormOptions {
  /** With the words of credit and of forms. */
  readonly localizer: () => Localizer;
  /** As last confirmed. */
  readonly balance: () => number | undefined;
  readonly accountName: () => string;
  readonly onBooked: (entry: LedgerEntry, currency: string) => void;
}

type Field = 'amount' | 'reason' | 'reference';

const nothingTyped: Readonly<Record<Field, string>> = {amount: '', reason: '', reference: ''};

/** CR-02. */
const DEFAULT_MINIMUM = 5;
const DEFAULT_CONFIRM_FROM = 100;

/**
 * Adds or removes credit of one account: amount, reason, reference (CR-01 … CR-06). It stays open and empty after a
 * booking; what could not be booked stays typed.
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
  #notice: {readonly words: string; readonly error?: ApiError | undefined; readonly done?: true} | undefined;

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
    this.#desk = CreditDesk.of(scope, credit);
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
      return await this.#settle(
        scope,
        desk.book(wish, (quote) => askCharges(this.#question, scope, quote, scope.signal)),
      );
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
      ${desk.open ? this.#renderOpen(localizer, desk.open) : this.#renderForm(localizer)}
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
    const {words, error, done} = notice;
    return html`
      <div
        class="notice ${done ? 'success' : error ? 'error' : ''}"
        part=${error ? 'error' : 'notice'}
        role=${done ? 'status' : 'alert'}
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

  /** In the place of the form: nothing else is booked before this is known. */
  #renderOpen(localizer: Localizer, {amount, currency, direction, error}: OpenBooking): TemplateResult {
    const {text, money} = localizer;
    const sum = {amount: money(amount, currency)};
    return html`
      <div class="notice warning" part="error" role="alert">
        <div>
          <strong>${direction === 'add' ? text('credit.open.add', sum) : text('credit.open.remove', sum)}</strong>
          ${text('credit.open.text')} ${errorText(localizer, error)}
        </div>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            aria-disabled=${this.#busy ? 'true' : 'false'}
            @click=${() => void this.#goOn('again')}
          >
            ${text(this.#busy ? 'credit.booking' : 'action.retry')}
          </button>
          <button type="button" aria-disabled=${this.#busy ? 'true' : 'false'} @click=${() => void this.#goOn('check')}>
            ${text('credit.open.check')}
          </button>
        </div>
      </div>
    `;
  }

  async #goOn(how: 'again' | 'check'): Promise<void> {
    const [scope, desk] = [this.#scope, this.#desk];
    if (!scope || !desk?.open || this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    const {open} = desk;
    const ask = (quote: Parameters<typeof askCharges>[2]) => askCharges(this.#question, scope, quote, scope.signal);
    await this.#settle(scope, how === 'again' ? desk.book(open, ask) : desk.check());
    if (how === 'check' && sameScope(this.#scope, scope) && !desk.open && !this.#notice) {
      this.#notice = {words: this.#options.localizer().text('credit.notFound')};
    }
    this.#busy = false;
    this.#host.requestUpdate();
    await this.#focusAmount();
  }

  /** @returns whether it is booked. */
  async #settle(scope: AccountScope, booking: Promise<BookingOutcome>): Promise<boolean> {
    const outcome = await booking;
    if (outcome.status === 'booked') this.#options.onBooked(outcome.entry, currencyOf(scope.session.settings));
    // What is shown by now belongs to another account, or to another form.
    if (!sameScope(this.#scope, scope)) return outcome.status === 'booked';
    const {text, money} = this.#options.localizer();
    if (outcome.status === 'booked') {
      const {amount} = outcome.entry;
      const balance = this.#options.balance();
      const sum = money(Math.abs(amount), this.currency);
      const words =
        balance === undefined
          ? text(amount < 0 ? 'credit.removed.only' : 'credit.added.only', {amount: sum})
          : text(amount < 0 ? 'credit.removed' : 'credit.added', {
              amount: sum,
              balance: money(balance + amount, this.currency),
            });
      this.#typed = nothingTyped;
      this.#touched = false;
      scope.editors.changed();
      this.#notice = {words, done: true};
      return true;
    }
    if (outcome.status === 'refused' && outcome.error) {
      this.#notice = {words: text('credit.notBooked'), error: outcome.error};
    }
    return false;
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
    return confirmation(({money}) => {
      const {text} = this.#options.localizer();
      const names = {amount: money(amount, currency), account};
      return {
        title: direction === 'add' ? text('credit.confirm.add', names) : text('credit.confirm.remove', names),
        body: html`
          ${before === undefined || after === undefined
            ? nothing
            : html`<p>
                ${text('credit.confirm.after', {before: money(before, currency), after: money(after, currency)})}
              </p>`}
          ${owes ? html`<p>${text('credit.confirm.below')}</p>` : nothing}
        `,
        confirm: direction === 'add' ? text('credit.addAmount', names) : text('credit.removeAmount', names),
      };
    });
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
