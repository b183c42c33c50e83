interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

/** As `package-lock.json` and `node_modules/.package-lock.json` have them, by their folders. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Whether what is installed is what the lock names. What is optional may be missing: it is for another platform. */
export function isInstalled(lock: Lock, installed: Lock): boolean;

/** The root of the repository. */
export const root: string;
