/** A new account with everything that belongs to it, from the wizard. */
import {saysUnconfirmed} from '../explanations.js';
import type {Claim, Requests, Write} from '../operation.js';
import {words} from '../screen.js';
import type {Stage} from '../stage.js';

const NAME = 'Kettleman Catering';

/** An administrator's field names contain a random key. */
const typeAt = async (stage: Stage, ending: string, value: string): Promise<void> => {
  const [field] = stage.all<HTMLInputElement>(`[name$="${ending}"]`);
  if (!field) throw new Error(`There is no field …${ending}`);
  await stage.type(field.name, value);
};

async function fill(stage: Stage): Promise<void> {
  await stage.type('name', NAME);
  await typeAt(stage, '.firstName', 'Betsy');
  await typeAt(stage, '.lastName', 'Kettleman');
  await typeAt(stage, '.email', 'betsy@kettleman.example');
  await typeAt(stage, '.password', 'Mesa-Verde-9!');
}

/** On one screen, with the settings of a customer who has some of each kind. */
async function likeAnother(stage: Stage): Promise<void> {
  await stage.type('source', 'account');
  await stage.type('source-account-search', 'los pollos hermanos');
  await stage.click('.found button');
  await fill(stage);
}

interface StepOptions extends Partial<Write> {
  /** The label in the progress list. */
  readonly label: string;
  /** What the server stores of it in the account with this id. */
  readonly stored?: (stage: Stage, accountId: string) => Promise<unknown>;
}

/** The id of the new account, if it exists. */
async function made(stage: Stage): Promise<string | undefined> {
  const below = await stage.ask('GET', `accounts/${stage.accountId}/children?paginate=false`);
  return (below as readonly {readonly name: string; readonly id: string}[]).find(({name}) => name === NAME)?.id;
}

/** What the progress list reports about a step. */
function claimOf(stage: Stage, label: string): Claim | undefined {
  if (stage.has('dialog[open]')) return 'asks';
  const item = stage.all('.progress li').find((one) => one.querySelector('.what')?.textContent?.includes(label));
  if (!item) return undefined;
  if (item.matches('.done')) return 'saved';
  if (item.matches('.unconfirmed')) return saysUnconfirmed(words(item.textContent)) ? 'not confirmed' : 'nothing';
  if (item.matches('.failed')) return 'not saved';
  return 'nothing';
}

/** Also checks what the tree shows. */
const withTree = {tags: ['account-tree', 'account-wizard']};

const step = (id: string, port: string, requests: Requests, {label, stored, ...more}: StepOptions): Write => ({
  id: `New account: ${id}`,
  kind: 'write',
  port: [port],
  setup: {tags: ['account-wizard']},
  requests,
  prepare: likeAnother,
  act: (stage) => stage.press('Create account'),
  again: (stage) => stage.press('Continue'),
  typed: (stage) => stage.screen.lines.some((line) => line.includes(NAME)),
  fact: 'account-created',
  ...(stored && {
    part: async (stage: Stage) => {
      const accountId = await made(stage);
      return accountId === undefined ? null : stored(stage, accountId);
    },
  }),
  claim: (stage) => claimOf(stage, label),
  ...more,
});

const read =
  (path: string) =>
  (stage: Stage, accountId: string): Promise<unknown> =>
    stage.ask('GET', `accounts/${accountId}/${path}`);

/** The number of items; their content is compared at the end. */
const count =
  (path: string) =>
  async (stage: Stage, accountId: string): Promise<unknown> =>
    ((await read(path)(stage, accountId)) as readonly unknown[]).length || null;

export const creation: readonly Write[] = [
  step(
    'the account',
    'lifecycle.create',
    {method: 'PUT', path: 'accounts/{home}'},
    {
      label: 'Account',
      setup: withTree,
      port: ['lifecycle.create', 'lifecycle.find'],
      part: async (stage) => (await made(stage)) !== undefined,
    },
  ),
  step(
    'administrator',
    'admins.create',
    {method: 'PUT', path: 'accounts/*/users'},
    {
      label: 'Administrator',
      stored: count('users?paginate=false'),
    },
  ),
  step(
    'plans',
    'plans.change',
    {method: 'POST', path: 'accounts/*/services'},
    {
      label: 'Service plan',
      stored: async (stage, id) => Object.keys((await read('services')(stage, id)) as object).length || null,
    },
  ),
  step(
    'limits',
    'limits.update',
    {method: 'POST', path: 'accounts/*/limits'},
    {
      label: 'Limits',
      stored: async (stage, id) =>
        ((await read('limits')(stage, id)) as {twoway_trunks?: number}).twoway_trunks || null,
    },
  ),
  step(
    'carrier',
    'carrier.choose',
    {method: 'PUT', path: 'accounts/*/callflows'},
    {
      label: 'Carrier',
      stored: count('callflows?paginate=false&filter_numbers=no_match'),
    },
  ),
  step(
    'apps',
    'apps.setBlocked',
    {method: 'POST', path: 'accounts/*/apps_store/blacklist'},
    {
      label: 'Apps',
      stored: async (stage, id) =>
        ((await read('apps_store/blacklist')(stage, id)) as {blacklist: unknown[]}).blacklist.length || null,
    },
  ),
  step(
    'credit',
    'credit.add',
    {method: 'PUT', path: 'accounts/*/ledgers/credit'},
    {
      label: 'Initial credit',
      provesNothing: true,
      again: async (stage) => {
        const label = stage.screen.buttons.find((one) => one.startsWith('Send again')) ?? 'Continue';
        await stage.press(label);
      },
      stored: async (stage, id) => ((await read('ledgers/total')(stage, id)) as {amount: number}).amount || null,
      prepare: async (stage) => {
        stage.find<HTMLElementTagNameMap['account-wizard']>('account-wizard').path = 'full';
        await stage.settle();
        await stage.type('name', NAME);
        for (let page = 0; page < 5; page += 1) await stage.press('Next');
        await stage.type('credit', '42.50');
        for (let page = 0; page < 2; page += 1) await stage.press('Next');
      },
    },
  ),
  step(
    'deleted again',
    'lifecycle.remove',
    {method: 'DELETE', path: 'accounts/*'},
    {
      label: '',
      setup: withTree,
      prepare: async (stage) => {
        await fill(stage);
        await stage.press('Create account');
      },
      act: async (stage) => {
        await stage.press('Delete account');
        await stage.press('Delete account', 'dialog');
      },
      again: undefined,
      claim: () => undefined,
      fact: 'account-deleted',
    },
  ),
];
