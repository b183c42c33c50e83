import type {Versioned, Written} from './document.js';
import {apiError, isApiError} from './errors.js';

/**
 * Reads the document after a write that the backend has confirmed without returning the document.
 * @throws as the write does; `protocol` if the document cannot be read: the write is stored nevertheless
 */
export async function writtenDocument<T>(
  write: Promise<Written<T>>,
  read: () => Promise<Versioned<T>>,
): Promise<Versioned<T>> {
  const written = await write;
  if (written) return written;
  try {
    return await read();
  } catch (error) {
    if (!isApiError(error)) throw error;
    const {requestId, status} = error;
    const message = 'The change is stored, and the document cannot be read';
    throw apiError('protocol', message, {path: ''}, {requestId, status, cause: error});
  }
}
