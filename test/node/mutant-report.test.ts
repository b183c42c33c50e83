import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  chapterOf,
  countsOf,
  currentOf,
  explained,
  marginOf,
  mutantsOf,
  pageWith,
  staleOf,
  survivorsOf,
  withResults,
} from '../../scripts/lib/mutant-report.mjs';

const source = 'const one = 1;\nexport const isOne = (value) => value === one && value > 0;\n';
const place = (line: number, from: number, to: number) => ({
  start: {line, column: from},
  end: {line, column: to},
});
const report = {
  files: {
    'src/session/one.ts': {
      source,
      mutants: [
        {mutatorName: 'A', replacement: '2', status: 'Killed', location: place(1, 13, 14)},
        {mutatorName: 'B', replacement: 'true', status: 'Survived', location: place(2, 50, 59)},
        {mutatorName: 'C', replacement: 'false', status: 'NoCoverage', location: place(2, 50, 59)},
        {mutatorName: 'D', replacement: 'value >= 0', status: 'RuntimeError', location: place(2, 50, 59)},
        {mutatorName: 'E', replacement: '""', status: 'Ignored', location: place(1, 13, 14)},
      ],
    },
  },
};
const line = 'export const isOne = (value) => value === one && value > 0;';
const listed = (replacement: string) => ({file: 'src/session/one.ts', line, replacement});

test('the score counts mutants that ran, and a mutant that no test reaches as a survivor', () => {
  const {score, ...counts} = countsOf(mutantsOf(report));
  assert.deepEqual(counts, {total: 5, detected: 1, undetected: 2, ignored: 1, notRun: 1});
  assert.equal(score?.toFixed(1), '33.3');
  assert.equal(countsOf([]).score, undefined);
});

test('the score of a sample has a margin of error, and the score of all mutants has none', () => {
  assert.equal(marginOf({detected: 90, undetected: 10, notRun: 900}).toFixed(1), '5.6');
  assert.equal(marginOf({detected: 90, undetected: 10, notRun: 0}), 0);
  assert.equal(marginOf({detected: 0, undetected: 0, notRun: 5}), 0);
});

test('a mutant that no test reaches counts only in the sample', () => {
  assert.deepEqual(
    mutantsOf(report, () => 0).map(({status}) => status),
    ['Killed', 'Survived', 'RuntimeError', 'RuntimeError', 'Ignored'],
  );
});

test('a further pass changes the results only of the mutants that it was to run', () => {
  const mutants = mutantsOf(report);
  const further = mutants.map((mutant) => ({...mutant, status: 'Killed'}));
  const statuses = withResults(mutants, further, survivorsOf(mutants)).map(({status}) => status);
  assert.deepEqual(statuses, ['Killed', 'Killed', 'Killed', 'RuntimeError', 'Ignored']);
  assert.deepEqual(withResults(mutants, [], survivorsOf(mutants)), mutants);
});

test('the results of a file count only as long as its source is the same', () => {
  const mutants = mutantsOf(report);
  assert.deepEqual(
    currentOf(mutants, () => source),
    mutants,
  );
  assert.deepEqual(
    currentOf(mutants, () => `${source}\n`),
    [],
  );
  assert.deepEqual(
    currentOf(mutants, () => undefined),
    [],
  );
});

test('the place of a mutant is given as Stryker expects it', () => {
  assert.equal(mutantsOf(report)[0]?.range, 'src/session/one.ts:1:12-1:13');
});

test('a survivor has the reason of its entry, and no other', () => {
  const groups = [{reason: 'It is equivalent.', mutants: [listed('true')]}];
  const [first, second] = explained(survivorsOf(mutantsOf(report)), groups);
  assert.deepEqual([first?.original, first?.reason], ['value > 0', 'It is equivalent.']);
  assert.equal(second?.reason, undefined);
});

test('an entry for a mutant that the sources do not contain is stale', () => {
  const groups = [{reason: 'It is equivalent.', mutants: [listed('true'), listed('value < 0')]}];
  assert.deepEqual(staleOf(groups, mutantsOf(report)), [listed('value < 0')]);
});

test('the page states how many mutants ran, lists the survivors, and keeps the chapters of other folders', () => {
  const mutants = mutantsOf(report);
  const chapter = chapterOf('session', 'src/session/', mutants, explained(survivorsOf(mutants), []));
  const page = pageWith([['session', chapter]], pageWith([['forms', '## forms\n\nAll are detected.']]));
  assert.match(page, /^# Mutants\n/);
  assert.match(page, /## forms\n\nAll are detected\.\n\n## session\n/);
  assert.match(page, /1 of 3 mutants are detected, 2 survive: \*\*33\.3 %\*\*\. 1 further mutant/);
  assert.match(page, /- No reason is listed\.\n {2}- line 2: `value > 0` → `true`\n/);
  assert.match(page, /`value > 0` → `false` \(no test reaches it\)/);
});
