export {contractCases, describeAdapter, type AdapterContract, type TestRunner} from './describe-adapter.js';
export type {AdapterFixture, ContractCase, OptionalDomain} from './fixture.js';
export {tapFetch, type Trouble, type WireTap} from './wire-tap.js';
export {sharedFixture, type SharedServer} from './shared-fixture.js';
