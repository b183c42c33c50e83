import assert from 'node:assert/strict';
import {createSandbox, type Sandbox, type SandboxCredentials, type SandboxOptions} from '../../sandbox/index.js';

/** An envelope as a client reads it; tests choose which part they check. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, or undefined if it is empty or not JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read wire values of any shape
  readonly body: any;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A sandbox with a signed-in user, with calls in one line. */
export class Client {
  readonly sandbox: Sandbox;
  readonly token: string;
  readonly accountId: string;

  constructor(sandbox: Sandbox, credentials: Pick<SandboxCredentials, 'accountId' | 'userId'> = sandbox.credentials) {
    this.sandbox = sandbox;
    this.token = sandbox.issueToken(credentials);
    this.accountId = credentials.accountId;
  }

  async call(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    const token = 'token' in options ? options.token : this.token;
    const response = await this.sandbox.fetch(`http://sandbox.example/v2/${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : {'x-auth-token': token}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...options.headers,
      },
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
      ...(options.signal ? {signal: options.signal} : {}),
    });
    const text = await response.text();
    return {status: response.status, headers: response.headers, text, body: parse(text)};
  }

  get(path: string, options?: CallOptions): Promise<Answer> {
    return this.call('GET', path, undefined, options);
  }

  /** Sends `{data}`, expects success, and returns the envelope's `data`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read wire values of any shape
  async ok(method: string, path: string, data?: unknown, envelope: object = {}): Promise<any> {
    const answer = await this.call(method, path, data === undefined ? undefined : {data, ...envelope});
    assert.equal(answer.body?.status, 'success', `${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body.data;
  }

  /** Creates an account below the signed-in one, or below another. */
  async account(name: string, more: object = {}, parentId = this.accountId): Promise<string> {
    const data = await this.ok('PUT', `accounts/${parentId}`, {name, ...more});
    return data.id;
  }

  /** The id of a seeded account, by name. */
  async idOf(name: string): Promise<string> {
    const list = await this.ok('GET', `accounts/${this.accountId}/descendants?paginate=false`);
    const found = list.find((item: {name: string}) => item.name === name);
    assert.ok(found, `no account named ${name}`);
    return found.id;
  }

  /** The same sandbox, signed in as the first administrator of an account. */
  async as(accountId: string): Promise<Client> {
    const users = await this.ok('GET', `accounts/${accountId}/users?filter_priv_level=admin`);
    return new Client(this.sandbox, {accountId, userId: users[0].id});
  }
}

/** The reseller's administrator on a fresh sandbox. */
export function signedIn(options: SandboxOptions = {}): Client {
  return new Client(createSandbox(options));
}

/** The top account's operator on a fresh sandbox. */
export function superduper(options: SandboxOptions = {}): Client {
  const sandbox = createSandbox(options);
  return new Client(sandbox, sandbox.master);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
