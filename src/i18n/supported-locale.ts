/**
 * The locale that a text denotes, as a BCP 47 tag that number and date formats accept: `de_DE`, `en_US.UTF-8`,
 * `sr@latin`, `de_CH_EURO`, and `de-DE,en;q=0.9` come from systems with other conventions. English for a text that
 * denotes none (`C`, an empty one).
 */
export function supportedLocale(text: string): string {
  // The whole tag, or its language if the tag has parts of other systems.
  for (const tag of /([a-z\d]+)(?:[-_][a-z\d]+)*/i.exec(text) ?? []) {
    try {
      const [locale] = Intl.NumberFormat.supportedLocalesOf(tag.replaceAll('_', '-'));
      if (locale) return locale;
    } catch {
      // Not well-formed.
    }
  }
  return 'en';
}
