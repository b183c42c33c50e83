import {accountCases} from './account-cases.js';
import {adminCases} from './admin-cases.js';
import {appCases} from './app-cases.js';
import {carrierCases} from './carrier-cases.js';
import {creditCases} from './credit-cases.js';
import {documentCases} from './document-cases.js';
import type {AdapterFixture, ContractCase, OptionalDomain} from './fixture.js';
import {isolationCases} from './isolation-cases.js';
import {lifecycleCases} from './lifecycle-cases.js';
import {planCases} from './plan-cases.js';

/** The two functions of nearly every test runner: mocha, vitest, jest, node:test. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

export interface AdapterContract {
  /** Called for every case, so that no case sees data that an earlier one has changed. */
  readonly createFixture: () => AdapterFixture | Promise<AdapterFixture>;
  /** Parts of the port that the backend does not offer. */
  readonly without?: readonly OptionalDomain[] | undefined;
}

const allCases: readonly ContractCase[] = [
  ...accountCases,
  ...isolationCases,
  ...lifecycleCases,
  ...adminCases,
  ...documentCases,
  ...creditCases,
  ...planCases,
  ...carrierCases,
  ...appCases,
];

/** Returns the rules of the port as single cases, for test runners without `describe` and `it`. */
export function contractCases({without = []}: Pick<AdapterContract, 'without'> = {}): readonly ContractCase[] {
  const missing: readonly string[] = without;
  return allCases.filter(({domain}) => !missing.includes(domain));
}

/**
 * Registers the rules of the port as tests of an adapter.
 *
 * ```ts
 * describeAdapter({describe, it}, {createFixture: () => connectToMyBackend()});
 * ```
 */
export function describeAdapter({describe, it}: TestRunner, contract: AdapterContract): void {
  const cases = contractCases(contract);
  for (const domain of new Set(cases.map((one) => one.domain))) {
    describe(`adapter.${domain}`, () => {
      for (const {name, run} of cases.filter((one) => one.domain === domain)) {
        it(name, () => runCase(contract, run));
      }
    });
  }
  for (const domain of contract.without ?? []) {
    it(`adapter.${domain} is left out`, () =>
      runCase(contract, async ({adapter}) => {
        if (adapter[domain]) throw new Error(`"${domain}" is named in "without", but the adapter has it`);
      }));
  }
}

async function runCase({createFixture}: AdapterContract, run: ContractCase['run']): Promise<void> {
  const fixture = await createFixture();
  try {
    await run(fixture);
  } finally {
    await fixture.dispose?.();
  }
}
