/** The contract suite under another test runner than that of the browser tests: it needs only `describe` and `it`. */
import {describe, it} from 'node:test';
import {describeAdapter} from '../../src/api/testing/index.js';
import {tenantsFixture} from '../api/support/tenants-fixture.js';

describeAdapter({describe, it}, {createFixture: () => tenantsFixture()});
