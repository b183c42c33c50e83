import * as z from 'zod/mini';
import type {ReadOptions, SessionApi} from '../accounts-adapter.js';
import {isApiError} from '../errors.js';
import {AccountId} from '../account-ref.js';
import type {Session, Settings} from '../model.js';
import type {CrossbarAccounts} from './accounts.js';
import type {CrossbarClient} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {path} from './http.js';
import {toSettings} from './settings.js';

const text = z.nullish(z.string());

const WireToken = z.object({
  account_id: AccountId,
  /** Absent where an API key signed in, not a person. */
  owner_id: text,
  account_name: text,
  language: text,
});

const WireUser = z.object({
  id: z.string(),
  first_name: text,
  last_name: text,
  username: text,
  priv_level: text,
  timezone: text,
});

type User = Session['user'] & {readonly timezone: string};

/** Who the token belongs to, and what that account and user may do. */
export class CrossbarSession implements SessionApi {
  readonly #client: CrossbarClient;
  readonly #accounts: CrossbarAccounts;

  constructor(client: CrossbarClient, accounts: CrossbarAccounts) {
    this.#client = client;
    this.#accounts = accounts;
  }

  async open({signal}: ReadOptions = {}): Promise<Session> {
    const token = parseData(WireToken, await this.#client.get('token_auth', {signal}));
    const [account, user, settings] = await Promise.all([
      this.#accounts.get(token.account_id, {signal}),
      this.#user(token, signal),
      this.#settings(token.account_id, signal),
    ]);
    const {id, name, isReseller, isSuperduper, timezone, language} = account.value;
    return {
      user: {id: user.id, name: user.name, isAdmin: user.isAdmin},
      home: {
        id,
        name,
        isReseller,
        isSuperduper,
        // The person's own zone goes before the account's (SH-26); the server has settled the language alike.
        timezone: user.timezone || timezone,
        language: token.language || language,
      },
      settings,
    };
  }

  async #user(token: z.infer<typeof WireToken>, signal: AbortSignal | undefined): Promise<User> {
    // An API key has all rights of its account, and nobody's name.
    if (!token.owner_id) return {id: '', name: token.account_name ?? '', isAdmin: true, timezone: ''};
    const answer = await this.#client.get(path`accounts/${token.account_id}/users/${token.owner_id}`, {signal});
    const wire = parseData(WireUser, answer);
    if (wire.id !== token.owner_id) throw protocolError('data.id', answer.origin);
    return {
      id: wire.id,
      name: [wire.first_name, wire.last_name].filter(Boolean).join(' ') || (wire.username ?? ''),
      isAdmin: wire.priv_level === 'admin',
      timezone: wire.timezone ?? '',
    };
  }

  async #settings(id: AccountId, signal: AbortSignal | undefined): Promise<Settings> {
    try {
      return toSettings(await this.#client.get(path`accounts/${id}/whitelabel`, {signal}));
    } catch (error) {
      // Most accounts have none, and some builds not even the endpoint.
      if (isApiError(error) && (error.kind === 'not-found' || error.kind === 'unsupported')) return {};
      throw error;
    }
  }
}
