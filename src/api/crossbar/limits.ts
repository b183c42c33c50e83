import * as z from 'zod/mini';
import type {Change, LimitsApi, ReadOptions, WriteOptions} from '../accounts-adapter.js';
import type {AccountId, Changes, Limits, Versioned} from '../model.js';
import type {CrossbarClient} from './client.js';
import {parseData, type Answer} from './envelope.js';
import type {FieldPaths} from './failure.js';
import {versioned, writeFresh, type Snapshot} from './fresh-write.js';
import {path} from './http.js';
import {isObject, leaves, overlay, type JsonObject} from './json.js';
import type {WriteQueue} from './write-queue.js';

/** A key that was never saved is absent: no trunks, and the schema's default for the switch (Crossbar contract 6). */
const trunks = z._default(z.int().check(z.nonnegative()), 0);

const WireLimits = z.object({
  twoway_trunks: trunks,
  inbound_trunks: trunks,
  outbound_trunks: trunks,
  allow_prepay: z._default(z.boolean(), true),
});

const wireKeys: Readonly<Record<string, string>> = {
  twowayTrunks: 'twoway_trunks',
  inboundTrunks: 'inbound_trunks',
  outboundTrunks: 'outbound_trunks',
  allowPerMinute: 'allow_prepay',
};

const fieldPaths: FieldPaths = new Map(Object.entries(wireKeys).map(([model, wire]) => [wire, model] as const));

function toSnapshot(accountId: AccountId, answer: Answer): Snapshot<Limits, JsonObject> {
  const wire = parseData(WireLimits, answer);
  const value = {
    twowayTrunks: wire.twoway_trunks,
    inboundTrunks: wire.inbound_trunks,
    outboundTrunks: wire.outbound_trunks,
    allowPerMinute: wire.allow_prepay,
  };
  return {document: versioned(accountId, value, answer), raw: isObject(answer.data) ? answer.data : {}};
}

/** There is no PATCH, and POST replaces (contract 6): what the model does not know goes back as it came. */
function withChanges(raw: JsonObject, changes: Changes<Limits>): JsonObject {
  const changed = [...leaves(changes)].flatMap(([key, value]) => {
    const wireKey = wireKeys[key];
    return wireKey === undefined ? [] : [[wireKey, value] as const];
  });
  return {...raw, ...Object.fromEntries(changed)};
}

/** Call limits of an account (Crossbar contract 6). */
export class CrossbarLimits implements LimitsApi {
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
        write: async ({raw}) => {
          const answer = await this.#client.write('POST', path`accounts/${accountId}/limits`, {
            ...options,
            data: withChanges(raw, changes),
            fieldPaths,
          });
          return toSnapshot(accountId, answer).document;
        },
      }),
    );
  }

  async #read(accountId: AccountId, options?: ReadOptions): Promise<Snapshot<Limits, JsonObject>> {
    return toSnapshot(accountId, await this.#client.get(path`accounts/${accountId}/limits`, options));
  }
}
