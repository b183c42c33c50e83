import type {Tokens} from './auth/tokens.js';
import type {Generation} from './core/generation.js';
import type {Store} from './store/store.js';

/** Where read-only additions of an account are placed: inside `data`, in the envelope's `metadata`, or both. */
export type MetadataPlacement = 'data' | 'metadata' | 'both';

/** The dependencies of every handler. */
export interface Backend {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly metadata: MetadataPlacement;
  readonly generation: Generation;
}
