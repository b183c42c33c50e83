import type {Sandbox} from '../../sandbox/index.js';

/**
 * What a server stores beyond its seed, one line each, in a form that two runs of the same operation share: without
 * times, revisions, and the ids of new objects.
 */
export function serverState(sandbox: Sandbox, names: ReadonlyMap<string, string>): readonly string[] {
  const {accounts, documents} = sandbox.snapshot().changes;
  const readable = (line: string): string => anonymous(line.replaceAll(/[0-9a-f]{32}/g, (id) => names.get(id) ?? id));
  return [...linesOf(accounts, 'accounts'), ...linesOf(documents, 'documents')].map(readable).sort();
}

const passing = new Set('issued id revision created modified period timestamp usage'.split(' '));

function linesOf(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${JSON.stringify(value)}`];
  const entries = Object.entries(value).filter(([key, inside]) => !passing.has(key) && inside !== undefined);
  return entries.flatMap(([key, inside]) => linesOf(inside, `${at}.${key}`));
}

/** Random ids. */
const anonymous = (line: string): string =>
  line.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}/g, '#');

/** Lines that the first list contains more often than the second. */
export function missing(from: readonly string[], to: readonly string[]): readonly string[] {
  const left = [...to];
  return from.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

export const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && missing(one, other).length === 0;
