/** The manager on an in-page sandbox; every response takes one round trip of simulated latency. */
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

  /** Forgets the recorded requests. @returns the current time */
  mark(): number {
    this.#sent.length = 0;
    return performance.now();
  }

  get sent(): readonly SentRequest[] {
    return this.#sent;
  }

  /** Milliseconds since the last request or response. */
  get quiet(): number {
    return performance.now() - Math.max(this.#lastAnswer, this.#sent.at(-1)?.at ?? 0);
  }
}

declare global {
  var requestsBench: RequestsBench;
}

globalThis.requestsBench = new RequestsBench();
