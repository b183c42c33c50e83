import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {ReadOptions} from './document.js';
import {Settings} from './settings.js';

const text = z._default(z.string(), '');

/** Who is signed in, where, and with which rights. */
export const Session = z.object({
  user: z.object({id: z.string(), name: text, isAdmin: z.boolean()}),
  home: z.object({
    id: AccountId,
    name: z.string(),
    isReseller: z.boolean(),
    isSuperduper: z.boolean(),
    /** IANA name of the zone times are shown in; empty: the browser's. */
    timezone: text,
    language: text,
  }),
  settings: Settings,
});
export type Session = Readonly<z.infer<typeof Session>>;

export interface OpenOptions extends ReadOptions {
  /** Somebody may have signed in meanwhile: what is remembered of the user, a token for instance, is asked for again. */
  readonly anew?: boolean | undefined;
}

/**
 * Who is signed in. One adapter may see several users come and go, and must never send for one what another has asked for:
 *
 * - Where credentials are renewed, it finds out whose the new ones are before it uses them. If another user has signed in,
 *   every call rejects with `unauthorized`, reason `another-user`, until `open` is called: this adopts the new user. What
 *   was called before that is not sent afterwards either, wherever it waits: in a queue, for a repeat, between two requests.
 * - Where the browser adds the credentials by itself (a session cookie), every request names the user that `open` found,
 *   and the server refuses it for any other. No client can do without: the cookie may change at any moment, in another tab.
 */
export interface SessionApi {
  /** Finds out who is signed in. Called for every connection, and again when the user may be another. */
  open(options?: OpenOptions): Promise<Session>;
  /**
   * Whether what is called at this moment would be sent for the user of this session. Asked before every call, for adapters
   * that several parts of a page share: one of them may have adopted another user already. Default: yes.
   */
  isCurrent?(session: Session): boolean;
}
