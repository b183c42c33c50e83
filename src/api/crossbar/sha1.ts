import {loadCode} from '../load-code.js';
import {hex} from '../random-id.js';

/** Returns the SHA-1 hash of a text, in lower-case hexadecimal digits. */
export async function sha1(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  // Browsers provide it only on pages served over https or from localhost.
  // eslint-disable-next-line no-restricted-properties -- with the substitute below
  const native = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (native) return hex(new Uint8Array(await native.digest('SHA-1', bytes)));
  const {sha1: digest} = await loadCode(() => import('@noble/hashes/legacy.js'));
  return hex(digest(bytes));
}
