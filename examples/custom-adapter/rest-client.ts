/** Sends requests to this backend and translates its errors to those of the port. */
import * as z from 'zod/mini';
import {apiError, isApiError, type AccountId, type Base, type FieldError, type Versioned} from '../../src/api/index.js';

export interface Answer {
  readonly body: unknown;
  readonly revision: string;
}

export interface RestRequest {
  readonly body?: unknown;
  /** Reject the write unless the document still has this revision. */
  readonly revision?: string;
  readonly signal?: AbortSignal | undefined;
}

const Problem = z.object({
  code: z._default(z.string(), ''),
  errors: z._default(z.array(z.object({field: z.string(), text: z.string()})), []),
});

/** The backend's names of the fields that it can reject. */
const modelPaths: ReadonlyMap<string, string> = new Map([
  ['title', 'name'],
  ['domain', 'realm'],
  ['secret', 'password'],
]);

export class RestClient {
  readonly #url: string;
  readonly #token: string;
  readonly #fetch: typeof globalThis.fetch;

  constructor(url: string, token: string, fetch: typeof globalThis.fetch) {
    this.#url = url;
    this.#token = token;
    this.#fetch = fetch;
  }

  async send(method: string, path: string, request: RestRequest = {}): Promise<Answer> {
    const response = await this.response(method, path, request);
    const text = await response.text();
    try {
      return {body: text === '' ? undefined : JSON.parse(text), revision: response.headers.get('etag') ?? ''};
    } catch (cause) {
      throw apiError('protocol', 'The answer is no JSON', {path: ''}, {cause, status: response.status});
    }
  }

  async response(method: string, path: string, {body, revision, signal}: RestRequest = {}): Promise<Response> {
    signal?.throwIfAborted();
    const headers = new Headers({authorization: `Bearer ${this.#token}`});
    if (revision !== undefined) headers.set('if-match', revision);
    const init: RequestInit = {method, headers};
    if (body !== undefined) init.body = JSON.stringify(body);
    if (signal) init.signal = signal;
    let response: Response;
    try {
      response = await this.#fetch(`${this.#url}/${path}`, init);
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      throw apiError('network', 'The server could not be reached', {}, {cause});
    }
    if (response.ok) return response;
    throw await toError(response);
  }
}

async function toError(response: Response) {
  const {status} = response;
  const parsed = z.safeParse(Problem, await response.json().catch(() => ({})));
  const {code, errors} = parsed.success ? parsed.data : {code: '', errors: []};
  const from = {status};
  switch (status) {
    case 401:
      return apiError('unauthorized', 'Nobody is signed in', {reason: 'expired'}, from);
    case 403:
      return apiError('forbidden', 'Not allowed', {}, from);
    case 404:
      return apiError('not-found', 'There is no such thing', {}, from);
    case 409:
      return apiError('refused', code, {code}, from);
    case 412:
      return apiError('conflict', 'Changed by someone else', {}, from);
    case 422:
      return apiError('invalid', 'Refused values', {fields: errors.map(toFieldError)}, from);
    case 429:
      return apiError('rate-limited', 'Too many requests', {}, from);
    default:
      return apiError('server', `The server failed with ${status}`, {}, from);
  }
}

function toFieldError({field, text}: {readonly field: string; readonly text: string}): FieldError {
  return {path: modelPaths.get(field) ?? field, rule: 'invalid', message: text};
}

/** Validates a value against a schema. @throws a `protocol` error that names the field */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join('.') ?? '';
  throw apiError('protocol', `Unexpected response at "${path}"`, {path});
}

/** A path with encoded ids. */
export function path(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return String.raw({raw: parts}, ...ids.map(encodeURIComponent));
}

/** A change based on one account's document must never be sent to another. */
export function assertOwn(accountId: AccountId, base: Base<unknown>): void {
  if (base.accountId === accountId) return;
  throw apiError('refused', 'The change was made for another account', {code: 'other_account'});
}

/** Checks the base of a write whose request cannot name a revision. */
export async function assertUnchanged<T>(
  accountId: AccountId,
  base: Base<T> | undefined,
  read: () => Promise<Versioned<T>>,
): Promise<void> {
  if (!base) return;
  assertOwn(accountId, base);
  const current = await read();
  if (JSON.stringify(current.value) === JSON.stringify(base.value)) return;
  throw apiError('conflict', 'Changed by another client', {current}, {unsent: true});
}

/** Sends a write; if the backend's document has changed, the `conflict` error contains the current one. */
export async function orConflict<T>(write: Promise<T>, read: () => Promise<Versioned<unknown>>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'conflict') throw error;
    throw apiError('conflict', error.message, {current: await read()}, {cause: error});
  }
}
