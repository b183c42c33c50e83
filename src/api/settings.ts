import * as z from 'zod/mini';

/**
 * Another client with which users change the same accounts, as far as its forms change or refuse values that the
 * backend accepts.
 */
export const OtherClient = z.object({
  /** Its name, for notices. */
  name: z.string(),
  /** The largest number of trunks in its form, which replaces a larger number when the form is saved. */
  maxTrunks: z.optional(z.int()),
  /** The largest number of characters of a contact's phone number in its form, which cannot be saved with more. */
  maxPhoneLength: z.optional(z.int()),
  /** The parts of a billing contact's address without which its form cannot be saved. */
  requiredAddress: z.optional(z.readonly(z.array(z.enum(['street', 'city', 'region', 'postalCode', 'country'])))),
});
export type OtherClient = Readonly<z.infer<typeof OtherClient>>;

/** White-label settings; the names are those of the platform's white-label document. */
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
  /** Minimum length of a new password. Specific to this library, set by the host. Default 10, never below 6. */
  passwordMinLength: z.optional(z.int()),
  /**
   * Whether notes and announcements show images and accept them by address or by pasting. Specific to this library, set
   * by the host. Loading an image reveals to its server who reads the text. Default false.
   */
  richTextImages: z.optional(z.boolean()),
  /**
   * Forms state if this client is known to change or refuse a value; the value itself stays as entered. For Crossbar's
   * own web client, use `webClient` of `account-widgets/api/crossbar`. Specific to this library, set by the host.
   */
  otherClient: z.optional(OtherClient),
  /**
   * The number of accounts above which a search reads all of them only on request; 0: always on request. Specific to
   * this library, set by the host. Default 20,000.
   */
  searchIndexLimit: z.optional(z.int()),
  /** Minimum amount of credit that is added manually. Specific to this library, set by the host. Default 5. */
  creditMinimum: z.optional(z.number()),
  /** The smallest amount that requires a confirmation. Specific to this library, set by the host. Default 100. */
  creditConfirmFrom: z.optional(z.number()),
  /** Credit cannot be added manually; it can still be removed. */
  disableBraintree: z.optional(z.boolean()),
  /** HTML, shown at login when the account has no announcement of its own. Sanitize it before display. */
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
