/** A message that is stored, and not shown: without the characters that isolate what was inserted. */
export const plain = (message: string): string => message.replace(/[\u2068\u2069]/g, '');
