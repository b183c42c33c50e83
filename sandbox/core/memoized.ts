/**
 * Returns a function that remembers its latest results. The function must depend on nothing but its text.
 *
 * @param limit how many results are remembered
 */
export function memoized<Result>(compute: (text: string) => Result, limit = 1000): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    const [oldest] = results.keys();
    if (oldest !== undefined && results.size >= limit) results.delete(oldest);
    results.set(text, result);
    return result;
  };
}
