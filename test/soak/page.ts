/** Runs in a page: opens, edits, saves, and switches accounts, in real elements over the sandbox. */
import {defineAll} from '../../src/define-all.js';
import type {AccountProvider} from '../../src/components/account-provider/index.js';
import {createBackend} from '../support/backend.js';

const {adapter, sandbox} = createBackend({accounts: 400});
const tags = ['account-breadcrumbs', 'account-overview', 'account-limits', 'account-notes', 'account-admins'];
let provider: AccountProvider | undefined;
let saves = 0;

defineAll();

const frame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function until<T>(find: () => T | undefined | false | null, what: string): Promise<T> {
  for (let turns = 0; turns < 5_000; turns++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Waited in vain: ${what}`);
}

const rootOf = (tag: string): ShadowRoot | null | undefined => provider?.querySelector(tag)?.shadowRoot;

/** The accounts below the signed-in one, without disabled ones, which cannot be edited. */
async function accounts(wanted: number): Promise<readonly string[]> {
  const home = sandbox.credentials.accountId;
  const ids: string[] = [];
  const queue = [home];
  await adapter.session.open();
  for (let id = queue.shift(); id !== undefined && ids.length < wanted; id = queue.shift()) {
    const {items} = await adapter.accounts.children(id as never);
    for (const row of items) {
      const {value} = await adapter.accounts.get(row.id);
      if (value.enabled) ids.push(row.id);
      queue.push(row.id);
    }
  }
  return ids.slice(0, wanted);
}

async function show(id: string): Promise<void> {
  await provider?.select(id);
  await until(() => rootOf('account-overview')?.textContent.includes(id), `the overview of ${id}`);
}

/** Changes the name of the shown account. */
async function edit(): Promise<void> {
  const root = rootOf('account-overview');
  const button = await until(
    () =>
      [...(root?.querySelectorAll('button') ?? [])].find(({ariaLabel, textContent}) =>
        /name/i.test(`${ariaLabel} ${textContent}`),
      ),
    'a button that edits the name',
  );
  button.click();
  const field = await until(() => root?.querySelector<HTMLInputElement>('form input'), 'the field');
  field.value = `Soaked ${++saves}`;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  const save = await until(() => root?.querySelector<HTMLButtonElement>('form button.primary:enabled'), 'Save');
  save.click();
  await until(() => !root?.querySelector('form input'), 'the end of the form');
}

const soak = {
  accounts,
  open(): void {
    provider = document.createElement('account-provider');
    provider.append(...tags.map((tag) => document.createElement(tag)));
    provider.adapter = adapter;
    document.body.append(provider);
  },
  async visit(ids: readonly string[]): Promise<number> {
    await until(() => rootOf('account-overview')?.querySelector('button'), 'the home account');
    for (const id of ids) {
      await show(id);
      await edit();
    }
    await show(sandbox.credentials.accountId);
    await until(() => !rootOf('account-limits')?.querySelector('.skeleton'), 'everything of the home account');
    return saves;
  },
  /** Removes everything from the page. @returns the number of elements still in memory after `collect` */
  async close(collect: () => void): Promise<number> {
    const refs = [provider, ...(provider?.children ?? [])].flatMap((element) =>
      element ? [new WeakRef(element)] : [],
    );
    provider?.remove();
    provider = undefined;
    for (let turns = 0; turns < 20; turns++) {
      await frame();
      collect();
    }
    return refs.filter((ref) => ref.deref() !== undefined).length;
  },
};

declare global {
  var soak: SoakPage;
}
type SoakPage = typeof soak;
globalThis.soak = soak;
