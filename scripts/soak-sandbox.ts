/**
 * Parallel clients of one sandbox over loopback, for a limited time: every response must match its request, and no
 * write may be lost, neither in memory nor in the state file.
 *
 *   tsx scripts/soak-sandbox.ts [--clients 200] [--seconds 60]
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {md5} from '../sandbox/core/hashes.js';
import {createSandbox} from '../sandbox/index.js';
import {asList, asObject, asString, type Json, type JsonObject} from '../sandbox/core/json.js';
import {serve} from '../sandbox/node/server.js';
import {keepState, readState} from '../sandbox/node/state-file.js';

/** What a client has written and must therefore be able to read. */
interface Written {
  readonly name: string;
  accountId: string;
  visits: number;
  trunks: number;
  balance: number;
  users: number;
}

class SoakClient {
  readonly written: Written;
  readonly #url: string;
  #token = '';
  requests = 0;

  constructor(url: string, number: number) {
    this.#url = url;
    this.written = {name: `Soak client ${number}`, accountId: '', visits: 0, trunks: 0, balance: 0, users: 0};
  }

  async signIn(username: string, password: string, accountName: string): Promise<string> {
    const answer = await this.#send('PUT', 'user_auth', {
      credentials: md5(`${username}:${password}`),
      account_name: accountName,
    });
    this.#token = asString(answer.auth_token) ?? '';
    return asString(asObject(answer.data).account_id) ?? '';
  }

  async createAccount(parentId: string): Promise<void> {
    const {data} = await this.#send('PUT', `accounts/${parentId}`, {name: this.written.name});
    this.written.accountId = asString(asObject(data).id) ?? '';
  }

  /** One round of an operator's work: reads, writes, and reads of what was written. */
  async round(parentId: string): Promise<void> {
    const {written} = this;
    const path = `accounts/${written.accountId}`;
    written.visits += 1;
    await this.#send('PATCH', path, {visits: written.visits, enabled: true});
    same(asObject((await this.#send('GET', path)).data).visits, written.visits, 'visits');
    written.trunks = written.visits % 40;
    await this.#send('POST', `${path}/limits`, {twoway_trunks: written.trunks});
    await this.#send('PUT', `${path}/ledgers/credit`, {
      amount: 2,
      source: {service: 'adjustments', id: `${written.name} ${written.visits}`},
      usage: {type: 'credit', quantity: 0, unit: 'USD'},
    });
    written.balance += 2;
    if (written.visits % 5 === 0) {
      await this.#send('PUT', `${path}/users`, {first_name: 'User', last_name: `Number ${written.visits}`});
      written.users += 1;
    }
    await this.#send('GET', `accounts/${parentId}/children?ascending=true&page_size=50`);
    const found = asList((await this.#send('GET', `search?t=account&q=id&v=${written.accountId}`)).data);
    same(found.length, 1, 'search results');
  }

  /** Verifies that everything written can be read. */
  async verify(): Promise<void> {
    const {written} = this;
    const path = `accounts/${written.accountId}`;
    same(asObject((await this.#send('GET', path)).data).visits, written.visits, 'visits at the end');
    same(asObject((await this.#send('GET', `${path}/limits`)).data).twoway_trunks, written.trunks, 'trunks at the end');
    same(
      asObject((await this.#send('GET', `${path}/ledgers/total`)).data).amount,
      written.balance,
      'balance at the end',
    );
    const users = asList((await this.#send('GET', `${path}/users?paginate=false`)).data);
    same(users.length, written.users, 'users at the end');
  }

  async #send(method: string, path: string, data?: JsonObject): Promise<JsonObject> {
    this.requests += 1;
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      headers: {'content-type': 'application/json', ...(this.#token === '' ? {} : {'x-auth-token': this.#token})},
      ...(data === undefined ? {} : {body: JSON.stringify({data})}),
    });
    const envelope = (await response.json()) as JsonObject;
    if (envelope.status !== 'success')
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(envelope)}`);
    return envelope;
  }
}

function same(actual: Json | undefined, expected: Json, what: string): void {
  if (actual !== expected)
    throw new Error(`${what}: ${JSON.stringify(expected)} expected, got ${JSON.stringify(actual ?? null)}`);
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {clients: {type: 'string'}, seconds: {type: 'string'}}});
  const [count, seconds] = [Number(values.clients ?? 200), Number(values.seconds ?? 60)];
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const file = join(folder, 'state.json');
  const sandbox = createSandbox({accounts: 2000});
  const keeper = keepState(sandbox, file);
  const server = await serve(sandbox);
  const {username, password, accountName} = sandbox.credentials;
  console.log(`${count} clients for ${seconds} s on ${server.url}`);
  const deadline = Date.now() + seconds * 1000;
  const failures = new Map<SoakClient, string>();
  const clients = Array.from({length: count}, (_, number) => new SoakClient(server.url, number));
  await Promise.all(
    clients.map(async (client) => {
      try {
        const parentId = await client.signIn(username, password, accountName);
        await client.createAccount(parentId);
        do await client.round(parentId);
        while (Date.now() < deadline);
        await client.verify();
      } catch (error) {
        failures.set(client, error instanceof Error ? error.message : String(error));
      }
    }),
  );
  keeper.flush();
  for (const client of lostInFile(file, clients)) failures.set(client, 'lost in the state file');
  await server.close();
  rmSync(folder, {recursive: true});
  const requests = clients.reduce((sum, client) => sum + client.requests, 0);
  console.log(`${requests} requests, ${Math.round(requests / seconds)} a second`);
  for (const [client, failure] of [...failures].slice(0, 20)) console.log(`  ${client.written.name}: ${failure}`);
  console.log(`${count - failures.size} passed, ${failures.size} failed`);
  if (failures.size > 0) process.exitCode = 1;
}

/** The clients whose writes are missing in the state file. */
function lostInFile(file: string, clients: readonly SoakClient[]): SoakClient[] {
  const state = readState(file);
  return clients.filter(({written}) => state?.changes.accounts[written.accountId]?.doc.visits !== written.visits);
}

await main();
