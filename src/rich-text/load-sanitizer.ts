/** The sanitizer module, loaded with the first text. */
export type Sanitizer = typeof import('./sanitize.js');

let sanitizer: Sanitizer | undefined;

/** Loads the sanitizer; from then on texts render synchronously. Rejects if it cannot be loaded. */
export async function loadSanitizer(): Promise<Sanitizer> {
  return (sanitizer ??= await import('./sanitize.js'));
}

export const loadedSanitizer = (): Sanitizer | undefined => sanitizer;
