/** The response of a creation is lost on a server that ignores the id that the client has chosen. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox} from '../../sandbox/index.js';
import type {AccountId, HomeAccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import {apiError, isApiError, type ApiError} from '../../src/api/errors.js';
import {createAccount} from '../../src/domains/account/lifecycle.js';
import {Identity} from '../../src/session/identity.js';
import type {AccountScope} from '../../src/session/scope.js';
import {openCache} from '../support/node-cache.js';

const key = 'c'.repeat(32);

/** @param isStored whether the server has stored the account before the response was lost */
async function create(name: string, isStored: boolean): Promise<ApiError> {
  const sandbox = createSandbox();
  const crossbar = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
    fetch: sandbox.fetch,
  });
  const {lifecycle} = crossbar;
  const adapter = {
    ...crossbar,
    lifecycle: {
      ...lifecycle,
      create: async (parentId: AccountId, {key: _ignored, ...account}: Parameters<typeof lifecycle.create>[1]) => {
        if (isStored) await lifecycle.create(parentId, account);
        throw apiError('network', 'The response is lost', {});
      },
    },
  };
  const session = await crossbar.session.open();
  const scope = {
    adapter,
    session,
    account: session.home,
    home: {id: session.home.id as HomeAccountId},
    resources: openCache(),
    identity: new Identity(),
    signal: new AbortController().signal,
    facts: {publish: () => {}},
  } as unknown as AccountScope;
  const made = await createAccount(scope, session.home.id, {key, name}).catch((error: unknown) => error);
  assert(isApiError(made), String(made));
  return made;
}

describe('a creation without a response on a server that chooses the id itself', () => {
  for (const name of ['Kettleman Catering', 'Müller & Söhne', '日本電話']) {
    it(`is never reported as not stored while an account has the name ${name}`, async () => {
      assert.equal((await create(name, true)).kind, 'unconfirmed');
    });

    it(`is reported as not stored if no account has the name ${name}`, async () => {
      assert.equal((await create(name, false)).kind, 'network');
    });
  }
});
