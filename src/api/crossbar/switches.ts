import type {JsonObject} from './json.js';
import {atPath, withPath} from './json-paths.js';

/**
 * Returns a patch of switches: those that change, and the value of every other switch that the document does not
 * contain, because clients interpret an absent switch differently. A switch that is stored and does not change is
 * omitted, so that another client's change is retained.
 *
 * @param paths the location of each switch of `value` in the document
 */
export function withDefaults<T extends object>(
  document: JsonObject,
  paths: Readonly<Record<keyof T & string, string>>,
  value: T,
  changes: {readonly [K in keyof T]?: unknown},
): JsonObject {
  let patch: JsonObject = {};
  for (const key of Object.keys(paths) as (keyof T & string)[]) {
    const change = changes[key];
    if (change !== undefined) patch = withPath(patch, paths[key], change);
    else if (atPath(document, paths[key]) == null) patch = withPath(patch, paths[key], value[key]);
  }
  return patch;
}
