import type {Backend} from '../backend.js';
import {CrossbarError} from '../core/errors.js';
import {parameter, type AccountExchange} from '../http/exchange.js';
import {isTrue, type JsonObject} from '../core/json.js';
import {invoicesFor} from './invoices.js';
import {servicesOf} from './plans.js';
import {levelOf, quantitiesOf, trunkCounts, withChange, type Quantities} from './quantities.js';

/** A write that may cause charges: the document before and after it. */
export interface ChargedWrite {
  readonly type: 'user' | 'limits';
  /** Absent for a new document. */
  readonly before?: JsonObject;
  readonly after: JsonObject;
}

/**
 * Responds with 402 and a quote when a write adds a billable quantity and the charges were not accepted. The payer is
 * the caller's own account, so writes to other accounts add nothing to its invoice; superduper never pays.
 */
export function requireAcceptedCharges(exchange: AccountExchange, backend: Backend, write: ChargedWrite): void {
  const {account, caller} = exchange;
  if (caller.account.superduper || caller.account.id !== account.id) return;
  if (isTrue(parameter(exchange, 'accept_charges'))) return;
  const before = quantitiesOf(backend, account);
  const {plans, overrides} = servicesOf(backend, account);
  const quantities = changed(before, write);
  const {invoices, addsCharges} = invoicesFor(
    backend,
    {plans, overrides, quantities},
    {plans, overrides, quantities: before},
  );
  if (addsCharges) throw new CrossbarError(402, 'accept charges', invoices);
}

function changed(quantities: Quantities, write: ChargedWrite): Quantities {
  if (write.type === 'user') {
    const removed = write.before ? {[levelOf(write.before)]: -1} : {};
    return withChange(withChange(quantities, 'users', removed), 'users', {[levelOf(write.after)]: 1});
  }
  const [before, after] = [trunkCounts(write.before ?? {}), trunkCounts(write.after)];
  return withChange(
    quantities,
    'limits',
    Object.fromEntries(Object.entries(after).map(([trunk, count]) => [trunk, count - (before[trunk] ?? 0)])),
  );
}
