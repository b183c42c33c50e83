/** The content of a response that refuses values or requires payment. Only writes need it. */
import * as z from 'zod/mini';
import {apiError, type ApiError} from '../errors.js';
import type {FieldError} from '../document.js';
import {loadCode} from '../load-code.js';
import {pathOf, protocolError} from './envelope.js';
import type {Failure, FieldPaths} from './failure-facts.js';
import {isObject} from './json.js';

/** Reads a response with the status 400 or 423: values were refused, or a rule forbids the request. */
export function refusedInput({code, text, data, from}: Failure, paths: FieldPaths): ApiError {
  const account = isObject(data) ? data['account'] : undefined;
  // Builds differ: 400 in one, 423 in another.
  if (isObject(account) && ('disabled' in account || 'expired' in account)) {
    return apiError('unauthorized', 'The account is disabled', {reason: 'account-disabled'}, from);
  }
  const fields = fieldErrors(data, paths);
  if (fields.length === 0) return apiError('refused', text, {code: code || String(from.status)}, from);
  return apiError('invalid', text, {fields}, from);
}

/** Reads `{"<path>": {"<rule>": {"message", "target"}}}`. Accounts write the dots of a path as `%2E`. */
function fieldErrors(data: unknown, paths: FieldPaths): FieldError[] {
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([key, rules]) => {
    if (!isObject(rules)) return [];
    const wirePath = key.replaceAll(/%2E/gi, '.');
    const path = paths.get(wirePath) ?? wirePath;
    return Object.entries(rules).map(([rule, detail]) => fieldError(path, rule, detail));
  });
}

function fieldError(path: string, rule: string, detail: unknown): FieldError {
  const {message, target, details} = isObject(detail) ? detail : {};
  const named = Array.isArray(target) ? target.join(', ') : target;
  return {
    path,
    rule,
    message: [typeof message === 'string' ? message : rule, ...reasons(details)].join(' '),
    ...(typeof named === 'string' || typeof named === 'number' ? {target: named} : {}),
  };
}

/** Returns the rules that a password violates, as newer builds list them: texts, or objects with a text. */
function reasons(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((one: unknown) => {
    const reason = isObject(one) ? one['message'] : one;
    return typeof reason === 'string' && reason !== '' ? [reason] : [];
  });
}

export async function paymentRequired({code, text, data, from}: Failure): Promise<ApiError> {
  if (code === 'billing_issue') {
    const reason = isObject(data) && typeof data['reason'] === 'string' ? data['reason'] : code;
    return apiError('billing-issue', text, {reason}, from);
  }
  // Loaded on demand, because few sessions receive a quote.
  const {Invoice, toCharges} = await loadCode(() => import('./invoices.js'));
  const invoices = z.safeParse(z.array(Invoice), data);
  if (!invoices.success) return protocolError(pathOf(invoices.error, 'data'), from);
  return apiError('charges', text, {quote: invoices.data.map(toCharges)}, from);
}
