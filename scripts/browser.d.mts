/** Command-line arguments with which Chromium runs as root, in a container, and shows no prompts. */
export const chromiumArgs: string[];

/** The same for tests, which run each function few times: code is not optimized, so nothing may be measured with it. */
export const testArgs: string[];

/** The path of a Chromium that starts, installed if need be. Throws an Error that says what to do. */
export function ensureChromium(): Promise<string>;
