/**
 * The writes of each creation step. Every step can be repeated, whatever the outcome of the previous attempt. Each
 * write is confirmed: a step whose outcome cannot be determined throws `unconfirmed`.
 */
import type {Account} from '../../api/account.js';
import type {AccountId} from '../../api/account-ref.js';
import type {NewAdmin, User} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import {assertReadable} from '../../api/list-of.js';
import type {CallingRules} from '../../api/calling-rules.js';
import type {Change, Changes, DocumentApi, Versioned} from '../../api/document.js';
import type {NewAccount} from '../../api/lifecycle.js';
import {apiError, type ApiError} from '../../api/errors.js';
import {writeAccess} from '../access/write.js';
import {createAccount, isChild, removeAccount} from '../account/lifecycle.js';
import {storedAccount} from '../account/rules.js';
import {writeAccount} from '../account/write.js';
import {writeCarrier} from '../carrier/write.js';
import {writeLimits as sendLimits} from '../limits/write.js';
import {writeNotes} from '../notes/write.js';
import {writeNumberFeatures} from '../number-features/write.js';
import {assignPlans as sendPlans} from '../plans/write.js';
import {withoutReplacing, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {CreditDesk, unconfirmedBooking} from '../credit/desk.js';
import {currencyOf} from '../../session/currency.js';
import {syncCopies, writeCallingRules} from '../calling-rules/resource.js';
import {equal} from '../../session/equal.js';
import {changedPaths, pick} from '../../session/merge.js';
import {canBeLogin} from '../admins/rules.js';
import {changeAdmin, createAdmin, storedAdmin} from '../admins/write.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {removeOnce, verdictOfSet} from '../../session/verdicts.js';
import {blockApps} from './app-restriction.js';
import type {AccountDraft, AdminDraft} from './draft.js';
import type {AccountStepContext, StepContext} from './step-context.js';
import type {StepKind} from './steps.js';

/**
 * Creates the account itself, including everything that its own document holds, so that no part of it can be missing
 * later.
 */
export async function makeAccount(context: StepContext): Promise<Versioned<Account>> {
  const {scope, record, draft, before, write} = context;
  const account = {...toNewAccount(draft), key: record.key};
  const repeat = before !== undefined;
  const made = await write((options) => createAccount(scope, record.parent.id, account, {...options, repeat}));
  return before && !equal(toNewAccount(before), toNewAccount(draft)) ? amendAccount(context, made, before) : made;
}

/** A previous attempt may have created the account from an earlier draft. */
async function amendAccount(
  {scope, draft, write}: StepContext,
  made: Versioned<Account>,
  before: AccountDraft,
): Promise<Versioned<Account>> {
  const {adapter, resources, signal} = scope;
  // An empty field leaves the choice to the backend.
  const chosen = Object.entries(coreOf(draft)).filter(([, value]) => value !== '');
  const asked: Account = {...made.value, ...Object.fromEntries(chosen)};
  const changes = pick(asked, changedPaths(made.value, asked));
  const target = {...scope, account: {id: made.accountId}};
  const account =
    Object.keys(changes).length === 0
      ? made
      : await write((options) => writeAccount(target, {base: made, changes}, options));
  resources.set(accountResource(adapter, made.accountId), account);
  const amend = async <T extends object>(
    documents: DocumentApi<T> | undefined,
    was: Partial<T> | null,
    now: Partial<T> | null,
    send: DomainWrite<T>,
  ): Promise<void> => {
    if (!documents || !now || equal(was, now)) return;
    const base = await documents.get(made.accountId, {signal});
    const changes = pick(now, changedPaths(base.value, now)) as Changes<T>;
    await write((options) => send(target, {base, changes}, options));
  };
  await amend(adapter.callingRules, before.callingRules, draft.callingRules, sendRules);
  await amend(adapter.access, before.access, draft.access, writeAccess);
  await amend(adapter.numberFeatures, before.numberFeatures, draft.numberFeatures, writeNumberFeatures);
  await amend(adapter.notes, before.sales, draft.sales, writeNotes);
  return account;
}

type DomainWrite<T> = (target: WriteTarget, change: Change<T>, options: DocumentWriteOptions) => Promise<Versioned<T>>;

const sendRules: DomainWrite<CallingRules> = async (target, change, options) => {
  const {rules, copyError} = await writeCallingRules(target, change, options);
  if (copyError) throw copyError;
  return rules;
};

/** The fields that `Account` has as well. */
function coreOf({name, realm, timezone, language, contacts}: AccountDraft) {
  return storedAccount({name, realm, timezone, language, contacts});
}

function toNewAccount(draft: AccountDraft): NewAccount {
  const {callingRules, access, numberFeatures, sales} = draft;
  const {representative, contractEnd} = sales;
  const notes = {...(representative && {representative}), ...(contractEnd !== null && {contractEnd})};
  return {
    ...coreOf(draft),
    access,
    ...(Object.keys(callingRules).length > 0 && {callingRules}),
    ...(numberFeatures && {numberFeatures}),
    ...(Object.keys(notes).length > 0 && {notes}),
  };
}

/** Whether the backend has explicitly refused to create this account. */
export function refusedOutright({kind}: ApiError): boolean {
  return kind === 'invalid' || kind === 'forbidden' || kind === 'refused';
}

/** Deletes the new account with all its content; `not-found` counts as success. */
export async function rollbackAccount(scope: AccountScope, parentId: AccountId, id: AccountId): Promise<void> {
  await removeOnce(
    () => removeAccount(scope, id),
    () => isChild(scope.adapter.accounts, parentId, id),
  );
}

type Work = (context: AccountStepContext, key: string) => Promise<void>;

/** The steps after the account; each runs once. `key` is the administrator's. */
export const stepWork: Readonly<Record<Exclude<StepKind, 'account'>, Work>> = {
  admin: makeAdmin,
  plans: assignPlans,
  limits: writeLimits,
  carrier: chooseCarrier,
  apps: blockApps,
  credit: bookCredit,
};

async function makeAdmin({scope, account, draft, before, write}: AccountStepContext, key: string): Promise<void> {
  const {admins} = scope.adapter;
  const wanted = toNewAdmin(draft, key);
  if (!admins || !wanted) return;
  if (!wanted.password) {
    // A person without a password could not sign in; after a page reload it must be entered again.
    const fields = [{path: 'password', rule: 'required', message: 'A password is needed'}];
    throw apiError('invalid', 'A password is needed', {fields});
  }
  const sent = before && toNewAdmin(before, key);
  const names = [wanted.email, wanted.username, sent?.email, sent?.username].filter((name) => name !== undefined);
  const found = sent && (await userWith(scope, account.id, names));
  if (!found) {
    await write((options) => createAdmin(admins, account.id, wanted, options));
    return;
  }
  if (equal(sent, wanted)) return;
  const base = await admins.get(account.id, found, {signal: scope.signal});
  const {firstName, lastName, email, username = email, password} = wanted;
  const asked = {...base.value, firstName, lastName, email, username: username.toLowerCase()};
  const changes = pick(asked, changedPaths(base.value, asked));
  withoutReplacing(
    await write((options) => changeAdmin(admins, account.id, found, {base, changes, password}, options)),
  );
}

function toNewAdmin(draft: AccountDraft, key: string): NewAdmin | undefined {
  const admin = draft.admins.find((one: AdminDraft) => one.key === key);
  if (!admin) return undefined;
  const {key: _, username, ...person} = admin;
  return storedAdmin({...person, ...(!canBeLogin(person.email) && {username})});
}

/** In a new account, a user with this address comes from the previous attempt. */
async function userWith({adapter, signal}: AccountScope, id: AccountId, addresses: readonly string[]) {
  const wanted = new Set(addresses.map((address) => address.toLowerCase()));
  const users: List<User> = (await adapter.admins?.users(id, {signal})) ?? [];
  const user = users.find(({email, username}) => wanted.has(email.toLowerCase()) || wanted.has(username.toLowerCase()));
  if (!user) assertReadable(users);
  return user?.id;
}

async function assignPlans({scope, account, draft, before, write}: AccountStepContext): Promise<void> {
  const {plans} = scope.adapter;
  if (!plans) return;
  // Other plans may be assigned already, because a backend can assign plans to every new account.
  const remove = (before?.plans ?? []).filter((id) => !draft.plans.includes(id));
  const change = {add: draft.plans, remove};
  if (before && (await isAssigned(scope, account.id, change))) return;
  await write((options) => sendPlans({...scope, account}, change, options));
}

/** Whether a previous attempt has already assigned the plans. */
async function isAssigned(
  {adapter, signal}: AccountScope,
  id: AccountId,
  change: Parameters<typeof verdictOfSet>[1],
): Promise<boolean> {
  const assigned = await adapter.plans?.assigned(id, {signal});
  return assigned !== undefined && verdictOfSet(assigned.value.plans, change, assigned).status === 'stored';
}

async function writeLimits({scope, account, draft, write}: AccountStepContext): Promise<void> {
  const {limits, callingRules} = scope.adapter;
  if (!limits || !draft.limits) return;
  const base = await limits.get(account.id, {signal: scope.signal});
  const changes = pick(draft.limits, changedPaths(base.value, {...base.value, ...draft.limits}));
  const target = {...scope, account};
  if (Object.keys(changes).length > 0) await write((options) => sendLimits(target, {base, changes}, options));
  // A call denied in only one of the two copies would be allowed by software that reads the other one.
  if (callingRules && Object.values(draft.callingRules).includes('deny')) {
    await write((options) => syncCopies(target, options));
  }
}

async function chooseCarrier({scope, account, draft, write}: AccountStepContext): Promise<void> {
  const {carrier} = scope.adapter;
  const strategy = draft.carrier;
  if (!carrier || !strategy) return;
  const base = await carrier.get(account.id, {signal: scope.signal});
  if (base.value.strategy === strategy) return;
  await write((options) => writeCarrier({...scope, account}, {base, changes: {strategy}}, options));
}

/**
 * Books credit like any other booking: once, and done only when the entry was seen. If that stays unknown, the booking
 * stays open in the account as well and must be resolved before anything else is booked there.
 */
async function bookCredit(context: AccountStepContext): Promise<void> {
  const {scope, record, account, draft, before, bookings, dateBooking, write} = context;
  const {credit} = scope.adapter;
  const amount = draft.credit;
  if (!credit || !amount) return;
  const {key, at = (await credit.now?.(account.id)) ?? Date.now()} = record.booking;
  dateBooking(at);
  const desk = CreditDesk.of({...scope, account}, credit, bookings);
  const currency = currencyOf(scope.session.settings);
  const wish = {key, at, amount, currency, direction: 'add' as const, repeat: before !== undefined};
  const outcome = await desk.book(wish, async (send) => ({written: await write(send)}));
  if (outcome.status === 'open') throw unconfirmedBooking(desk, outcome.booking);
  if (outcome.status === 'refused' && outcome.error) throw outcome.error;
}
