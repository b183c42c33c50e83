/** The contract suite under another runner than the browser tests': it needs `describe` and `it`, and nothing else. */
import {describe, it} from 'node:test';
import {describeAdapter} from '../../src/api/testing/index.js';
import {tenantsFixture} from '../api/support/tenants-fixture.js';

describeAdapter({describe, it}, {createFixture: () => tenantsFixture()});
