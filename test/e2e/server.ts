import assert from 'node:assert/strict';
import type {Demo} from '../../scripts/start.mjs';

export type Json = Readonly<Record<string, unknown>>;

/** The stored data of one account, and changes to it that bypass the page. */
export class Server {
  readonly #demo: Demo;
  readonly accountId: string;

  constructor(demo: Demo, accountId: string) {
    this.#demo = demo;
    this.accountId = accountId;
  }

  /** @param path below the account; empty: the account's own document */
  async ask<Data = Json>(method: string, path = '', data?: Json): Promise<Data> {
    const answer = await fetch(`${this.#demo.apiUrl}/accounts/${this.accountId}${path}`, {
      method,
      headers: {'Content-Type': 'application/json', 'X-Auth-Token': this.#demo.sandbox?.issueToken() ?? ''},
      ...(data && {body: JSON.stringify({data})}),
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return ((await answer.json()) as {data: Data}).data;
  }

  account(): Promise<Json> {
    return this.ask('GET');
  }

  changeAccount(data: Json): Promise<Json> {
    return this.ask('PATCH', '', {enabled: true, ...data});
  }
}

/** The value in a document at a path of keys. */
export const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Json | undefined)?.[key], document);
