import {invalid, type RuleErrors, type ValidationErrors} from '../core/errors.js';
import {isList, isObject, type Json, type JsonObject, type MutableJsonObject} from '../core/json.js';
import type {Schema, SchemaType} from './schema.js';

export interface ValidateOptions {
  /** Separates the keys of a nested path; the errors of accounts are keyed with `%2E` (as recorded). */
  readonly separator?: string;
}

export interface Validated {
  /** Contains defaults and converted values. */
  readonly doc: JsonObject;
  readonly errors: ValidationErrors;
}

/** Validates a document, inserts defaults, and converts types: `"3"` becomes 3 for an integer. */
export function validate(schema: Schema, doc: JsonObject, options: ValidateOptions = {}): Validated {
  const errors: ValidationErrors = {};
  const repaired = check(schema, doc, [], {errors, separator: options.separator ?? '.'});
  return {doc: isObject(repaired) ? repaired : doc, errors};
}

/** Returns the validated document, or throws the 400 that names every violated rule. */
export function validated(schema: Schema, doc: JsonObject, options: ValidateOptions = {}): JsonObject {
  const result = validate(schema, doc, options);
  if (Object.keys(result.errors).length > 0) throw invalid(result.errors);
  return result.doc;
}

interface Scope {
  readonly errors: ValidationErrors;
  readonly separator: string;
}

function check(schema: Schema, value: Json, path: readonly string[], scope: Scope): Json {
  const repaired = repair(schema.type, value);
  if (schema.type !== undefined && !hasType(schema.type, repaired)) {
    report(scope, path, {
      type: {message: `Value did not match type(s): ${schema.type}`, target: schema.type, value},
    });
    return value;
  }
  if (schema.enum && !(typeof repaired === 'string' && schema.enum.includes(repaired))) {
    report(scope, path, {
      enum: {message: 'Value not found in enumerated list of values', target: schema.enum, value: repaired},
    });
  }
  if (typeof repaired === 'string') checkText(schema, repaired, path, scope);
  if (typeof repaired === 'number') checkNumber(schema, repaired, path, scope);
  if (isList(repaired)) return checkList(schema, repaired, path, scope);
  return isObject(repaired) ? checkObject(schema, repaired, path, scope) : repaired;
}

/** Reports only one rule per text: a later one replaces an earlier one, as on the genuine server. */
function checkText(schema: Schema, value: string, path: readonly string[], scope: Scope): void {
  const length = [...value].length;
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    const message = `String must not be more than ${schema.maxLength} characters`;
    report(scope, path, {maxLength: {message, target: schema.maxLength, cause: value, value}});
  }
  if (schema.minLength !== undefined && length < schema.minLength) {
    const message = `String must be at least ${schema.minLength} characters`;
    report(scope, path, {minLength: {message, target: schema.minLength, cause: value, value}});
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
    const message = `Failed to match pattern '${schema.pattern}'`;
    report(scope, path, {pattern: {message, target: schema.pattern, value}});
  }
  if (schema.format === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) {
    report(scope, path, {
      wrong_format: {message: 'Field is not in the correct format', value, format: schema.format},
    });
  }
}

function checkNumber(schema: Schema, value: number, path: readonly string[], scope: Scope): void {
  if (schema.minimum === undefined || value >= schema.minimum) return;
  report(scope, path, {
    minimum: {message: `Value must be at least ${schema.minimum}`, target: schema.minimum, value},
  });
}

function checkList(schema: Schema, values: readonly Json[], path: readonly string[], scope: Scope): Json {
  if (schema.uniqueItems && new Set(values.map((value) => JSON.stringify(value))).size < values.length) {
    report(scope, path, {uniqueItems: {message: 'List of items is not unique', value: values}});
  }
  const {items} = schema;
  return items ? values.map((value, index) => check(items, value, [...path, String(index)], scope)) : values;
}

function checkObject(schema: Schema, value: JsonObject, path: readonly string[], scope: Scope): Json {
  const result: MutableJsonObject = {...value};
  const properties = schema.properties ?? {};
  for (const [key, property] of Object.entries(properties)) {
    const present = Object.hasOwn(result, key) ? result[key] : property.default;
    if (present !== undefined) result[key] = check(property, present, [...path, key], scope);
  }
  for (const key of schema.required ?? []) {
    if (Object.hasOwn(result, key)) continue;
    report(scope, [...path, key], {required: {message: 'Field is required but missing', value: key}});
  }
  for (const [key, extra] of Object.entries(value)) {
    if (Object.hasOwn(properties, key) || schema.additionalProperties === undefined) continue;
    if (schema.additionalProperties !== false) {
      result[key] = check(schema.additionalProperties, extra, [...path, key], scope);
      continue;
    }
    const message = 'Strict checking of data is enabled; disallowed extra key';
    report(scope, [...path, key], {additionalProperties: {message, value: extra}});
  }
  return result;
}

function report(scope: Scope, path: readonly string[], rule: RuleErrors): void {
  scope.errors[path.join(scope.separator)] = rule;
}

function hasType(type: SchemaType, value: Json): boolean {
  if (type === 'array') return isList(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function repair(type: SchemaType | undefined, value: Json): Json {
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type !== 'integer' && type !== 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return value;
  return type === 'integer' ? Math.round(number) : number;
}
