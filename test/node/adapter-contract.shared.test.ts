import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as z from 'zod/mini';
import {createSandbox} from '../../sandbox/index.js';
import {AccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import {describeAdapter, sharedFixture} from '../../src/api/testing/index.js';

/** One server for all cases, which are not the first to use it. */
const sandbox = createSandbox();
const home = z.parse(AccountId, sandbox.master.accountId);
const below = z.parse(AccountId, sandbox.credentials.accountId);

const connect = (fetch: typeof globalThis.fetch): CrossbarAdapter =>
  new CrossbarAdapter({
    url: 'https://sandbox.test/v2',
    fetch,
    getToken: () => sandbox.issueToken(sandbox.master),
    retryDelay: () => 0,
  });

async function everyAccount(): Promise<readonly string[]> {
  const {items} = await connect(sandbox.fetch).accounts.descendants(home, {limit: 1000});
  return items.map(({id, name}) => `${id} ${name}`);
}

describe('the contract suite on a server that others use', () => {
  let found: readonly string[] = [];
  before(async () => {
    await connect(sandbox.fetch).lifecycle.create(below, {name: 'Contract Suite Ltd.'});
    found = await everyAccount();
  });
  after(async () => assert.deepEqual(await everyAccount(), found, 'the suite has deleted what it created'));

  const createFixture = () => sharedFixture({connect, home, below, fetch: sandbox.fetch});
  for (const run of ['first', 'second']) {
    describe(`in its ${run} run`, () => describeAdapter({describe, it}, {createFixture}));
  }
});
