/** A JSON value on the wire and in the store. Stored values are never mutated, only replaced. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export type MutableJsonObject = Record<string, Json>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function asList(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function asString(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the value at a path; undefined when a step is missing or not an object. */
export function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current = value;
  for (const key of path) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

export function pick(source: JsonObject, keys: readonly string[]): MutableJsonObject {
  const result: MutableJsonObject = {};
  for (const key of keys) {
    const value = source[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}

export function omit(source: JsonObject, keys: ReadonlySet<string>): MutableJsonObject {
  const result: MutableJsonObject = {};
  for (const [key, value] of Object.entries(source)) if (!keys.has(key)) result[key] = value;
  return result;
}

/** Truthiness of request parameters: `true`, `"true"`, `1`, `"1"`, `"yes"` (Crossbar's `is_true`). */
export function isTrue(value: Json | undefined): boolean {
  return value === true || value === 1 || value === 'true' || value === '1' || value === 'yes';
}

/** PATCH of an ordinary document: objects merge, everything else replaces, `null` deletes, `{}` replaces. */
export function patchDocument(stored: JsonObject, patch: JsonObject): JsonObject {
  const result: MutableJsonObject = {...stored};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (isObject(value) && Object.keys(value).length > 0)
      result[key] = patchDocument(asObject(result[key]), value);
    else result[key] = value;
  }
  return result;
}

/** Returns true for the server's private keys, which are never returned or accepted. */
function isPrivateKey(key: string): boolean {
  return key.startsWith('pvt_') || key.startsWith('_');
}

export function stripPrivate(source: JsonObject): MutableJsonObject {
  const result: MutableJsonObject = {};
  for (const [key, value] of Object.entries(source)) if (!isPrivateKey(key)) result[key] = value;
  return result;
}
