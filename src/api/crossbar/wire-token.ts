import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import {loose} from './loose-values.js';

const text = z.nullish(z.string());

/** The response of `token_auth` for a token. */
export const WireToken = z.object({
  account_id: AccountId,
  /** Absent when an API key signed in instead of a person. */
  owner_id: text,
  account_name: loose,
  language: loose,
});

export type WireToken = z.infer<typeof WireToken>;

/** The user of a token. */
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
