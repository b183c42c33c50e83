/** Runs a tool in the repository and waits; true when it succeeds. */
export function runTool(name: string, ...args: string[]): boolean;
