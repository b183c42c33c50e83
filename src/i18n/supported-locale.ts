/**
 * The locale that a text denotes, as a BCP 47 tag that number and date formats accept: `de_DE`, `en_US.UTF-8`, and
 * `sr@latin` come from systems with other conventions. English for a text that denotes none (`C`, an empty one).
 */
export function supportedLocale(text: string): string {
  try {
    return (
      Intl.NumberFormat.supportedLocalesOf(
        text
          .trim()
          .replace(/[.@].*/, '')
          .replaceAll('_', '-'),
      )[0] ?? 'en'
    );
  } catch {
    // Not well-formed.
    return 'en';
  }
}
