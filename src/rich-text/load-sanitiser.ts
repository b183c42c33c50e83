/** The code that makes texts safe, loaded when there is the first one. */
export type Sanitiser = typeof import('./sanitise.js');

let sanitiser: Sanitiser | undefined;

/** Loads what makes texts safe; from then on they are shown at once. Rejects where it cannot be had. */
export async function loadSanitiser(): Promise<Sanitiser> {
  return (sanitiser ??= await import('./sanitise.js'));
}

export const loadedSanitiser = (): Sanitiser | undefined => sanitiser;
