import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {CallDestination, CallingRules, CallingRulesApi} from '../calling-rules.js';
import type {Change, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {AccountSection, type Section} from './account-section.js';
import type {CrossbarClient} from './client.js';
import {documentOf, parseData, parseDocument} from './envelope.js';
import {writeOver} from './fresh-write.js';
import {path} from './http.js';
import {isObject, type JsonObject} from './json.js';
import {sameJson} from './json-paths.js';
import {replacedElsewhere} from './replaced-change.js';
import {rawVersion} from './snapshot.js';
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
export class CrossbarCallingRules implements Required<CallingRulesApi> {
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
    options?: WriteOptions,
  ): Promise<Versioned<CallingRules>> {
    return this.#documents.update(accountId, change, options);
  }

  /**
   * The limits hold a copy (LI-08). It is made of the stored rules as they are: actions and ids that the model does not
   * know go along, and what only the copy has stays in it.
   */
  async syncCopies(accountId: AccountId, options: WriteOptions = {}): Promise<void> {
    const place = path`accounts/${accountId}/limits`;
    const {overwritten, ...current} = await this.#writes.run(accountId, options.signal, () =>
      writeOver({
        read: () => this.#copies(accountId, options),
        replaces: true,
        write: async ({document: {value: limits}, raw: {copy, inStep}}, condition) => {
          if (inStep) return undefined;
          const data = {...limits, call_restriction: copy};
          return rawVersion(accountId, await this.#client.write('POST', place, {...options, condition, data}));
        },
      }),
    );
    if (overwritten) throw replacedElsewhere(current);
  }

  async copiesInStep(accountId: AccountId, options: ReadOptions = {}): Promise<boolean> {
    return (await this.#copies(accountId, options)).raw.inStep;
  }

  /** The limits as they are stored, and what their copy of the rules is to become. */
  async #copies(accountId: AccountId, {signal}: ReadOptions) {
    const [account, limits] = await Promise.all([
      this.#client.get(path`accounts/${accountId}`, {signal}),
      this.#client.get(path`accounts/${accountId}/limits`, {signal}),
    ]);
    const document = rawVersion(accountId, limits);
    const before = objectAt(document.value, 'call_restriction');
    const copy = laidOver(before, objectAt(documentOf(account), 'call_restriction'));
    return {document, raw: {copy, inStep: sameJson(before, copy)}};
  }
}

function objectAt(document: unknown, key: string): JsonObject {
  const part = isObject(document) ? document[key] : undefined;
  return isObject(part) ? part : {};
}

/** By classifier; what an entry has beside its action is kept too. */
function laidOver(before: JsonObject, rules: JsonObject): JsonObject {
  const entries = Object.entries(rules).map(([id, rule]) => {
    const old = before[id];
    return [id, isObject(old) && isObject(rule) ? {...old, ...rule} : rule] as const;
  });
  return {...before, ...Object.fromEntries(entries)};
}
