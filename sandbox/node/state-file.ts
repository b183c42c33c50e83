import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import type {Sandbox, SandboxState} from '../types.js';

/** Delay in milliseconds during which changes are collected before they are written. */
const DEBOUNCE = 250;
/** Maximum share of time spent writing, regardless of the size of the state. */
const SHARE = 0.05;

/**
 * Reads the state of an earlier run; undefined when there is none yet. Throws an `Error` with a clear message on
 * anything else.
 */
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
  /** Writes pending changes. */
  flush(): void;
}

/** Stores a sandbox's state in a file shortly after each change, atomically. */
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
