import {CrossbarAdapter, type CrossbarOptions} from '../../src/api/crossbar/index.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Sandbox} from '../../sandbox/index.js';

const url = 'https://sandbox.example/v2';

interface RawAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: string | undefined;
}

/** Another client of the same sandbox, which reads and writes the wire documents of one account. */
export class OtherClient {
  readonly sandbox: Sandbox;
  readonly accountId: AccountId;
  readonly #token: string;

  constructor(sandbox: Sandbox, accountId: AccountId, credentials: Sandbox['credentials'] = sandbox.master) {
    this.sandbox = sandbox;
    this.accountId = accountId;
    this.#token = sandbox.issueToken(credentials);
  }

  /** @param path below the account, e.g. `limits`; empty: the account's own document */
  read(path: string): Promise<RawAnswer> {
    return this.#call('GET', path, undefined);
  }

  /** Fails the test when the server rejects the write. */
  async write(method: 'PUT' | 'POST' | 'PATCH' | 'DELETE', path: string, data: unknown = {}): Promise<RawAnswer> {
    const answer = await this.#call(method, path, data);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.data)}`);
    return answer;
  }

  async #call(method: string, path: string, data: unknown): Promise<RawAnswer> {
    const response = await this.sandbox.fetch(`${url}/accounts/${this.accountId}${path && `/${path}`}`, {
      method,
      headers: {'x-auth-token': this.#token, 'content-type': 'application/json'},
      ...(data === undefined ? {} : {body: JSON.stringify({data, accept_charges: true})}),
    });
    const {data: answered, revision} = (await response.json()) as RawAnswer;
    return {status: response.status, data: answered, revision};
  }
}

/** A request to the sandbox. */
export interface Passing {
  readonly method: string;
  /** The path below the root, with its query. */
  readonly path: string;
  readonly headers: Headers;
}

/** Called with a request before it reaches the sandbox. A returned response replaces the sandbox's own. */
export type Interceptor = (request: Passing) => Promise<Response | void> | Response | void;

/** The real adapter over a sandbox, with an interceptor for every request. */
export function interceptedAdapter(
  sandbox: Sandbox,
  intercept: Interceptor,
  options: Pick<CrossbarOptions, 'conditionalWrites'> = {},
): CrossbarAdapter {
  return new CrossbarAdapter({
    ...options,
    url,
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const passing = {method: request.method, path: request.url.slice(url.length + 1), headers: request.headers};
      return (await intercept(passing)) ?? sandbox.handle(request);
    },
  });
}

/** Runs the actions in order, each before the next matching request. */
export function beforeEach(matches: (request: Passing) => boolean, actions: readonly Interceptor[]): Interceptor {
  const left = [...actions];
  return (request) => (matches(request) ? left.shift()?.(request) : undefined);
}
