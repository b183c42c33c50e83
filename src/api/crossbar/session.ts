import type {OpenOptions, Session, SessionApi} from '../session.js';
import type {Settings} from '../settings.js';
import {isApiError} from '../errors.js';
import {loadCode} from '../load-code.js';
import type {AccountId} from '../account-ref.js';
import {CrossbarAccounts} from './accounts.js';
import type {CrossbarClient} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {path} from './http.js';
import {objectOf} from './json.js';
import {textOf} from './loose-values.js';
import {tokenUser, WireToken} from './wire-token.js';
import type {WriteQueue} from './write-queue.js';

type User = Session['user'] & {readonly timezone: string};

/** The user of the token, and the permissions of the account and the user. */
export class CrossbarSession implements SessionApi {
  #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  /**
   * The client of the current user. Each user has a separate client, so everything that a user has started ends with
   * that user.
   */
  get client(): CrossbarClient {
    return this.#client;
  }

  isCurrent({user, home}: Session): boolean {
    return this.#client.tokens.isOf({accountId: home.id, ownerId: user.id});
  }

  async open({anew = false, signal}: OpenOptions = {}): Promise<Session> {
    if (anew) this.#client.tokens.forget();
    const {client, token} = await this.#signedIn(signal);
    const [account, user, settings] = await Promise.all([
      new CrossbarAccounts(client, this.#writes).get(token.account_id, {signal}),
      readUser(client, token, signal),
      readSettings(client, token.account_id, signal),
    ]);
    const {id, name, isReseller, isSuperduper, timezone, language} = account.value;
    return {
      user: {id: user.id, name: user.name, isAdmin: user.isAdmin},
      home: {
        id,
        name,
        isReseller,
        isSuperduper,
        // The user's own time zone precedes the account's; the server has resolved the language in the same way.
        timezone: user.timezone || timezone,
        language: textOf(token.language) || language,
      },
      settings,
    };
  }

  /** Reads the current user, who may not be the previous one. */
  async #signedIn(signal: AbortSignal | undefined): Promise<{client: CrossbarClient; token: WireToken}> {
    const client = this.#client;
    try {
      const used = await client.tokens.get(signal);
      const token = parseData(WireToken, await client.get('token_auth', {signal}));
      client.tokens.bind(tokenUser(token), used);
      return {client, token};
    } catch (error) {
      const {successor} = client;
      if (!successor) throw error;
      if (this.#client === client) this.#client = successor;
      return this.#signedIn(signal);
    }
  }
}

async function readUser(client: CrossbarClient, token: WireToken, signal: AbortSignal | undefined): Promise<User> {
  // An API key has all rights of its account, and no user name.
  if (!token.owner_id) return {id: '', name: textOf(token.account_name) ?? '', isAdmin: true, timezone: ''};
  const answer = await client.get(path`accounts/${token.account_id}/users/${token.owner_id}`, {signal});
  const {id, first_name: first, last_name: last, username, priv_level: level, timezone} = objectOf(answer.data);
  if (id !== token.owner_id) throw protocolError('data.id', answer.origin);
  return {
    id: token.owner_id,
    name: [first, last].map(textOf).filter(Boolean).join(' ') || (textOf(username) ?? ''),
    isAdmin: level === 'admin',
    timezone: textOf(timezone) ?? '',
  };
}

async function readSettings(client: CrossbarClient, id: AccountId, signal: AbortSignal | undefined): Promise<Settings> {
  try {
    const answer = await client.get(path`accounts/${id}/whitelabel`, {signal});
    const {toSettings} = await loadCode(() => import('./settings.js'));
    return toSettings(answer);
  } catch (error) {
    // Most accounts have none, and some builds do not have the endpoint.
    if (isApiError(error) && (error.kind === 'not-found' || error.kind === 'unsupported')) return {};
    throw error;
  }
}
