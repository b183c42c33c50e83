import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {DroppedConnection} from '../faults/apply.js';
import {controlFaults, FAULTS_PATH} from '../faults/control.js';
import type {Sandbox} from '../types.js';
import {Gate} from './gate.js';

export interface ServeOptions {
  readonly port?: number;
  /** Default 127.0.0.1, which other computers cannot reach. */
  readonly host?: string;
  /** Whether faults may be set over HTTP. Default false. */
  readonly faults?: boolean;
  /**
   * Origins of pages that may use the server beside those on this computer's own addresses, such as `https://portal.example`.
   * Default: none.
   */
  readonly origins?: readonly string[];
  /** Names by which the server may be addressed beside `localhost` and `host`, without a port. Default: none. */
  readonly hosts?: readonly string[];
}

export interface RunningServer {
  /** Base URL of the API, including the version. */
  readonly url: string;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/** Serves a sandbox on a port. Rejects when the port is not available. */
export async function serve(sandbox: Sandbox, options: ServeOptions = {}): Promise<RunningServer> {
  const {port = 0, host = '127.0.0.1', faults = false} = options;
  const gate = new Gate(options);
  const server = createServer((incoming, outgoing) => {
    respond(sandbox, incoming, outgoing, {faults, gate}).catch((error: unknown) => {
      console.error(error);
      outgoing.writeHead(500, {'content-type': 'text/plain'}).end('The sandbox failed; see its output');
    });
  });
  await listening(server, port, host);
  const {port: bound} = server.address() as AddressInfo;
  const authority = host.includes(':') ? `[${host}]:${bound}` : `${host}:${bound}`;
  return {
    url: `http://${authority}/v2`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function respond(
  sandbox: Sandbox,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  {faults, gate}: {readonly faults: boolean; readonly gate: Gate},
): Promise<void> {
  const refusal = gate.refusal(incoming.headers);
  if (refusal !== undefined) {
    outgoing.writeHead(403, {'content-type': 'text/plain', vary: 'origin'}).end(refusal);
    return;
  }
  const removed = new AbortController();
  outgoing.once('close', () => removed.abort());
  try {
    const request = await toRequest(incoming, removed.signal);
    const isControl = faults && new URL(request.url).pathname === FAULTS_PATH;
    const response = isControl ? await controlFaults(sandbox.faults, request) : await sandbox.handle(request);
    await send(gate.opened(response, incoming.headers.origin), outgoing);
  } catch (error) {
    // The connection is dropped, or the client has disconnected: no response can be sent.
    if (error instanceof DroppedConnection || removed.signal.aborted) outgoing.destroy();
    else throw error;
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(bodyless ? {} : {body: new Uint8Array(await buffer(incoming))}),
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}
