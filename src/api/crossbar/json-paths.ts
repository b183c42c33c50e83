/** Parts of JSON documents by dotted paths, and their equality. Only writes need them. */
import type {Changes} from '../document.js';
import {canonical, isObject, type JsonObject} from './json.js';

/** Yields every value of nested objects with its dotted path; lists are values. */
export function* leaves(value: JsonObject, prefix = ''): Generator<readonly [path: string, value: unknown]> {
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (isObject(part)) yield* leaves(part, `${prefix}${key}.`);
    else yield [prefix + key, part];
  }
}

/** Returns a copy with the value at the dotted path replaced; missing objects are created. */
export function withPath(target: JsonObject, path: string, value: unknown): JsonObject {
  const dot = path.indexOf('.');
  if (dot < 0) return {...target, [path]: value};
  const key = path.slice(0, dot);
  const inner = target[key];
  return {...target, [key]: withPath(isObject(inner) ? inner : {}, path.slice(dot + 1), value)};
}

/** Returns the value at the dotted path; `undefined` where there is none. */
export function atPath(target: unknown, path: string): unknown {
  return path.split('.').reduce((part, key) => (isObject(part) ? part[key] : undefined), target);
}

/** Returns the document with the changes applied. */
export function overlay<T>(base: T, changes: Changes<NoInfer<T>>): T;
export function overlay(base: unknown, changes: unknown): unknown {
  if (!isObject(changes)) return changes;
  const result: Record<string, unknown> = isObject(base) ? {...base} : {};
  for (const [key, change] of Object.entries(changes)) {
    if (change !== undefined) result[key] = overlay(result[key], change);
  }
  return result;
}

/** Returns a copy without one key. */
export function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** Compares as JSON: the order of keys and keys without a value make no difference. */
export function sameJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
