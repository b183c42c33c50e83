/**
 * Creates, moves, promotes, and deletes accounts. All such writes happen here, so that caches and every widget of the
 * provider follow the confirmed change without a reload.
 *
 * Each function takes the scope in which the user decided, and throws once that scope has ended. Once sent, a write is
 * not canceled halfway; after an inconclusive response the backend is read again (`confirmedWrite`). They reject with
 * an `ApiError`, or with the scope's reason if it ended before the write.
 */
import {storedText} from '../../api/stored-text.js';
import type {Account, AccountsApi} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import {beforeSending} from '../../api/before-sending.js';
import type {CreateOptions, Versioned, WriteOptions} from '../../api/document.js';
import {accountDocumentRules, assertRules} from '../../api/document-rules.js';
import type {LifecycleApi, NewAccount} from '../../api/lifecycle.js';
import {apiError, isApiError} from '../../api/errors.js';
import {everyPage} from '../../api/every-page.js';
import {assertReadable} from '../../api/list-of.js';
import {writtenDocument} from '../../api/written-document.js';
import {summaryOf} from '../../session/account-facts.js';
import {confirmedWrite, onceStored, type WriteVerdict} from '../../session/confirmed-write.js';
import {accountResource, ancestorsResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {findAccounts} from '../../session/search-resource.js';
import {assertNotOwn} from './rules.js';

type Charged = Pick<WriteOptions, 'acceptCharges'>;

/**
 * Creates an account below `parentId`, and adds it to the caches and to every tree that shows its place.
 * @throws `refused` with `wrong_level` if no account can be below the parent
 */
export async function createAccount(
  scope: AccountScope,
  parentId: AccountId,
  account: NewAccount,
  options: Charged & Pick<CreateOptions, 'repeat'> = {},
): Promise<Versioned<Account>> {
  const {resources, facts, adapter} = scope;
  const lifecycle = lifecycleOf(scope);
  assertLevel(adapter, parentId);
  const {realm, ...values} = account;
  // The backend generates a realm if none was chosen.
  assertRules(realm ? account : values, accountDocumentRules);
  const created = confirmedWrite({
    write: () => lifecycle.create(parentId, account, options),
    verify: async () => (await findCreated(scope, account)) ?? {status: 'unknown'},
  });
  return onceStored(created, (document) => {
    // Published first, so that a row exists when the next line updates it.
    facts.publish({type: 'created', parentId, account: summaryOf(document.value)});
    resources.set(accountResource(adapter, document.accountId), document);
    return document;
  });
}

/**
 * Finds the account that a creation without a response may have made. A backend that ignores the key stores it under
 * another id: an account with the same name is then either the new one or the reason why it was refused.
 *
 * @returns `undefined` if the backend cannot search for a creation
 */
export async function findCreated(
  {adapter, home}: Pick<AccountScope, 'adapter' | 'home'>,
  {key, name}: Pick<NewAccount, 'key' | 'name'>,
  signal?: AbortSignal,
): Promise<WriteVerdict<Versioned<Account>> | undefined> {
  // Without a key, an account with the same name may be another client's.
  if (!key || !adapter.lifecycle?.find) return undefined;
  const found = await adapter.lifecycle.find(key, {signal});
  if (found) return {status: 'stored', value: found};
  const isMatch = (other: AccountRef) => other.name !== undefined && storedText(other.name) === storedText(name);
  const {items} = await findAccounts(adapter, home.id, {text: name, isMatch}, {signal});
  return {status: items.some(isMatch) ? 'unknown' : 'not-stored'};
}

/**
 * Moves an account, with everything below it, to another parent.
 * @throws `refused` with `account_below_itself`: such a move would detach the account from every tree, and not every
 *   backend rejects it; with `wrong_level` if no account of its level can be below the parent
 */
export async function moveAccount(
  scope: AccountScope,
  id: AccountId,
  parentId: AccountId,
  options: Charged = {},
): Promise<Versioned<Account>> {
  const {resources, facts, adapter} = scope;
  assertLevel(adapter, parentId, id);
  const path = await pathTo(scope, parentId);
  if (path.some((above) => above.id === id)) {
    throw apiError('refused', 'An account cannot be moved below itself', {code: 'account_below_itself'});
  }
  const before = await parentOf(scope, id);
  const lifecycle = lifecycleOf(scope);
  const get = () => adapter.accounts.get(id);
  const moved = confirmedWrite({
    write: () => overSeen(scope, id, (base) => writtenDocument(lifecycle.move(id, parentId, {...options, base}), get)),
    verify: async (): Promise<WriteVerdict<Versioned<Account>>> => {
      const above = (await adapter.accounts.ancestors(id)).at(-1)?.id;
      if (above === parentId) return {status: 'stored', value: await get()};
      if (before === undefined || above !== before) return {status: 'unknown'};
      // Paths and lists do not name their owner; only both lists together prove that nothing was moved.
      const isUnmoved =
        (await isChild(adapter.accounts, before, id)) && !(await isChild(adapter.accounts, parentId, id));
      return {status: isUnmoved ? 'not-stored' : 'unknown'};
    },
  });
  return onceStored(moved, (document) => {
    facts.publish({type: 'moved', account: document.value, path});
    resources.set(accountResource(adapter, id), document);
    return document;
  });
}

/**
 * Deletes an account permanently; never the one in which the user signed in. Where the account was shown, its parent is
 * shown afterwards, and a user who acted as it then acts as the account above it: the scope has ended by then.
 */
export async function removeAccount(scope: AccountScope, id: AccountId, options: Charged = {}): Promise<void> {
  assertNotOwn(scope.home.id, id);
  const parentId = await parentOf(scope, id);
  const lifecycle = lifecycleOf(scope);
  const removed = confirmedWrite<void>({
    write: () => overSeen(scope, id, (base) => lifecycle.remove(id, {...options, base})),
    verify: async () => {
      try {
        await scope.adapter.accounts.get(id);
        return {status: 'not-stored'};
      } catch (error) {
        // Any other refusal may mean that permissions were lost.
        if (!isApiError(error) || error.kind !== 'not-found') throw error;
        return {status: 'stored', value: undefined};
      }
    },
  });
  return onceStored(removed, () => scope.facts.publish({type: 'removed', accountId: id, parentId}));
}

/**
 * Makes an account a reseller or an ordinary account.
 * @throws `refused` with `account_has_descendants` while there are resellers below it, and with `OWN_ACCOUNT` for the
 *   account in which the user signed in
 */
export async function setReseller(
  scope: AccountScope,
  id: AccountId,
  reseller: boolean,
  options: Charged = {},
): Promise<Versioned<Account>> {
  const {adapter, resources} = scope;
  assertNotOwn(scope.home.id, id);
  const lifecycle = lifecycleOf(scope);
  const get = () => adapter.accounts.get(id);
  const changed = confirmedWrite({
    write: () =>
      overSeen(scope, id, (base) => {
        const based = {...options, base};
        return writtenDocument(reseller ? lifecycle.promote(id, based) : lifecycle.demote(id, based), get);
      }),
    verify: async (): Promise<WriteVerdict<Versioned<Account>>> => {
      const document = await get();
      return document.value.isReseller === reseller ? {status: 'stored', value: document} : {status: 'not-stored'};
    },
  });
  return onceStored(changed, (document) => {
    resources.set(accountResource(adapter, id), document);
    return document;
  });
}

/**
 * Writes over the account as the user saw it, or as it is now if it was not shown.
 * @throws `conflict` if another client has changed the account, which is then shown as it is now
 */
async function overSeen<T>(
  {resources, adapter, signal}: AccountScope,
  id: AccountId,
  write: (base: Versioned<Account>) => Promise<T>,
): Promise<T> {
  const resource = accountResource(adapter, id);
  const base = resources.peek(resource) ?? (await beforeSending(() => resources.read(resource, signal)));
  try {
    return await write(base);
  } catch (error) {
    if (isApiError(error) && error.kind === 'conflict' && error.details.current) {
      // An adapter's response to a write of an account contains the current account.
      resources.set(resource, error.details.current as Versioned<Account>);
    }
    throw error;
  }
}

/** Asserts that an account, or this one, can be below a parent, in a backend whose levels differ. */
function assertLevel(adapter: AccountsAdapter, parentId: AccountId, id?: AccountId): void {
  const below = adapter.levelOf?.(parentId).below;
  const isAllowed = !adapter.levelOf || (below && (id === undefined || below.id === adapter.levelOf(id).id));
  if (!isAllowed) throw apiError('refused', 'The account cannot be below this one', {code: 'wrong_level'});
}

/** Also the last moment at which an ended scope can still stop a write. */
function lifecycleOf({adapter, signal}: AccountScope): LifecycleApi {
  signal.throwIfAborted();
  if (!adapter.lifecycle) throw apiError('unsupported', 'This backend neither makes nor deletes accounts', {});
  return adapter.lifecycle;
}

/** From the signed-in account down to this one. */
async function pathTo({adapter, resources, home, signal}: AccountScope, id: AccountId): Promise<readonly AccountRef[]> {
  if (id === home.id) return [{id, ...(home.name !== undefined && {name: home.name})}];
  const [above, {value}] = await Promise.all([
    resources.read(ancestorsResource(adapter, id), signal),
    resources.read(accountResource(adapter, id), signal),
  ]);
  return [...above, {id, name: value.name}];
}

/** @throws `protocol` when it is not among the readable children, and others cannot be read */
export async function isChild(accounts: AccountsApi, parentId: AccountId, id: AccountId): Promise<boolean> {
  let unreadable = 0;
  for await (const page of everyPage((cursor) => accounts.children(parentId, {cursor}))) {
    if (page.items.some((child) => child.id === id)) return true;
    unreadable += page.unreadable ?? 0;
  }
  assertReadable({unreadable});
  return false;
}

/**
 * Usually cached, because the path of an account to be deleted is on screen. An unknown parent does not prevent the
 * deletion.
 */
async function parentOf({adapter, resources, signal}: AccountScope, id: AccountId): Promise<AccountId | undefined> {
  try {
    return (await resources.read(ancestorsResource(adapter, id), signal)).at(-1)?.id;
  } catch (error) {
    if (!isApiError(error)) throw error;
    return undefined;
  }
}
