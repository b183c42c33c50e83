import * as z from 'zod/mini';
import {loadCode} from '../../../api/load-code.js';
import type {AccountId} from '../../../api/account-ref.js';
import {browserStore, type BrowserStore} from '../../../session/browser-store.js';
import type {AccountTemplate} from './account-template.js';

/**
 * Stores templates. A host that shares them among its operators, or stores them on its server, passes its own
 * implementation. Each method rejects with an `Error` whose message can be shown to the user.
 */
export interface TemplateStore {
  /** The templates of all users who sign in at this home account, in any order. */
  list(homeId: AccountId): Promise<readonly AccountTemplate[]>;
  /** Adds the template, or replaces the one with its id. */
  save(homeId: AccountId, template: AccountTemplate): Promise<void>;
  /** Removing a missing template does nothing. */
  remove(homeId: AccountId, templateId: string): Promise<void>;
}

/** The part of `localStorage` that is used. */
export type TemplateStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Stores templates in this browser, separately for each home account. The key is `account-widgets.templates.` followed
 * by the id of the home account. Entries that this version of the library cannot read are not shown but preserved.
 */
export class LocalTemplateStore implements TemplateStore {
  readonly #store: BrowserStore<readonly unknown[]>;

  constructor(storage: () => TemplateStorage) {
    this.#store = browserStore<readonly unknown[]>({
      kind: 'templates',
      storage,
      parse: (stored) => z.array(z.unknown()).safeParse(stored).data,
    });
  }

  async list(homeId: AccountId): Promise<readonly AccountTemplate[]> {
    // Loaded with the first template, so that validation is not part of the first paint.
    const {readTemplate} = await loadCode(() => import('./account-template.js'));
    return this.#read(homeId).flatMap((entry) => {
      const read = readTemplate(entry);
      return 'template' in read ? [read.template] : [];
    });
  }

  async save(homeId: AccountId, template: AccountTemplate): Promise<void> {
    const entries = this.#read(homeId);
    const at = entries.findIndex((entry) => idOf(entry) === template.id);
    this.#write(homeId, at < 0 ? [...entries, template] : entries.with(at, template));
  }

  async remove(homeId: AccountId, templateId: string): Promise<void> {
    this.#write(
      homeId,
      this.#read(homeId).filter((entry) => idOf(entry) !== templateId),
    );
  }

  #read(homeId: AccountId): readonly unknown[] {
    return this.#store.read(homeId) ?? [];
  }

  #write(homeId: AccountId, entries: readonly unknown[]): void {
    const failure = this.#store.write(entries, homeId);
    if (failure) throw failure;
  }
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
