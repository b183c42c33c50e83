import type {MetadataPlacement} from './backend.js';
import type {Fault, Faults} from './faults/faults.js';
import type {StoreChanges} from './store/store.js';

export interface SandboxOptions {
  /** Same seed, same accounts. Default 1. */
  readonly seed?: number;
  /** Generated accounts beyond the fixed ones, about five levels deep. Default 0. */
  readonly accounts?: number;
  /** Milliseconds added to each answer. Default 0. */
  readonly latency?: number;
  /** Where read-only additions of an account go. Default `both`. */
  readonly metadata?: MetadataPlacement;
  /** Nothing but the top account and its operator. */
  readonly empty?: boolean;
  /** The top account and its operator, by names of your own. */
  readonly master?: {readonly name?: string; readonly user?: string; readonly password?: string};
  /** The clock, milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** How long a token is good for, in seconds. Default 3600. */
  readonly tokenLifetime?: number;
  /** Faults to begin with; more can be added at any time. */
  readonly faults?: readonly Fault[];
  /** What `snapshot()` gave in an earlier run. It brings its own `seed`, `accounts`, `empty` and `master`. */
  readonly state?: SandboxState;
}

/** What made the accounts that no request has changed. */
export interface SandboxOrigin {
  readonly seed: number;
  readonly accounts: number;
  readonly empty: boolean;
  readonly master: {readonly name: string; readonly user: string; readonly password: string};
  /** Whether the top account's operator is the one whose credentials are handed out. */
  readonly operatorIsMaster: boolean;
  /** When the sandbox was first started, Unix seconds: seeded entries of the current month lie before it. */
  readonly startedAt: number;
}

/** Plain JSON: the origin, and every change since. */
export interface SandboxState {
  readonly format: 1;
  readonly origin: SandboxOrigin;
  readonly changes: StoreChanges;
}

/** Somebody who can sign in. */
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
  /** 0 where there was no answer: dropped, or aborted by the client. */
  readonly status: number;
}

/** A development server that speaks Crossbar, in one object. */
export interface Sandbox {
  /** For use in a page: `adapter({fetch: sandbox.fetch})`. Honours the request's signal. */
  readonly fetch: typeof globalThis.fetch;
  /** For use behind a port. */
  handle(request: Request): Promise<Response>;
  /** The seeded operator: the reseller's administrator, or the top account's where that is all there is, or was named. */
  readonly credentials: SandboxCredentials;
  /** The operator of the top account, which may do everything. */
  readonly master: SandboxCredentials;
  /** A valid token without a login. Default: for `credentials`. */
  issueToken(credentials?: Pick<SandboxCredentials, 'accountId' | 'userId'>): string;
  readonly faults: Faults;
  /** The last 1000 requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  snapshot(): SandboxState;
  /** Called after every change of stored data; returns a function that ends it. */
  onChange(listener: () => void): () => void;
}
