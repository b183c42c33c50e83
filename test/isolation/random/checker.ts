/** Determines what may be visible where, and who may send what. */
import type {Editors} from '../../../src/session/editors.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {count} from './counts.js';
import {placeOf, type Seen} from './eyes.js';
import {marksIn, type Mark} from './marks.js';
import type {Line, Seat} from './seat.js';
import {above, accountNumbers, reaches, trunksOf} from './server.js';
import {SECOND_COPY} from './tags.js';
import type {Sent} from './wire.js';
import type {World} from './world.js';

export type ViolationKind = 'frame' | 'write' | 'text' | 'error';

/** Data of one account or user where only another one's may be. */
export class Violation extends Error {
  readonly kind: ViolationKind;

  constructor(kind: ViolationKind, message: string) {
    super(`foreign ${kind}: ${message}`);
    this.name = 'Violation';
    this.kind = kind;
  }
}

/** Whose data an element may currently show. */
interface View {
  readonly user: string;
  readonly home: number;
  /** The account the user acts as. */
  readonly acting: number;
  readonly account: number;
}

/** What an element shows: one account, the user's own, the accounts on the path to it, or all accounts of the user. */
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

export class IsolationChecker {
  readonly #world: World;
  readonly #violations: Violation[] = [];
  /** Typed texts that the server stores. */
  readonly #stored = new Set<string>();
  #seen: readonly Seen[] = [];
  /** The previous account of each element. */
  readonly #formerly = new WeakMap<Element, number>();
  /** The accounts of the forms that each user was asked about. */
  readonly #askedAbout = new WeakMap<Editors, Set<string>>();

  constructor(world: World) {
    this.#world = world;
  }

  report(kind: ViolationKind, message: string): void {
    this.#violations.push(new Violation(kind, message));
  }

  /** @throws the first violation; `seen` is absent if nothing has changed */
  frame(seen: readonly Seen[] | undefined): void {
    this.#seen = seen ?? this.#seen;
    for (const one of this.#seen) if (one.host.isConnected) this.#checker(one);
    for (const seat of this.#world.seats) this.#checkAttribute(seat);
    const [first] = this.#violations;
    if (first) throw first;
  }

  /** When nothing is pending, the shown user is the one that the server named last. */
  atRest(): void {
    for (const seat of this.#world.seats) {
      this.#world.counts.checks++;
      const {named} = seat.line;
      if (!seat.isKnown || named === undefined || named === seat.shownUser) continue;
      this.report('frame', `seat ${seat.index} shows ${seat.shownUser}, although ${named} is signed in`);
    }
  }

  /** Checks the browser's storage, once the user of every provider is known. */
  storage(): void {
    const {seats, cast} = this.#world;
    const users = seats.map((seat) => (seat.isKnown ? seat.shownUser : undefined));
    if (users.includes(undefined)) return;
    const present = cast.people.filter(({letter}) => users.includes(letter));
    for (const [key, value] of [...Object.entries(localStorage), ...Object.entries(sessionStorage)]) {
      this.#world.counts.checks++;
      const [mark] = marksIn(value);
      if (!mark || present.some(({userId}) => key.includes(userId))) continue;
      this.report('text', `storage holds ${mark.key} in "${key}" while ${users.join(' and ')} are signed in`);
    }
  }

  /** Records the account of the element that the user acts in, which may be written from now on. */
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
    // The owner of a token may be requested with any token.
    const asks = sent.path === 'token_auth';
    if (asks) line.asked.add(sent.token);
    const opening = line === seat.line && line.asked.has(sent.token) && isOpening(sent, this.#world.person(owner));
    if (line.user !== undefined && owner !== line.user && !asks && !opening) {
      this.report('write', `${what} was begun for ${line.user} and carries the token of ${owner}`);
    }
    if (sent.method === 'GET' || sent.account === undefined) return;
    this.#world.counts.writes++;
    this.#checkWrite(seat, owner, sent, what);
  }

  stored({method, path, body}: Sent): void {
    count(this.#world.counts.stored, `${method} ${path.replace(/[0-9a-f]{32}/g, '*')}`);
    for (const {key} of marksIn(body)) this.#stored.add(key);
  }

  #checkWrite(seat: Seat, owner: string, sent: Sent, what: string): void {
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

  /** The provider's `account-id`: what it shows or showed to the same user, or what the host has set. */
  #checkAttribute({provider, named, accountOfUser}: Seat): void {
    this.#world.counts.checks++;
    const {accountId} = provider;
    const number = accountId === undefined ? undefined : this.#world.cast.numberOf.get(accountId);
    if (number === undefined || number === named || number === accountOfUser) return;
    this.report('text', `${provider.localName}[account-id] names account ${number} of another user`);
  }

  #checker({host, marks, ids}: Seen): void {
    this.#world.counts.checks++;
    const owner = ownerOf(host);
    const seat = this.#world.seatOf(owner);
    const view = seat && this.#viewOf(seat, owner);
    if (marks.length === 0 && ids.length === 0) return;
    if (seat && isConcealed(seat) && isVisible(host)) {
      this.report('frame', `${owner.localName} can be seen before it is known who is signed in`);
    }
    const role = roles[tagOf(owner)] ?? 'document';
    for (const mark of marks) {
      if (seat && view && this.#asksAbout(seat, host, mark.account, mark)) continue;
      if (view && mayShow(view, role, mark, this.#stored)) {
        if (mark.account === (role === 'home' ? view.home : view.account)) {
          count(this.#world.counts.shown, tagOf(owner));
        }
        continue;
      }
      this.report('text', `${placeOf(host, mark.key)} while ${inWords(view)}`);
    }
    for (const id of ids) {
      const number = this.#world.cast.numberOf.get(id);
      if (number === undefined || (view && mayName(view, role, number))) continue;
      if (seat && view && this.#asksAbout(seat, host, number)) continue;
      this.report('text', `${placeOf(host, id)} (account ${number}) while ${inWords(view)}`);
    }
  }

  /**
   * The question on leaving lists the typed and stored values of all forms of the user, whichever element shows it. It
   * may stay visible slightly longer than the form.
   */
  #asksAbout(seat: Seat, host: Element, account: number, typed?: Mark): boolean {
    const {state} = seat;
    if (state.status !== 'ready' || !host.shadowRoot?.querySelector('dialog[open] .unsaved-list')) return false;
    const {editors, session} = state.scope;
    const asked = this.#askedAbout.get(editors) ?? new Set();
    this.#askedAbout.set(editors, asked);
    for (const {accountId} of editors.dirty) asked.add(accountId);
    const own =
      typed?.user === undefined || typed.user === seat.letterOf(session.user.id) || this.#stored.has(typed.key);
    return own && [...asked].some((accountId) => this.#world.cast.numberOf.get(accountId) === account);
  }

  /** The element's scope, after checking that its provider provides it. */
  #viewOf(seat: Seat, owner: Element): View | undefined {
    const {state} = seat;
    const given = state.status === 'ready' ? this.#toView(seat, state.scope) : undefined;
    if (owner === seat.provider) return given;
    const {scope, accountId} = owner as Widget;
    if (!scope) return undefined;
    const view = this.#toView(seat, scope);
    const own = accountId === undefined ? undefined : this.#world.cast.numberOf.get(accountId);
    const accounts = [given?.account, own];
    // An element that gets another account keeps the previous one while it has unsaved input for it.
    const former = this.#formerly.get(owner);
    if (former !== undefined && holdsUnsaved(scope)) accounts.push(former);
    const right =
      given !== undefined &&
      view.user === given.user &&
      view.home === given.home &&
      view.acting === given.acting &&
      accounts.includes(view.account);
    if (right) this.#formerly.set(owner, view.account);
    else this.report('frame', `${owner.localName} has ${inWords(view)} while its provider has ${inWords(given)}`);
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

const isConcealed = ({state}: Seat): boolean => state.status === 'ready' && state.concealed !== undefined;

/** Whether any part of the shadow root is visible, that is, neither clipped nor inside a clipped element. */
function isVisible(host: Element): boolean {
  for (let element: Element | null = host; element; element = around(element)) if (isClipped(element)) return false;
  const {childNodes = []} = host.shadowRoot ?? {};
  return [...childNodes].some((node) => {
    if (node instanceof Element) return !node.matches('style, .unverified') && !isClipped(node);
    return node instanceof Text && node.data.trim() !== '';
  });
}

const isClipped = (element: Element): boolean => getComputedStyle(element).clipPath === 'inset(50%)';

function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

const holdsUnsaved = ({editors, account}: AccountScope): boolean =>
  editors.dirty.some(({accountId}) => accountId === account.id);

/** The element to which this part belongs: itself, or the nearest one around it with a role. */
export function ownerOf(host: Element): Element {
  for (let element = host; ;) {
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

/** The requests that open a session, once the server has named the token's owner. */
function isOpening({method, path}: Sent, {accountId, userId}: {readonly accountId: string; readonly userId: string}) {
  const home = `accounts/${accountId}`;
  return method === 'GET' && [home, `${home}/users/${userId}`, `${home}/whitelabel`].includes(path);
}
