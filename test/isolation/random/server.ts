/** The accounts and people of a run, and their server. */
import {createSandbox, type Sandbox} from '../../../sandbox/index.js';
import type {SandboxState} from '../../../sandbox/types.js';
import {stored} from './marks.js';

/** A person who can sign in. */
export interface Person {
  readonly letter: string;
  /** The number of the person's account. */
  readonly home: number;
  readonly accountId: string;
  readonly userId: string;
}

/** The parent of each account, by number. */
const parents: readonly (number | undefined)[] = [undefined, 0, 1, 1, 1, 2, 0, 6, 6];
const resellers = [1, 6];
/** Two people share a home account, one has another, and one belongs to a customer of the first two. */
const people: readonly (readonly [letter: string, home: number])[] = [
  ['N', 1],
  ['T', 1],
  ['U', 6],
  ['V', 2],
];

export const accountNumbers: readonly number[] = parents.map((_, number) => number);

export interface Cast {
  readonly state: SandboxState;
  readonly ids: readonly string[];
  readonly people: readonly Person[];
  /** The account that an id belongs to: its own, or that of a document. */
  readonly numberOf: ReadonlyMap<string, number>;
}

export const createServer = (cast: Cast, now: () => number): Sandbox => createSandbox({now, state: cast.state});

export const parentOf = (account: number): number | undefined => parents[account];

/** The ancestors of an account, the nearest first. */
export function above(account: number): readonly number[] {
  const parent = parents[account];
  return parent === undefined ? [] : [parent, ...above(parent)];
}

/** Whether a person with this home account has access to the account. */
export const reaches = (home: number, account: number): boolean => account === home || above(account).includes(home);

/** Writes as the operator of the top account, whom no widget knows. */
export async function writeAsMaster(sandbox: Sandbox, method: string, path: string, data: unknown): Promise<unknown> {
  const response = await sandbox.handle(
    new Request(`https://master.example/v2/${path}`, {
      method,
      headers: {'x-auth-token': sandbox.issueToken(sandbox.master), 'content-type': 'application/json'},
      body: JSON.stringify({data}),
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (JSON.parse(text) as {readonly data: unknown}).data;
}

/** Creates the accounts once; each run starts with a copy of them. */
export async function prepareCast(now: () => number): Promise<Cast> {
  const sandbox = createSandbox({empty: true, master: {name: stored(0, 'n')}, now});
  const ids: string[] = [sandbox.master.accountId];
  const numberOf = new Map([[sandbox.master.accountId, 0]]);
  const write = async (method: string, path: string, data: unknown): Promise<string> =>
    ((await writeAsMaster(sandbox, method, path, data)) as {readonly id: string}).id;

  for (const number of accountNumbers.slice(1)) {
    const parent = parents[number] ?? 0;
    const id = await write('PUT', `accounts/${ids[parent] ?? ''}`, account(number));
    ids.push(id);
    numberOf.set(id, number);
    if (resellers.includes(number)) await write('PUT', `accounts/${id}/reseller`, {});
    await write('POST', `accounts/${id}/limits`, limits(number));
    numberOf.set(await write('PUT', `accounts/${id}/users`, person(number, 'A')), number);
  }
  const cast: Person[] = [];
  for (const [letter, home] of people) {
    const accountId = ids[home] ?? '';
    const userId = await write('PUT', `accounts/${accountId}/users`, person(home, letter));
    numberOf.set(userId, home);
    cast.push({letter, home, accountId, userId});
  }
  return {state: sandbox.snapshot(), ids, people: cast, numberOf};
}

function account(number: number) {
  const mark = stored(number, 'd');
  return {
    name: stored(number, 'n'),
    realm: `${stored(number, 'r').toLowerCase()}.example.com`,
    timezone: 'America/Los_Angeles',
    custom_notes: `<p>${mark} note</p>`,
    announcement: `<p>${mark} announcement</p>`,
    contact: {
      technical: {name: `${mark} technical`, email: `${mark}@technical.example`},
      billing: {name: `${mark} billing`, email: `${mark}@billing.example`, street_address: `${mark} street`},
    },
  };
}

/** Numbers that no other account has, too far apart to be reached with the buttons of a number field. */
export const trunksOf = (number: number): number => 4000 + 100 * number;

const limits = (number: number) => ({twoway_trunks: trunksOf(number), inbound_trunks: trunksOf(number)});

function person(number: number, letter: string) {
  const mark = stored(number, 'u');
  const username = `${mark.toLowerCase()}.${letter.toLowerCase()}@example.com`;
  return {
    first_name: `${mark} ${letter}`,
    last_name: mark,
    username,
    email: username,
    password: 'a password of 20 characters',
    priv_level: 'admin',
  };
}
