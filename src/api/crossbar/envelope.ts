import * as z from 'zod/mini';
import {apiError, type ApiErrorOf, type ApiErrorOptions} from '../errors.js';
import {isObject, type JsonObject} from './json.js';

/** What Crossbar wraps every answer in (contract 1.2), cut to what is used. */
const Envelope = z.object({
  data: z.unknown(),
  metadata: z.nullish(z.record(z.string(), z.unknown())),
  revision: z.nullish(z.string()),
  next_start_key: z.nullish(z.string()),
  auth_token: z.nullish(z.string()),
  timestamp: z.optional(z.unknown()),
});

export interface Answer {
  readonly data: unknown;
  /** Read-only facts that newer builds keep beside `data` (contract 4.2). */
  readonly metadata: JsonObject;
  readonly revision: string | undefined;
  readonly next: string | undefined;
  readonly token: string | undefined;
  /** Whether a newer build has answered: only those state read-only facts beside `data`, even where there are none. */
  readonly isNewer: boolean;
  /**
   * The server's time of the answer, as it states it: in the envelope, and in a header that is hidden from pages of another
   * origin. Those of a cached answer are in the past.
   */
  readonly times: readonly unknown[];
  /** Where the answer came from, for errors about its content. */
  readonly origin: ApiErrorOptions;
}

/** The JSON of a body, or `undefined` where there is none: proxies and the HTTP layer answer empty or in HTML. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

/**
 * Whether the server had accepted the token of a request that it answers with this body. Newer builds answer 401 for an
 * account that is unknown or deleted, too; they state their version only where the user is known.
 */
export function isAccepted(body: unknown): boolean {
  return isObject(body) && isObject(body['metadata']) && !!body['version'];
}

export function origin(response: Response, body: unknown): ApiErrorOptions {
  const named = isObject(body) && body['request_id'];
  return {
    requestId: typeof named === 'string' ? named : (response.headers.get('x-request-id') ?? undefined),
    status: response.status,
  };
}

export async function readAnswer(response: Response): Promise<Answer> {
  const body = await readJson(response);
  const from = origin(response, body);
  const envelope = parse(Envelope, body, '', from);
  return {
    data: envelope.data,
    metadata: envelope.metadata ?? {},
    revision: envelope.revision ?? undefined,
    next: envelope.next_start_key || undefined,
    token: envelope.auth_token ?? undefined,
    isNewer: envelope.metadata != null,
    times: [envelope.timestamp, response.headers.get('date')],
    origin: from,
  };
}

/**
 * The value as the schema has it.
 * @throws `protocol` with the path of the first field on the wire that is not what it must be, e.g. `data.3.realm`
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, at: string, from: ApiErrorOptions): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw protocolError(pathOf(result.error, at), from);
}

/**
 * A single document. Read-only facts are in `data` in one build and in `metadata` in another; where both have one,
 * `data` wins (Crossbar contract 4.2).
 */
export function parseDocument<T>(schema: z.ZodMiniType<T>, answer: Answer): T {
  const {data, metadata, origin: from} = answer;
  const result = z.safeParse(schema, documentOf(answer));
  if (result.success) return result.data;
  const key = String(result.error.issues[0]?.path[0]);
  const isBeside = isObject(data) && !(key in data) && key in metadata;
  throw protocolError(pathOf(result.error, isBeside ? 'metadata' : 'data'), from);
}

/** The document with its read-only facts, as it came. */
export function documentOf({data, metadata}: Answer): unknown {
  return isObject(data) ? {...metadata, ...data} : data;
}

/** Where on the wire a value was not what it must be. */
export function pathOf(error: z.core.$ZodError, at: string): string {
  const inner = error.issues[0]?.path ?? [];
  return [at, ...inner].filter((step) => step !== '').join('.');
}

/** The answer's `data`; errors name fields as `data.…`. */
export function parseData<T>(schema: z.ZodMiniType<T>, answer: Answer): T {
  return parse(schema, answer.data, 'data', answer.origin);
}

export function protocolError(path: string, from: ApiErrorOptions): ApiErrorOf<'protocol'> {
  return apiError('protocol', `Unexpected response: ${path}`, {path}, from);
}
