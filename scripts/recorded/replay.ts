import {asObject, asString, isObject, type Json, type JsonObject} from '../../sandbox/core/json.js';
import {createSandbox, type Sandbox} from '../../sandbox/index.js';
import {Presupposed} from './presupposed.js';
import {dataOf, type Recording} from './recordings.js';
import {recordedWorld, stored, type RecordedWorld} from './seed.js';
import {UNRECORDED_STEPS} from './unrecorded-steps.js';

/** The sandbox's response to a recorded request. */
export interface ReplayedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The envelope; text if the response is not JSON. */
  readonly body: JsonObject | string;
}

const BASE = 'http://127.0.0.1:8000';
/** Races and limits that a single client cannot cause; they are requested explicitly. */
const STAGED = new Map<number, {conflict: true} | {rateLimit: true}>([
  [127, {conflict: true}],
  [589, {rateLimit: true}],
]);

/**
 * Sends the recorded requests to a sandbox, in order, with the sandbox's ids and tokens in place of the recorded ones.
 */
export class Replay {
  readonly #recordings: readonly Recording[];
  readonly #world: RecordedWorld;
  readonly #presupposed: Presupposed;
  /** Maps recorded ids, tokens, start keys, and revisions to those of the sandbox. */
  readonly #map = new Map<string, string>();
  #sandbox: Sandbox;

  constructor(recordings: readonly Recording[]) {
    this.#recordings = recordings;
    this.#world = recordedWorld(recordings);
    this.#sandbox = this.#start(this.#world.state);
    this.map(this.#world.topId, this.#world.topId);
    this.map(this.#world.operatorId, this.#world.operatorId);
    this.#presupposed = new Presupposed(this, recordings);
  }

  get made(): number {
    return this.#presupposed.made;
  }

  async *run(): AsyncGenerator<{recording: Recording; answer: ReplayedAnswer}> {
    const steps = [...UNRECORDED_STEPS];
    for (const [index, recording] of this.#recordings.entries()) {
      while (steps[0] && steps[0].before <= recording.seq) await steps.shift()?.run(this);
      await this.#presupposed.provide(recording, this.#recordings[index + 1]);
      const fault = STAGED.get(recording.seq);
      if (fault) this.#sandbox.faults.add({...fault, times: 1});
      const answer = await this.#send(recording);
      this.#learn(recording, answer);
      yield {recording, answer};
    }
  }

  knows(recorded: string): boolean {
    return this.#map.has(recorded);
  }

  ours(recorded: string): string {
    return this.#map.get(recorded) ?? recorded;
  }

  map(recorded: string, ours: string | undefined): void {
    if (ours !== undefined) this.#map.set(recorded, ours);
  }

  /** Sends a request of the top account's operator that creates what the recordings presuppose. */
  async asOperator(method: string, path: string, data?: JsonObject): Promise<JsonObject> {
    const body = await this.#ask(method, path, data);
    if (body.status !== 'success') throw new Error(`${method} ${path} is presupposed, but: ${JSON.stringify(body)}`);
    return body;
  }

  /** The same for a request that the server has refused. */
  async refusedOperator(method: string, path: string, data: JsonObject): Promise<void> {
    const body = await this.#ask(method, path, data);
    if (body.status !== 'error') throw new Error(`${method} ${path} is presupposed to be refused`);
  }

  async #ask(method: string, path: string, data?: JsonObject): Promise<JsonObject> {
    const token = this.#operatorToken();
    const response = await this.#sandbox.fetch(`${BASE}/v2/${path}`, {
      method,
      headers: {'x-auth-token': token, 'content-type': 'application/json'},
      ...(data === undefined ? {} : {body: JSON.stringify({data})}),
    });
    return (await response.json()) as JsonObject;
  }

  /** Stores a plan that no recorded request creates, and continues with a sandbox that has it. */
  async addPlan(recordedVendorId: string, planId: string): Promise<void> {
    const vendorId = this.ours(recordedVendorId);
    const state = this.#sandbox.snapshot();
    const doc = this.#world.plans.get(planId)?.doc ?? {};
    const documents = {
      ...state.changes.documents,
      [vendorId]: {...state.changes.documents[vendorId], [planId]: stored(planId, 'plan', doc)},
    };
    this.#sandbox = this.#start({...state, changes: {...state.changes, documents}});
  }

  #start(state: RecordedWorld['state']): Sandbox {
    return createSandbox({state, metadata: 'data'});
  }

  #operatorToken(): string {
    return this.#sandbox.issueToken({accountId: this.#world.topId, userId: this.#world.operatorId});
  }

  async #send({request}: Recording): Promise<ReplayedAnswer> {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, this.#translateHeader(value));
    const text =
      request.raw_body ??
      (request.body === undefined || request.body === null ? undefined : JSON.stringify(request.body));
    const response = await this.#sandbox.fetch(BASE + this.#translate(request.path), {
      method: request.method,
      headers,
      ...(text === undefined || request.method === 'GET' || request.method === 'HEAD'
        ? {}
        : {body: new TextEncoder().encode(this.#translate(text))}),
    });
    return {status: response.status, headers: response.headers, body: parse(await response.text())};
  }

  #translate(text: string): string {
    return this.#translatePrefixes(text).replace(
      /TOKEN-\d+|plan_\w+|[\w-]{16,}/g,
      (word) => this.#token(word) ?? this.ours(word),
    );
  }

  /** Translates searches by the beginning of an id. */
  #translatePrefixes(text: string): string {
    return text.replace(/\b(v|by_id)=([0-9a-f]{5,31})\b/g, (whole: string, name: string, prefix: string) => {
      const [, ours] = [...this.#map].find(([recorded]) => recorded.startsWith(prefix)) ?? [];
      return ours === undefined ? whole : `${name}=${ours.slice(0, prefix.length)}`;
    });
  }

  #translateHeader(value: string): string {
    if (!value.startsWith('Basic ')) return this.#translate(value);
    const [accountId = '', hash = ''] = atob(value.slice(6)).split(':');
    return `Basic ${btoa(`${this.ours(accountId)}:${hash}`)}`;
  }

  /** Tokens without a recorded login belong to the top account's operator, except one that was never valid. */
  #token(word: string): string | undefined {
    if (!word.startsWith('TOKEN-') || this.#map.has(word)) return undefined;
    return word === 'TOKEN-3' ? 'bad.token.here' : this.#operatorToken();
  }

  /** Records ids and other values that differ between the two responses. */
  #learn({request, response}: Recording, answer: ReplayedAnswer): void {
    if (typeof response.body === 'string' || typeof answer.body === 'string') return;
    const [recorded, ours] = [response.body, answer.body];
    for (const key of ['revision', 'next_start_key'] as const) {
      const name = asString(recorded[key]);
      if (name !== undefined) this.map(name, asString(ours[key]));
    }
    const token = asString(recorded.auth_token);
    if (token !== undefined && request.path.includes('user_auth') && request.method === 'PUT') {
      this.map(token, asString(ours.auth_token));
    }
    this.#learnIds(dataOf({request, response} as Recording), ours.data);
  }

  #learnIds(recorded: Json | undefined, ours: Json | undefined): void {
    if (!isObject(recorded) || !isObject(ours)) return;
    const id = asString(recorded.id);
    if (id !== undefined && id.length >= 32 && !this.knows(id)) this.map(id, asString(asObject(ours).id));
  }
}

function parse(text: string): JsonObject | string {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : text;
  } catch {
    return text;
  }
}
