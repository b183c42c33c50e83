import {isList, isObject, asObject, asString, type Json, type JsonObject} from '../../sandbox/core/json.js';
import {createSandbox, type SandboxState} from '../../sandbox/index.js';
import type {Account} from '../../sandbox/store/account.js';
import type {DocumentType, StoredDocument} from '../../sandbox/store/documents.js';
import {dataOf, segmentsOf, type Recording} from './recordings.js';

/**
 * The state of the recorded server before its first recorded request: the top account, its operator, its apps, and
 * plans.
 */
export interface RecordedWorld {
  readonly state: SandboxState;
  readonly topId: string;
  readonly operatorId: string;
  /** Plans by id, with their vendor; a reseller's plans are added when they first appear. */
  readonly plans: ReadonlyMap<string, {readonly vendorId: string; readonly doc: JsonObject}>;
}

const LONG_AGO = 1_700_000_000;

export function recordedWorld(recordings: readonly Recording[]): RecordedWorld {
  const bySeq = new Map(recordings.map((recording) => [recording.seq, recording]));
  const login = asObject(dataOf(required(bySeq.get(7))));
  const [topId, operatorId] = [text(login.account_id), text(login.owner_id)];
  const top = asObject(dataOf(required(bySeq.get(16))));
  const plans = recordedPlans(recordings);

  const empty = createSandbox({empty: true, master: {name: text(top.name)}, seed: 1}).snapshot();
  const seededTop = createSandbox({empty: true, master: {name: text(top.name)}, seed: 1}).master.accountId;
  const account: Account = {
    id: topId,
    doc: {
      name: text(top.name),
      realm: text(top.realm),
      timezone: text(top.timezone),
      call_restriction: {},
      music_on_hold: {},
      preflow: {},
      ringtones: {},
    },
    enabled: true,
    reseller: true,
    superduper: true,
    allowNumberAdditions: true,
    created: LONG_AGO,
    modified: LONG_AGO,
    revision: 5,
  };
  const documents: Record<string, StoredDocument> = {[operatorId]: operator(operatorId, bySeq)};
  for (const app of recordedApps(recordings)) documents[app.id] = app;
  for (const [id, {vendorId, doc}] of plans) if (vendorId === topId) documents[id] = stored(id, 'plan', doc);
  return {
    topId,
    operatorId,
    plans,
    state: {
      ...empty,
      changes: {issued: 1000, accounts: {[seededTop]: null, [topId]: account}, documents: {[topId]: documents}},
    },
  };
}

export function stored(id: string, type: DocumentType, doc: JsonObject, secret: JsonObject = {}): StoredDocument {
  return {id, type, doc, secret, revision: 1, created: LONG_AGO, modified: LONG_AGO};
}

/** The operator's password is not recorded, but the hashes that were sent are. */
function operator(id: string, bySeq: ReadonlyMap<number, Recording>): StoredDocument {
  const sent = (seq: number): string => text(asObject(asObject(bySeq.get(seq)?.request.body).data).credentials);
  const doc = {first_name: 'Account', last_name: 'Admin', username: 'admin', priv_level: 'admin', enabled: true};
  return stored(id, 'user', doc, {md5: sent(7), sha: sent(5)});
}

/** Apps, combined from lists and single responses. */
function recordedApps(recordings: readonly Recording[]): StoredDocument[] {
  const apps = new Map<string, JsonObject>();
  const withIcon = new Set<string>();
  for (const recording of recordings) {
    const segments = segmentsOf(recording);
    if (segments[2] !== 'apps_store' || recording.request.method !== 'GET' || recording.response.status !== 200)
      continue;
    const data = dataOf(recording);
    if (segments[4] === 'icon') withIcon.add(segments[3] ?? '');
    for (const item of isList(data) ? data : isObject(data) && data.i18n !== undefined ? [data] : []) {
      const {id, users: _users, allowed_users: _allowed, authority: _authority, ...doc} = asObject(item);
      apps.set(text(id), {...apps.get(text(id)), ...doc});
    }
  }
  return [...apps].map(([id, {account_id: _vendor, ...doc}]) =>
    stored(id, 'app', doc, withIcon.has(id) ? {icon: true} : {}),
  );
}

/** Plans: their names come from the offers, their prices from the invoices that apply them. */
function recordedPlans(recordings: readonly Recording[]): Map<string, {vendorId: string; doc: JsonObject}> {
  const plans = new Map<string, {vendorId: string; doc: JsonObject}>();
  for (const recording of recordings) {
    const [, , services, kind] = segmentsOf(recording);
    if (services !== 'services') continue;
    const data = dataOf(recording);
    if (kind === 'available' && isList(data)) {
      for (const {id, ...doc} of data.filter(isObject)) {
        plans.set(text(id), {vendorId: '', ...plans.get(text(id)), doc: {...plans.get(text(id))?.doc, ...doc}});
      }
    }
    for (const [id, assigned] of Object.entries(asObject(asObject(data).plans))) {
      const [invoice] = (asObject(data).invoices ?? []) as readonly Json[];
      const plan = asObject(asObject(invoice).plan);
      plans.set(id, {vendorId: text(asObject(assigned).vendor_id), doc: {...plans.get(id)?.doc, plan}});
    }
  }
  const [vendor] = [...plans.values()].map(({vendorId}) => vendorId).filter((id) => id !== '');
  for (const [id, plan] of plans) if (plan.vendorId === '') plans.set(id, {...plan, vendorId: vendor ?? ''});
  return plans;
}

function text(value: Json | undefined): string {
  return asString(value) ?? '';
}

function required(recording: Recording | undefined): Recording {
  if (!recording) throw new Error('The recordings lack their beginning');
  return recording;
}
