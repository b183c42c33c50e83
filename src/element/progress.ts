/** The states of an element with reads and forms over them. `statuses`: of each of its reads. */
export function progress(statuses: readonly string[], dirty: boolean): Readonly<Record<string, boolean>> {
  return {loading: statuses.includes('pending'), error: statuses.includes('error'), dirty};
}
