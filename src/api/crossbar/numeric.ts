import * as z from 'zod/mini';

/** An amount, which may be sent as text. Read it with `Number`. */
export const numeric = z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?$/))]);
