import {describeAdapter} from '../../src/api/testing/index.js';
import {crossbarFixture} from './support/crossbar-fixture.js';

describe('the contract of the port, with the Crossbar adapter', () => {
  describeAdapter({describe, it}, {createFixture: () => crossbarFixture()});
});
