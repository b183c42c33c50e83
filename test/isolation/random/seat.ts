/** One provider with its widgets, the surrounding host, and its connection to the server. */
import type {AccountProvider, GetToken} from '../../../src/components/account-provider/index.js';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import type {ScopeState} from '../../../src/session/scope.js';
import {SECOND_COPY} from './tags.js';
import {Wire} from './wire.js';
import type {World} from './world.js';

export const widgetTags = [
  'account-manager',
  'account-overview',
  'account-limits',
  'account-notes',
  'account-admins',
  'account-access',
  'account-announcement',
  'account-tree',
  'account-jump',
  'account-breadcrumbs',
  'masquerade-banner',
  'carrier-picker',
  'number-features',
  'service-plan',
  'app-exchange',
] as const;

export type WidgetTag = (typeof widgetTags)[number];

export interface SeatLayout {
  readonly user: string;
  /** Whether the provider and each widget come from the second copy. */
  readonly second: boolean;
  readonly widgets: readonly {readonly tag: WidgetTag; readonly second: boolean}[];
  /** How the provider reaches the server: with an adapter that the host creates, or with the address alone. */
  readonly by: 'adapter' | 'address';
}

/** The connection of one adapter. */
export interface Line {
  readonly wire: Wire;
  /** The user whose session was opened on it last. */
  user: string | undefined;
  /** Tokens whose owner has been requested since then. */
  readonly asked: Set<string>;
  /** The signed-in user as last named by the server. */
  named: string | undefined;
}

interface TokenRequest {
  readonly resolve: (token: string) => void;
  readonly reject: (reason: unknown) => void;
}

/** Lines by the root of their address: providers with only an address use the page's own fetch. */
const linesByRoot = new Map<string, Line>();
let roots = 0;

/** Replaces the page's own fetch. */
export function installFetch(): void {
  globalThis.fetch = async (input, init) => {
    const {url} = new Request(input, init);
    const line = [...linesByRoot].find(([root]) => url.startsWith(root))?.[1];
    if (!line) throw new TypeError(`Nothing answers ${url}`);
    return line.wire.fetch(input, init);
  };
}

export class Seat {
  readonly index: number;
  readonly place = document.createElement('section');
  readonly provider: AccountProvider;
  readonly widgets: HTMLElement[];
  /** The user signed in to the host page, whose tokens it supplies. */
  user: string;
  state: ScopeState = {protocol: 1, status: 'none'};
  /** The account that the host has set last. */
  named: number | undefined;
  /** The account last shown to the user who is or was last signed in. */
  accountOfUser: number | undefined;
  readonly tokenRequests: TokenRequest[] = [];
  /** Every account that was acted on here, as `user:account`. */
  readonly intents = new Set<string>();
  readonly #world: World;
  readonly #by: SeatLayout['by'];
  readonly #lines: Line[] = [];
  readonly #tokens = new Map<string, string>();

  constructor(world: World, index: number, {user, second, widgets, by}: SeatLayout) {
    this.#world = world;
    this.index = index;
    this.user = user;
    this.#by = by;
    const make = (tag: string, other: boolean) => document.createElement(`${other ? SECOND_COPY : ''}${tag}`);
    this.provider = make('account-provider', second) as AccountProvider;
    this.widgets = widgets.map((widget) => make(widget.tag, widget.second));
    this.provider.append(...this.widgets, this.#observer());
    this.provider.addEventListener('account-create-request', (event) => event.preventDefault());
    this.connect();
    this.place.append(this.provider);
    this.#observe();
  }

  /** The line of the provider's current adapter. */
  get line(): Line {
    const line = this.#lines.at(-1);
    if (!line) throw new Error('The seat has no line.');
    return line;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Whether the signed-in user is known. If not, any user who is found to be signed in may sign in. */
  get isKnown(): boolean {
    return this.state.status === 'ready' && !this.state.concealed;
  }

  /** The letter of the user whose session is open. */
  get shownUser(): string | undefined {
    return this.state.status === 'ready' ? this.letterOf(this.state.scope.session.user.id) : undefined;
  }

  /** The number of the shown account. */
  get shownAccount(): number | undefined {
    return this.state.status === 'ready' ? this.#world.cast.numberOf.get(this.state.scope.account.id) : undefined;
  }

  letterOf(userId: string): string | undefined {
    return this.#world.cast.people.find((person) => person.userId === userId)?.letter;
  }

  /** The owner of a token. */
  ownerOf(token: string): string | undefined {
    return this.#tokens.get(token);
  }

  /** The host signs its user in again: with another adapter, or with the same address. */
  connect(): void {
    if (this.#by === 'address') {
      if (this.#lines.length === 0) this.#open();
      this.provider.getToken = this.#getToken;
      this.provider.apiUrl = this.line.wire.root;
      return;
    }
    const {wire} = this.#open();
    this.provider.adapter = new CrossbarAdapter({url: wire.root, fetch: wire.fetch, getToken: this.#getToken});
  }

  /** The host signs its user out. */
  disconnect(): void {
    if (this.#by === 'address') this.provider.apiUrl = undefined;
    else this.provider.adapter = undefined;
    this.provider.requestUpdate('adapter');
  }

  expireTokens(): void {
    for (const {wire} of this.#lines) wire.expire(this.#tokens.keys());
  }

  giveToken(index: number, outcome: 'given' | 'refused'): void {
    const [request] = this.tokenRequests.splice(index, 1);
    if (outcome === 'refused') request?.reject(new Error('The user is not signed in.'));
    else request?.resolve(this.#issue());
  }

  close(): void {
    for (const {wire} of this.#lines) {
      wire.close();
      linesByRoot.delete(wire.root);
    }
    for (const request of this.tokenRequests.splice(0)) request.reject(new Error('closed'));
    this.provider.remove();
  }

  readonly #getToken: GetToken = ({signal}) =>
    new Promise((resolve, reject) => {
      const request = {resolve, reject};
      this.tokenRequests.push(request);
      signal.addEventListener('abort', () => {
        const index = this.tokenRequests.indexOf(request);
        if (index >= 0) this.tokenRequests.splice(index, 1);
        reject(signal.reason);
      });
    });

  #issue(): string {
    const token = this.#world.server.issueToken(this.#world.person(this.user));
    this.#tokens.set(token, this.user);
    return token;
  }

  #open(): Line {
    const line: Line = {
      user: undefined,
      asked: new Set(),
      named: undefined,
      wire: new Wire({
        root: `https://line-${++roots}.example/v2`,
        server: this.#world.server,
        cast: this.#world.cast,
        onSend: (sent) => this.#world.checker.sent(this, line, sent),
        onStored: (sent) => this.#world.checker.stored(sent),
        onAnswered: ({path, token}) => {
          if (path === 'token_auth') line.named = this.ownerOf(token);
        },
      }),
    };
    this.#lines.push(line);
    linesByRoot.set(line.wire.root, line);
    return line;
  }

  /** Follows the shared state like a widget of another library, without any code of this library. */
  #observer(): HTMLElement {
    const observer = document.createElement('scope-observer');
    observer.hidden = true;
    return observer;
  }

  #observe(): void {
    const target = this.provider.querySelector('scope-observer');
    target?.dispatchEvent(
      Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
        context: 'account-widgets/scope@1',
        contextTarget: target,
        subscribe: true,
        callback: (state: ScopeState) => {
          this.state = state;
          // While concealed, it is the previous session on the previous line.
          if (state.status === 'ready') this.accountOfUser = this.shownAccount;
          if (!this.isKnown) return;
          if (this.line.user !== this.shownUser) this.line.asked.clear();
          this.line.user = this.shownUser;
        },
      }),
    );
  }
}
