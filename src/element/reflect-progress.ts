import {reflectStates} from './reflect-states.js';

/** The states of an element that shows what it has read and has forms over it. `statuses`: of each of its reads. */
export function reflectProgress(internals: ElementInternals, statuses: readonly string[], dirty: boolean): void {
  reflectStates(internals, {loading: statuses.includes('pending'), error: statuses.includes('error'), dirty});
}
