/** Ids and names of accounts: what every answer has to be checked for, in a room of its own because every page loads it. */
import * as z from 'zod/mini';

/** Identifies an account. Opaque: never parsed, never shortened for a request. */
export const AccountId = z.string().check(z.minLength(1)).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** The account in which the user signed in. Permissions, plans and menus of the signed-in user belong to it. */
export type HomeAccountId = AccountId & {readonly __home: true};

/** Names an account. The name is absent as long as only the id is known, for instance from a link. */
export const AccountRef = z.object({id: AccountId, name: z.optional(z.string())});
export type AccountRef = Readonly<z.infer<typeof AccountRef>>;
