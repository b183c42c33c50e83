// Runs named steps, two at a time and others in the background, and adds up their results.
import {spawn} from 'node:child_process';
import {constants, setPriority} from 'node:os';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {root} from './ensure.mjs';

/** The line in which a step reports its tests; the last one counts. */
const totals = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/** Number of output lines of a failed step that are repeated at the end. */
const repeatedLines = 60;

const concurrentSteps = 2;
/** Background steps use the remaining processor time: one next to two other steps, more next to fewer. */
const concurrentWithBackground = 3;

/** Running child processes, which end with this process. */
const running = new Set();
const endAll = () => running.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });
process.once('exit', endAll);

function runCommand([program, ...args], {background}, onLine) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, NO_COLOR: '1'},
    });
    running.add(child);
    if (background && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    for (const stream of [child.stdout, child.stderr]) createInterface({input: stream}).on('line', onLine);
    child.once('error', (error) => {
      running.delete(child);
      onLine(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

async function runStep({name, commands, background}) {
  const started = performance.now();
  const last = [];
  let counts;
  let status = 0;
  for (const command of commands) {
    status = await runCommand(command, {background}, (line) => {
      console.log(`[${name}] ${line}`);
      last.push(line);
      if (last.length > repeatedLines) last.shift();
      counts =
        totals
          .exec(stripVTControlCharacters(line))
          ?.slice(1)
          .map((count) => Number(count ?? 0)) ?? counts;
    });
    if (status !== 0) break;
  }
  const [passed, failed, skipped] = counts ?? [0, 0, 0];
  return {
    name,
    last,
    ok: status === 0 && failed === 0,
    passed,
    // A step that fails without a failed test (a linter, a crash) counts as one failure.
    failed: status !== 0 ? Math.max(1, failed) : failed,
    skipped,
    seconds: (performance.now() - started) / 1000,
  };
}

/**
 * Runs every step whose dependencies succeeded. A step whose dependencies failed is reported as not run, because the
 * failure is counted where it happened.
 *
 * @param {readonly Step[]} steps in starting order
 * @returns the results, in the order of the steps
 */
export async function runSteps(steps) {
  const results = new Map();
  const names = new Set(steps.map(({name}) => name));
  const waiting = [...steps];
  const active = new Map();
  const busy = new Set();

  const hasPlace = ({background}) =>
    background
      ? active.size < concurrentWithBackground
      : [...active.values()].filter((step) => !step.background).length < concurrentSteps;
  const needsOf = ({needs = []}) => needs.filter((need) => names.has(need));
  while (waiting.length > 0 || active.size > 0) {
    for (let index = 0; index < waiting.length;) {
      const step = waiting[index];
      const needed = needsOf(step).map((need) => results.get(need));
      if (needed.some((result) => result && !result.ok)) {
        waiting.splice(index, 1);
        results.set(step.name, {
          name: step.name,
          ok: false,
          notRun: true,
          last: [],
          passed: 0,
          failed: 0,
          skipped: 0,
          seconds: 0,
        });
      } else if (needed.every(Boolean) && !busy.has(step.resource) && hasPlace(step)) {
        waiting.splice(index, 1);
        if (step.resource) busy.add(step.resource);
        const run = runStep(step).then((result) => {
          results.set(step.name, result);
          busy.delete(step.resource);
          active.delete(run);
        });
        active.set(run, step);
      } else {
        index++;
      }
    }
    if (active.size > 0) await Promise.race(active.keys());
  }
  return steps.map(({name}) => results.get(name));
}

/** Prints the last output of failed steps, a row for each step, and the totals line for machines. */
export function printSummary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const row = (name, ...cells) => `${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  const outcome = ({ok, notRun}) => (notRun ? 'not run' : ok ? 'ok' : 'FAILED');

  for (const {name, ok, last} of results) if (!ok) for (const line of last) console.log(`[${name}, again] ${line}`);
  console.log(`\n${row('step', 'result', 'passed', 'failed', 'skipped', 'seconds')}`);
  for (const result of results) {
    const {name, passed, failed, skipped, seconds} = result;
    console.log(row(name, outcome(result), passed || '', failed || '', skipped || '', seconds.toFixed(1)));
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return results.every(({ok}) => ok);
}
