/** Runs in a page: random steps, with a check of the whole page after each step and at every frame in between. */
import * as fc from 'fast-check';
import {defineAll} from '../../../src/define-all.js';
import {VirtualClock} from './clock.js';
import {noCounts, type Counts} from './counts.js';
import {hostSteps} from './host-steps.js';
import {networkSteps} from './network-steps.js';
import {installFetch, widgetTags} from './seat.js';
import {prepareCast, type Cast} from './server.js';
import {proceed, type Step} from './step.js';
import {userSteps} from './user-steps.js';
import {World, type Layout} from './world.js';

export interface RunOptions {
  readonly seed: number;
  /** The number of step sequences. */
  readonly sequences: number;
  /** The path of a failure in the seed's sequences. */
  readonly path?: string | undefined;
  /** Whether a failure is shrunk to its minimum. Default: true. */
  readonly shrink?: boolean | undefined;
}

export interface Failure {
  readonly path: string;
  readonly message: string;
  readonly steps: string;
}

export interface RunResult extends Counts {
  readonly failure?: Failure | undefined;
}

/** The maximum number of steps in a sequence. */
const STEPS = 150;

const widget = fc.record({tag: fc.constantFrom(...widgetTags), second: fc.boolean()});
const seat = fc.record({
  user: fc.constantFrom('N', 'N', 'N', 'T', 'T', 'U', 'V'),
  second: fc.boolean(),
  widgets: fc.array(widget, {minLength: 1, maxLength: 3, size: 'max'}),
  by: fc.constantFrom('adapter' as const, 'address' as const),
});
const layout: fc.Arbitrary<Layout> = fc.record({seats: fc.tuple(seat, seat)});

const sequence = fc.array(fc.oneof(...hostSteps, ...networkSteps, ...userSteps), {maxLength: STEPS, size: 'max'});

const clock = new VirtualClock();
let cast: Promise<Cast> | undefined;
let current: World | undefined;

defineAll();
clock.install();
installFetch();
for (const type of ['error', 'unhandledrejection'] as const) {
  addEventListener(type, (event) => {
    const thrown: unknown = event instanceof ErrorEvent ? event.error : event.reason;
    current?.checker.report('error', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  });
}

async function runSequence(counts: Counts, chosen: Layout, steps: readonly Step[]) {
  // Random values are equal in every run.
  let random = 1;
  Math.random = () => (random = (random * 48_271) % 0x7fff_ffff) / 0x7fff_ffff;
  clock.reset();
  cast ??= prepareCast(() => clock.now);
  const world = new World(clock, await cast, chosen, counts);
  current = world;
  try {
    await proceed(world, {serve: 'all', order: 1});
    for (const step of steps) await step.run(world);
  } finally {
    current = undefined;
    await world.close();
  }
}

async function run({seed, sequences, path = '', shrink = true}: RunOptions): Promise<RunResult> {
  const counts = noCounts();
  const property = fc.asyncProperty(layout, sequence, (chosen, steps) => runSequence(counts, chosen, steps));
  const details = await fc.check(property, {
    seed,
    numRuns: sequences,
    endOnFailure: !shrink,
    // Long sequences as often as short ones.
    unbiased: true,
    ...(path && {path}),
  });
  if (!details.failed) return counts;
  const steps = details.counterexample?.map((part) => fc.stringify(part)).join('\n') ?? '';
  const error = details.errorInstance;
  return {
    ...counts,
    failure: {
      path: details.counterexamplePath ?? '',
      message:
        error instanceof Error
          ? error.name === 'Violation'
            ? error.message
            : (error.stack ?? error.message)
          : String(error),
      steps,
    },
  };
}

declare global {
  var runIsolation: typeof run;
}
globalThis.runIsolation = run;
