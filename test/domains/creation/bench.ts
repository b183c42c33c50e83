import {CrossbarAdapter, signIn} from '../../../src/api/crossbar/index.js';
import type {Account} from '../../../src/api/account.js';
import type {AccountId, AccountRef} from '../../../src/api/account-ref.js';
import type {Charges} from '../../../src/api/charges.js';
import {AccountSession} from '../../../src/session/account-session.js';
import {BookingMemory} from '../../../src/domains/credit/booking-memory.js';
import {AccountCreation, type CreationOptions} from '../../../src/domains/creation/account-creation.js';
import {CreationMemory} from '../../../src/domains/creation/creation-memory.js';
import type {AccountDraft} from '../../../src/domains/creation/draft.js';
import type {CreationStep} from '../../../src/domains/creation/steps.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {createSandbox, type Sandbox, type SandboxOptions} from '../../../sandbox/index.js';
import {accountState, type AccountState, type StateSource} from '../../support/account-state.js';
import {fullDraft} from './drafts.js';

const url = 'https://sandbox.example/v2';

export interface BenchOptions extends SandboxOptions {
  /** Signed in as the operator of the top account, and masquerading as the reseller. */
  readonly masqueraded?: boolean;
}

/** A separate storage, like that of a tab. */
export class TabStorage {
  readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);
}

/** A signed-in operator on a sandbox who creates accounts below the reseller. */
export class Bench {
  readonly storage = new TabStorage();
  readonly memory = new CreationMemory(() => this.storage);
  readonly bookings = new BookingMemory(() => this.storage);
  readonly quotes: CreationStep[] = [];
  /** The answers to questions about charges; the last one is repeated. */
  answers: boolean[] = [true];

  readonly sandbox: Sandbox;
  readonly adapter: CrossbarAdapter;
  readonly session: AccountSession;
  readonly parent: Account;
  readonly draft: AccountDraft;

  #expiries = {count: 0};

  /** How often the end of the session was reported. */
  get expiries(): number {
    return this.#expiries.count;
  }

  private constructor({
    sandbox,
    adapter,
    session,
    parent,
    draft,
  }: Pick<Bench, 'sandbox' | 'adapter' | 'session' | 'parent' | 'draft'>) {
    this.sandbox = sandbox;
    this.adapter = adapter;
    this.session = session;
    this.parent = parent;
    this.draft = draft;
  }

  static async open({masqueraded = false, ...options}: BenchOptions = {}): Promise<Bench> {
    const sandbox = createSandbox(options);
    const who = masqueraded ? sandbox.master : sandbox.credentials;
    const adapter = new CrossbarAdapter({
      url,
      fetch: sandbox.fetch,
      getToken: () => sandbox.issueToken(who),
      retryDelay: () => 0,
    });
    const expiries = {count: 0};
    const session = new AccountSession({onState: () => {}, onExpired: () => void expiries.count++});
    await session.connect(adapter);
    const parentId = sandbox.credentials.accountId as AccountId;
    if (masqueraded) await session.masquerade(parentId);
    const scope = session.scope as AccountScope;
    const {items} = await adapter.accounts.children(parentId);
    const customer = items.find(({isReseller, name}) => !isReseller && name === 'Blue Sky')?.id as AccountId;
    const [{value: parent}, plans, apps] = await Promise.all([
      adapter.accounts.get(parentId),
      adapter.plans.available(customer),
      adapter.apps.list(parentId),
    ]);
    const draft = fullDraft(
      scope,
      parent,
      plans.slice(0, 1).map(({id}) => id),
      apps.slice(0, 2).map(({id}) => id),
    );
    const bench = new Bench({sandbox, adapter, session, parent, draft});
    bench.#expiries = expiries;
    return bench;
  }

  get scope(): AccountScope {
    return this.session.scope as AccountScope;
  }

  get options(): CreationOptions & {readonly memory: CreationMemory} {
    return {
      memory: this.memory,
      bookings: this.bookings,
      askCharges: async (_quote: readonly Charges[], step) => {
        this.quotes.push(step);
        return (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) ?? false;
      },
    };
  }

  /** @param change the differences from the full draft */
  create(change: Partial<AccountDraft> = {}, parent: AccountRef = this.parent): AccountCreation {
    const ref = {id: parent.id, name: parent.name ?? ''};
    return new AccountCreation(this.scope, ref, {...this.draft, ...change}, this.options);
  }

  /** What the server stores about it, read by the operator of the top account without the adapter. */
  state(id: string | undefined, {admins}: AccountDraft = this.draft): Promise<AccountState> {
    const passwords = admins.map(({email, password}) => [email.toLowerCase(), password] as const);
    return accountState(this.source, id ?? 'none', Object.fromEntries(passwords));
  }

  get source(): StateSource {
    const {sandbox} = this;
    const token = sandbox.issueToken(sandbox.master);
    return {
      get: async (path) => {
        const response = await sandbox.fetch(`${url}/${path}`, {headers: {'x-auth-token': token}});
        const {data} = (await response.json()) as {data: unknown};
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return data;
      },
      signsIn: async (accountRealm, username, password) =>
        signIn({url, fetch: sandbox.fetch, accountRealm, username, password}).then(
          () => true,
          () => false,
        ),
    };
  }

  /** Requests that change something, in words. */
  get writes(): readonly string[] {
    return this.sandbox.requests
      .filter(({method}) => method !== 'GET')
      .map(({method, path}) => `${method} ${path.replace('/v2/', '').replaceAll(/[0-9a-f]{32}/g, 'ID')}`);
  }
}

/** The state of each step, by id. */
export function states(creation: AccountCreation): Readonly<Record<string, string>> {
  return Object.fromEntries(creation.steps.map(({id, state}) => [id, state]));
}
