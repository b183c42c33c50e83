import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {Change, Changes, ReadOptions, Versioned, WriteOptions} from '../document.js';
import type {CallUsage, Limits, LimitsApi} from '../limits.js';
import type {CrossbarClient} from './client.js';
import {parseData, type Answer} from './envelope.js';
import type {FieldPaths} from './failure.js';
import {writeFresh} from './fresh-write.js';
import {versioned, type Snapshot} from './snapshot.js';
import {path} from './http.js';
import {isObject, type JsonObject} from './json.js';
import {overlay} from './json-paths.js';
import type {WriteQueue} from './write-queue.js';

/** A key that was never saved is absent: no trunks, and the schema's default for the switch (Crossbar contract 6). */
const trunks = z._default(z.int().check(z.nonnegative()), 0);
/** Absent, and below zero in documents of old, is not enforced. */
const optional = z.nullish(z.int());

const WireLimits = z.object({
  twoway_trunks: trunks,
  inbound_trunks: trunks,
  outbound_trunks: trunks,
  burst_trunks: trunks,
  calls: optional,
  resource_consuming_calls: optional,
  allow_prepay: z._default(z.boolean(), true),
});

const wireKeys: Readonly<Record<keyof Limits, keyof z.infer<typeof WireLimits>>> = {
  twowayTrunks: 'twoway_trunks',
  inboundTrunks: 'inbound_trunks',
  outboundTrunks: 'outbound_trunks',
  burstTrunks: 'burst_trunks',
  calls: 'calls',
  carrierCalls: 'resource_consuming_calls',
  allowPerMinute: 'allow_prepay',
};

const fieldPaths: FieldPaths = new Map(Object.entries(wireKeys).map(([model, wire]) => [wire, model] as const));

const enforced = (limit: number | null | undefined): number | null => (limit == null || limit < 0 ? null : limit);

function toSnapshot(accountId: AccountId, answer: Answer): Snapshot<Limits, JsonObject> {
  const wire = parseData(WireLimits, answer);
  const value = {
    twowayTrunks: wire.twoway_trunks,
    inboundTrunks: wire.inbound_trunks,
    outboundTrunks: wire.outbound_trunks,
    burstTrunks: wire.burst_trunks,
    calls: enforced(wire.calls),
    carrierCalls: enforced(wire.resource_consuming_calls),
    allowPerMinute: wire.allow_prepay,
  };
  return {document: versioned(accountId, value, answer), raw: isObject(answer.data) ? answer.data : {}};
}

/**
 * There is no PATCH, and POST replaces (contract 6): what the model does not know goes back as it came. A limit that is
 * not enforced any more is left out.
 */
function withChanges(raw: JsonObject, changes: Changes<Limits>): JsonObject {
  const changed = new Map<string, unknown>();
  for (const [key, wireKey] of Object.entries(wireKeys)) {
    const value = changes[key as keyof Limits];
    if (value !== undefined) changed.set(wireKey, value);
  }
  const written = {...raw, ...Object.fromEntries(changed)};
  return Object.fromEntries(Object.entries(written).filter(([key]) => changed.get(key) !== null));
}

/** The other leg of a call is another channel (Kazoo's documentation of `channels`). */
const WireChannels = z.array(z.object({uuid: z.string(), other_leg: z.nullish(z.string())}));

/** Call limits of an account (Crossbar contract 6). */
export class CrossbarLimits implements Required<LimitsApi> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<Limits>> {
    return (await this.#read(accountId, options)).document;
  }

  async update(accountId: AccountId, change: Change<Limits>, options: WriteOptions = {}): Promise<Versioned<Limits>> {
    const {base, changes} = change;
    return this.#writes.run(accountId, options.signal, () =>
      writeFresh({
        accountId,
        base,
        wanted: overlay(base.value, changes),
        read: () => this.#read(accountId, options),
        replaces: true,
        write: async ({raw}, condition) => {
          const answer = await this.#client.write('POST', path`accounts/${accountId}/limits`, {
            ...options,
            condition,
            data: withChanges(raw, changes),
            fieldPaths,
          });
          return toSnapshot(accountId, answer).document;
        },
      }),
    );
  }

  async usage(accountId: AccountId, options?: ReadOptions): Promise<CallUsage> {
    const channels = parseData(WireChannels, await this.#client.get(path`accounts/${accountId}/channels`, options));
    const legs = new Set(channels.map(({uuid}) => uuid));
    // Of two legs that are both listed, the one with the smaller id stands for the call.
    const calls = channels.filter(({uuid, other_leg: other}) => !other || !legs.has(other) || uuid < other);
    return {accountId, calls: calls.length, at: Date.now()};
  }

  async #read(accountId: AccountId, options?: ReadOptions): Promise<Snapshot<Limits, JsonObject>> {
    return toSnapshot(accountId, await this.#client.get(path`accounts/${accountId}/limits`, options));
  }
}
