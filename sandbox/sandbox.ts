import type {Backend} from './backend.js';
import {Tokens} from './auth/tokens.js';
import {answerWithFaults} from './faults/apply.js';
import {FaultList} from './faults/faults.js';
import {CrossbarServer} from './http/server.js';
import {routes} from './resources/index.js';
import {SEED_PASSWORD} from './seed/account-documents.js';
import {seedStore, type Seeded} from './seed/seed.js';
import type {LoggedRequest, Sandbox, SandboxOptions, SandboxOrigin} from './types.js';

const LOGGED_REQUESTS = 1000;

/** Creates a development server with its own accounts, in memory. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const now = options.now ?? Date.now;
  const origin = options.state?.origin ?? originOf(options, now);
  const seeded: Seeded = seedStore(origin, now);
  const {store} = seeded;
  if (options.state) store.restore(options.state.changes);

  const tokens = new Tokens(store, {
    secret: `${origin.seed} ${origin.password ?? ''}`,
    lifetime: options.tokenLifetime ?? 3600,
    generation: options.generation ?? 4,
  });
  const backend = backendOf(options, {store, tokens});
  const server = new CrossbarServer(routes, backend, now);
  const faults = new FaultList();
  for (const fault of options.faults ?? []) faults.add(fault);
  const requests: LoggedRequest[] = [];

  const handle = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname + url.search;
    let status = 0;
    try {
      const response = await answerWithFaults(faults, {
        method: request.method,
        path,
        signal: request.signal,
        latency: options.latency ?? 0,
        answer: (refusal, accountId) => server.answer(accountId ? forAccount(request, accountId) : request, refusal),
        expireToken: () => server.expireToken(request),
      });
      ({status} = response);
      return response;
    } finally {
      requests.push({method: request.method, path, status});
      if (requests.length > LOGGED_REQUESTS) requests.shift();
    }
  };

  return {
    handle,
    fetch: async (input, init) => handle(new Request(input, init)),
    credentials: seeded.operator,
    master: seeded.master,
    issueToken: ({accountId, userId} = seeded.operator) => tokens.issue({accountId, userId}),
    faults,
    requests,
    snapshot: () => ({format: 1, origin, changes: store.changes()}),
    onChange: (listener) => store.onChange(listener),
  };
}

function backendOf(
  {generation = 4, metadata = 'both'}: SandboxOptions,
  own: Pick<Backend, 'store' | 'tokens'>,
): Backend {
  return {...own, generation, metadata: generation === 5 ? 'metadata' : metadata};
}

/** Returns the same read request for another account. */
function forAccount(request: Request, accountId: string): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/\/accounts\/[0-9a-f]{32}/, `/accounts/${accountId}`);
  return new Request(url, request);
}

function originOf(options: SandboxOptions, now: () => number): SandboxOrigin {
  return {
    seed: options.seed ?? 1,
    accounts: options.accounts ?? 0,
    empty: options.empty ?? false,
    master: {
      name: options.master?.name ?? 'Cascadia Cloud Communications',
      user: options.master?.user ?? 'operator@cascadia.example',
      password: options.master?.password ?? options.password ?? SEED_PASSWORD,
    },
    ...(options.password === undefined ? {} : {password: options.password}),
    operatorIsMaster: options.empty === true || options.master !== undefined,
    startedAt: Math.floor(now() / 1000),
  };
}
