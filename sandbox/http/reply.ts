import {toBase64Url} from '../auth/base64.js';
import type {Json, JsonObject} from '../core/json.js';
import type {StoredDocument} from '../store/documents.js';
import {revisionOf} from '../store/store.js';

/** The result of a handler; the envelope is built around it. */
export interface Reply {
  /** Default: 201 for PUT, 200 for all others. */
  readonly status?: number;
  readonly data?: Json;
  /** The envelope's `revision`; for GET also the `ETag`. */
  readonly revision?: string;
  /** The complete rows of a view: the response has an ETag, although one that never matches. */
  readonly listed?: boolean;
  /** Further envelope keys: paging, `metadata`, a fresh `auth_token`. */
  readonly envelope?: JsonObject;
  /** The `Location` of a created document. */
  readonly location?: string;
  /** A streamed list: envelope values become strings, and `tokens` is omitted. */
  readonly chunked?: boolean;
  /** A response that is not JSON: icons, vcards, CSV. */
  readonly content?: {readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>};
}

/** A response with only a status: 406, 412. */
export class BareAnswer extends Error {
  override readonly name = 'BareAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`bare ${status}`);
    this.status = status;
  }
}

export const ok = (data: Json): Reply => ({data});

/** The reply with one stored document. */
export function documentReply(document: StoredDocument, extra: JsonObject = {}): Reply {
  return {data: {...document.doc, id: document.id, ...extra}, revision: revisionOf(document)};
}

/** The reply to a DELETE: the last document, marked as deleted. */
export function deletedReply(document: StoredDocument): Reply {
  return documentReply(document, {_read_only: {deleted: true}});
}

/** An opaque name, like the server's node names. */
export const NODE = toBase64Url('account-widgets').slice(0, 22);
