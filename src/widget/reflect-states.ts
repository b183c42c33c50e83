/** Shows an element's state to a host's stylesheet: `account-limits:state(dirty)`. */
export function reflectStates({states}: ElementInternals, flags: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(flags)) {
    if (on) states.add(name);
    else states.delete(name);
  }
}

/** The states of an element that shows what it has read and has forms over it. `statuses`: of each of its reads. */
export function reflectProgress(internals: ElementInternals, statuses: readonly string[], dirty: boolean): void {
  reflectStates(internals, {loading: statuses.includes('pending'), error: statuses.includes('error'), dirty});
}
