import {
  asObject,
  asString,
  isList,
  isObject,
  pick,
  type Json,
  type JsonObject,
  type MutableJsonObject,
} from '../../sandbox/core/json.js';
import type {Replay} from './replay.js';
import {dataOf, segmentsOf, type Recording} from './recordings.js';

/** What the recordings reveal about an account anywhere in the run. */
interface AccountFacts {
  name?: string;
  realm?: string;
  parentId?: string;
}

const ID = /^[0-9a-f]{32}$/;
const NO_ACCOUNT = '0'.repeat(32);
/** The parent of accounts whose parent is never revealed. */
const DEFAULT_PARENT = '823bb214899955ca89692a1fad41aa87';
/** Accounts that were deleted before any list revealed their parent. */
const PARENTS = new Map([['b791357d5197b4889babe1e25a39b697', '69866135640c986f1d606ca34b13ebbc']]);
/** Computed by the server on every read and never written. */
const READ_ONLY = new Set([
  'id',
  'billing_mode',
  'created',
  'descendants_count',
  'is_reseller',
  'reseller_id',
  'superduper_admin',
  'wnm_allow_additions',
  'enabled',
  '_read_only',
  'realm',
  'features',
  'metadata',
  'password',
]);

/**
 * The recordings have gaps: accounts, users, and keys appear in responses although their creation was not recorded.
 * This class creates them just before the first request that presupposes them, with ordinary requests of the top
 * account's operator.
 */
export class Presupposed {
  readonly #replay: Replay;
  readonly #accounts = new Map<string, AccountFacts>();
  /** The number of objects that had to be created. */
  made = 0;

  constructor(replay: Replay, recordings: readonly Recording[]) {
    this.#replay = replay;
    for (const recording of recordings) this.#gather(recording);
  }

  /** Creates what this request presupposes; `next` may show accounts that merely did not fit on this page. */
  async provide(recording: Recording, next: Recording | undefined): Promise<void> {
    const {method} = recording.request;
    const segments = segmentsOf(recording);
    const {status} = recording.response;
    if (segments[0] === 'accounts' && segments[1] !== undefined && status !== 404) await this.#account(segments[1]);
    const target = asString(asObject(asObject(recording.request.body).data).to);
    if (target !== undefined) await this.#account(target);
    await this.#listed(recording);
    if (next?.request.path.includes('start_key=')) await this.#listed(next);
    if (segments[2] === 'users' && status < 300) await this.#users(recording, segments);
    if (status === 200 && ['GET', 'POST', 'PATCH'].includes(method)) await this.#keys(recording, segments);
  }

  #gather(recording: Recording): void {
    const segments = segmentsOf(recording);
    const data = dataOf(recording);
    if (isList(data) && ['children', 'descendants'].includes(segments[2] ?? '')) {
      for (const item of data.filter(isObject)) {
        const parentId = segments[2] === 'children' ? segments[1] : asString((item.tree as readonly Json[]).at(-1));
        this.#know(asString(item.id), {...names(item), ...(parentId === undefined ? {} : {parentId})});
      }
    }
    if (isList(data) && segments[0] === 'search')
      for (const item of data.filter(isObject)) this.#know(asString(item.id), names(item));
    if (isList(data) && segments[2] === 'tree' && data.length > 0) {
      const parentId = asString(asObject(data.at(-1)).id);
      this.#know(segments[1], parentId === undefined ? {} : {parentId});
    }
    if (segments.length === 2 && segments[0] === 'accounts' && isObject(data) && recording.request.method !== 'PUT') {
      this.#know(segments[1], names(data));
    }
  }

  #know(id: string | undefined, facts: AccountFacts): void {
    if (id !== undefined && ID.test(id)) this.#accounts.set(id, {...facts, ...this.#accounts.get(id)});
  }

  async #account(recordedId: string): Promise<void> {
    if (!ID.test(recordedId) || recordedId === NO_ACCOUNT || this.#replay.knows(recordedId)) return;
    const facts = this.#accounts.get(recordedId) ?? {};
    const parentId = facts.parentId ?? PARENTS.get(recordedId) ?? DEFAULT_PARENT;
    await this.#account(parentId);
    const data: MutableJsonObject = {name: facts.name ?? `Account ${recordedId.slice(0, 8)}`};
    if (facts.realm !== undefined) data.realm = facts.realm;
    const answer = await this.#replay.asOperator('PUT', `accounts/${this.#replay.ours(parentId)}`, data);
    this.#replay.map(recordedId, asString(asObject(answer.data).id));
    this.made += 1;
  }

  /** Creates the accounts that a response lists. */
  async #listed(recording: Recording): Promise<void> {
    const data = dataOf(recording);
    if (!['children', 'descendants', 'siblings'].includes(segmentsOf(recording)[2] ?? '') || !isList(data)) return;
    for (const item of data.filter(isObject)) await this.#account(asString(item.id) ?? '');
  }

  async #users(recording: Recording, [, accountId = '', , userId]: string[]): Promise<void> {
    const data = dataOf(recording);
    const shown = isList(data)
      ? data.filter(isObject)
      : userId !== undefined && isObject(data)
        ? [{...data, id: userId}]
        : [];
    for (const user of shown) {
      const id = asString(user.id) ?? '';
      if (!ID.test(id) || this.#replay.knows(id)) continue;
      const {first_name = 'A', last_name = 'B', username} = asObject(user);
      const body = {first_name, last_name, ...(username === undefined ? {} : {username, password: 'Passw0rd!'})};
      const path = `accounts/${this.#replay.ours(accountId)}/users`;
      const answer = await this.#replay.asOperator('PUT', path, body);
      this.#replay.map(id, asString(asObject(answer.data).id));
      this.made += 1;
    }
  }

  /** Writes the keys of a document that a response shows and no recorded request has written. */
  async #keys(recording: Recording, segments: readonly string[]): Promise<void> {
    const isDocument = segments.length === 2 || (segments.length === 4 && segments[2] === 'users');
    const data = dataOf(recording);
    if (!isDocument || segments[0] !== 'accounts' || !isObject(data) || STORED_BY_REJECTED.has(recording.seq)) return;
    const path = segments.map((segment) => this.#replay.ours(segment)).join('/');
    const current = asObject((await this.#replay.asOperator('GET', path)).data);
    const sent = asObject(asObject(recording.request.body).data);
    const missing = lacking(data, current, sent);
    if (Object.keys(missing).length === 0) return;
    // An account that holds rejected values accepts no other write than one that replaces them.
    const valid = pick(sent, ['name', 'realm']);
    await this.#replay.asOperator('PATCH', path, {...missing, ...valid, enabled: current.enabled ?? true});
    this.made += 1;
  }
}

/** Responses that show what a rejected request stored anyway. */
const STORED_BY_REJECTED = new Set([594, 598]);

function names(item: JsonObject): AccountFacts {
  const [name, realm] = [asString(item.name), asString(item.realm)];
  return {...(name === undefined ? {} : {name}), ...(realm === undefined ? {} : {realm})};
}

function lacking(expected: JsonObject, current: JsonObject, sent: JsonObject): JsonObject {
  const result: MutableJsonObject = {};
  for (const [key, value] of Object.entries(expected)) {
    if (READ_ONLY.has(key)) continue;
    if (isObject(value) && Object.keys(value).length > 0 && (isObject(current[key]) || isObject(sent[key]))) {
      const below = lacking(value, asObject(current[key]), asObject(sent[key]));
      if (Object.keys(below).length > 0) result[key] = below;
    } else if (current[key] === undefined && sent[key] === undefined) result[key] = value;
  }
  return result;
}
