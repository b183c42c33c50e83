import * as z from 'zod/mini';

/** Whether the customer may use them for numbers (NF-02, NF-03). */
export const NumberFeatureAccess = z.object({e911: z.boolean(), cnam: z.boolean()});
export type NumberFeatureAccess = z.infer<typeof NumberFeatureAccess>;
