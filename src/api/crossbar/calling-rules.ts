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
import {loose, textOf} from './loose-values.js';
import {replacedElsewhere} from './replaced-change.js';
import {rawVersion} from './raw-version.js';
import type {WriteQueue} from './write-queue.js';

const WireRules = z.object({
  call_restriction: z.nullish(z.record(z.string(), loose)),
});

/** A malformed classifier does not discard the others. */
const WireClassifiers = z.record(z.string(), loose);

/** "Inherit" allows the calls that the rules of users and devices allow. */
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
      // The server denies nothing else: an action that it does not know, or a rule of another form, allows.
      Object.entries(stored ?? {}).map(([id, rule]) => [
        id,
        isObject(rule) && rule['action'] === 'deny' ? 'deny' : 'allow',
      ]),
    );
  },
  patch: callingRulesDocument,
};

/** The kinds of numbers that an account may call. */
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
    return Object.entries(parseData(WireClassifiers, answer)).map(([id, classifier]) => {
      const {friendly_name: name, emergency} = isObject(classifier) ? classifier : {};
      return {id, name: textOf(name) || id, isEmergency: emergency === true || emergency === 'true'};
    });
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
   * The limits document contains a copy. It is made from the stored rules: actions and ids that the model does not
   * contain are copied as well, and entries that only the copy has are retained.
   */
  async syncCopies(accountId: AccountId, options: WriteOptions = {}): Promise<void> {
    const place = path`accounts/${accountId}/limits`;
    const {overwritten, ...current} = await this.#writes.run(accountId, options.signal, () =>
      writeOver({
        client: this.#client,
        signal: options.signal,
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

  /** Returns the stored limits, and the copy of the rules to write to them. */
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

/** Merges by classifier; other properties of an entry than its action are retained. */
function laidOver(before: JsonObject, rules: JsonObject): JsonObject {
  const entries = Object.entries(rules).map(([id, rule]) => {
    const old = before[id];
    return [id, isObject(old) && isObject(rule) ? {...old, ...rule} : rule] as const;
  });
  return {...before, ...Object.fromEntries(entries)};
}
