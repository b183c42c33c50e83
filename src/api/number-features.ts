import * as z from 'zod/mini';

/** Whether the customer may use these features for its numbers. */
export const NumberFeatureAccess = z.object({e911: z.boolean(), cnam: z.boolean()});
export type NumberFeatureAccess = z.infer<typeof NumberFeatureAccess>;
