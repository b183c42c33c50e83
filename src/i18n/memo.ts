/** For what is always the same and costs time to make: made when it is first wanted. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

/** The same for what depends on the locale alone. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, () => T>();
  return (locale) => {
    const known = made.get(locale) ?? once(() => make(locale));
    made.set(locale, known);
    return known();
  };
}
