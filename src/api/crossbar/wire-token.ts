import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';

const text = z.nullish(z.string());

/** What `token_auth` says of a token (Crossbar contract 3.3). */
export const WireToken = z.object({
  account_id: AccountId,
  /** Absent where an API key signed in, not a person. */
  owner_id: text,
  account_name: text,
  language: text,
});

export type WireToken = z.infer<typeof WireToken>;

/** Whom a token speaks for. */
export interface TokenUser {
  readonly accountId: string;
  /** Empty for an API key, which belongs to no person. */
  readonly ownerId: string;
}

export function tokenUser({account_id, owner_id}: Pick<WireToken, 'account_id' | 'owner_id'>): TokenUser {
  return {accountId: account_id, ownerId: owner_id ?? ''};
}

export function isSameTokenUser(a: TokenUser | undefined, b: TokenUser): boolean {
  return a?.accountId === b.accountId && a.ownerId === b.ownerId;
}
