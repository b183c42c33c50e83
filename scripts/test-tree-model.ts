/**
 * Compares the tree model with a naive one by random operations, as the browser tests do a few hundred times, as often
 * as required.
 *
 *   tsx scripts/test-tree-model.ts [--runs 10000]
 */
import assert from 'node:assert/strict';
import {parseArgs} from 'node:util';
import {expectAgreement} from '../test/components/account-tree/agreement.js';

const {values} = parseArgs({options: {runs: {type: 'string', default: '10000'}}});
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1) throw new Error(`--runs must be a whole number, not "${values.runs}".`);

const started = performance.now();
expectAgreement(runs, (actual, expected) => assert.deepEqual(actual, expected));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${runs} runs of random operations: the tree model and the naive one agree (${seconds} s)`);
