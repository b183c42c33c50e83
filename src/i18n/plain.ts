/** A message to be stored rather than shown: without the characters that isolate inserted values. */
export const plain = (message: string): string => message.replace(/[\u2068\u2069]/g, '');
