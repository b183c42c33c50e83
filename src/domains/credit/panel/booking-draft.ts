import {storedText} from '../../../api/stored-text.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Direction} from '../booking-memory.js';
import type {BookingWish} from '../desk.js';
import {currencyOf} from '../../../session/currency.js';
import {Draft, retainedDraft, type DraftOptions} from '../../../session/draft.js';
import type {EditorChange} from '../../../session/editor.js';
import type {AccountScope} from '../../../session/scope.js';
import {amountDigits, parseAmount, smallestAmount, smallestRemoval} from './amount.js';

export type BookingField = 'amount' | 'reason' | 'reference';

export interface BookingDraftOptions extends DraftOptions {
  /**
   * Books what is typed, after the form's own questions. Absent while no form shows the draft; nothing is booked then.
   */
  readonly book?: (() => Promise<boolean>) | undefined;
}

const nothingTyped: Readonly<Record<BookingField, string>> = {amount: '', reason: '', reference: ''};

/** What the user has typed into the form that books credit of one account. */
export class BookingDraft extends Draft<BookingDraftOptions> {
  #direction: Direction;
  #typed = nothingTyped;
  #isOver = false;

  constructor(scope: AccountScope, options: BookingDraftOptions) {
    super(scope, scope.account.id, keyOf(scope), options);
    this.#direction = this.mayAdd ? 'add' : 'remove';
    this.enter(scope, options);
  }

  static retained(scope: AccountScope): BookingDraft | undefined {
    return retainedDraft(scope, BookingDraft, keyOf(scope));
  }

  attach(scope: AccountScope, options: BookingDraftOptions): void {
    this.enter(scope, options);
  }

  get dirty(): boolean {
    return !this.#isOver && Object.values(this.#typed).some((text) => storedText(text) !== '');
  }

  get direction(): Direction {
    return this.#direction;
  }

  set direction(direction: Direction) {
    this.#direction = direction;
    this.notify();
  }

  typed(field: BookingField): string {
    return this.#typed[field];
  }

  type(field: BookingField, text: string): void {
    this.#typed = {...this.#typed, [field]: text};
    this.notify();
  }

  /** Resets the form after a booking. */
  clear(): void {
    this.#typed = nothingTyped;
    if (this.shown) this.notify();
    else this.discard();
  }

  override save(): Promise<boolean> {
    return this.options.book?.() ?? Promise.resolve(false);
  }

  override discard(): void {
    this.#isOver = true;
    this.leave();
    this.notify();
  }

  get currency(): string {
    return currencyOf(this.scope.session.settings);
  }

  get minimum(): number {
    return this.#direction === 'remove' ? smallestRemoval : smallestAmount(this.scope.session.settings);
  }

  get mayAdd(): boolean {
    return !this.scope.session.settings.disableBraintree;
  }

  /** The typed booking, if it is valid. */
  wish(locale: string): BookingWish | undefined {
    const {currency, minimum} = this;
    const amount = parseAmount(this.#typed.amount, locale, currency);
    if (amount === undefined || amount < minimum) return undefined;
    const {reason, reference} = this.#typed;
    return {
      direction: this.#direction,
      amount,
      currency,
      description: storedText(reason) || undefined,
      reference: storedText(reference) || undefined,
    };
  }

  /** Why the amount cannot be booked. */
  complaint({text, money, locale}: Localizer): string | undefined {
    if (this.wish(locale)) return undefined;
    const {currency, minimum} = this;
    if (storedText(this.#typed.amount) === '') return text(formsWords['form.required']);
    if (parseAmount(this.#typed.amount, locale, currency) !== undefined) {
      return text(creditWords['credit.amount.tooSmall'], {minimum: money(minimum, currency)});
    }
    const digits = amountDigits(currency);
    const example = new Intl.NumberFormat(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});
    return text(creditWords['credit.amount.invalid'], {example: example.format(10)});
  }

  inWords({text}: Localizer): readonly EditorChange[] {
    const from = text(commonWords['state.notSet']);
    const labels = {
      amount: text(this.#direction === 'add' ? creditWords['credit.add'] : creditWords['credit.remove']),
      reason: text(creditWords['credit.reason']),
      reference: text(creditWords['credit.reference']),
    };
    return (Object.keys(labels) as BookingField[])
      .filter((field) => storedText(this.#typed[field]) !== '')
      .map((field) => ({path: `credit-${field}`, label: labels[field], from, to: this.#typed[field]}));
  }

  protected override unattended({place}: BookingDraftOptions): BookingDraftOptions {
    return {place};
  }

  protected override stale(options: BookingDraftOptions): BookingDraftOptions {
    return options;
  }

  protected override end(): void {
    this.discard();
  }
}

const keyOf = ({account}: AccountScope): readonly unknown[] => ['credit-booking', account.id];
