import {createContext} from '@lit/context';
import type {ScopeState} from '../../session/scope.js';

/**
 * Key of the single context for everything that widgets share; two contexts would update in two steps and tear. It is a
 * string, so that two copies of the library on a page understand each other; the number is the protocol version.
 */
export const scopeContext = createContext<ScopeState>('account-widgets/scope@1');
