import type {IncomingHttpHeaders} from 'node:http';

/** Names and addresses of this computer itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Determines who may use a server on a port. Any page that a browser shows can send requests to this computer: a page
 * that is not listed is rejected because of its `Origin`, and one that points its own host name at this computer (DNS
 * rebinding) because of the `Host` that it sends.
 */
export class Gate {
  readonly #hosts: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;

  constructor({
    host,
    hosts = [],
    origins = [],
  }: {
    readonly host?: string;
    readonly hosts?: readonly string[];
    readonly origins?: readonly string[];
  }) {
    const own = host === undefined ? [] : [host.includes(':') ? `[${host}]` : host];
    this.#hosts = new Set([...LOOPBACK, ...own, ...hosts].map((name) => name.toLowerCase()));
    this.#origins = new Set(origins.map((origin) => new URL(origin).origin));
  }

  /** The message why a request is rejected; `undefined` if it is not. */
  refusal({host, origin}: IncomingHttpHeaders): string | undefined {
    const name = nameIn(host ?? '');
    if (name === undefined || !this.#hosts.has(name)) {
      return `The sandbox is not addressed as "${host ?? ''}". Name the host with --allow-host.`;
    }
    if (origin === undefined || this.#isListed(origin)) return undefined;
    return `Pages of "${origin}" may not use the sandbox. Name the origin with --origin.`;
  }

  /** The response with the one origin that may read it, in place of all. */
  opened(response: Response, origin: string | undefined): Response {
    if (!response.headers.has('access-control-allow-origin')) return response;
    const headers = new Headers(response.headers);
    if (origin === undefined) headers.delete('access-control-allow-origin');
    else headers.set('access-control-allow-origin', origin);
    headers.append('vary', 'origin');
    return new Response(response.body, {status: response.status, headers});
  }

  /** Pages on this computer's own addresses are listed, whatever their port. */
  #isListed(origin: string): boolean {
    if (!URL.canParse(origin)) return false;
    const {protocol, hostname, origin: plain} = new URL(origin);
    return this.#origins.has(plain) || (/^https?:$/.test(protocol) && LOOPBACK.includes(hostname));
  }
}

/** The name in a `Host` header: in lower case, and without the port. */
function nameIn(host: string): string | undefined {
  const isAddress = /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
  return isAddress ? new URL(`http://${host}`).hostname : undefined;
}
