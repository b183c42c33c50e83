/** Caches a constant that is expensive to compute; it is computed on first use. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

/** The same for values that depend only on the locale. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, () => T>();
  return (locale) => {
    const known = made.get(locale) ?? once(() => make(locale));
    made.set(locale, known);
    return known();
  };
}
