/**
 * Replays the recorded exchanges of a real server on a fresh sandbox, in order, and compares status, headers, `error`,
 * `message`, violated rules, and the shape of `data`. Exits with 1 if a difference has no documented reason, if fewer
 * than 95% of the exchanges in scope match, or if the sandbox matches too few of all exchanges.
 */
import {compareAnswers} from './recorded/compare.js';
import {DELIBERATE, outOfScope} from './recorded/differences.js';
import {endpointOf, loadRecordings, type Recording} from './recorded/recordings.js';
import {Fidelity} from './recorded/fidelity.js';
import {Replay} from './recorded/replay.js';

const REQUIRED_SHARE = 0.95;

interface Miss {
  readonly recording: Recording;
  readonly differences: readonly string[];
}

/** The results of one endpoint's recordings. */
interface Row {
  matched: number;
  deliberate: number;
  failed: number;
}

async function main(): Promise<void> {
  const recordings = loadRecordings(new URL('..', import.meta.url).pathname);
  if (!recordings) {
    console.log('test:recorded: SKIPPED, there are no recorded exchanges beside this repository');
    return;
  }
  const replay = new Replay(recordings);
  const rows = new Map<string, Row>();
  const misses: Miss[] = [];
  const skipped = new Map<string, number>();
  const fidelity = new Fidelity();
  for await (const {recording, answer} of replay.run()) {
    fidelity.add(recording, answer);
    const why = outOfScope(recording);
    if (why !== undefined) {
      skipped.set(endpointOf(recording), (skipped.get(endpointOf(recording)) ?? 0) + 1);
      continue;
    }
    const row = rowOf(rows, endpointOf(recording));
    const differences = compareAnswers(recording, answer);
    if (differences.length === 0) row.matched += 1;
    else {
      row[DELIBERATE.has(recording.seq) ? 'deliberate' : 'failed'] += 1;
      misses.push({recording, differences});
    }
  }
  report(rows, misses, skipped, replay.made);
  if (!fidelity.report()) process.exitCode = 1;
}

function rowOf(rows: Map<string, Row>, endpoint: string): Row {
  const row = rows.get(endpoint) ?? {matched: 0, deliberate: 0, failed: 0};
  rows.set(endpoint, row);
  return row;
}

function report(rows: Map<string, Row>, misses: readonly Miss[], skipped: Map<string, number>, made: number): void {
  console.log('matched  on purpose  failed  endpoint');
  for (const [endpoint, {matched, deliberate, failed}] of [...rows].sort(([a], [b]) => byPath(a, b))) {
    const cells = [String(matched).padStart(7), mark(deliberate).padStart(11), mark(failed).padStart(7)];
    console.log(`${cells.join(' ')}  ${endpoint}`);
  }
  const failed = misses.filter(({recording}) => !DELIBERATE.has(recording.seq));
  const deliberate = misses.filter(({recording}) => DELIBERATE.has(recording.seq));
  section('Different on purpose', deliberate, (miss) => DELIBERATE.get(miss.recording.seq) ?? '');
  section('Different without a reason', failed, (miss) => miss.differences.join('; '));
  console.log(`\nOut of scope: ${[...skipped].map(([endpoint, count]) => `${endpoint} (${count})`).join(', ')}`);
  console.log(`Presupposed by the recordings, and made before they were needed: ${made} accounts, users and keys`);

  const matched = [...rows.values()].reduce((sum, row) => sum + row.matched, 0);
  const share = matched / (matched + misses.length);
  console.log(`\n${(share * 100).toFixed(1)} % of the exchanges in scope match`);
  console.log(`${matched + deliberate.length} passed, ${failed.length} failed`);
  if (failed.length > 0 || share < REQUIRED_SHARE) process.exitCode = 1;
}

function section(title: string, misses: readonly Miss[], explain: (miss: Miss) => string): void {
  if (misses.length === 0) return;
  console.log(`\n${title}:`);
  for (const miss of misses) console.log(`  ${miss.recording.seq} ${endpointOf(miss.recording)}: ${explain(miss)}`);
}

function mark(count: number): string {
  return count === 0 ? '' : String(count);
}

function byPath(a: string, b: string): number {
  const path = (endpoint: string): string => endpoint.split(' ').reverse().join(' ');
  return path(a) < path(b) ? -1 : 1;
}

await main();
