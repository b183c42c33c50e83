/** Command-line arguments with which Chromium runs as root, in a container, and shows no prompts. */
export const chromiumArgs: string[];

/** The path of a Chromium that starts, installed if need be. Throws an Error that says what to do. */
export function ensureChromium(): Promise<string>;
