import {at, isList, isObject, type Json, type JsonObject} from '../core/json.js';
import {toGregorian} from '../store/store.js';

/** The input of filters: the full public document and its times (Unix seconds). */
export interface Filterable {
  readonly doc: JsonObject;
  readonly created: number;
  readonly modified: number;
}

type Test = (candidate: Filterable) => boolean;

/** Returns the conjunction of all filters in the query; undefined when there are none. */
export function filterOf(query: URLSearchParams): Test | undefined {
  const tests = [...query].map(([name, value]) => testOf(name, value)).filter((test) => test !== undefined);
  return tests.length === 0 ? undefined : (candidate) => tests.every((test) => test(candidate));
}

function testOf(name: string, value: string): Test | undefined {
  if (name === 'has_key') return ({doc}) => at(doc, value.split('.')) !== undefined;
  if (name === 'key_missing') return ({doc}) => at(doc, value.split('.')) === undefined;
  if (name === 'has_value') return ({doc}) => !isEmpty(at(doc, value.split('.')));
  if (name === 'value_missing') return ({doc}) => isEmpty(at(doc, value.split('.')));
  if (name === 'created_from') return range(value, (limit, {created}) => toGregorian(created) >= limit);
  if (name === 'created_to') return range(value, (limit, {created}) => toGregorian(created) <= limit);
  if (name === 'modified_from') return range(value, (limit, {modified}) => toGregorian(modified) >= limit);
  if (name === 'modified_to') return range(value, (limit, {modified}) => toGregorian(modified) <= limit);
  if (name.startsWith('filter_not_')) return ({doc}) => !matches(doc, name.slice('filter_not_'.length), value);
  if (name.startsWith('filter_')) return ({doc}) => matches(doc, name.slice('filter_'.length), value);
  return undefined;
}

/** A limit that is not a number excludes every document. */
function range(value: string, test: (limit: number, candidate: Filterable) => boolean): Test {
  const limit = Number(value);
  return Number.isNaN(limit) ? () => false : (candidate) => test(limit, candidate);
}

function matches(doc: JsonObject, path: string, wanted: string): boolean {
  const actual = asText(at(doc, path.split('.')));
  if (actual === wanted) return true;
  const list = parsed(wanted);
  return isList(list) && list.some((option) => asText(option) === actual);
}

/** A missing key equals the empty text, and the items of a list are concatenated. */
function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (isList(value)) return value.map(asText).join('');
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // It is not JSON, and has already been compared as text.
    return undefined;
  }
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
}
