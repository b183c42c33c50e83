/**
 * Returns 32 random hexadecimal digits, the format of the platform's own ids. Uses `getRandomValues`, because a page
 * served over plain http has no `crypto.randomUUID`.
 */
export function randomId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** Returns each byte as two hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
