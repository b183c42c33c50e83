import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultsOf} from '../../scripts/lib/guard-list.mjs';
import {guards} from '../mutants/index.mjs';

test('every guard of the list can be removed from its source', () => {
  assert.deepEqual(faultsOf(guards), []);
});

test('the list holds at least forty guards', () => {
  assert.ok(guards.length >= 40, `${guards.length} guards`);
});

test('a missing, ineffective, duplicate, or invalid guard is reported', () => {
  const tests = ['test/session/**'];
  const guard = {id: 'one', ensures: 'Nothing.', file: 'src/version.ts', code: 'no such text', mutated: '', tests};
  const broken = {...guard, id: 'two', code: 'export const version =', mutated: 'export const ='};
  const untested = {...guard, id: 'three', code: 'export const version', tests: ['test/none/**']};
  const faults = faultsOf([guard, {...guard, code: 'version', mutated: 'version'}, untested, broken]);
  assert.match(faults[0] ?? '', /^one: its code occurs 0 times in src\/version\.ts/);
  assert.ok(faults.includes('one: there is another guard with this id.'));
  assert.ok(faults.includes('one: the mutant is the original.'));
  assert.ok(faults.includes('three: No test file matches test/none/**.'));
  assert.match(faults.find((fault) => fault.startsWith('two')) ?? '', /^two: the mutant is no TypeScript/);
});
