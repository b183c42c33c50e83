import {apiError, isApiError} from './errors.js';

/**
 * Runs the preparation of a write, such as a fresh read, before it is sent. An `ApiError` of the preparation is marked
 * as `unsent`, so that callers know that nothing is stored.
 */
export async function beforeSending<T>(prepare: () => Promise<T>): Promise<T> {
  try {
    return await prepare();
  } catch (error) {
    if (!isApiError(error)) throw error;
    const {kind, message, requestId, status, cause} = error;
    // The kind and its details come from the same error.
    throw apiError(kind, message, error.details as never, {requestId, status, cause, unsent: true});
  }
}
