import * as z from 'zod/mini';
import {AccountId} from './account-ref.js';

const text = z._default(z.string(), '');

/** Who looks after a customer (NO-02, NO-03). The name is kept as it was when it was chosen. */
export const Representative = z.object({accountId: AccountId, userId: z.string(), name: text});
export type Representative = Readonly<z.infer<typeof Representative>>;

/** What the operator keeps about a customer, and tells it (NO-01 … NO-11). */
export const Notes = z.object({
  /** HTML, for the operator alone. Sanitise before display. */
  notes: text,
  /** HTML, shown to the customer at login. Sanitise before display. */
  announcement: text,
  /** Milliseconds since 1970. */
  contractEnd: z.nullable(z.number()),
  representative: z.nullable(Representative),
});
export type Notes = z.infer<typeof Notes>;
