import type {AccountId} from '../account-ref.js';
import type {AccountsAdapter} from '../adapter.js';
import type {WireTap} from './wire-tap.js';

/** A part of the port that a backend may lack. */
export type OptionalDomain = Exclude<keyof AccountsAdapter, 'session' | 'accounts'>;

/** A backend prepared for one case, with the adapter under test. */
export interface AdapterFixture {
  readonly adapter: AccountsAdapter;
  /** A second connection to the same data, as another operator has. */
  readonly colleague: AccountsAdapter;
  /** The home account of the adapter's user, who is an administrator; it is above every other account named here. */
  readonly home: AccountId;
  /** Below `home`, with at least three children. */
  readonly parent: AccountId;
  /** A child of `parent` without children. The suite changes it. */
  readonly account: AccountId;
  /** Id of a user of `account` who owns resources; absent when the backend does not know owned resources. */
  readonly owner?: string | undefined;
  /** Another child of `parent`, which must never change. */
  readonly bystander: AccountId;
  /** A well-formed id of no account. */
  readonly unknown: AccountId;
  /** The connection to the backend; `tapFetch` creates one for adapters that use `fetch`. */
  readonly wire: WireTap;
  /** Called after the case. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

export interface ContractCase {
  /** The part of the port that the case concerns; cases of a part that the backend lacks are skipped. */
  readonly domain: keyof AccountsAdapter;
  /** The rule, as a sentence without its subject. */
  readonly name: string;
  readonly run: (fixture: AdapterFixture) => Promise<void>;
}

/** Returns a domain that is not declared as missing. */
export function domainOf<D extends OptionalDomain>(
  {adapter}: Pick<AdapterFixture, 'adapter'>,
  domain: D,
): NonNullable<AccountsAdapter[D]> {
  const api = adapter[domain];
  if (!api) throw new Error(`The adapter has no "${domain}". If its backend cannot, name it in "without".`);
  return api;
}
