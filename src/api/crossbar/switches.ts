import type {JsonObject} from './json.js';
import {atPath, withPath} from './json-paths.js';

/**
 * A patch of switches: those that change, and the value of every other one that the document does not name, because
 * clients differ in what an absent switch means. A switch that is stored and does not change is left out, so that a change
 * by another client stays.
 *
 * @param paths where each switch of `value` is in the document
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
