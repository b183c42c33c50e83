import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import type {Sandbox, SandboxState} from '../types.js';

/** How long changes are gathered before they are written, in milliseconds. */
const DEBOUNCE = 250;
/** Writing takes no more than about this part of the time, however large the state has grown. */
const SHARE = 0.05;

/** The state an earlier run left, or undefined where there is none yet. Throws with a clear message on anything else. */
export function readState(file: string): SandboxState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  let state: Partial<SandboxState>;
  try {
    state = JSON.parse(text) as Partial<SandboxState>;
  } catch {
    throw new Error(`${file} is not a state of this sandbox: it is not JSON`);
  }
  if (state.format !== 1 || !state.origin || !state.changes) {
    throw new Error(`${file} is not a state of this sandbox`);
  }
  return {format: 1, origin: state.origin, changes: state.changes};
}

export interface StateKeeper {
  /** Writes what has not been written yet. */
  flush(): void;
}

/** Keeps a sandbox's state in a file: soon after each change, whole or not at all. */
export function keepState(sandbox: Sandbox, file: string): StateKeeper {
  let timer: NodeJS.Timeout | undefined;
  let lastWrite = 0;
  const write = (): void => {
    timer = undefined;
    const start = performance.now();
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(sandbox.snapshot()));
    renameSync(temporary, file);
    lastWrite = performance.now() - start;
  };
  sandbox.onChange(() => {
    timer ??= setTimeout(write, Math.max(DEBOUNCE, lastWrite / SHARE));
  });
  return {
    flush: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
}
