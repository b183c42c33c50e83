/** The states of an element that shows what it has read and has forms over it. `statuses`: of each of its reads. */
export function progress(statuses: readonly string[], dirty: boolean): Readonly<Record<string, boolean>> {
  return {loading: statuses.includes('pending'), error: statuses.includes('error'), dirty};
}
