import {createContext} from '@lit/context';
import type {ScopeState} from '../../session/scope.js';

/**
 * Key of the one context for everything widgets share: two contexts would update in two steps and tear.
 * A string, so that two copies of the library on a page understand each other; the number is the protocol's.
 */
export const scopeContext = createContext<ScopeState>('account-widgets/scope@1');
