import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {App, AppAccess, AppBlocker, AppsApi} from '../apps.js';
import type {List, ListChangeOptions, ReadOptions, Versioned} from '../document.js';
import {isApiError} from '../errors.js';
import {listOf} from '../list-of.js';
import type {CrossbarClient, Write} from './client.js';
import {parseData, parseDocument, type Answer} from './envelope.js';
import {assertSameAccount, writeOver} from './fresh-write.js';
import {versioned} from './snapshot.js';
import {path} from './http.js';
import {objectOf} from './json.js';
import {sameJson} from './json-paths.js';
import {textsOf} from './loose-texts.js';
import {idOf, loose, textOf} from './loose-values.js';
import {readRows, type Row} from './rows.js';
import type {WriteQueue} from './write-queue.js';

const WireBlacklist = z.object({blacklist: z.nullish(z.array(z.string()))});

/** A malformed app does not discard the others. */
const appRow: Row<App> = (wire) => {
  const {id: wireId, name, i18n, phase, tags} = objectOf(wire);
  const id = idOf(wireId);
  if (id === undefined) return undefined;
  const texts = Object.entries(objectOf(i18n)).map(([language, words]) => {
    const {label, description} = objectOf(words);
    return [language, {label: textOf(label) ?? '', description: textOf(description) ?? ''}] as const;
  });
  const known = textsOf(tags);
  return {
    id,
    name: textOf(name) ?? '',
    texts: Object.fromEntries(texts),
    ...(phase === 'alpha' || phase === 'beta' ? {phase} : {}),
    ...(known.length > 0 ? {tags: known} : {}),
  };
};

function toAccess(accountId: AccountId, answer: Answer): Versioned<AppAccess> {
  return versioned(accountId, {blocked: parseData(WireBlacklist, answer).blacklist ?? []}, answer);
}

/** Newer builds state in an app who decided its availability. */
const WireDecision = z.object({authority: loose});

const blockers: Readonly<Record<string, AppBlocker>> = {
  master_account: 'platform',
  super_admin: 'platform',
  vendor_account: 'vendor',
  service_plan: 'plan',
  app_store_blacklist: 'reseller',
  app_store: 'account',
  whitelabel_hide_port: 'branding',
};

/** The app store and its blacklist. */
export class CrossbarApps implements Required<AppsApi> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async list(storeId: AccountId, options?: ReadOptions): Promise<List<App>> {
    const answer = await this.#client.get(path`accounts/${storeId}/apps_store`, options);
    const {items, unreadable} = readRows(appRow, answer.data, answer.origin);
    return listOf(items, unreadable);
  }

  async access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>> {
    return toAccess(accountId, await this.#client.get(path`accounts/${accountId}/apps_store/blacklist`, options));
  }

  /** Older builds do not report it, so no request is sent to them. */
  async blockedBy(accountId: AccountId, appId: string, options?: ReadOptions): Promise<AppBlocker | undefined> {
    if (!this.#client.isNewer) return undefined;
    const answer = await this.#client.get(path`accounts/${accountId}/apps_store/${appId}`, options);
    const authority = textOf(parseDocument(WireDecision, answer).authority) ?? '';
    return Object.hasOwn(blockers, authority) ? blockers[authority] : undefined;
  }

  async setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    {base, ...options}: ListChangeOptions<AppAccess> = {},
  ): Promise<Versioned<AppAccess>> {
    if (base) assertSameAccount(accountId, base);
    return this.#writes.run(accountId, options.signal, () =>
      writeOver({
        client: this.#client,
        signal: options.signal,
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
      // The documentation specifies 404; a genuine server responds with 406 and an empty body when it has no image.
      if (isApiError(error) && (error.status === 404 || error.status === 406)) return undefined;
      throw error;
    }
  }

  /** @returns `undefined` when the list already has these states */
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
