/** The possible steps of a run. */
import * as fc from 'fast-check';
import {count} from './counts.js';
import type {Seat} from './seat.js';
import type {World} from './world.js';

/** How far the page proceeds after a step: until nothing happens by itself, or with responses and timers as well. */
export interface Pace {
  readonly serve: 'nothing' | 'timers' | 'one' | 'all';
  /** The order of responses. */
  readonly order: number;
}

type Act<G> = (world: World, given: G) => unknown;

/** A step that can be taken if it finds something to act on. */
export interface Step {
  run(world: World): Promise<void>;
  toString(): string;
}

const pace: fc.Arbitrary<Pace> = fc.record({
  serve: fc.constantFrom('all', 'all', 'all', 'one', 'timers', 'nothing', 'nothing'),
  order: fc.nat(999),
});

/** A kind of step with its parameters. `act` returns `false` if it finds nothing to act on. */
export const step = <G>(name: string, given: fc.Arbitrary<G>, act: Act<G>): fc.Arbitrary<Step> =>
  fc.tuple(given, pace).map(([chosen, {serve, order}]) => ({
    async run(world) {
      if ((await act(world, chosen)) === false) return;
      world.counts.steps++;
      count(world.counts.taken, name);
      await proceed(world, {serve, order});
      world.checker.storage();
    },
    toString() {
      const then = serve === 'nothing' ? '' : ` then ${serve}${serve === 'timers' ? '' : ` in order ${order}`}`;
      return `${name}(${JSON.stringify(chosen)})${then}`;
    },
  }));

/** One of several items, by any number. */
export const pick = <T>(all: readonly T[], number: number): T | undefined => all[number % Math.max(1, all.length)];

export const number = fc.nat(999);

/** What waits for a response: requests, and the host's tokens. */
export interface Waiting {
  readonly seat: Seat;
  serve(): Promise<void>;
}

export function waiting(world: World): readonly Waiting[] {
  return world.seats.flatMap((seat) => [
    ...seat.tokenRequests.map((_, index) => ({seat, serve: async () => seat.giveToken(index, 'given')})),
    ...seat.lines.flatMap(({wire}) =>
      wire.pending.map((_, index) => ({seat, serve: () => wire.deliver(index, 'answered')})),
    ),
  ]);
}

/** Longer than the pause before a failed read is retried. */
const PATIENCE_MS = 1_000;

/** The maximum number of responses and timers; more are an error. */
const MOST = 500;

export async function proceed(world: World, {serve, order}: Pace): Promise<void> {
  await world.rest();
  if (serve === 'nothing') return;
  await world.pass(0);
  if (serve === 'timers') return;
  let random = order;
  for (let served = 0; served < (serve === 'one' ? 1 : MOST); served++) {
    random = (random * 48_271 + 11) % 0x7fff_ffff;
    const next = pick(waiting(world), random);
    if (next) await next.serve();
    else if (!world.clock.runNext(PATIENCE_MS)) {
      world.checker.atRest();
      return;
    }
    await world.rest();
  }
  if (serve === 'all') world.checker.report('error', `${MOST} answers and timers later there is still no end`);
}
