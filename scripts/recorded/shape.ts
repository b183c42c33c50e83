import {isList, isObject, type Json, type JsonObject} from '../../sandbox/core/json.js';

/** A difference in shape between two values: the path and a description. */
export interface ShapeDifference {
  readonly path: string;
  readonly what: string;
}

/** Keys that are ids, numbers, plans, or services: their presence is a matter of values, not of shape. */
const DYNAMIC_KEY = /^[0-9a-f]{32}$|^\+?\d{3,}$|^plan_|^(support|adjustments|payments|rollovers)$/;
/** Objects whose keys all name counted things. */
const COUNTS = /quantities\.(account|cascade)(\.\*\[\])?$/;

/** Compares keys and types of two values; lists are compared by what their items have in common. */
export function compareShapes(expected: Json | undefined, actual: Json | undefined, path = 'data'): ShapeDifference[] {
  const [kind, other] = [kindOf(expected), kindOf(actual)];
  if (kind !== other) return [{path, what: `${kind} expected, got ${other}`}];
  if (isList(expected) && isList(actual)) return compareLists(expected, actual, path);
  if (!isObject(expected) || !isObject(actual)) return [];
  const differences: ShapeDifference[] = [];
  const dynamic = COUNTS.test(path) || Object.keys(expected).some((key) => DYNAMIC_KEY.test(key));
  if (dynamic) {
    return compareLists(Object.values(expected), Object.values(actual), `${path}.*`);
  }
  for (const [key, value] of Object.entries(expected)) {
    if (Object.hasOwn(actual, key)) differences.push(...compareShapes(value, actual[key], `${path}.${key}`));
    else differences.push({path: `${path}.${key}`, what: 'missing'});
  }
  for (const key of Object.keys(actual)) {
    if (!Object.hasOwn(expected, key)) differences.push({path: `${path}.${key}`, what: 'not recorded'});
  }
  return differences;
}

/** Optional keys vary between items, so lists are compared by the keys of all their items together. */
function compareLists(expected: readonly Json[], actual: readonly Json[], path: string): ShapeDifference[] {
  if (expected.length === 0) return actual.length === 0 ? [] : [{path, what: 'empty expected'}];
  if (actual.length === 0) return [{path, what: 'not empty expected'}];
  return compareShapes(together(expected), together(actual), `${path}[]`);
}

function together(items: readonly Json[]): Json {
  return items.reduce((all, item) => (isObject(all) && isObject(item) ? merged(all, item) : all));
}

function merged(first: JsonObject, second: JsonObject): JsonObject {
  const result: Record<string, Json> = {...first};
  for (const [key, value] of Object.entries(second)) {
    const before = result[key];
    if (isObject(before) && isObject(value)) result[key] = merged(before, value);
    else if (!isList(before) || before.length === 0) result[key] = value;
  }
  return result;
}

function kindOf(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return isList(value) ? 'list' : typeof value;
}
