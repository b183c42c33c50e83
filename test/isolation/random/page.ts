/** Runs in a page: random steps, and after each of them, and at every frame in between, a look at all there is. */
import * as fc from 'fast-check';
import {defineAll} from '../../../src/define-all.js';
import {VirtualClock} from './clock.js';
import {hostSteps} from './host-steps.js';
import {networkSteps} from './network-steps.js';
import {installFetch, widgetTags} from './seat.js';
import {prepareCast, type Cast} from './server.js';
import {proceed} from './step.js';
import {userSteps} from './user-steps.js';
import {World, type Counts, type Layout} from './world.js';

export interface RunOptions {
  readonly seed: number;
  /** How many sequences of steps. */
  readonly sequences: number;
  /** Where in the sequences of the seed a failure was. */
  readonly path?: string | undefined;
  /** Whether a failure is made as short as possible. Default true. */
  readonly shrink?: boolean | undefined;
}

export interface RunResult extends Counts {
  readonly failure?: {readonly path: string; readonly message: string; readonly steps: string} | undefined;
}

const STEPS = 60;

const widget = fc.record({tag: fc.constantFrom(...widgetTags), second: fc.boolean()});
const seat = fc.record({
  user: fc.constantFrom('N', 'N', 'N', 'T', 'T', 'U', 'V'),
  second: fc.boolean(),
  widgets: fc.array(widget, {minLength: 1, maxLength: 3, size: 'max'}),
  by: fc.constantFrom('adapter' as const, 'address' as const),
});
const layout: fc.Arbitrary<Layout> = fc.record({seats: fc.tuple(seat, seat)});

const clock = new VirtualClock();
let cast: Promise<Cast> | undefined;
let current: World | undefined;

defineAll();
clock.install();
installFetch();
for (const type of ['error', 'unhandledrejection'] as const) {
  addEventListener(type, (event) => {
    const thrown: unknown = event instanceof ErrorEvent ? event.error : (event as PromiseRejectionEvent).reason;
    current?.judge.report('error', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  });
}

async function runSequence(counts: Counts, chosen: Layout, commands: Iterable<fc.AsyncCommand<World, World>>) {
  // What a run draws by lot is the same each time.
  let random = 1;
  Math.random = () => (random = (random * 48_271) % 0x7fff_ffff) / 0x7fff_ffff;
  clock.reset();
  cast ??= prepareCast(() => clock.now);
  const world = new World(clock, await cast, chosen, counts);
  current = world;
  try {
    await proceed(world, {serve: 'all', order: 1});
    await fc.asyncModelRun(() => ({model: world, real: world}), commands);
  } finally {
    current = undefined;
    await world.close();
  }
}

async function run({seed, sequences, path = '', shrink = true}: RunOptions): Promise<RunResult> {
  const counts: Counts = {steps: 0, frames: 0, checks: 0, writes: 0, shown: {}, taken: {}};
  const [casePath = '', replayPath = ''] = path.split('/');
  const commands = fc.commands([fc.oneof(...hostSteps, ...networkSteps, ...userSteps)], {
    maxCommands: STEPS,
    size: 'max',
    ...(replayPath && {replayPath}),
  });
  const property = fc.asyncProperty(layout, commands, (chosen, steps) => runSequence(counts, chosen, steps));
  const details = await fc.check(property, {
    seed,
    numRuns: sequences,
    endOnFailure: !shrink,
    ...(casePath && {path: casePath}),
  });
  if (!details.failed) return counts;
  const steps = details.counterexample?.map((part) => fc.stringify(part)).join('\n') ?? '';
  const [, replayed = ''] = /replayPath="([^"]*)"/.exec(steps) ?? [];
  const error = details.errorInstance;
  return {
    ...counts,
    failure: {
      path: `${details.counterexamplePath ?? ''}/${replayed}`,
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
  // eslint-disable-next-line no-var -- the one way to declare a global
  var runIsolation: typeof run;
}
globalThis.runIsolation = run;
