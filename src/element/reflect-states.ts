/** Shows an element's state to a host's stylesheet: `account-limits:state(dirty)`. */
export function reflectStates({states}: ElementInternals, flags: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(flags)) {
    if (on) states.add(name);
    else states.delete(name);
  }
}
