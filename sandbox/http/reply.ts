import {toBase64Url} from '../auth/base64.js';
import type {Json, JsonObject} from '../core/json.js';
import type {StoredDocument} from '../store/documents.js';
import {revisionOf} from '../store/store.js';

/** What a handler answers; the envelope is built around it. */
export interface Reply {
  /** Default: 201 for PUT, 200 for everything else (Crossbar contract 1.2). */
  readonly status?: number;
  readonly data?: Json;
  /** Goes into the envelope's `revision`; on GET also into the `ETag`. */
  readonly revision?: string;
  /** The rows of a view, as a whole: gets an ETag, although one that never matches. */
  readonly listed?: boolean;
  /** Further envelope keys: paging, `metadata`, a fresh `auth_token`. */
  readonly envelope?: JsonObject;
  /** The `Location` of what was created. */
  readonly location?: string;
  /** Streamed list: envelope values become strings, `tokens` disappears (Crossbar contract 2). */
  readonly chunked?: boolean;
  /** An answer that is not JSON: icons, vcards, CSV. */
  readonly content?: {readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>};
}

/** An answer with a status and nothing else: 406, 412 (Crossbar contract 1.3). */
export class BareAnswer extends Error {
  override readonly name = 'BareAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`bare ${status}`);
    this.status = status;
  }
}

export const ok = (data: Json): Reply => ({data});

/** The reply that shows one stored document. */
export function documentReply(document: StoredDocument, extra: JsonObject = {}): Reply {
  return {data: {...document.doc, id: document.id, ...extra}, revision: revisionOf(document)};
}

/** The reply to a DELETE: the last document, marked (Crossbar contract 1.5). */
export function deletedReply(document: StoredDocument): Reply {
  return documentReply(document, {_read_only: {deleted: true}});
}

/** A name no client can guess the meaning of, as the server's node names are. */
export const NODE = toBase64Url('account-widgets').slice(0, 22);
