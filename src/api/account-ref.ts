/**
 * Account ids and references, which every response is checked against; a separate module because every page loads it.
 */
import * as z from 'zod/mini';

/** Identifies an account. Opaque: never parse it or shorten it for a request. */
export const AccountId = z.string().check(z.minLength(1)).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** The account in which the user signed in. The signed-in user's permissions, plans, and menus belong to it. */
export type HomeAccountId = AccountId & {readonly __home: true};

/** References an account. The name is absent while only the id is known, for instance from a link. */
export const AccountRef = z.object({id: AccountId, name: z.optional(z.string())});
export type AccountRef = Readonly<z.infer<typeof AccountRef>>;
