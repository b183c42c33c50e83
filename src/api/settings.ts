import * as z from 'zod/mini';

/** White-label settings, names as the platform's own white-label document has them (SH-08 … SH-17). */
export const Settings = z.object({
  companyName: z.optional(z.string()),
  hideNewAccountCreation: z.optional(z.boolean()),
  disableNumbersFeatures: z.optional(z.boolean()),
  carrier: z.optional(z.object({choices: z.optional(z.array(z.enum(['useBlended', 'useReseller', 'byoc'])))})),
  realm_suffix: z.optional(z.string()),
  language: z.optional(z.string()),
  countryCode: z.optional(z.string()),
  currencyCode: z.optional(z.string()),
  preventDIDFormatting: z.optional(z.boolean()),
  /** Fewest characters of a new password; of this library alone, set by the host. Default 10, never below 6. */
  passwordMinLength: z.optional(z.int()),
  /**
   * Whether notes and announcements show pictures and may be given some, by address or by pasting; of this library alone,
   * set by the host. A picture tells its server who reads the text. Default false.
   */
  richTextImages: z.optional(z.boolean()),
  /** Smallest amount of credit that is booked by hand; of this library alone, set by the host. Default 5 (CR-02). */
  creditMinimum: z.optional(z.number()),
  /** Amounts from this one on are asked about once more; of this library alone, set by the host. Default 100. */
  creditConfirmFrom: z.optional(z.number()),
  /** Credit cannot be added by hand; it can still be removed (SH-18). */
  disableBraintree: z.optional(z.boolean()),
  /** HTML, shown at login where the account has no announcement of its own (SH-15). Sanitise before display. */
  announcement: z.optional(z.string()),
  acceptCharges: z.optional(
    z.object({
      autoAccept: z.optional(z.boolean()),
      showInvoiceSummary: z.optional(z.boolean()),
      /** Keyed by BCP 47 tag. */
      message: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});
export type Settings = Readonly<z.infer<typeof Settings>>;
