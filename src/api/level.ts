import type {Account, AccountSummary} from './account.js';
import type {AccountId} from './account-ref.js';
import type {Page, PageOptions} from './document.js';

/** A domain of the port (a member of `AccountsAdapter`) that the accounts of a level may lack. */
export type AccountDomain =
  | 'admins'
  | 'limits'
  | 'callingRules'
  | 'credit'
  | 'plans'
  | 'carrier'
  | 'apps'
  | 'notes'
  | 'access'
  | 'numberFeatures'
  | 'security';

/**
 * A field that the accounts of a level may lack. `enabled`: they can be disabled; `isReseller`: they can be promoted
 * and demoted.
 */
export type AccountField = keyof Pick<
  Account,
  'realm' | 'enabled' | 'isReseller' | 'timezone' | 'language' | 'contacts'
>;

/** What the accounts of a level have besides an id and a name. */
export interface AccountLevelParts {
  /** Identifies the level within the backend. */
  readonly id: string;
  /** Default: every domain of the adapter. */
  readonly domains?: readonly AccountDomain[] | undefined;
  /** Default: every field. */
  readonly fields?: readonly AccountField[] | undefined;
  /** The level of the accounts directly below. Default: no account can be below. */
  readonly below?: AccountLevel | undefined;
}

/** The part of an adapter that levels restrict. */
interface Leveled {
  readonly accounts: {
    children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  };
  levelOf?(id: AccountId): AccountLevel;
}

const fields: readonly string[] = [
  'realm',
  'enabled',
  'isReseller',
  'timezone',
  'language',
  'contacts',
] satisfies readonly AccountField[];
/** The field or domain that each row of the overview shows, if a level may lack it. */
const rows: Readonly<Record<string, AccountField | AccountDomain>> = {
  realm: 'realm',
  type: 'isReseller',
  language: 'language',
  'time-zone': 'timezone',
  'technical-contact': 'contacts',
  'billing-contact': 'contacts',
  administrators: 'admins',
  'service-plan': 'plans',
  'multi-factor': 'security',
};
/** The members that every level has. */
const common: readonly PropertyKey[] = ['session', 'lifecycle', 'may', 'levelOf'];
/** The unrestricted adapter behind each restricted one. */
const wholes = new WeakMap<object, object>();

/**
 * One level of a backend whose levels are not accounts of the same kind, such as service providers with customers below
 * them: what accounts of the level have, and what can be created below them. The widgets show and request nothing else.
 */
export class AccountLevel {
  /** Identifies the level within the backend. */
  readonly id: string;
  /** The level of the accounts directly below, if any. */
  readonly below: AccountLevel | undefined;
  readonly #domains: readonly PropertyKey[] | undefined;
  readonly #fields: readonly string[] | undefined;

  constructor({id, below, domains, fields: own}: AccountLevelParts) {
    this.id = id;
    this.below = below;
    this.#domains = domains;
    this.#fields = own;
  }

  /** Whether no account can be below. */
  get isLast(): boolean {
    return this.below === undefined;
  }

  /** Whether accounts of this level lack what a row of the overview shows. @param row the id of the row */
  hides(row: string): boolean {
    return !this.has(rows[row]);
  }

  /**
   * Whether accounts of this level have a field or a domain; the adapter as a whole may still lack the domain. They
   * have what is not a part of any level, such as the name.
   */
  has(part: AccountField | AccountDomain | undefined): boolean {
    if (part === undefined) return true;
    return (fields.includes(part) ? this.#fields : this.#domains)?.includes(part) ?? true;
  }

  /**
   * The adapter as it applies to accounts of this level: without the domains that they lack, and without accounts below
   * those of the last level, which are not requested.
   * @param adapter the whole adapter, or the same one restricted to any level
   */
  within<A extends Leveled>(adapter: A): A {
    const whole = (wholes.get(adapter) ?? adapter) as A;
    const accounts = withoutBelow(whole);
    const has = (name: PropertyKey): boolean => common.includes(name) || (this.#domains?.includes(name) ?? true);
    const restricted = new Proxy({} as A, {
      get: (_, name) => (name === 'accounts' ? accounts : has(name) ? memberOf(whole, name) : undefined),
      has: (_, name) => (name === 'accounts' || has(name)) && Reflect.has(whole, name),
    });
    wholes.set(restricted, whole);
    return restricted;
  }
}

function withoutBelow(adapter: Leveled): object {
  const {accounts} = adapter;
  const isLast = (id: AccountId): boolean => adapter.levelOf?.(id).isLast ?? false;
  const children = async (id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> => {
    if (isLast(id)) return {items: []};
    const page = await accounts.children(id, options);
    return {...page, items: page.items.map((row) => (isLast(row.id) ? {...row, descendantCount: 0} : row))};
  };
  return new Proxy(accounts, {get: (_, name) => (name === 'children' ? children : memberOf(accounts, name))});
}

/** A function of an adapter may use its private members. */
function memberOf(owner: object, name: PropertyKey): unknown {
  const member: unknown = Reflect.get(owner, name);
  return typeof member === 'function' ? (...args: unknown[]) => Reflect.apply(member, owner, args) as unknown : member;
}
