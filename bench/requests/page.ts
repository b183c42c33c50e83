/** The manager on a sandbox in the page, every answer a round of latency away. */
import {createSandbox} from '../../sandbox/index.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** Milliseconds on the page's clock. */
  readonly at: number;
}

export class RequestsBench {
  readonly #sent: SentRequest[] = [];
  #lastAnswer = performance.now();

  start(latency: number): void {
    const sandbox = createSandbox({latency});
    const provider = document.createElement('account-provider');
    provider.adapter = new CrossbarAdapter({
      url: 'https://sandbox.example/v2',
      getToken: () => sandbox.issueToken(),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const {pathname, search} = new URL(request.url);
        this.#sent.push({method: request.method, path: pathname + search, at: performance.now()});
        try {
          return await sandbox.fetch(request);
        } finally {
          this.#lastAnswer = performance.now();
        }
      },
    });
    provider.append(document.createElement('account-manager'));
    document.body.append(provider);
  }

  /** Forgets what was sent. @returns the time. */
  mark(): number {
    this.#sent.length = 0;
    return performance.now();
  }

  get sent(): readonly SentRequest[] {
    return this.#sent;
  }

  /** Milliseconds since a request was sent or answered. */
  get quiet(): number {
    return performance.now() - Math.max(this.#lastAnswer, this.#sent.at(-1)?.at ?? 0);
  }
}

declare global {
  var requestsBench: RequestsBench;
}

globalThis.requestsBench = new RequestsBench();
