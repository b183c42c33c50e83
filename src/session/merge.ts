/** Differences and three-way merges of documents, by field. A field is a leaf of nested objects; a list is one field. */
import type {Changes} from '../api/document.js';
import {equal, isObject, type Json} from './equal.js';

/** Dotted path of a field, e.g. `contacts.billing.email`. */
export type FieldPath = string;

/** A field that was changed here and by another client, to different values. */
export interface FieldConflict {
  readonly path: FieldPath;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  /** Their version with my changes applied; if both changed a field, it holds my value. */
  readonly value: T;
  readonly conflicts: readonly FieldConflict[];
}

/** The fields in which two documents differ, in the key order of the second. */
export function changedPaths(base: unknown, draft: unknown, prefix = ''): FieldPath[] {
  if (!isObject(base) || !isObject(draft)) return equal(base, draft) ? [] : [prefix];
  const keys = new Set([...Object.keys(draft), ...Object.keys(base)]);
  return [...keys].flatMap((key) => changedPaths(base[key], draft[key], prefix === '' ? key : `${prefix}.${key}`));
}

export function getField(document: unknown, path: FieldPath): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
}

/** A copy of the document with one field replaced; everything outside the path is shared with the original. */
export function withField<T>(document: T, path: FieldPath, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const object: Json = isObject(document) ? document : {};
  return {...object, [key]: rest.length === 0 ? value : withField(object[key], rest.join('.'), value)} as T;
}

/** Only the named fields of a document, nested as in the document. */
export function pick<T>(document: T, paths: readonly FieldPath[]): Changes<T> {
  return paths.reduce<Json>((part, path) => withField(part, path, getField(document, path)), {}) as Changes<T>;
}

/** The document with the changes applied. */
export function withChanges<T>(document: T, changes: Changes<T>): T {
  if (!isObject(document) || !isObject(changes)) return changes as T;
  const changed = Object.entries(changes).map(([key, change]) => [key, withChanges(document[key], change)]);
  return {...document, ...Object.fromEntries(changed)} as T;
}

/** Applies my changes of `base` to what another client has stored in the meantime. */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: FieldConflict[] = [];
  let value = theirs;
  for (const path of changedPaths(base, mine)) {
    const [before, ours, stored] = [base, mine, theirs].map((document) => getField(document, path));
    if (!equal(before, stored) && !equal(ours, stored)) {
      conflicts.push({path, base: before, mine: ours, theirs: stored});
    }
    value = withField(value, path, ours);
  }
  return {value, conflicts};
}
