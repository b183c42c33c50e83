/**
 * Settles as `work` does, but rejects with the signal's reason as soon as it aborts. A signal is only a hint to foreign
 * code (`getToken`, a host's `fetch`); nobody who has stopped waiting may be kept by code that ignores it.
 */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  // Given up before it was waited for: its own end is nobody's business any more, and no unhandled rejection.
  if (signal.aborted) work.catch(() => {});
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop, {once: true});
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
