/** Says what may be seen where, and what may be sent by whom. */
import type {AccountScope} from '../../../src/session/scope.js';
import {placeOf, type Seen} from './eyes.js';
import {marksIn, type Mark} from './marks.js';
import type {Line, Seat} from './seat.js';
import {above, accountNumbers, reaches, trunksOf} from './server.js';
import {SECOND_COPY} from './tags.js';
import type {Sent} from './wire.js';
import type {World} from './world.js';

export type ViolationKind = 'frame' | 'write' | 'text' | 'error';

/** Something of one account or user where only another one may be. */
export class Violation extends Error {
  readonly kind: ViolationKind;

  constructor(kind: ViolationKind, message: string) {
    super(`foreign ${kind}: ${message}`);
    this.name = 'Violation';
    this.kind = kind;
  }
}

/** Whose data an element may show at this moment. */
interface View {
  readonly user: string;
  readonly home: number;
  /** As whom the user acts. */
  readonly acting: number;
  readonly account: number;
}

/** What an element shows: one account; that of the user; the accounts on the way to it; all accounts of the user. */
type Role = 'document' | 'home' | 'path' | 'list';

const roles: Readonly<Record<string, Role>> = {
  'account-provider': 'document',
  'account-manager': 'document',
  'account-overview': 'document',
  'account-limits': 'document',
  'account-notes': 'document',
  'account-admins': 'document',
  'account-access': 'document',
  'account-announcement': 'home',
  'account-tree': 'list',
  'account-jump': 'list',
  'account-breadcrumbs': 'path',
  'masquerade-banner': 'path',
  'carrier-picker': 'document',
  'number-features': 'document',
  'service-plan': 'document',
  'app-exchange': 'document',
};

type Widget = HTMLElement & {readonly scope?: AccountScope; readonly accountId?: string};

export class Judge {
  readonly #world: World;
  readonly #violations: Violation[] = [];
  /** Typed texts that the server has. */
  readonly #stored = new Set<string>();
  #seen: readonly Seen[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  report(kind: ViolationKind, message: string): void {
    this.#violations.push(new Violation(kind, message));
  }

  /** @throws the first violation; `seen` is absent where nothing has changed since. */
  frame(seen: readonly Seen[] | undefined): void {
    this.#seen = seen ?? this.#seen;
    for (const one of this.#seen) if (one.host.isConnected) this.#judge(one);
    const [first] = this.#violations;
    if (first) throw first;
  }

  /** The account of the element that the user acts in, which may be written from now on. */
  intend(seat: Seat, element: Element): void {
    const view = this.#viewOf(seat, ownerOf(element));
    if (view) seat.intents.add(`${view.user}:${view.account}`);
  }

  /** Whose text is typed there. */
  viewOf(element: Element): View | undefined {
    const seat = this.#world.seatOf(element);
    return seat && this.#viewOf(seat, ownerOf(element));
  }

  sent(seat: Seat, line: Line, sent: Sent): void {
    this.#world.counts.checks++;
    const owner = seat.ownerOf(sent.token);
    const what = `${sent.method} ${sent.path} (account ${sent.account})`;
    if (owner === undefined) return this.report('write', `${what} without a token`);
    if (sent.path === 'token_auth') line.asked.add(sent.token);
    const opening = line === seat.line && line.asked.has(sent.token) && isOpening(sent, this.#world.person(owner));
    if (line.user !== undefined && owner !== line.user && !opening) {
      this.report('write', `${what} was begun for ${line.user} and carries the token of ${owner}`);
    }
    if (sent.method === 'GET' || sent.account === undefined) return;
    this.#world.counts.writes++;
    this.#judgeWrite(seat, owner, sent, what);
  }

  stored({body}: Sent): void {
    for (const {key} of marksIn(body)) this.#stored.add(key);
  }

  #judgeWrite(seat: Seat, owner: string, sent: Sent, what: string): void {
    const account = sent.account ?? -1;
    const around = above(account);
    if (!seat.intents.has(`${owner}:${account}`)) this.report('write', `${what} by ${owner}, who did nothing there`);
    for (const mark of marksIn(sent.body)) {
      const own = mark.account === account || (mark.kind === 'u' && around.includes(mark.account));
      if (!own) this.report('write', `${what} holds ${mark.key}`);
      if (mark.user !== undefined && mark.user !== owner && !this.#stored.has(mark.key)) {
        this.report('write', `${what} by ${owner} holds ${mark.key}, which ${mark.user} typed`);
      }
    }
    for (const id of sent.body.match(/[0-9a-f]{32}/g) ?? []) {
      const number = this.#world.cast.numberOf.get(id);
      if (number !== undefined && number !== account && !around.includes(number)) {
        this.report('write', `${what} holds the id of ${number}`);
      }
    }
    if (!sent.path.endsWith('/limits')) return;
    for (const other of accountNumbers) {
      if (other !== account && sent.body.includes(`:${trunksOf(other)}`)) {
        this.report('write', `${what} holds the limits of ${other}`);
      }
    }
  }

  #judge({host, marks, ids}: Seen): void {
    this.#world.counts.checks++;
    const owner = ownerOf(host);
    const seat = this.#world.seatOf(owner);
    const view = seat && this.#viewOf(seat, owner);
    if (marks.length === 0 && ids.length === 0) return;
    const role = roles[tagOf(owner)] ?? 'document';
    for (const mark of marks) {
      if (view && mayShow(view, role, mark, this.#stored)) {
        if (mark.account === (role === 'home' ? view.home : view.account)) this.#count(tagOf(owner));
        continue;
      }
      this.report('text', `${placeOf(host, mark.key)} while ${inWords(view)}`);
    }
    for (const id of ids) {
      const number = this.#world.cast.numberOf.get(id);
      if (number === undefined || (view && mayName(view, role, number))) continue;
      this.report('text', `${placeOf(host, id)} (account ${number}) while ${inWords(view)}`);
    }
  }

  #count(tag: string): void {
    const {shown} = this.#world.counts;
    shown[tag] = (shown[tag] ?? 0) + 1;
  }

  /** What the element has for its scope, once that is found to be one that its provider gives it. */
  #viewOf(seat: Seat, owner: Element): View | undefined {
    const {state} = seat;
    const given = state.status === 'ready' ? this.#toView(seat, state.scope) : undefined;
    if (owner === seat.provider) return given;
    const {scope, accountId} = owner as Widget;
    if (!scope) return undefined;
    const view = this.#toView(seat, scope);
    const own = accountId === undefined ? undefined : this.#world.cast.numberOf.get(accountId);
    const right =
      given !== undefined &&
      view.user === given.user &&
      view.home === given.home &&
      view.acting === given.acting &&
      [given.account, own].includes(view.account);
    if (!right)
      this.report('frame', `${owner.localName} has ${inWords(view)} while its provider has ${inWords(given)}`);
    return view;
  }

  #toView(seat: Seat, {session, home, acting, account}: AccountScope): View {
    const {numberOf} = this.#world.cast;
    return {
      user: seat.letterOf(session.user.id) ?? '?',
      home: numberOf.get(home.id) ?? -1,
      acting: numberOf.get(acting.id) ?? -1,
      account: numberOf.get(account.id) ?? -1,
    };
  }
}

/** The element whose part this is: itself, or the nearest around it that has a role. */
export function ownerOf(host: Element): Element {
  for (let element = host; ; ) {
    if (roles[tagOf(element)]) return element;
    const root = element.getRootNode();
    const next = element.parentElement?.closest(Object.keys(roles).join()) ?? (root instanceof ShadowRoot && root.host);
    if (!next) return element;
    element = next;
  }
}

export const tagOf = ({localName}: Element): string =>
  localName.startsWith(SECOND_COPY) ? localName.slice(SECOND_COPY.length) : localName;

function mayShow(view: View, role: Role, {account, kind, user, key}: Mark, stored: ReadonlySet<string>): boolean {
  const own = user === undefined || user === view.user || stored.has(key);
  switch (kind) {
    case 'n':
    case 'r':
      return mayName(view, role, account);
    case 't':
      return (
        own &&
        (account === view.account ||
          (role !== 'document' && role !== 'home' && stored.has(key) && mayName(view, role, account)))
      );
    case 's':
      return user === view.user && (role === 'list' || account === view.account);
    case 'u':
    case 'd':
      return (role === 'document' && account === view.account) || (role === 'home' && account === view.home);
  }
}

function mayName(view: View, role: Role, account: number): boolean {
  if (isOnPath(account, view.account)) return true;
  if (role === 'path' && isOnPath(account, view.acting)) return true;
  return role === 'list' && reaches(view.home, account);
}

const isOnPath = (account: number, end: number): boolean => account === end || above(end).includes(account);

const inWords = (view: View | undefined): string => (view ? `account ${view.account} for ${view.user}` : 'nothing');

/** What opening a session asks for, once the server has said whose token it is. */
function isOpening({method, path}: Sent, {accountId, userId}: {readonly accountId: string; readonly userId: string}) {
  const home = `accounts/${accountId}`;
  return method === 'GET' && ['token_auth', home, `${home}/users/${userId}`, `${home}/whitelabel`].includes(path);
}
