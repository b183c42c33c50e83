import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {constants, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {printSummary, runSteps} from '../../scripts/lib/steps.mjs';

const node = (code: string) => [process.execPath, '-e', code];
/** The output with which a runner erases its progress before the totals line. */
const rewritten = '\u001b[2K\u001b[1A\u001b[2K\u001b[G';
const print = (line: string) => node(`console.log(${JSON.stringify(line)})`);

let printed: string[];
beforeEach(() => {
  printed = [];
  mock.method(console, 'log', (line: string) => printed.push(line));
});
afterEach(() => mock.restoreAll());

test('adds up the results of the steps', async () => {
  const results = await runSteps([
    {name: 'unit', commands: [print('12 passed, 0 failed')]},
    {name: 'browser', commands: [print(`${rewritten}30 passed, 2 failed, 1 skipped`)]},
    {name: 'lint', commands: [print('fine')]},
  ]);
  assert.deepEqual(
    results.map(({name, ok, passed, failed, skipped}) => ({name, ok, passed, failed, skipped})),
    [
      {name: 'unit', ok: true, passed: 12, failed: 0, skipped: 0},
      {name: 'browser', ok: false, passed: 30, failed: 2, skipped: 1},
      {name: 'lint', ok: true, passed: 0, failed: 0, skipped: 0},
    ],
  );
  assert.equal(printSummary(results), false);
  assert.equal(printed.at(-1), '\n42 passed, 2 failed');
});

test('a step that fails without a failed test counts as one failure', async () => {
  const results = await runSteps([
    {name: 'crash', commands: [node('console.log("5 passed, 0 failed"); process.exit(3)')]},
    {name: 'absent', commands: [['no-such-program']]},
  ]);
  assert.deepEqual(
    results.map(({ok, passed, failed}) => ({ok, passed, failed})),
    [
      {ok: false, passed: 5, failed: 1},
      {ok: false, passed: 0, failed: 1},
    ],
  );
});

test('steps that depend on a failed one are not run and not counted twice', async () => {
  const results = await runSteps([
    {name: 'package', commands: [print('9 passed, 0 failed')], needs: ['build']},
    {name: 'build', commands: [node('process.exit(1)'), print('1 passed, 0 failed')]},
  ]);
  assert.equal(results[0]?.notRun, true);
  assert.equal(printSummary(results), false);
  assert.equal(printed.at(-1), '\n0 passed, 1 failed');
});

test('a step waits for its dependencies, whatever the order', async () => {
  await runSteps([
    {name: 'package', commands: [print('second')], needs: ['build']},
    {name: 'build', commands: [print('first')]},
  ]);
  assert.deepEqual(
    printed.map((line) => line.split(' ').at(-1)),
    ['first', 'second'],
  );
});

test('steps that share a resource do not overlap', async () => {
  const hold = node('console.log("begin"); setTimeout(() => console.log("end"), 100)');
  await runSteps([
    {name: 'browser', commands: [hold], resource: 'browser'},
    {name: 'stories', commands: [hold], resource: 'browser'},
  ]);
  assert.deepEqual(
    printed.map((line) => line.split(' ').at(-1)),
    ['begin', 'end', 'begin', 'end'],
  );
});

test('a background step runs next to two others, at the lowest priority', {timeout: 60_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-widgets-steps-'));
  const file = JSON.stringify(join(folder, 'priority'));
  // These do not end before the other one has run.
  const hold = node(`setInterval(() => fs.existsSync(${file}) && process.exit(), 20)`);
  await runSteps([
    {name: 'browser', commands: [hold]},
    {name: 'e2e', commands: [hold]},
    {name: 'unit', commands: [print('third')]},
    {
      name: 'lint',
      commands: [node(`console.log(os.getPriority()); fs.writeFileSync(${file}, '')`)],
      background: true,
    },
  ]);
  rmSync(folder, {recursive: true});
  assert.deepEqual(
    printed.map((line) => line.split(' ').at(-1)),
    [String(constants.priority.PRIORITY_LOW), 'third'],
  );
});
