import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {Change, Changes, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {UNLIMITED, type CallUsage, type Limit, type Limits, type LimitsApi} from '../limits.js';
import type {CrossbarClient} from './client.js';
import {parseData, protocolError, type Answer} from './envelope.js';
import type {FieldPaths} from './failure-facts.js';
import {writeFresh} from './fresh-write.js';
import {versioned, type Snapshot} from './snapshot.js';
import {path} from './http.js';
import {isObject, objectOf, type JsonObject} from './json.js';
import {overlay} from './json-paths.js';
import {idOf, loose, numberOf} from './loose-values.js';
import {readRows, type Row} from './rows.js';
import type {WriteQueue} from './write-queue.js';

/** Newer builds store -1 for a limit that is not enforced; so do some old documents. */
const WIRE_UNLIMITED = -1;

const WireLimits = z.object({
  twoway_trunks: loose,
  inbound_trunks: loose,
  outbound_trunks: loose,
  burst_trunks: loose,
  calls: loose,
  resource_consuming_calls: loose,
  allow_prepay: z.nullish(z.boolean()),
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

/** A trunk limit that was never saved is 0; a call limit that was never saved is unlimited. */
function readLimit(answer: Answer, key: string, wire: unknown, absent: Limit): Limit {
  if (wire == null) return absent;
  const limit = numberOf(wire) ?? NaN;
  if (!Number.isSafeInteger(limit)) throw protocolError(`data.${key}`, answer.origin);
  return limit < 0 ? UNLIMITED : limit;
}

function toSnapshot(accountId: AccountId, answer: Answer): Snapshot<Limits, JsonObject> {
  const wire = parseData(WireLimits, answer);
  const read = (key: keyof typeof wire, absent: Limit): Limit => readLimit(answer, key, wire[key], absent);
  const value = {
    twowayTrunks: read('twoway_trunks', 0),
    inboundTrunks: read('inbound_trunks', 0),
    outboundTrunks: read('outbound_trunks', 0),
    burstTrunks: read('burst_trunks', 0),
    calls: read('calls', UNLIMITED),
    carrierCalls: read('resource_consuming_calls', UNLIMITED),
    allowPerMinute: wire.allow_prepay ?? true,
  };
  return {document: versioned(accountId, value, answer), raw: isObject(answer.data) ? answer.data : {}};
}

/** The limits that every build treats as not enforced when the key is absent. */
const ceilings: ReadonlySet<string> = new Set(['calls', 'resource_consuming_calls']);

/**
 * There is no PATCH, and POST replaces the document: values that the model does not contain are sent back unchanged,
 * except that a number stored as text is sent as a number. A limit on calls that is no longer enforced is omitted.
 */
function withChanges(raw: JsonObject, changes: Changes<Limits>): JsonObject {
  const written: Record<string, unknown> = {...raw};
  for (const [key, wireKey] of Object.entries(wireKeys)) {
    const value = changes[key as keyof Limits];
    if (value === UNLIMITED && ceilings.has(wireKey)) delete written[wireKey];
    else if (value !== undefined) written[wireKey] = value === UNLIMITED ? WIRE_UNLIMITED : value;
    else if (typeof written[wireKey] === 'string') written[wireKey] = numberOf(written[wireKey]);
  }
  return written;
}

/** The other leg of a call is another channel (Kazoo's documentation of `channels`). */
const channelRow: Row<{readonly uuid: string; readonly other: string | undefined}> = (wire) => {
  const {uuid: wireId, other_leg: other} = objectOf(wire);
  const uuid = idOf(wireId);
  return uuid === undefined ? undefined : {uuid, other: idOf(other)};
};

/** Call limits of an account. */
export class CrossbarLimits implements Required<Omit<LimitsApi, 'unlimitedTrunks'>> {
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
        client: this.#client,
        signal: options.signal,
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
    const answer = await this.#client.get(path`accounts/${accountId}/channels`, options);
    const {items: channels, unreadable} = readRows(channelRow, answer.data, answer.origin);
    const legs = new Set(channels.map(({uuid}) => uuid));
    // When both legs are listed, the one with the smaller id represents the call.
    const calls = channels.filter(({uuid, other}) => !other || !legs.has(other) || uuid < other);
    return {accountId, calls: calls.length, at: Date.now(), ...(unreadable !== undefined && {unreadable})};
  }

  async #read(accountId: AccountId, options?: ReadOptions): Promise<Snapshot<Limits, JsonObject>> {
    return toSnapshot(accountId, await this.#client.get(path`accounts/${accountId}/limits`, options));
  }
}
