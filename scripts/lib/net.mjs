// Ports and pages on loopback.
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

/** The first free port on loopback from `first` on; any port for 0. */
export async function freePort(first) {
  for (let port = first; port < 65_536; port++) {
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch (error) {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') continue;
      throw error;
    }
    const {port: free} = server.address();
    server.close();
    await once(server, 'close');
    return free;
  }
  throw new Error(`No free port from ${first} on.`);
}

/** Resolves when the address responds with success; rejects after `timeout` ms with the last reason. */
export async function answering(url, {timeout = 60_000} = {}) {
  const end = Date.now() + timeout;
  let reason;
  while (Date.now() < end) {
    try {
      const response = await fetch(url, {signal: AbortSignal.timeout(timeout)});
      await response.arrayBuffer();
      if (response.ok) return;
      reason = `status ${response.status}`;
    } catch (error) {
      reason = error.cause?.message ?? error.message;
    }
    await delay(100);
  }
  throw new Error(`${url} does not answer: ${reason}`);
}
