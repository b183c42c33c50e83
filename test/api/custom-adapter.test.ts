import {describeAdapter} from '../../src/api/testing/index.js';
import {tenantsFixture} from './support/tenants-fixture.js';

describe('the contract of the port, with the example adapter for a custom backend', () => {
  describeAdapter({describe, it}, {createFixture: () => tenantsFixture()});
});
