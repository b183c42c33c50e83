/**
 * Settles like `work`, but rejects with the signal's reason as soon as the signal aborts. Foreign code (`getToken`, a
 * host's `fetch`) may ignore a signal; a caller that has stopped waiting must not depend on it.
 */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  // The call may be canceled before it is awaited; a later rejection of `work` must not be reported as unhandled.
  work.catch(() => {});
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted.then(() => rejectWith(signal.reason))]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function rejectWith(reason: unknown): never {
  throw reason;
}
