import type {Tokens} from './auth/tokens.js';
import type {Store} from './store/store.js';

/** Where read-only additions of an account are placed: inside `data`, in the envelope's `metadata`, or both. */
export type MetadataPlacement = 'data' | 'metadata' | 'both';

/**
 * The generation of the server. The responses of 4 were recorded from a real server. Those of 5 were read in its source:
 * no such server was at hand.
 */
export type Generation = 4 | 5;

/** The dependencies of every handler. */
export interface Backend {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly metadata: MetadataPlacement;
  readonly generation: Generation;
}
