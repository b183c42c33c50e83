import * as z from 'zod/mini';

/** The parts of the customer's own menu that are shown. */
export const CustomerAccess = z.object({
  user: z.boolean(),
  account: z.boolean(),
  billing: z.boolean(),
  balance: z.boolean(),
  /** Within `balance`. */
  balanceCredit: z.boolean(),
  /** Within `balance`. */
  balanceMinutes: z.boolean(),
  servicePlan: z.boolean(),
  transactions: z.boolean(),
  inbound: z.boolean(),
  outbound: z.boolean(),
  twoway: z.boolean(),
  errorTracker: z.boolean(),
});
export type CustomerAccess = z.infer<typeof CustomerAccess>;
