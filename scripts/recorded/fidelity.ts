import {isList, isObject, type Json} from '../../sandbox/core/json.js';
import type {Recording} from './recordings.js';
import type {ReplayedAnswer} from './replay.js';

/** The minimum shares of all exchanges, in percent; a genuine server compared with itself reaches about 97. */
const REQUIRED = {status: 97, message: 97, keys: 96} as const;

type Measure = keyof typeof REQUIRED;

const NAMES: Readonly<Record<Measure, string>> = {
  status: 'the same status',
  message: 'the same `error` and `message`',
  keys: 'the same keys, at any depth',
};

/** How faithful the responses are, over all exchanges: none is out of scope, and no difference is deliberate. */
export class Fidelity {
  readonly #misses: Record<Measure, string[]> = {status: [], message: [], keys: []};
  #exchanges = 0;

  add(recording: Recording, answer: ReplayedAnswer): void {
    const {status, body} = recording.response;
    const label = `${recording.seq} ${recording.name}`;
    this.#exchanges += 1;
    if (status !== answer.status) this.#misses.status.push(`${label}: ${status}, not ${answer.status}`);
    const [said, saying] = [wordsOf(body), wordsOf(answer.body)];
    if (said !== saying) this.#misses.message.push(`${label}: ${said}, not ${saying}`);
    const [wanted, got] = [keysOf(body), keysOf(answer.body)];
    const missing = [...wanted].filter((key) => !got.has(key)).map((key) => `-${key}`);
    const extra = [...got].filter((key) => !wanted.has(key)).map((key) => `+${key}`);
    if (missing.length + extra.length > 0) {
      this.#misses.keys.push(`${label}: ${[...missing, ...extra].slice(0, 6).join(' ')}`);
    }
  }

  /** Prints the shares with the differences that reduce them. @returns whether all of them suffice */
  report(): boolean {
    console.log(`\nOf all ${this.#exchanges} recorded exchanges:`);
    const measures = Object.keys(REQUIRED) as Measure[];
    return measures
      .map((measure) => {
        const missed = this.#misses[measure];
        const share = (100 * (this.#exchanges - missed.length)) / this.#exchanges;
        const verdict = share >= REQUIRED[measure] ? 'ok  ' : 'LOW ';
        console.log(`${verdict} ${share.toFixed(1)} % (at least ${REQUIRED[measure]}) have ${NAMES[measure]}`);
        for (const miss of missed) console.log(`       ${miss}`);
        return share >= REQUIRED[measure];
      })
      .every(Boolean);
  }
}

const wordsOf = (body: Recording['response']['body']): string =>
  typeof body === 'string' ? '' : `${JSON.stringify(body.error)} ${JSON.stringify(body.message)}`;

/** Keys that are ids, numbers, or plans stand for each other. */
const DYNAMIC_KEY = /^[0-9a-f]{32}$|^\+?\d{3,}$|^plan_/;

function keysOf(value: Json | string, path = '', found = new Set<string>()): Set<string> {
  if (isList(value)) for (const item of value) keysOf(item, `${path}[]`, found);
  if (!isObject(value)) return found;
  for (const [key, part] of Object.entries(value)) {
    const inner = `${path}.${DYNAMIC_KEY.test(key) ? '*' : key}`;
    found.add(inner);
    keysOf(part, inner, found);
  }
  return found;
}
