import type {Backend} from '../backend.js';
import {CrossbarError, forbidden} from '../core/errors.js';
import {dataOf, param, type AccountExchange, type Exchange} from '../http/exchange.js';
import {BareAnswer, ok, type Reply} from '../http/reply.js';
import {onAccount, open, type Route} from '../http/router.js';
import {asList, asObject, asString, omit, pick, type Json, type JsonObject} from '../core/json.js';
import {appIcon} from '../catalog/apps-and-plans.js';
import type {Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {revisionOf} from '../store/store.js';
import {requireMatch} from './conditions.js';

/** The app store: the existing apps, the installed apps of an account, and its blacklist. */
export const appRoutes: readonly Route[] = [
  {path: 'accounts/:account/apps_store', methods: {GET: onAccount(listApps)}},
  {
    path: 'accounts/:account/apps_store/blacklist',
    methods: {GET: onAccount(readBlacklist), POST: onAccount(writeBlacklist)},
  },
  {
    path: 'accounts/:account/apps_store/:app',
    methods: {GET: onAccount(readApp), PUT: onAccount(install), POST: onAccount(update), DELETE: onAccount(uninstall)},
  },
  {path: 'accounts/:account/apps_store/:app/icon', methods: {GET: onAccount(icon)}},
  {path: 'accounts/:account/apps_store/:app/screenshot/:number', methods: {GET: onAccount(noScreenshot)}},
  {path: 'apps_store/:app/icon', methods: {GET: open(icon)}},
];

const ID = 'apps_store';
const ALLOWED_USERS: readonly (Json | undefined)[] = ['all', 'admins', 'specific'];

/** Returns the apps of the login response: all apps of the platform, whether blacklisted or not. */
export function appsForLogin(backend: Backend, language: string): Json[] {
  return published(backend).map(({id, doc}) => {
    const text = asObject(asObject(doc.i18n)[language] ?? asObject(doc.i18n)['en-US']);
    return {id, name: doc.name ?? '', label: text.label ?? doc.name ?? '', ...pick(doc, ['api_url'])};
  });
}

function published(backend: Backend): StoredDocument[] {
  const {store} = backend;
  return store.documents.list(store.accounts.root.id, 'app');
}

/** Returns the stored document of an account about apps: `apps` by id, and the `blacklist`. */
function storeOf(backend: Backend, account: Account): JsonObject {
  return backend.store.documents.get(account.id, ID)?.doc ?? {};
}

function installed(backend: Backend, account: Account, appId: string): JsonObject | undefined {
  const entry = asObject(storeOf(backend, account).apps)[appId];
  return entry === undefined ? undefined : asObject(entry);
}

function save(backend: Backend, account: Account, change: JsonObject): StoredDocument {
  const doc = {apps: {}, ...storeOf(backend, account), ...change};
  return backend.store.save(account.id, {id: ID, type: 'apps_store', doc});
}

function listApps(exchange: AccountExchange, backend: Backend): Reply {
  const {account} = exchange;
  const hidden = new Set(account.parentId === undefined ? [] : asList(storeOf(backend, account).blacklist));
  const visible = published(backend).filter(({id}) => !hidden.has(id));
  return ok(visible.map((app) => appItem(backend, account, app)).reverse());
}

function appItem(backend: Backend, account: Account, {id, doc}: StoredDocument): JsonObject {
  const entry = installed(backend, account, id);
  return {
    id,
    ...pick(doc, ['name', 'i18n', 'tags', 'api_url', 'source_url', 'extends']),
    account_id: backend.store.accounts.root.id,
    users: entry?.users ?? [],
    ...(entry?.allowed_users === undefined ? {} : {allowed_users: entry.allowed_users}),
    masqueradable: doc.masqueradable ?? true,
    phase: doc.phase ?? 'gold',
  };
}

function readApp(exchange: AccountExchange, backend: Backend): Reply {
  const id = param(exchange, 'app');
  const app = published(backend).find((candidate) => candidate.id === id);
  if (!app) throw new CrossbarError(404, 'bad_identifier', {message: 'bad identifier', details: id});
  const hidden = asList(storeOf(backend, exchange.account).blacklist).includes(id);
  return ok({
    ...omit(app.doc, new Set(['masqueradable'])),
    ...installed(backend, exchange.account, id),
    authority: hidden ? 'app_store_blacklist' : 'app_store',
    published: !hidden,
    account_id: backend.store.accounts.root.id,
    id,
  });
}

function knownApp(exchange: AccountExchange, backend: Backend): StoredDocument {
  const id = param(exchange, 'app');
  const app = published(backend).find((candidate) => candidate.id === id);
  if (!app) throw forbidden({details: id});
  return app;
}

function install(exchange: AccountExchange, backend: Backend): Reply {
  const app = knownApp(exchange, backend);
  if (installed(backend, exchange.account, app.id)) throw new CrossbarError(400, 'Application already installed', {});
  return {...write(exchange, backend, app), location: `${exchange.path}/apps_store`};
}

function update(exchange: AccountExchange, backend: Backend): Reply {
  const app = knownApp(exchange, backend);
  requireInstalled(exchange, backend, app.id);
  return write(exchange, backend, app);
}

function write(exchange: AccountExchange, backend: Backend, app: StoredDocument): Reply {
  const sent = dataOf(exchange);
  const apps = asObject(storeOf(backend, exchange.account).apps);
  if (!ALLOWED_USERS.includes(sent.allowed_users)) {
    // This value is not validated: the genuine server stores nothing and returns the whole document.
    const document = save(backend, exchange.account, {});
    return {data: {apps, id: ID}, revision: revisionOf(document)};
  }
  const entry = {...pick(sent, ['allowed_users', 'users']), name: app.doc.name ?? ''};
  const document = save(backend, exchange.account, {apps: {...apps, [app.id]: entry}});
  return {data: entry, revision: revisionOf(document)};
}

function uninstall(exchange: AccountExchange, backend: Backend): Reply {
  const app = knownApp(exchange, backend);
  requireInstalled(exchange, backend, app.id);
  const apps = omit(asObject(storeOf(backend, exchange.account).apps), new Set([app.id]));
  return {data: {}, revision: revisionOf(save(backend, exchange.account, {apps}))};
}

function requireInstalled(exchange: AccountExchange, backend: Backend, id: string): void {
  if (!installed(backend, exchange.account, id)) throw new CrossbarError(400, 'Application is not installed', {});
}

/** Only a strict ancestor can read and set which apps an account may not see; for the top account, no caller can. */
function requireAncestor(exchange: AccountExchange): void {
  if (exchange.account.id === exchange.caller.account.id) throw forbidden();
}

function readBlacklist(exchange: AccountExchange, backend: Backend): Reply {
  requireAncestor(exchange);
  const document = backend.store.documents.get(exchange.account.id, ID);
  const data = {blacklist: document?.doc.blacklist ?? []};
  return document ? {data, revision: revisionOf(document)} : {data};
}

/** Stores the list as sent, including unknown ids (as recorded). */
function writeBlacklist(exchange: AccountExchange, backend: Backend): Reply {
  requireAncestor(exchange);
  requireMatch(exchange, backend.store.documents.get(exchange.account.id, ID));
  const blacklist = dataOf(exchange).blacklist ?? [];
  return {data: {blacklist}, revision: revisionOf(save(backend, exchange.account, {blacklist}))};
}

/** No app has screenshots in any requested format. */
function noScreenshot(): Reply {
  throw new BareAnswer(406);
}

function icon(exchange: Exchange, backend: Backend): Reply {
  const id = param(exchange, 'app');
  const app = published(backend).find((candidate) => candidate.id === id);
  if (!app) throw new CrossbarError(404, 'bad identifier', [id]);
  const [name, text] = [asString(app.doc.name) ?? '', asObject(asObject(app.doc.i18n)['en-US'])];
  // An app without an attached icon has no image in any requested format.
  if (app.secret.icon !== true) throw new BareAnswer(406);
  return {content: {type: 'image/svg+xml', body: appIcon(name, asString(text.label) ?? name)}};
}
