import {md5} from '../core/hashes.js';
import type {MutableJsonObject} from '../core/json.js';
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
}

/** Envelope version of the recorded server. */
const VERSION = '4.0.0';

export function successEnvelope(reply: Reply, facts: EnvelopeFacts): MutableJsonObject {
  const envelope = commonKeys(facts);
  envelope.status = 'success';
  if (reply.data !== undefined) envelope.data = reply.data;
  if (reply.revision !== undefined) envelope.revision = reply.revision;
  Object.assign(envelope, reply.envelope);
  // A login is answered like a request of a signed-in user.
  if (reply.envelope?.auth_token !== undefined) envelope.version = VERSION;
  if (!reply.chunked) return envelope;
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
  return Object.assign(envelope, error.envelope);
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
    tokens: {consumed: 1, remaining: 100},
  };
  if (facts.token !== undefined) envelope.auth_token = facts.token;
  if (facts.authenticated) envelope.version = VERSION;
  return envelope;
}
