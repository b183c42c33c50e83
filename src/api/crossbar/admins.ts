import * as z from 'zod/mini';
import type {AdminsApi, ReadOptions} from '../accounts-adapter.js';
import type {AccountId, Admin} from '../model.js';
import type {CrossbarClient} from './client.js';
import {path} from './http.js';

const text = z.nullish(z.string());

const WireUser = z.object({
  id: z.string(),
  first_name: text,
  last_name: text,
  email: text,
  username: text,
});

function toAdmin(wire: z.infer<typeof WireUser>): Admin {
  return {
    id: wire.id,
    firstName: wire.first_name ?? '',
    lastName: wire.last_name ?? '',
    email: wire.email ?? '',
    username: wire.username ?? '',
  };
}

/** Users of an account with the privilege level `admin` (Crossbar contract 5). */
export class CrossbarAdmins implements AdminsApi {
  readonly #client: CrossbarClient;

  constructor(client: CrossbarClient) {
    this.#client = client;
  }

  async list(accountId: AccountId, options?: ReadOptions): Promise<readonly Admin[]> {
    const users = await this.#client.all(path`accounts/${accountId}/users`, WireUser, {
      ...options,
      query: {filter_priv_level: 'admin'},
    });
    return users.map(toAdmin);
  }
}
