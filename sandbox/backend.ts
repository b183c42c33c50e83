import type {Tokens} from './auth/tokens.js';
import type {Store} from './store/store.js';

/** Where read-only additions of an account go: inside `data`, into the envelope's `metadata`, or both. */
export type MetadataPlacement = 'data' | 'metadata' | 'both';

/** What every handler works with. */
export interface Backend {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly metadata: MetadataPlacement;
}
