import {asObject, isObject, type Json, type JsonObject} from '../../sandbox/core/json.js';
import type {Recording} from './recordings.js';
import type {ReplayedAnswer} from './replay.js';
import {compareShapes} from './shape.js';

/** How a response differs from the recorded one; empty if it matches. */
export function compareAnswers(recording: Recording, answer: ReplayedAnswer): string[] {
  const {status, body, headers} = recording.response;
  if (status !== answer.status) return [`status ${status} expected, got ${answer.status}: ${excerpt(answer.body)}`];
  const type = headers['content-type'];
  const differences: string[] = [];
  if (type !== undefined && status !== 406 && answer.headers.get('content-type') !== type) {
    differences.push(`content-type ${type} expected, got ${answer.headers.get('content-type') ?? 'none'}`);
  }
  differences.push(...compareAllowedMethods(headers, answer.headers));
  if (typeof body === 'string') {
    if (body === '' && answer.body !== '' && type === undefined) differences.push('no body expected');
    return differences;
  }
  if (typeof answer.body === 'string') return [...differences, 'JSON expected'];
  for (const key of ['status', 'error', 'message'] as const) {
    if (body[key] !== answer.body[key]) {
      differences.push(`${key} ${JSON.stringify(body[key])} expected, got ${JSON.stringify(answer.body[key])}`);
    }
  }
  for (const key of ['page_size', 'next_start_key', 'revision', 'version', 'auth_token', 'tokens'] as const) {
    if (Object.hasOwn(body, key) !== Object.hasOwn(answer.body, key)) {
      differences.push(`envelope key ${key} ${Object.hasOwn(body, key) ? 'missing' : 'not recorded'}`);
    }
  }
  for (const name of ['location', 'etag'] as const) {
    if ((headers[name] === undefined) === answer.headers.has(name)) {
      differences.push(`header ${name} ${headers[name] === undefined ? 'not recorded' : 'missing'}`);
    }
  }
  const validation = body.error === '400' && isObject(body.data);
  differences.push(
    ...(validation ? compareRules(asObject(body.data), answer.body.data) : compareData(body, answer.body)),
  );
  return differences;
}

/** Compares paths and rules of validation errors, and the shape of their details. */
function compareRules(expected: JsonObject, actual: Json | undefined): string[] {
  const rules = (data: JsonObject): string[] =>
    Object.entries(data)
      .flatMap(([path, broken]) => Object.keys(asObject(broken)).map((rule) => `${path}: ${rule}`))
      .sort();
  const [wanted, got] = [rules(expected), rules(asObject(actual))];
  if (wanted.join() !== got.join()) return [`rules ${wanted.join(', ')} expected, got ${got.join(', ')}`];
  const [said, saying] = [wordsOf(expected), wordsOf(asObject(actual))];
  if (said !== saying) return [`${said} expected, got ${saying}`];
  return compareData({data: expected}, {data: actual ?? null});
}

/** Messages and targets of all rules, without ids. */
function wordsOf(data: JsonObject): string {
  const words = Object.entries(data).flatMap(([path, broken]) =>
    Object.values(asObject(broken)).map((rule) => [
      path,
      asObject(rule).message ?? null,
      asObject(rule).target ?? null,
    ]),
  );
  return JSON.stringify(words.sort()).replaceAll(/[0-9a-f]{32}/g, ':id');
}

function compareData(expected: JsonObject, actual: JsonObject): string[] {
  return compareShapes(expected.data, actual.data).map(({path, what}) => `${path}: ${what}`);
}

function compareAllowedMethods(expected: Readonly<Record<string, string>>, actual: Headers): string[] {
  const wanted = expected['access-control-allow-methods'];
  if (wanted === undefined) return [];
  const sorted = (list: string): string => [...new Set(list.split(', '))].sort().join(', ');
  const got = actual.get('access-control-allow-methods') ?? '';
  return sorted(wanted) === sorted(got) ? [] : [`methods ${sorted(wanted)} expected, got ${sorted(got)}`];
}

function excerpt(body: JsonObject | string): string {
  const text = typeof body === 'string' ? body : JSON.stringify({message: body.message, data: body.data ?? null});
  return text.slice(0, 160);
}
