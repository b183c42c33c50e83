import {html, nothing, type TemplateResult} from 'lit';
import type {CreditApi, LedgerEntry, LedgerSum} from '../../../api/credit.js';
import type {List} from '../../../api/document.js';
import {toApiError, type ApiError} from '../../../api/errors.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {monthBefore, monthName, monthOf, startOf, type Month} from '../../../i18n/months.js';
import {currencyOf} from '../../../session/currency.js';
import {sameScope, type AccountScope} from '../../../session/scope.js';
import {longList} from '../../../ui/lists/long-list.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import {selectField} from '../../../ui/fields/field.js';
import {errorNotice, skeleton} from '../../../ui/notices/notices.js';
import {balanceChart} from './balance-chart.js';
import {balanceCurve, closingBalance, MergedEntries, withBalances, type BalancedEntry} from './ledger-model.js';
import {sentence} from '../../../ui/text/sentence.js';

/** Entries shown at first and added by each "Show older entries". */
const PAGE = 20;
/** Entries requested from each source at once. */
const READ = 100;
/** Months to choose from. */
const MONTHS = 24;

interface Loaded {
  readonly month: Month;
  readonly sums: List<LedgerSum>;
  readonly merged: MergedEntries;
  readonly entries: readonly LedgerEntry[];
  /** The backend's time of the read: the end of the current month's data. */
  readonly at: number;
}

/** `balance`: `undefined` if it cannot be computed because an entry or a sum cannot be read. */
type Row = Omit<BalancedEntry, 'balance'> & {readonly balance: number | undefined};

/** The bookings of one account, month by month, with the balance after each entry. */
export class Ledger {
  readonly #host: EditFormHost;
  readonly #localizer: () => Localizer;
  #scope: AccountScope | undefined;
  #credit: CreditApi | undefined;
  /** The requested month; `undefined` for the current one. */
  #wanted: Month | undefined;
  /** The current month, once the backend's time is known. */
  #present: Month | undefined;
  #loaded: Loaded | undefined;
  #error: ApiError | undefined;
  #reading = false;
  /** Cancels the pending read when another month or account is shown. */
  #reader = new AbortController();

  constructor(host: EditFormHost, localizer: () => Localizer) {
    this.#host = host;
    this.#localizer = localizer;
  }

  /** Opens the ledger of the account that the scope shows, at the current month. */
  open(scope: AccountScope, credit: CreditApi): void {
    this.#scope = scope;
    this.#credit = credit;
    this.show(undefined);
  }

  /** Reads the ledger again after a booking. */
  refresh(): void {
    if (this.#scope) this.show(this.#wanted);
  }

  close(): void {
    this.#reader.abort();
    this.#scope = undefined;
    this.#loaded = undefined;
    this.#present = undefined;
    this.#error = undefined;
  }

  /** @param month default: the current month by the backend's clock */
  show(month: Month | undefined): void {
    if ((month ?? this.#present) !== this.#loaded?.month) this.#loaded = undefined;
    this.#wanted = month;
    void this.#read(async ({account}, credit, signal) => {
      const now = (await credit.now?.(account.id, {signal})) ?? Date.now();
      const present = month === undefined || month === monthOf(now);
      const shown = month ?? monthOf(now);
      const sums = await credit.summary(account.id, {month: present ? undefined : month, signal});
      const from = startOf(shown);
      const to = startOf(monthBefore(shown, -1)) - 1;
      const sources = sums.filter(({carriedOver}) => !carriedOver).map(({source}) => source);
      const merged = new MergedEntries(sources, (source, cursor) =>
        credit.entries(account.id, source, {from, to, cursor, limit: READ, signal}),
      );
      return {month: shown, sums, merged, entries: await merged.next(PAGE), at: now};
    });
  }

  render(): TemplateResult | typeof nothing {
    const scope = this.#scope;
    if (!scope) return nothing;
    const localizer = this.#localizer();
    return html`
      <div class="ledger" part="ledger" aria-busy=${this.#reading ? 'true' : 'false'}>
        ${this.#renderMonth(localizer)}
        ${
          this.#error
            ? errorNotice(localizer, this.#error, {
                title: localizer.text(creditWords['credit.failed']),
                onRetry: () => (this.#loaded ? this.#more() : this.refresh()),
              })
            : nothing
        }
        ${
          this.#loaded
            ? this.#renderLoaded(localizer, this.#loaded, currencyOf(scope.session.settings))
            : this.#error
              ? nothing
              : html`<p>${skeleton('wide')}</p>`
        }
      </div>
    `;
  }

  #renderMonth({text, locale}: Localizer): TemplateResult {
    // Until the backend's time is known, the computer's own clock is used.
    const now = this.#present ?? monthOf(Date.now());
    const shown = this.#wanted ?? now;
    const months = Array.from({length: MONTHS}, (_, index) => monthBefore(now, index));
    const binding = {path: 'ledger-month', value: shown, error: undefined, disabled: false, onBlur: () => {}};
    const choices = months.map((month) => ({value: month, label: monthName(locale, month)}));
    return html`<div class="ledger-month">
      ${selectField(
        {...binding, onInput: (month) => this.show(month)},
        {label: text(creditWords['credit.month']), choices},
      )}
    </div>`;
  }

  #renderLoaded(localizer: Localizer, {month, sums, merged, entries, at}: Loaded, currency: string): TemplateResult {
    const {text, money} = localizer;
    // Sums and balances that lack an amount would be wrong.
    const closing = sums.unreadable ? undefined : closingBalance(sums);
    const balanced = merged.unreadable > 0 || closing === undefined ? undefined : withBalances(closing, entries);
    const rows = balanced ?? entries.map((entry) => ({entry, balance: undefined}));
    const unreadable = merged.unreadable + (sums.unreadable ?? 0);
    const present = month === monthOf(at);
    const end = present ? at : startOf(monthBefore(month, -1)) - 1;
    const from = merged.ended ? startOf(month) : (entries.at(-1)?.at ?? startOf(month));
    const sum = (label: string, amount: number, kind = '') => html`
      <div class=${kind}>
        <dt>${label}</dt>
        <dd><bdi>${money(amount, currency)}</bdi></dd>
      </div>
    `;
    return html`
      ${
        balanced && closing !== undefined
          ? balanceChart(localizer, balanceCurve(balanced, closing, from, end), currency)
          : nothing
      }
      <dl class="sums" aria-label=${text(creditWords['credit.sums'])}>
        ${sums.map(({source, amount, carriedOver}) =>
          sum(carriedOver ? text(creditWords['credit.carriedOver']) : sourceName(localizer, source), amount),
        )}
        ${
          closing === undefined
            ? nothing
            : sum(text(present ? creditWords['credit.atPresent'] : creditWords['credit.atEnd']), closing, 'total')
        }
      </dl>
      ${
        rows.length > 0
          ? this.#renderEntries(localizer, rows, currency)
          : unreadable > 0
            ? nothing
            : html`<p class="hint">${text(creditWords['credit.empty'])}</p>`
      }
      ${unreadableNote(localizer, {unreadable})}
      ${
        merged.ended
          ? nothing
          : html`<div class="buttons">
              <button type="button" aria-disabled=${this.#reading ? 'true' : 'false'} @click=${() => this.#more()}>
                ${text(creditWords['credit.more'])}
              </button>
            </div>`
      }
    `;
  }

  #renderEntries(localizer: Localizer, entries: readonly Row[], currency: string): TemplateResult {
    const {text, money, date} = localizer;
    const timeZone = this.#scope?.session.home.timezone;
    return html`
      <table aria-rowcount=${entries.length + 1}>
        <thead>
          <tr>
            <th scope="col">${text(creditWords['credit.date'])}</th>
            <th scope="col">${text(creditWords['credit.what'])}</th>
            <th scope="col" class="number">${text(creditWords['credit.amountHeading'])}</th>
            <th scope="col" class="number balance-column">${text(creditWords['credit.balanceHeading'])}</th>
          </tr>
        </thead>
        <tbody>
          ${longList({
            kind: 'table',
            items: entries,
            keyOf: ({entry: {source, id}}) => `${source} ${id}`,
            textOf: ({entry: {description, source}}) => description || sourceName(localizer, source),
            row: ({entry: {amount, at, description, reference, source}, balance}, place) => html`
              <tr aria-rowindex=${place ? place.position + 1 : nothing}>
                <td>${at === undefined ? nothing : date(at, {timeZone, time: true})}</td>
                <td>
                  <bdi>${description || sourceName(localizer, source)}</bdi>
                  ${description ? html`<small>${sourceName(localizer, source)}</small>` : nothing}
                  ${
                    reference
                      ? html`<small>${sentence({text}, creditWords['credit.reference.shown'], {reference})}</small>`
                      : nothing
                  }
                </td>
                <td class="number ${amount < 0 ? '' : 'given'}"><bdi>${money(amount, currency)}</bdi></td>
                <td class="number balance-column">
                  ${balance === undefined ? nothing : html`<bdi>${money(balance, currency)}</bdi>`}
                </td>
              </tr>
            `,
          })}
        </tbody>
      </table>
    `;
  }

  #more(): void {
    const loaded = this.#loaded;
    if (!loaded || this.#reading) return;
    void this.#read(
      async () => ({...loaded, entries: [...loaded.entries, ...(await loaded.merged.next(PAGE))]}),
      false,
    );
  }

  async #read(
    read: (scope: AccountScope, credit: CreditApi, signal: AbortSignal) => Promise<Loaded>,
    anew = true,
  ): Promise<void> {
    const [scope, credit] = [this.#scope, this.#credit];
    if (!scope || !credit) return;
    if (anew) {
      this.#reader.abort();
      this.#reader = new AbortController();
    }
    const reader = this.#reader;
    this.#reading = true;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const loaded = await read(scope, credit, AbortSignal.any([reader.signal, scope.signal]));
      if (this.#isOver(reader, scope)) return;
      this.#loaded = loaded;
      this.#present = monthOf(loaded.at);
    } catch (error) {
      if (this.#isOver(reader, scope)) return;
      this.#error = toApiError(error);
    }
    this.#reading = false;
    this.#host.requestUpdate();
  }

  #isOver(reader: AbortController, scope: AccountScope): boolean {
    return reader.signal.aborted || scope.signal.aborted || !sameScope(this.#scope, scope);
  }
}

/** The platform's own sources in the user's language; other sources keep the backend's name. */
function sourceName({text}: Localizer, source: string): string {
  switch (source) {
    case 'adjustments':
      return text(creditWords['credit.source.adjustments']);
    case 'per-minute-voip':
      return text(creditWords['credit.source.per-minute-voip']);
    case 'services':
      return text(creditWords['credit.source.services']);
    case 'payments':
      return text(creditWords['credit.source.payments']);
    default:
      return source;
  }
}
