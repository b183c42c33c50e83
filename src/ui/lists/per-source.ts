/**
 * Remembers what was last computed from each list, so that a render does not sort thousands of items again. A result
 * lives no longer than its list.
 */
export function perSource<S extends object, A extends readonly unknown[], R>(
  compute: (source: S, ...rest: A) => R,
): (source: S, ...rest: A) => R {
  const latest = new WeakMap<S, {readonly rest: A; readonly result: R}>();
  return (source, ...rest) => {
    const known = latest.get(source);
    if (known?.rest.every((value, index) => value === rest[index])) return known.result;
    const result = compute(source, ...rest);
    latest.set(source, {rest, result});
    return result;
  };
}
