import {Random} from '../core/random.js';
import {md5} from '../core/hashes.js';
import type {JsonObject} from '../core/json.js';
import type {Account} from './account.js';
import {AccountTree} from './account-tree.js';
import {DocumentStore, type DocumentSeed, type DocumentType, type StoredDocument} from './documents.js';

/** The changes since seeding: by id, `null` for a deletion. */
export interface StoreChanges {
  readonly issued: number;
  readonly accounts: Readonly<Record<string, Account | null>>;
  readonly documents: Readonly<Record<string, Readonly<Record<string, StoredDocument | null>>>>;
}

/** Seconds between year 0 and 1970: Crossbar counts from year 0. */
const GREGORIAN_OFFSET = 62_167_219_200;

export const toGregorian = (unixSeconds: number): number => Math.floor(unixSeconds) + GREGORIAN_OFFSET;

/** Returns `<n>-<32 hex>`: the version of a document, and a hash of its content. */
export function revisionOf(document: {
  readonly id: string;
  readonly revision: number;
  readonly doc: JsonObject;
}): string {
  return `${document.revision}-${md5(`${document.id}:${document.revision}:${JSON.stringify(document.doc)}`)}`;
}

/** The only way to write: accounts, documents, ids, time, and the record of changes since seeding. */
export class Store {
  readonly accounts = new AccountTree();
  readonly documents: DocumentStore;
  readonly #now: () => number;
  readonly #seed: number;
  readonly #changedAccounts = new Map<string, Account | null>();
  readonly #changedDocuments = new Map<string, Map<string, StoredDocument | null>>();
  /** Ids that are not part of the seed: their deletion needs no record. */
  readonly #added = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #issued = 0;

  constructor(options: {readonly seed: number; readonly now: () => number; readonly documents: DocumentSeed}) {
    this.#seed = options.seed;
    this.#now = options.now;
    this.documents = new DocumentStore(options.documents);
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor(this.#now() / 1000);
  }

  /** Returns a new id of 32 hex digits; the same sequence for the same seed. */
  newId(): string {
    this.#issued += 1;
    return new Random(this.#seed, this.#issued, 0x1d).hex(32);
  }

  putAccount(account: Account): Account {
    if (!this.accounts.get(account.id)) this.#begin(account.id);
    this.accounts.put(account);
    this.#changedAccounts.set(account.id, account);
    this.#changed();
    return account;
  }

  removeAccount(id: string): void {
    this.accounts.remove(id);
    this.documents.startEmpty(id);
    if (this.#added.has(id)) this.#changedAccounts.delete(id);
    else this.#changedAccounts.set(id, null);
    this.#changedDocuments.delete(id);
    this.#changed();
  }

  /** Stores a new version: the creation time is retained, and the revision is incremented. */
  save(
    accountId: string,
    document: {
      readonly id: string;
      readonly type: DocumentType;
      readonly doc: JsonObject;
      readonly secret?: JsonObject;
    },
  ): StoredDocument {
    const before = this.documents.get(accountId, document.id);
    const now = this.now();
    const stored: StoredDocument = {
      ...document,
      secret: document.secret ?? before?.secret ?? {},
      revision: (before?.revision ?? 0) + 1,
      created: before?.created ?? now,
      modified: now,
    };
    // `null` means that it is part of the seed and was deleted since.
    if (!before && this.#changesOf(accountId).get(document.id) !== null) this.#added.add(`${accountId}/${document.id}`);
    this.documents.put(accountId, stored);
    this.#changesOf(accountId).set(document.id, stored);
    this.#changed();
    return stored;
  }

  remove(accountId: string, id: string): void {
    this.documents.remove(accountId, id);
    if (this.#added.has(`${accountId}/${id}`)) this.#changesOf(accountId).delete(id);
    else this.#changesOf(accountId).set(id, null);
    this.#changed();
  }

  changes(): StoreChanges {
    return {
      issued: this.#issued,
      accounts: Object.fromEntries(this.#changedAccounts),
      documents: Object.fromEntries(
        [...this.#changedDocuments].map(([accountId, documents]) => [accountId, Object.fromEntries(documents)]),
      ),
    };
  }

  /** Applies changes saved by an earlier run to the same seed. */
  restore(changes: StoreChanges): void {
    this.#issued = changes.issued;
    for (const [id, account] of Object.entries(changes.accounts)) {
      this.#changedAccounts.set(id, account);
      if (account && !this.accounts.get(id)) this.#begin(id);
      if (account) this.accounts.put(account);
      else this.accounts.remove(id);
    }
    for (const [accountId, documents] of Object.entries(changes.documents)) {
      for (const [id, document] of Object.entries(documents)) {
        if (document && !this.documents.get(accountId, id)) this.#added.add(`${accountId}/${id}`);
        this.#changesOf(accountId).set(id, document);
        if (document) this.documents.put(accountId, document);
        else this.documents.remove(accountId, id);
      }
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An account that is not part of the seed starts without documents. */
  #begin(id: string): void {
    if (this.#changedAccounts.get(id) !== null) this.#added.add(id);
    this.documents.startEmpty(id);
  }

  #changesOf(accountId: string): Map<string, StoredDocument | null> {
    let documents = this.#changedDocuments.get(accountId);
    if (!documents) {
      documents = new Map();
      this.#changedDocuments.set(accountId, documents);
    }
    return documents;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
