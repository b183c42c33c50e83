import type {Fault, Faults} from './faults.js';

/** The path at which faults are set over HTTP when the server was started with `--faults`. */
export const FAULTS_PATH = '/__sandbox/faults';

/**
 * `POST` with a fault as JSON adds it (a path between slashes is a regular expression); `DELETE` removes all of them.
 */
export async function controlFaults(faults: Faults, request: Request): Promise<Response> {
  if (request.method === 'DELETE') {
    faults.clear();
    return Response.json({faults: 'cleared'});
  }
  if (request.method !== 'POST') return Response.json({error: 'POST a fault, or DELETE them all'}, {status: 405});
  const fault = readFault(await request.text());
  if (typeof fault === 'string') return Response.json({error: fault}, {status: 400});
  faults.add(fault);
  return Response.json({faults: 'added'}, {status: 201});
}

const KINDS: Readonly<Record<keyof Fault, readonly string[]>> = {
  method: ['string'],
  path: ['string'],
  times: ['number'],
  latency: ['number'],
  slowThenFast: ['number'],
  drop: ['boolean'],
  dropAnswer: ['boolean'],
  after: ['boolean'],
  stall: ['boolean'],
  truncate: ['boolean'],
  malformed: ['boolean'],
  wrongType: ['boolean'],
  otherAccount: ['string'],
  html: ['boolean'],
  status: ['number'],
  body: ['object', 'string', 'number', 'boolean'],
  charges: ['boolean', 'object'],
  unloadable: ['boolean'],
  conflict: ['boolean'],
  rateLimit: ['boolean'],
  expireTokens: ['number'],
};

/** Returns the fault, or a message about an invalid one. */
function readFault(text: string): Fault | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'The body is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'A fault is a JSON object';
  for (const [key, item] of Object.entries(value)) {
    const kinds = Object.hasOwn(KINDS, key) ? KINDS[key as keyof Fault] : undefined;
    if (!kinds) return `Unknown key "${key}"; known are ${Object.keys(KINDS).join(', ')}`;
    if (!kinds.includes(typeof item)) return `"${key}" must be of type ${kinds.join(' or ')}`;
  }
  const fault = value as Fault;
  const expression = typeof fault.path === 'string' ? /^\/(.+)\/$/.exec(fault.path)?.[1] : undefined;
  if (expression === undefined || !/[\\^$*+?()[\]{}|]/.test(expression)) return fault;
  try {
    return {...fault, path: new RegExp(expression)};
  } catch {
    return `"${expression}" is not a regular expression`;
  }
}
