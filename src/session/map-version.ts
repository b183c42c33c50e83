import type {Versioned} from '../api/document.js';

/** The same version with its value mapped, including the value that a write may have replaced. */
export function mapVersion<T, U>({value, overwritten, ...version}: Versioned<T>, map: (value: T) => U): Versioned<U> {
  return {
    ...version,
    value: map(value),
    ...(overwritten && {overwritten: {before: mapVersion(overwritten.before, map)}}),
  };
}
