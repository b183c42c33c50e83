/** Loads the code that reports a save, while the server can still be reached. */
export function prepareReports(): void {
  void Promise.allSettled([import('./saved/saved-bar.js'), import('./overwritten-notice.js')]);
}
