import * as z from 'zod/mini';
import {isApiError, type ApiError, type ApiErrorKind} from '../errors.js';

/** Assertions without a test library: each throws an `Error` whose message states the violated rule. */
export function ensure(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new Error(rule);
}

export function ensureEqual(actual: unknown, expected: unknown, rule: string): void {
  const [one, other] = [canonical(actual), canonical(expected)];
  ensure(one === other, `${rule}\n  expected ${other}\n  but got  ${one}`);
}

/** Parses a value with the model's schema. */
export function ensureModel<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${what} is not as the model has it at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
}

/** Returns the error of a call that must reject with one of the kinds. */
export async function ensureRejects(
  call: Promise<unknown>,
  kinds: readonly ApiErrorKind[],
  rule: string,
): Promise<ApiError> {
  const error = await rejection(call);
  ensure(error !== undefined, `${rule}: it was expected to reject, but resolved`);
  if (!isApiError(error)) throw new Error(`${rule}: it rejected with something that is no ApiError`, {cause: error});
  ensure(
    kinds.includes(error.kind),
    `${rule}: expected "${kinds.join('" or "')}", got "${error.kind}": ${error.message}`,
  );
  return error;
}

/** Returns the reason of a rejection, or `undefined` when the call did not reject. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error ?? new Error('It rejected with nothing');
  }
}

/** Freezes a value recursively, so that an adapter that changes its arguments is detected. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** Returns the same text for equal content, regardless of the order of keys and of keys without a value. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) as string | undefined;
  return text ?? 'undefined';
}
