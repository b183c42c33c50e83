import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {App, AppAccess, AppsApi} from '../apps.js';
import type {ReadOptions, Versioned, WriteOptions} from '../document.js';
import {isApiError} from '../errors.js';
import type {CrossbarClient, Write} from './client.js';
import {parseData, type Answer} from './envelope.js';
import {writeOver} from './fresh-write.js';
import {versioned} from './snapshot.js';
import {path} from './http.js';
import {sameJson} from './json-paths.js';
import type {WriteQueue} from './write-queue.js';

const text = z.nullish(z.string());

const WireApp = z.object({
  id: z.string(),
  name: z.string(),
  i18n: z.nullish(z.record(z.string(), z.object({label: text, description: text}))),
  phase: text,
  tags: z.nullish(z.array(z.string())),
});

const WireBlacklist = z.object({blacklist: z.nullish(z.array(z.string()))});

function toApp({id, name, i18n, phase, tags}: z.infer<typeof WireApp>): App {
  const texts = Object.fromEntries(
    Object.entries(i18n ?? {}).map(([language, {label, description}]) => [
      language,
      {label: label ?? '', description: description ?? ''},
    ]),
  );
  return {
    id,
    name,
    texts,
    ...(phase === 'alpha' || phase === 'beta' ? {phase} : {}),
    ...(tags && tags.length > 0 ? {tags} : {}),
  };
}

function toAccess(accountId: AccountId, answer: Answer): Versioned<AppAccess> {
  return versioned(accountId, {blocked: parseData(WireBlacklist, answer).blacklist ?? []}, answer);
}

/** The app store and its blacklist (Crossbar contract 11). */
export class CrossbarApps implements AppsApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async list(storeId: AccountId, options?: ReadOptions): Promise<readonly App[]> {
    const answer = await this.#client.get(path`accounts/${storeId}/apps_store`, options);
    return parseData(z.array(WireApp), answer).map(toApp);
  }

  async access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>> {
    return toAccess(accountId, await this.#client.get(path`accounts/${accountId}/apps_store/blacklist`, options));
  }

  async setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options: WriteOptions = {},
  ): Promise<Versioned<AppAccess>> {
    return this.#writes.run(accountId, options.signal, () =>
      writeOver({
        read: async () => ({document: await this.access(accountId, options), raw: undefined}),
        replaces: true,
        write: ({document}, condition) => this.#apply(document, change, {...options, condition}),
      }),
    );
  }

  async icon(storeId: AccountId, appId: string, options?: ReadOptions): Promise<Blob | undefined> {
    try {
      return await this.#client.bytes(path`accounts/${storeId}/apps_store/${appId}/icon`, 'image/*', options);
    } catch (error) {
      // The document says 404, a genuine server 406 with an empty body: it has no image to offer.
      if (isApiError(error) && (error.status === 404 || error.status === 406)) return undefined;
      throw error;
    }
  }

  /** @returns nothing where the list is so already */
  async #apply(
    {accountId, ...stored}: Versioned<AppAccess>,
    {block, allow}: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options: Write,
  ): Promise<Versioned<AppAccess> | undefined> {
    const blocked = new Set(stored.value.blocked);
    for (const id of allow) blocked.delete(id);
    for (const id of block) blocked.add(id);
    if (sameJson([...blocked], stored.value.blocked)) return undefined;
    const answer = await this.#client.write('POST', path`accounts/${accountId}/apps_store/blacklist`, {
      ...options,
      data: {blacklist: [...blocked]},
    });
    return toAccess(accountId, answer);
  }
}
