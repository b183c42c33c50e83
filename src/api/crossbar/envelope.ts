import * as z from 'zod/mini';
import {apiError, type ApiErrorOf, type ApiErrorOptions} from '../errors.js';
import {isObject, type JsonObject} from './json.js';

/** The envelope of every response, reduced to the used properties. */
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
  /** Read-only properties that newer builds place beside `data`. */
  readonly metadata: JsonObject;
  readonly revision: string | undefined;
  readonly next: string | undefined;
  readonly token: string | undefined;
  /**
   * Whether a newer build has responded: only newer builds place read-only properties beside `data`, even when there
   * are none.
   */
  readonly isNewer: boolean;
  /**
   * The server's time of the response, as stated in the envelope and in a header that pages of another origin cannot
   * read. For a cached response, both are in the past.
   */
  readonly times: readonly unknown[];
  /** The origin of the response, for errors about its content. */
  readonly origin: ApiErrorOptions;
}

/**
 * Returns the JSON of a body, or `undefined` when there is none: proxies and the HTTP layer respond with an empty body
 * or with HTML.
 */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

/**
 * Returns whether the server accepted the token of a request that it answers with this body. Newer builds also answer
 * 401 for an account that is unknown or deleted; they state their version only when the user is known.
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
 * Parses a value with a schema.
 * @throws `protocol` with the path of the first unexpected field on the wire, e.g. `data.3.realm`
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, at: string, from: ApiErrorOptions): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw protocolError(pathOf(result.error, at), from);
}

/**
 * Parses a single document. Read-only properties are in `data` in one build and in `metadata` in another; when both
 * contain one, `data` takes precedence.
 */
export function parseDocument<T>(schema: z.ZodMiniType<T>, answer: Answer): T {
  const {data, metadata, origin: from} = answer;
  const result = z.safeParse(schema, documentOf(answer));
  if (result.success) return result.data;
  const key = String(result.error.issues[0]?.path[0]);
  const isBeside = isObject(data) && !(key in data) && key in metadata;
  throw protocolError(pathOf(result.error, isBeside ? 'metadata' : 'data'), from);
}

/** Returns the document with its read-only properties, unparsed. */
export function documentOf({data, metadata}: Answer): unknown {
  return isObject(data) ? {...metadata, ...data} : data;
}

/** Returns the location of an unexpected value on the wire. */
export function pathOf(error: z.core.$ZodError, at: string): string {
  const inner = error.issues[0]?.path ?? [];
  return [at, ...inner].filter((step) => step !== '').join('.');
}

/** Parses the `data` of the response; errors name fields as `data.…`. */
export function parseData<T>(schema: z.ZodMiniType<T>, answer: Answer): T {
  return parse(schema, answer.data, 'data', answer.origin);
}

export function protocolError(path: string, from: ApiErrorOptions): ApiErrorOf<'protocol'> {
  return apiError('protocol', `Unexpected response: ${path}`, {path}, from);
}
