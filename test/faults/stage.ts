import {html, render} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Settings} from '../../src/api/settings.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/define.js';
import {defineProbes} from './probe.js';
import {createSandbox, type Sandbox} from '../../sandbox/index.js';
import {realPause, VirtualClock} from './clock.js';
import {screenOf, words, type Screen} from './screen.js';
import {trackedAdapter, type Calls} from './tracked.js';

/** The elements on the page, and the data they show. */
export interface Setup {
  readonly tags: readonly string[];
  /** Name of the selected seeded account. Default: none, so that the user's own account is shown. */
  readonly account?: string;
  /** Signed in as the platform's operator, who may do more than resellers. */
  readonly platform?: true;
  readonly settings?: Settings;
  /** Changes the server's data before the page is opened. */
  readonly arrange?: (stage: Stage) => Promise<void>;
  /** Wraps the backend of the elements. Default: unchanged. */
  readonly wrap?: (adapter: AccountsAdapter) => AccountsAdapter;
}

export const API = 'https://sandbox.example/v2';

defineProbes();

/** The time when every page is opened: a Tuesday at noon. */
const NOON = Date.UTC(2026, 2, 10, 12);

/** Request timeout in milliseconds. */
const TIMEOUT = 5_000;

/** Milliseconds for a resting page's own pauses, such as the delay after typing. */
const PAUSE = 1_000;

/** Idle turns of the event loop after which a page counts as resting. */
const QUIET_TURNS = 4;

/** Turns of the event loop for a call that neither waits for a response nor ends. */
const PATIENT_TURNS = 200;

/** Elements on a page over the sandbox, as their user sees and uses them. */
export class Stage {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly provider: AccountProvider;
  /** The events that elements have dispatched, as `type` or `type resource`. */
  readonly events: string[] = [];
  /** Uncaught errors and unhandled rejections. */
  readonly faults: string[] = [];
  readonly adapter: AccountsAdapter;
  readonly calls: Calls;
  /** Called after each response or failed request. */
  onAnswer: (request: {readonly method: string; readonly path: string}) => void = () => {};
  readonly #ids: ReadonlyMap<string, AccountId>;
  readonly #setup: Setup;
  readonly #root: HTMLElement;
  readonly #end: (() => void)[];
  #inFlight = 0;

  private constructor(setup: Setup, sandbox: Sandbox, clock: VirtualClock, ids: ReadonlyMap<string, AccountId>) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.#setup = setup;
    this.#ids = ids;
    const who = setup.platform ? sandbox.master : sandbox.credentials;
    const adapter = new CrossbarAdapter({
      url: API,
      fetch: (input, init) => this.#fetch(new Request(input, init)),
      getToken: () => sandbox.issueToken(who),
      retryDelay: () => 0,
      timeout: TIMEOUT,
    });
    const tracked = trackedAdapter(setup.wrap?.(adapter) ?? adapter);
    this.adapter = tracked.adapter;
    this.calls = tracked.calls;
    this.#root = document.body.appendChild(document.createElement('div'));
    this.#end = [...this.#listen()];
    this.provider = document.createElement('account-provider');
  }

  /** Opens the page and waits until it rests. @param prepare called before the first request */
  static async open(setup: Setup, prepare: (stage: Stage) => unknown = () => {}): Promise<Stage> {
    const clock = new VirtualClock(NOON);
    const uninstall = [clock.install(), seedChance()];
    const sandbox = createSandbox();
    const stage = new Stage(setup, sandbox, clock, await accountIds(sandbox));
    stage.#end.push(...uninstall);
    await setup.arrange?.(stage);
    await prepare(stage);
    // Removes what the previous page has stored while it was closed.
    for (let count = 0; count < QUIET_TURNS; count += 1) await turn();
    sessionStorage.clear();
    localStorage.clear();
    const {provider, adapter, accountId} = stage;
    Object.assign(provider, {adapter, locale: 'en', settings: setup.settings ?? {}});
    if (setup.account !== undefined) provider.accountId = accountId;
    render(
      setup.tags.map((tag) => staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`),
      provider,
    );
    render(html`${provider}`, stage.#root);
    await stage.settle();
    return stage;
  }

  close(): void {
    this.#root.remove();
    this.clock.clear();
    for (const end of this.#end) end();
  }

  /** The id of the selected account, or of the user's own. */
  get accountId(): AccountId {
    const {account, platform} = this.#setup;
    if (account !== undefined) return this.id(account);
    return (platform ? this.sandbox.master : this.sandbox.credentials).accountId as AccountId;
  }

  /** The id of an account whose responses can be mixed up with the selected one's. */
  get otherId(): AccountId {
    return this.id(Stage.other(this.#setup.account));
  }

  /** The name of an account other than `account`, with data of every kind. */
  static other(account: string | undefined): string {
    return account === 'Los Pollos Hermanos' ? 'Madrigal Electromotive' : 'Los Pollos Hermanos';
  }

  /** Names of the seeded accounts by id. */
  get names(): ReadonlyMap<string, string> {
    return new Map([...this.#ids].map(([name, id]) => [id, name]));
  }

  /** The id of a seeded account. */
  id(name: string): AccountId {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`There is no account “${name}”`);
    return id;
  }

  /** Resolves when everything has ended: requests, pauses, and updates. */
  async settle(): Promise<void> {
    const {clock, calls, sandbox} = this;
    const end = clock.now + PAUSE;
    const frames = this.#setup.tags.some((tag) => drawnByFrames.has(tag)) ? 2 : 0;
    let quiet = 0;
    let waiting = 0;
    let drawn = 0;
    while (quiet < QUIET_TURNS || drawn < frames) {
      await turn();
      const {stalled} = sandbox.faults;
      if (clock.runDue() || this.#inFlight > stalled) {
        quiet = waiting = drawn = 0;
      } else if (calls.pending > 0) {
        quiet = drawn = 0;
        waiting += 1;
        // The clock simulates waiting for a missing response; anything else, such as code, takes real time.
        if (stalled > 0 && waiting % (stalled >= calls.pending ? QUIET_TURNS : PATIENT_TURNS) === 0) clock.skip();
        if (stalled === 0 && waiting > PATIENT_TURNS) await realPause(5);
        if (waiting > 20 * PATIENT_TURNS) throw new Error(`A call does not end: ${calls.made.at(-1) ?? ''}`);
      } else if (++quiet >= QUIET_TURNS) {
        if (clock.next !== undefined && clock.now + clock.next <= end) {
          clock.skip();
          quiet = drawn = 0;
        } else if (drawn < frames) {
          await frame();
          drawn += 1;
          quiet = 0;
        }
      }
    }
  }

  get screen(): Screen {
    return screenOf(this.#root);
  }

  /** Every element that matches, in all shadow roots. */
  all<E extends Element = HTMLElement>(selector: string): readonly E[] {
    const roots = (root: ParentNode): readonly ParentNode[] =>
      [...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : []));
    return [this.#root, ...roots(this.#root)].flatMap((root) => [...root.querySelectorAll<E>(selector)]);
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`There is no ${selector} on: ${this.screen.lines.slice(0, 20).join(' | ')}`);
    return found;
  }

  has(selector: string): boolean {
    return this.all(selector).length > 0;
  }

  /** Presses a button by label, and waits for the result. */
  async press(label: string, within = ''): Promise<void> {
    const buttons = this.all<HTMLElement>(`${within} :is(button, [data-retry])`);
    const button = buttons.find((one) => words(one.getAttribute('aria-label') ?? one.textContent) === label);
    if (!button) throw new Error(`There is no button “${label}” ${within}`);
    await this.click(button);
  }

  async click(target: string | HTMLElement): Promise<void> {
    const element = typeof target === 'string' ? this.find(target) : target;
    if (element.matches(':disabled, [aria-disabled="true"]'))
      throw new Error(`“${words(element.textContent)}” is disabled`);
    element.click();
    await this.settle();
  }

  async type(name: string, value: string): Promise<void> {
    const field = this.find<HTMLInputElement>(`[name="${name}"]`);
    field.focus();
    field.value = value;
    const type = field instanceof HTMLSelectElement ? 'change' : 'input';
    field.dispatchEvent(new InputEvent(type, {bubbles: true, composed: true}));
    await this.settle();
  }

  async submit(selector: string): Promise<void> {
    this.find<HTMLFormElement>(selector).requestSubmit();
    await this.settle();
  }

  /** Sends a request as the platform's operator, bypassing the page. */
  async ask(method: string, path: string, data?: unknown): Promise<unknown> {
    const {sandbox} = this;
    const response = await sandbox.fetch(`${API}/${path}`, {
      method,
      headers: {'x-auth-token': sandbox.issueToken(sandbox.master), 'content-type': 'application/json'},
      ...(data !== undefined && {body: JSON.stringify({data})}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return ((await response.json()) as {data: unknown}).data;
  }

  async #fetch(request: Request): Promise<Response> {
    const {pathname, search} = new URL(request.url);
    this.#inFlight += 1;
    try {
      return await this.sandbox.fetch(request);
    } finally {
      this.#inFlight -= 1;
      this.onAnswer({method: request.method, path: pathname + search});
    }
  }

  *#listen(): Iterable<() => void> {
    const onFact = (event: Event): void => {
      const {detail} = event as CustomEvent<{readonly resource?: string} | undefined>;
      this.events.push(detail?.resource === undefined ? event.type : `${event.type} ${detail.resource}`);
    };
    // Captured, because `load-failed` does not bubble.
    for (const type of facts) this.#root.addEventListener(type, onFact, {capture: true});
    const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
      const what: unknown = event instanceof ErrorEvent ? (event.error ?? event.message) : event.reason;
      // A list that changes its own height is measured in the next frame.
      if (String(what).includes('ResizeObserver loop')) return;
      this.faults.push(String(what));
      event.preventDefault();
    };
    for (const type of ['error', 'unhandledrejection'] as const) {
      window.addEventListener(type, onError);
      yield () => window.removeEventListener(type, onError);
    }
  }
}

/** Elements whose content depends on their height, which is known after a frame. */
const drawnByFrames = new Set(['account-tree', 'account-manager', 'app-exchange', 'account-wizard']);

/** Makes names, keys, and passwords equal in every run. @returns a function that ends it */
function seedChance(): () => void {
  const {crypto} = globalThis;
  const real = crypto.getRandomValues.bind(crypto);
  const {random} = Math;
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 0x7fff_ffff);
  const fill = <T extends ArrayBufferView>(array: T): T => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = next() % 256;
    return array;
  };
  const use = (value: typeof fill | typeof real, chance: () => number): void => {
    Object.assign(Math, {random: chance});
    Object.defineProperty(crypto, 'getRandomValues', {configurable: true, value});
  };
  use(fill, () => next() / 0x7fff_ffff);
  return () => use(real, random);
}

/** The events that elements dispatch. */
const facts = [
  'account-saved',
  'account-created',
  'account-deleted',
  'account-moved',
  'credit-changed',
  'session-expired',
  'load-failed',
];

const channel = new MessageChannel();

/** Lets all ready tasks run. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** The seeded reseller and everything below it, by name. */
async function accountIds(sandbox: Sandbox): Promise<ReadonlyMap<string, AccountId>> {
  const {accountId, accountName} = sandbox.credentials;
  const response = await sandbox.fetch(`${API}/accounts/${accountId}/descendants?paginate=false`, {
    headers: {'x-auth-token': sandbox.issueToken()},
  });
  const {data} = (await response.json()) as {data: readonly {readonly name: string; readonly id: string}[]};
  const all = [{name: accountName, id: accountId}, ...data];
  return new Map(all.map(({name, id}) => [name, id as AccountId]));
}
