import {md5} from '../core/hashes.js';
import type {Generation} from '../core/generation.js';
import {asObject, isObject, omit, type JsonObject, type MutableJsonObject} from '../core/json.js';
import type {CrossbarError} from '../core/errors.js';
import {NODE, type Reply} from './reply.js';

/** The properties of the request in every envelope. */
export interface EnvelopeFacts {
  readonly requestId: string;
  /** The token of the request; undefined when there was none. */
  readonly token: string | undefined;
  /** Whether the token was accepted: only then does the envelope contain the version. */
  readonly authenticated: boolean;
  /** Unix milliseconds. */
  readonly now: number;
  readonly generation: Generation;
}

/** Envelope version of the recorded server, and of one that was read. */
const VERSIONS: Readonly<Record<Generation, string>> = {4: '4.0.0', 5: '5.0.0'};

export function successEnvelope(reply: Reply, facts: EnvelopeFacts): MutableJsonObject {
  const envelope = commonKeys(facts);
  envelope.status = 'success';
  if (reply.data !== undefined) envelope.data = reply.data;
  if (reply.revision !== undefined) envelope.revision = reply.revision;
  Object.assign(envelope, reply.envelope);
  // A login is answered like a request of a signed-in user.
  if (reply.envelope?.auth_token !== undefined) envelope.version = VERSIONS[facts.generation];
  if (!reply.chunked) return facts.generation === 5 ? withMetadata(envelope) : envelope;
  delete envelope.tokens;
  for (const [key, value] of Object.entries(envelope)) {
    if (key !== 'data') envelope[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return envelope;
}

export function errorEnvelope(error: CrossbarError, facts: EnvelopeFacts): MutableJsonObject {
  const envelope = commonKeys(facts);
  envelope.status = 'error';
  envelope.error = String(error.status);
  envelope.message = error.code;
  if (error.data !== undefined) envelope.data = error.data;
  if (facts.generation === 5) envelope.metadata = {};
  return Object.assign(envelope, error.envelope);
}

/** Generation 5: every response that is not streamed has `metadata`, which also contains what a document cannot change. */
function withMetadata(envelope: MutableJsonObject): MutableJsonObject {
  const {data} = envelope;
  const metadata: JsonObject = asObject(envelope.metadata);
  if (!isObject(data) || data._read_only === undefined) return {...envelope, metadata};
  const readOnly = asObject(data._read_only);
  return {...envelope, data: omit(data, new Set(['_read_only'])), metadata: {...metadata, ...readOnly}};
}

/**
 * The ETag of a list. The genuine one also hashes the request id, so that it never matches twice; this one hashes
 * nothing else.
 */
export function listEtag(requestId: string): string {
  return md5(requestId);
}

function commonKeys(facts: EnvelopeFacts): MutableJsonObject {
  const envelope: MutableJsonObject = {
    timestamp: `${new Date(facts.now).toISOString().slice(0, 19)}Z`,
    node: NODE,
    request_id: facts.requestId,
    tokens: facts.generation === 5 ? {consumed: 0, remaining: 0} : {consumed: 1, remaining: 100},
  };
  if (facts.token !== undefined) envelope.auth_token = facts.token;
  if (facts.authenticated) envelope.version = VERSIONS[facts.generation];
  return envelope;
}
