import type {AccountId} from '../account-ref.js';
import type {AccountsAdapter} from '../adapter.js';
import type {WireTap} from './wire-tap.js';

/** A part of the port that a backend may lack. */
export type OptionalDomain = Exclude<keyof AccountsAdapter, 'session' | 'accounts'>;

/** A backend made ready for one case, with the adapter to be judged. */
export interface AdapterFixture {
  readonly adapter: AccountsAdapter;
  /** Another connection to the same data, as a second operator has. */
  readonly colleague: AccountsAdapter;
  /** Where the adapter's user is signed in: an administrator, above every other account named here. */
  readonly home: AccountId;
  /** Below `home`, with at least three children. */
  readonly parent: AccountId;
  /** A child of `parent` without children. The suite changes it. */
  readonly account: AccountId;
  /** Id of a user of `account` on whom something hangs; absent where the backend knows of no such things. */
  readonly owner?: string | undefined;
  /** Another child of `parent`, that nobody may touch. */
  readonly bystander: AccountId;
  /** Well-formed, but of no account. */
  readonly unknown: AccountId;
  /** The way to the backend; `tapFetch` makes one for adapters that use `fetch`. */
  readonly wire: WireTap;
  /** Called after the case. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

export interface ContractCase {
  /** The part of the port it concerns; cases of a part that the backend lacks are left out. */
  readonly domain: keyof AccountsAdapter;
  /** The rule, as a sentence without its subject. */
  readonly name: string;
  readonly run: (fixture: AdapterFixture) => Promise<void>;
}

/** A domain that the suite was not told to be missing. */
export function domainOf<D extends OptionalDomain>(
  {adapter}: Pick<AdapterFixture, 'adapter'>,
  domain: D,
): NonNullable<AccountsAdapter[D]> {
  const api = adapter[domain];
  if (!api) throw new Error(`The adapter has no "${domain}". If its backend cannot, name it in "without".`);
  return api;
}
