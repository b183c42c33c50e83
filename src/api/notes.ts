import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';

const text = z._default(z.string(), '');

/** The representative who looks after a customer. The name is stored as it was when the representative was selected. */
export const Representative = z.object({accountId: AccountId, userId: z.string(), name: text});
export type Representative = Readonly<z.infer<typeof Representative>>;

/** The operator's notes about a customer, and the announcement for it. */
export const Notes = z.object({
  /** HTML, visible only to the operator. Sanitize it before display. */
  notes: text,
  /** HTML, shown to the customer at login. Sanitize it before display. */
  announcement: text,
  /** Milliseconds since 1970. */
  contractEnd: z.nullable(z.number()),
  representative: z.nullable(Representative),
});
export type Notes = z.infer<typeof Notes>;
