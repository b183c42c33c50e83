import * as z from 'zod/mini';
import type {CallingRulesApi, Change, ReadOptions, WriteOptions} from '../accounts-adapter.js';
import {isApiError} from '../errors.js';
import type {AccountId, Versioned} from '../model.js';
import type {CallDestination, CallingRules} from '../model-documents.js';
import {AccountSection, type Section} from './account-section.js';
import type {CrossbarClient} from './client.js';
import {parseData, parseDocument} from './envelope.js';
import {againAfterRace} from './fresh-write.js';
import {path} from './http.js';
import {isObject, sameJson, type JsonObject} from './json.js';
import type {WriteQueue} from './write-queue.js';

const WireRules = z.object({
  call_restriction: z.nullish(z.record(z.string(), z.nullish(z.object({action: z.nullish(z.string())})))),
});

const WireClassifiers = z.record(
  z.string(),
  z.object({friendly_name: z.nullish(z.string()), emergency: z.nullish(z.boolean())}),
);

/** "Inherit" allows as far as users and devices do (LI-06). */
function toWire(rules: Partial<CallingRules>): JsonObject {
  return Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => [id, {action: rule === 'deny' ? 'deny' : 'inherit'}]),
  );
}

export function callingRulesDocument(rules: Partial<CallingRules>): JsonObject {
  return {call_restriction: toWire(rules)};
}

const callingRulesSection: Section<CallingRules> = {
  read(answer) {
    const {call_restriction: stored} = parseDocument(WireRules, answer);
    return Object.fromEntries(
      Object.entries(stored ?? {}).map(([id, rule]) => [id, rule?.action === 'deny' ? 'deny' : 'allow']),
    );
  },
  patch: callingRulesDocument,
};

/** Which kinds of numbers an account may call (Crossbar contract 4.3 and 7). */
export class CrossbarCallingRules implements CallingRulesApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;
  readonly #documents: AccountSection<CallingRules>;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
    this.#documents = new AccountSection(client, writes, callingRulesSection);
  }

  async destinations(accountId: AccountId, options?: ReadOptions): Promise<readonly CallDestination[]> {
    const answer = await this.#client.get(path`accounts/${accountId}/phone_numbers/classifiers`, options);
    return Object.entries(parseData(WireClassifiers, answer)).map(([id, {friendly_name: name, emergency}]) => ({
      id,
      name: name || id,
      isEmergency: emergency ?? false,
    }));
  }

  async get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CallingRules>> {
    return this.#documents.get(accountId, options);
  }

  async update(
    accountId: AccountId,
    change: Change<CallingRules>,
    options: WriteOptions = {},
  ): Promise<Versioned<CallingRules>> {
    const saved = await this.#documents.update(accountId, change, options);
    await this.#writes.run(accountId, options.signal, () =>
      againAfterRace(() => this.#copyToLimits(accountId, saved.value, options)),
    );
    return saved;
  }

  /** The limits hold a copy (LI-08). The account's own rules count, so they stand even where limits may not be written. */
  async #copyToLimits(accountId: AccountId, rules: CallingRules, options: WriteOptions): Promise<void> {
    try {
      const {data: stored} = await this.#client.get(path`accounts/${accountId}/limits`, options);
      const limits = isObject(stored) ? stored : {};
      const copy = toWire(rules);
      if (sameJson(limits['call_restriction'] ?? {}, copy)) return;
      await this.#client.write('POST', path`accounts/${accountId}/limits`, {
        ...options,
        data: {...limits, call_restriction: copy},
      });
    } catch (error) {
      if (isApiError(error) && (error.kind === 'forbidden' || error.kind === 'unsupported')) return;
      throw error;
    }
  }
}
