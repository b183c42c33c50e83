import type {Sandbox, SandboxCredentials, SandboxOptions} from '../sandbox/index.js';

export interface DemoOptions extends Pick<SandboxOptions, 'accounts' | 'latency' | 'seed'> {
  /** Root of a genuine server's API; no sandbox is started then. */
  readonly apiUrl?: string;
  /** Port of the page, or the next free one; 0 takes any. Default 5173. */
  readonly port?: number;
  /** Port of the sandbox, or the next free one; 0 takes any. Default 8000. */
  readonly apiPort?: number;
  /** A folder that the page was built to, to serve instead of its sources. */
  readonly builtPage?: string;
}

export interface Demo {
  /** Address of the page. */
  readonly url: string;
  readonly apiUrl: string;
  /** The seeded operator; missing on a genuine server. */
  readonly credentials?: SandboxCredentials;
  /** What runs behind `apiUrl`; missing on a genuine server. */
  readonly sandbox?: Sandbox;
  close(): Promise<void>;
}

/** Starts the demo portal, and a sandbox unless `apiUrl` names a server. Resolves when the page answers. */
export function startDemo(options?: DemoOptions): Promise<Demo>;
