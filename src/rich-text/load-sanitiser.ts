/** The sanitizer module, loaded with the first text. */
export type Sanitiser = typeof import('./sanitise.js');

let sanitiser: Sanitiser | undefined;

/** Loads the sanitizer; from then on texts render synchronously. Rejects if it cannot be loaded. */
export async function loadSanitiser(): Promise<Sanitiser> {
  return (sanitiser ??= await import('./sanitise.js'));
}

export const loadedSanitiser = (): Sanitiser | undefined => sanitiser;
