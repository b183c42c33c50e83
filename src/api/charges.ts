import * as z from 'zod/mini';

const text = z._default(z.string(), '');

/** One line of a quote. Amounts are in units of the account's currency. */
export const ChargeLine = z.object({
  category: z.string(),
  item: z.string(),
  name: text,
  quantity: z.number(),
  rate: z.number(),
  discount: z.number(),
  /** Per month. */
  total: z.number(),
  /** The change of the quantity; negative for a decrease. Absent when the change does not affect the line. */
  added: z.optional(z.number()),
});
export type ChargeLine = Readonly<z.infer<typeof ChargeLine>>;

/** A one-time charge for what a change adds. */
export const ActivationCharge = z.object({
  category: z.string(),
  item: z.string(),
  name: text,
  quantity: z.number(),
  /** For each one. */
  rate: z.number(),
  total: z.number(),
});
export type ActivationCharge = Readonly<z.infer<typeof ActivationCharge>>;

/** The cost of a write, charged by one account. */
export const Charges = z.object({
  lines: z.readonly(z.array(ChargeLine)),
  /** The components of `today`. Absent when the backend does not report them. */
  activations: z.optional(z.readonly(z.array(ActivationCharge))),
  /** Due immediately. */
  today: z.number(),
  /** Due every month. */
  monthly: z.number(),
});
export type Charges = Readonly<z.infer<typeof Charges>>;
