/** Arguments under which Chromium runs headless everywhere, as root too, and asks nobody outside. */
export const chromiumArgs: string[];

/** Path of a Chromium: `CHROME_PATH`, an installed one, or one installed now. */
export function ensureChromium(): Promise<string>;
