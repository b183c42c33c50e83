import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {Change, List, ReadOptions, Versioned, WriteOptions} from '../document.js';
import type {MfaProvider, Security, SecurityApi} from '../security.js';
import {apiError} from '../errors.js';
import {listOf} from '../list-of.js';
import type {CrossbarClient} from './client.js';
import {parse, parseData} from './envelope.js';
import type {ApiErrorOptions} from '../errors.js';
import type {FieldPaths} from './failure-facts.js';
import {writeFresh} from './fresh-write.js';
import {versioned} from './snapshot.js';
import {path} from './http.js';
import {objectOf, type JsonObject} from './json.js';
import {overlay} from './json-paths.js';
import {idOf, loose, textOf} from './loose-values.js';
import {messagingNumbers} from './messaging.js';
import {readRows, type Row} from './rows.js';
import type {WriteQueue} from './write-queue.js';

const text = z.nullish(z.string());

const WireConfiguration = z.object({
  auth_modules: z.nullish(
    z.object({
      cb_user_auth: z.nullish(
        z.object({multi_factor: z.nullish(z.object({enabled: z.nullish(z.boolean()), configuration_id: text}))}),
      ),
    }),
  ),
});

/** The account's own configuration; inherited configuration is stored beside it. */
const WireSecurity = z.object({account: z.nullish(z.unknown())});

const WireProviders = z.object({
  configured: loose,
  multi_factor_providers: loose,
});

/** A provider that is not clearly enabled is not. */
const providerRow: Row<MfaProvider> = (wire) => {
  const {id: wireId, name, provider_name: kind, enabled} = objectOf(wire);
  const id = idOf(wireId);
  return id === undefined
    ? undefined
    : {id, name: textOf(name) ?? '', kind: textOf(kind) ?? '', enabled: enabled === true};
};

const fieldPaths: FieldPaths = new Map([
  ['auth_modules.cb_user_auth.multi_factor.enabled', 'mfaEnabled'],
  ['auth_modules.cb_user_auth.multi_factor.configuration_id', 'mfaProviderId'],
]);

function toSecurity(configuration: unknown, at: string, from: ApiErrorOptions): Security {
  const wire = parse(WireConfiguration, configuration ?? {}, at, from);
  const factor = wire.auth_modules?.cb_user_auth?.multi_factor;
  return {mfaEnabled: factor?.enabled ?? false, mfaProviderId: factor?.configuration_id ?? ''};
}

function patch(before: Security, {mfaEnabled, mfaProviderId}: Security, accountId: AccountId): JsonObject {
  if (mfaEnabled && mfaProviderId === '') {
    throw apiError('refused', 'No provider for multi-factor authentication is selected', {code: 'no_mfa_provider'});
  }
  // Unlike in an account, `null` removes a key of this document; a configuration without an id would be refused.
  const chosen =
    mfaProviderId === ''
      ? {configuration_id: null, account_id: null}
      : {configuration_id: mfaProviderId, account_id: accountId};
  const provider = mfaProviderId === before.mfaProviderId ? {} : chosen;
  return {auth_modules: {cb_user_auth: {multi_factor: {enabled: mfaEnabled, ...provider}}}};
}

/** Multi-factor authentication. Writes only with PATCH, so that other modules retain their settings. */
export class CrossbarSecurity implements SecurityApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async mfaProviders(accountId: AccountId, options?: ReadOptions): Promise<List<MfaProvider>> {
    const answer = await this.#client.get(path`accounts/${accountId}/multi_factor`, options);
    const {configured, multi_factor_providers: offered} = parseData(WireProviders, answer);
    const lists = [
      readRows(providerRow, offered ?? [], answer.origin, 'data.multi_factor_providers'),
      readRows(providerRow, configured ?? [], answer.origin, 'data.configured'),
    ];
    const byId = new Map(lists.flatMap(({items}) => items.map((provider) => [provider.id, provider] as const)));
    return listOf(
      [...byId.values()],
      lists.reduce((sum, {unreadable = 0}) => sum + unreadable, 0),
    );
  }

  async messagingNumbers(accountId: AccountId, options?: ReadOptions): Promise<readonly string[]> {
    return messagingNumbers(this.#client, accountId, options);
  }

  async get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<Security>> {
    const answer = await this.#client.get(path`accounts/${accountId}/security`, options);
    const {account} = parseData(WireSecurity, answer);
    return versioned(accountId, toSecurity(account, 'data.account', answer.origin), answer);
  }

  async update(
    accountId: AccountId,
    {base, changes}: Change<Security>,
    options: WriteOptions = {},
  ): Promise<Versioned<Security>> {
    return this.#writes.run(accountId, options.signal, () =>
      writeFresh({
        client: this.#client,
        signal: options.signal,
        accountId,
        base,
        wanted: overlay(base.value, changes),
        read: async () => ({document: await this.get(accountId, options), raw: undefined}),
        write: async ({document}) => {
          const answer = await this.#client.write('PATCH', path`accounts/${accountId}/security`, {
            ...options,
            data: patch(document.value, overlay(document.value, changes), accountId),
            fieldPaths,
          });
          return versioned(accountId, toSecurity(answer.data, 'data', answer.origin), answer);
        },
      }),
    );
  }
}
