import {apiError} from './errors.js';

/**
 * Loads a part of the library's own code: `loadCode(() => import('./part.js'))`.
 *
 * @throws `missing-code` when the page is offline, or the file was replaced on its server
 */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw apiError('missing-code', 'A part of the library could not be loaded', {}, {cause: error});
  }
}
