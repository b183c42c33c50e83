import type {Versioned} from '../api/document.js';

/** The same document with its value in another form, and with it the value that a write may have replaced. */
export function mapVersion<T, U>({value, overwritten, ...version}: Versioned<T>, map: (value: T) => U): Versioned<U> {
  return {
    ...version,
    value: map(value),
    ...(overwritten && {overwritten: {before: mapVersion(overwritten.before, map)}}),
  };
}
