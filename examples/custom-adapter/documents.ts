import type * as z from 'zod/mini';
import {
  apiError,
  type AccountId,
  type CallDestination,
  type CallingRules,
  type CallingRulesApi,
  type Change,
  type DocumentApi,
  type MfaProvider,
  type ReadOptions,
  type Security,
  type SecurityApi,
  type Versioned,
  type WriteOptions,
} from '../../src/api/index.js';
import {assertOwn, orConflict, parse, path, type Answer, type RestClient} from './rest-client.js';

/**
 * A document of a tenant. This backend has revisions and merges changes, so the port requires nothing that it lacks.
 */
export class RestDocument<T extends object> implements DocumentApi<T> {
  protected readonly client: RestClient;
  readonly #name: string;
  readonly #schema: z.ZodMiniType<T>;
  readonly #initial: T;

  constructor(client: RestClient, name: string, schema: z.ZodMiniType<T>, initial: T) {
    this.client = client;
    this.#name = name;
    this.#schema = schema;
    this.#initial = initial;
  }

  async get(accountId: AccountId, {signal}: ReadOptions = {}): Promise<Versioned<T>> {
    return this.#versioned(accountId, await this.client.send('GET', this.#path(accountId), {signal}));
  }

  async update(accountId: AccountId, {base, changes}: Change<T>, {signal}: WriteOptions = {}): Promise<Versioned<T>> {
    assertOwn(accountId, base);
    const write = this.client.send('PATCH', this.#path(accountId), {body: changes, revision: base.revision, signal});
    return this.#versioned(accountId, await orConflict(write, () => this.get(accountId, {signal})));
  }

  #path(accountId: AccountId): string {
    return path`tenants/${accountId}/documents/${this.#name}`;
  }

  #versioned(accountId: AccountId, {body, revision}: Answer): Versioned<T> {
    const stored = typeof body === 'object' ? body : {};
    return {accountId, value: parse(this.#schema, {...this.#initial, ...stored}), revision};
  }
}

export class RestCallingRules extends RestDocument<CallingRules> implements CallingRulesApi {
  async destinations(): Promise<readonly CallDestination[]> {
    return [
      {id: 'local', name: 'Local', isEmergency: false},
      {id: 'abroad', name: 'Abroad', isEmergency: false},
      {id: 'emergency', name: 'Emergency', isEmergency: true},
    ];
  }
}

export class RestSecurity extends RestDocument<Security> implements SecurityApi {
  async mfaProviders(): Promise<readonly MfaProvider[]> {
    return [];
  }

  async messagingNumbers(accountId: AccountId, options?: ReadOptions): Promise<readonly string[]> {
    // No number sends messages here; an unknown tenant is rejected nevertheless.
    await this.get(accountId, options);
    return [];
  }

  override async update(accountId: AccountId, change: Change<Security>, options?: WriteOptions) {
    if (change.changes.mfaEnabled) {
      throw apiError('refused', 'This backend knows no second factor', {code: 'no_mfa_provider'});
    }
    return super.update(accountId, change, options);
  }
}
