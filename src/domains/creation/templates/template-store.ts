import {loadCode} from '../../../api/load-code.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {AccountTemplate} from './account-template.js';

/**
 * Where templates are kept. A host that wants to share them among its operators, or to keep them on its server, hands in
 * its own. Each method rejects with an `Error` whose message can be shown to the user.
 */
export interface TemplateStore {
  /** The templates of everybody who signs in at this home account, in any order. */
  list(homeId: AccountId): Promise<readonly AccountTemplate[]>;
  /** Adds the template, or replaces the one with its id. */
  save(homeId: AccountId, template: AccountTemplate): Promise<void>;
  /** Removing what is not there does nothing. */
  remove(homeId: AccountId, templateId: string): Promise<void>;
}

/** As `localStorage` is. */
export type TemplateStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Keeps templates in this browser alone, those of each home account apart: another browser, and another person's, has its
 * own. The key is `account-widgets.templates.` and the id of the home account. An entry that no version of the library
 * made is not shown, and not lost.
 */
export class LocalTemplateStore implements TemplateStore {
  readonly #storage: () => TemplateStorage;

  /** @param storage asked for at each use: a page may be refused its storage by throwing at the mere mention. */
  constructor(storage: () => TemplateStorage) {
    this.#storage = storage;
  }

  async list(homeId: AccountId): Promise<readonly AccountTemplate[]> {
    // Loaded with the first template: what checks them is no part of what a page begins with.
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

  /** What is stored now, which another tab may have written meanwhile. */
  #read(homeId: AccountId): readonly unknown[] {
    const text = this.#storage().getItem(keyOf(homeId));
    if (text === null) return [];
    try {
      const stored: unknown = JSON.parse(text);
      return Array.isArray(stored) ? stored : [];
    } catch {
      return [];
    }
  }

  #write(homeId: AccountId, entries: readonly unknown[]): void {
    this.#storage().setItem(keyOf(homeId), JSON.stringify(entries));
  }
}

function keyOf(homeId: AccountId): string {
  return `account-widgets.templates.${homeId}`;
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
