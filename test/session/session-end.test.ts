import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {apiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import {createBackend} from '../support/backend.js';

type Method = () => Promise<unknown>;
type Domains = Record<string, Record<string, Method>>;

/** Every method of every domain, from an adapter that has all of them. */
const methods: readonly (readonly [domain: string, method: string])[] = Object.entries(createBackend().adapter)
  .filter(([domain, api]) => domain !== 'session' && typeof api === 'object')
  .flatMap(([domain, api]: [string, object]) =>
    [...Object.keys(api), ...Object.getOwnPropertyNames(Object.getPrototypeOf(api))]
      .filter((name) => name !== 'constructor' && typeof (api as Record<string, unknown>)[name] === 'function')
      .filter((name) => !(name in Object.prototype))
      .map((name) => [domain, name] as const),
  );

/** A backend with a signed-in user whose every response is then the same error. */
async function connect(failure: () => unknown) {
  const {session} = createBackend().adapter;
  const domains: Domains = {};
  for (const [domain, method] of methods) {
    domains[domain] = Object.freeze({...domains[domain], [method]: () => Promise.reject(failure() as Error)});
  }
  const adapter = Object.freeze({...domains, session}) as unknown as AccountsAdapter;
  const announced: string[] = [];
  const shared = new AccountSession({onState: () => {}, onExpired: ({kind}) => announced.push(kind)});
  await shared.connect(adapter);
  return {shared, announced, watched: shared.scope?.adapter as unknown as Domains};
}

const refusal = async (call: Method): Promise<unknown> =>
  call().then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the end of a session', () => {
  const over = () => apiError('unauthorized', 'Nobody is signed in', {reason: 'expired'});

  for (const [domain, method] of methods) {
    it(`is reported once when ${domain}.${method} detects it`, async () => {
      const error = over();
      const {announced, watched} = await connect(() => error);
      expect(await refusal(watched[domain]![method]!), 'the caller learns it as well').to.equal(error);
      expect(announced).to.deep.equal(['unauthorized']);
    });
  }

  it('is not reported for any other failure, nor for an aborted call', async () => {
    for (const error of [apiError('forbidden', 'No', {}), new DOMException('', 'AbortError')]) {
      const {announced, watched} = await connect(() => error);
      expect(await refusal(watched['accounts']!['update']!)).to.equal(error);
      expect(announced).to.deep.equal([]);
    }
  });

  it('is not reported for a session that another one has replaced', async () => {
    const {shared, announced, watched} = await connect(over);
    await shared.connect(createBackend().adapter);
    await refusal(watched['accounts']!['update']!);
    expect(announced).to.deep.equal([]);
  });

  it('omits the domains that the backend omits', async () => {
    const {session, accounts} = createBackend().adapter;
    const shared = new AccountSession({onState: () => {}});
    await shared.connect({session, accounts});
    const adapter = shared.scope!.adapter;
    expect(adapter.credit).to.equal(undefined);
    expect('credit' in adapter).to.equal(false);
    expect('accounts' in adapter).to.equal(true);
  });
});
