import type {MetadataPlacement} from './backend.js';
import type {Generation} from './core/generation.js';
import type {Fault, Faults} from './faults/faults.js';
import type {StoreChanges} from './store/store.js';

export interface SandboxOptions {
  /** The same seed creates the same accounts. Default 1. */
  readonly seed?: number;
  /** Generated accounts beyond the fixed ones, about five levels deep. Default 0. */
  readonly accounts?: number;
  /** Milliseconds added to each response. Default 0. */
  readonly latency?: number;
  /**
   * Which generation of the server is simulated. Default 4. The responses of 5 were read in the server's source and are
   * not recorded; it implies `metadata: 'metadata'`.
   */
  readonly generation?: Generation;
  /** Where read-only additions of an account are placed. Default `both`. */
  readonly metadata?: MetadataPlacement;
  /** Creates only the top account and its operator. */
  readonly empty?: boolean;
  /** Custom names of the top account and its operator. */
  readonly master?: {readonly name?: string; readonly user?: string; readonly password?: string};
  /**
   * Password of every seeded user, unless `master` names another one. A sandbox on a port needs one that no page can know.
   * Default `sandbox`.
   */
  readonly password?: string;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** Lifetime of a token in seconds. Default 3600. */
  readonly tokenLifetime?: number;
  /** Initial faults; more can be added at any time. */
  readonly faults?: readonly Fault[];
  /** The result of `snapshot()` of an earlier run. It contains its own `seed`, `accounts`, `empty`, and `master`. */
  readonly state?: SandboxState;
}

/** The input that created the accounts which no request has changed. */
export interface SandboxOrigin {
  readonly seed: number;
  readonly accounts: number;
  readonly empty: boolean;
  readonly master: {readonly name: string; readonly user: string; readonly password: string};
  /** Of every seeded user but the top account's operator. Absent in states of older versions: `sandbox`. */
  readonly password?: string;
  /** Whether the returned credentials are those of the top account's operator. */
  readonly operatorIsMaster: boolean;
  /** When the sandbox was first started, in Unix seconds: seeded entries of the current month are before it. */
  readonly startedAt: number;
}

/** Plain JSON: the origin, and every change since. */
export interface SandboxState {
  readonly format: 1;
  readonly origin: SandboxOrigin;
  readonly changes: StoreChanges;
}

/** A user who can sign in. */
export interface SandboxCredentials {
  readonly username: string;
  readonly password: string;
  readonly accountName: string;
  readonly realm: string;
  readonly accountId: string;
  readonly userId: string;
}

export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** 0 when there was no response: dropped, or aborted by the client. */
  readonly status: number;
}

/** A development server that implements Crossbar, in one object. */
export interface Sandbox {
  /** For use in a page: `adapter({fetch: sandbox.fetch})`. Respects the request's signal. */
  readonly fetch: typeof globalThis.fetch;
  /** For use behind a port. */
  handle(request: Request): Promise<Response>;
  /**
   * The seeded operator: the reseller's administrator, or the top account's when there is no reseller or the top
   * account was named.
   */
  readonly credentials: SandboxCredentials;
  /** The operator of the top account, who has all permissions. */
  readonly master: SandboxCredentials;
  /** Returns a valid token without a login. Default: for `credentials`. */
  issueToken(credentials?: Pick<SandboxCredentials, 'accountId' | 'userId'>): string;
  readonly faults: Faults;
  /** The last 1000 requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  snapshot(): SandboxState;
  /** Calls a listener after every change of stored data; returns a function that removes it. */
  onChange(listener: () => void): () => void;
}
