import {fromBase64Url, toBase64Url} from '../auth/base64.js';
import {datastoreFault, invalid} from '../core/errors.js';

const VERSION = 131;
const LIST = 108;
const BINARY = 109;
const NIL = 106;

/** A text above all others: the first key of a descending list. */
export const HIGHEST = '\ufff0';

/** Encodes a list of texts as an opaque key: the base64url of an Erlang term, as on the genuine server. */
export function encodeStartKey(parts: readonly string[]): string {
  const texts = parts.map((part) => new TextEncoder().encode(part));
  const bytes: number[] = [VERSION, LIST, ...uint32(parts.length)];
  for (const text of texts) bytes.push(BINARY, ...uint32(text.length), ...text);
  bytes.push(NIL);
  return toBase64Url(Uint8Array.from(bytes));
}

/**
 * Decodes the texts of a key. A key that is too short is a datastore fault (500, as recorded); any other unknown key is
 * a 400.
 */
export function decodeStartKey(key: string, prefix: readonly string[] = []): string[] {
  const bytes = fromBase64Url(key);
  if (bytes && bytes.length < 3) throw datastoreFault();
  const parts = bytes && textsOf(bytes);
  if (!parts || prefix.some((part, index) => parts[index] !== part)) throw unknownKey(key);
  return parts.slice(prefix.length);
}

/** `undefined` if the bytes are not a list of texts. */
function textsOf(bytes: Uint8Array): string[] | undefined {
  if (bytes[0] !== VERSION || bytes[1] !== LIST || bytes.length < 6) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let offset = 6;
  for (let left = view.getUint32(2); left > 0; left -= 1) {
    if (bytes[offset] !== BINARY || offset + 5 > bytes.length) return undefined;
    const end = offset + 5 + view.getUint32(offset + 1);
    if (end > bytes.length) return undefined;
    parts.push(new TextDecoder().decode(bytes.subarray(offset + 5, end)));
    offset = end;
  }
  return parts;
}

function unknownKey(key: string): Error {
  return invalid({start_key: {invalid: {message: 'The start key is unknown', cause: key}}});
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
