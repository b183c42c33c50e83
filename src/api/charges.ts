import * as z from 'zod/mini';

const text = z._default(z.string(), '');

/** One line of a quote (SH-24). Amounts are in units of the account's currency. */
export const ChargeLine = z.object({
  category: z.string(),
  item: z.string(),
  name: text,
  quantity: z.number(),
  rate: z.number(),
  discount: z.number(),
  /** Per month. */
  total: z.number(),
  /** How many of the quantity the change adds; below zero: takes away. Absent where it leaves the line as it is. */
  added: z.optional(z.number()),
});
export type ChargeLine = Readonly<z.infer<typeof ChargeLine>>;

/** Charged once, for what a change adds. */
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

/** What a write would cost, from one bookkeeper (Crossbar contract 1.7). */
export const Charges = z.object({
  lines: z.readonly(z.array(ChargeLine)),
  /** What `today` is made of. Absent where the backend does not say. */
  activations: z.optional(z.readonly(z.array(ActivationCharge))),
  /** Due at once. */
  today: z.number(),
  /** Due every month. */
  monthly: z.number(),
});
export type Charges = Readonly<z.infer<typeof Charges>>;
