import type {JsonObject} from '../core/json.js';

/** Kinds of documents below an account. */
export type DocumentType =
  | 'user'
  | 'callflow'
  | 'device'
  | 'vmbox'
  | 'conference'
  | 'limits'
  | 'whitelabel'
  | 'multi_factor'
  | 'apps_store'
  | 'security'
  | 'ledger'
  | 'channel'
  | 'services'
  | 'phone_number'
  | 'port_request'
  | 'message_box'
  | 'login_attempt'
  | 'api_key'
  | 'app'
  | 'plan';

/** A document of an account other than the account itself. Every write replaces the object. */
export interface StoredDocument {
  readonly id: string;
  readonly type: DocumentType;
  /** The public part. */
  readonly doc: JsonObject;
  /** The private part: password hashes, private flags. */
  readonly secret: JsonObject;
  readonly revision: number;
  /** Unix seconds. */
  readonly created: number;
  readonly modified: number;
}

/** Creates the documents of an account that was never read. It must return the same documents each time. */
export type DocumentSeed = (accountId: string) => Iterable<StoredDocument>;

/** Documents by account. Those of generated accounts are created when first needed. */
export class DocumentStore {
  readonly #byAccount = new Map<string, Map<string, StoredDocument>>();
  readonly #seed: DocumentSeed;
  /** Accounts whose documents `find` creates, if they were never read. */
  readonly #searched: string[] = [];

  constructor(seed: DocumentSeed) {
    this.#seed = seed;
  }

  get(accountId: string, id: string): StoredDocument | undefined {
    return this.#of(accountId).get(id);
  }

  list(accountId: string, type: DocumentType): StoredDocument[] {
    return [...this.#of(accountId).values()].filter((document) => document.type === type);
  }

  /** Lets `find` search the documents of an account even if they were never read. */
  search(accountId: string): void {
    this.#searched.push(accountId);
  }

  /** Returns the first matching document among those that were created, and those of the searched accounts. */
  find(passes: (document: StoredDocument) => boolean): {accountId: string; document: StoredDocument} | undefined {
    for (const accountId of this.#searched) this.#of(accountId);
    for (const [accountId, documents] of this.#byAccount) {
      for (const document of documents.values()) if (passes(document)) return {accountId, document};
    }
    return undefined;
  }

  put(accountId: string, document: StoredDocument): void {
    this.#of(accountId).set(document.id, document);
  }

  remove(accountId: string, id: string): void {
    this.#of(accountId).delete(id);
  }

  /** Makes this account empty, because it is new or deleted. */
  startEmpty(accountId: string): void {
    this.#byAccount.set(accountId, new Map());
  }

  #of(accountId: string): Map<string, StoredDocument> {
    let documents = this.#byAccount.get(accountId);
    if (!documents) {
      documents = new Map();
      for (const document of this.#seed(accountId)) documents.set(document.id, document);
      this.#byAccount.set(accountId, documents);
    }
    return documents;
  }
}
