import {describeAdapter} from '../../src/api/testing/index.js';
import {tenantsFixture} from './support/tenants-fixture.js';

describe('the contract of the port, kept by the example of a backend of one’s own', () => {
  describeAdapter({describe, it}, {createFixture: () => tenantsFixture()});
});
