import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';
import type {ReadOptions} from './document.js';
import {Settings} from './settings.js';

const text = z._default(z.string(), '');

/** The signed-in user, the home account, and the permissions. */
export const Session = z.object({
  user: z.object({id: z.string(), name: text, isAdmin: z.boolean()}),
  home: z.object({
    id: AccountId,
    name: z.string(),
    isReseller: z.boolean(),
    isSuperduper: z.boolean(),
    /** IANA name of the time zone in which times are shown; empty: the browser's. */
    timezone: text,
    language: text,
  }),
  settings: Settings,
});
export type Session = Readonly<z.infer<typeof Session>>;

export interface OpenOptions extends ReadOptions {
  /** Another user may have signed in: cached user data, such as a token, is requested again. */
  readonly anew?: boolean | undefined;
}

/**
 * The signed-in user. One adapter may serve several users in succession, and must never send a request of one user for
 * another:
 *
 * - When it renews credentials, it determines their user before it uses them. If another user has signed in, every call
 *   rejects with `unauthorized`, reason `another-user`, until `open` is called, which adopts the new user. Earlier
 *   calls are not sent afterwards either, wherever they wait: in a queue, for a retry, or between two requests.
 * - When the browser adds the credentials itself (a session cookie), every request names the user that `open` found,
 *   and the server refuses it for any other user. No client can work without this: the cookie may change at any moment,
 *   in another tab.
 */
export interface SessionApi {
  /** Reads the signed-in user. Called for every connection, and again when the user may have changed. */
  open(options?: OpenOptions): Promise<Session>;
  /**
   * Returns whether a call at this moment would be sent for the user of this session. Checked before every call, for
   * adapters that several parts of a page share: one of them may already have adopted another user. Default: true.
   */
  isCurrent?(session: Session): boolean;
}
