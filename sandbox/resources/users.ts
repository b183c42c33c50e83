import type {Backend} from '../backend.js';
import {credentialHashes} from '../auth/credentials.js';
import {badIdentifier, invalid, type ValidationErrors} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {listReply, sortedOnce} from '../http/paging.js';
import {deletedReply, documentReply, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {
  asObject,
  asString,
  isTrue,
  omit,
  patchDocument,
  pick,
  stripPrivate,
  type JsonObject,
  type MutableJsonObject,
} from '../core/json.js';
import {USER} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {StoredDocument} from '../store/documents.js';
import {requireMatch} from './conditions.js';
import {requireAcceptedCharges} from '../billing/charges.js';

/** Users and their logins. */
export const userRoutes: readonly Route[] = [
  {path: 'accounts/:account/users', methods: {GET: onAccount(listUsers), PUT: onAccount(create)}},
  {
    path: 'accounts/:account/users/:user',
    methods: {
      GET: onAccount((exchange, backend) => documentReply(userOf(exchange, backend))),
      POST: onAccount((exchange, backend) => write(exchange, backend, dataOf(exchange))),
      PATCH: onAccount((exchange, backend) =>
        write(exchange, backend, patchDocument(userOf(exchange, backend).doc, dataOf(exchange))),
      ),
      DELETE: onAccount(remove),
    },
  },
];

export function userOf(exchange: AccountExchange, backend: Backend): StoredDocument {
  const id = param(exchange, 'user');
  const user = backend.store.documents.get(exchange.account.id, id);
  if (user?.type !== 'user') throw badIdentifier(id);
  return user;
}

function listUsers(exchange: AccountExchange, backend: Backend): Reply {
  const users = new Map(backend.store.documents.list(exchange.account.id, 'user').map((user) => [user.id, user]));
  const passes = filterOf(exchange.query);
  return listReply(exchange, {
    index: sortedOnce(
      [...users.values()].map(({id, doc}) => ({
        id,
        // Generation 5 lists users by id.
        key: backend.generation === 5 ? id : `${text(doc.last_name)} ${text(doc.first_name)}`,
      })),
    ),
    keyPrefix: [],
    namesFirstKey: false,
    item: (id) => {
      const user = users.get(id);
      return user && (!passes || passes(user)) ? userItem(user) : undefined;
    },
  });
}

function userItem({id, doc}: StoredDocument): JsonObject {
  const shown = [
    'username',
    'email',
    'first_name',
    'last_name',
    'priv_level',
    'feature_level',
    'presence_id',
    'timezone',
  ];
  return {id, features: features(doc), ...pick(doc, shown), flags: doc.flags ?? []};
}

function features(doc: JsonObject): string[] {
  const found: string[] = [];
  if (doc.vm_to_email_enabled === true) found.push('vm_to_email');
  if (asObject(doc.call_forward).enabled === true) found.push('call_forward');
  if (asObject(doc.hotdesk).enabled === true) found.push('hotdesk');
  return found;
}

function create(exchange: AccountExchange, backend: Backend): Reply {
  const body = validated(USER, userBody(dataOf(exchange)));
  const {doc, secret} = withCredentials(exchange, backend, body, undefined);
  requireAcceptedCharges(exchange, backend, {type: 'user', after: doc});
  const user = backend.store.save(exchange.account.id, {id: backend.store.newId(), type: 'user', doc, secret});
  return {...documentReply(user), location: `${exchange.path}/${user.id}`};
}

function write(exchange: AccountExchange, backend: Backend, update: JsonObject): Reply {
  const before = userOf(exchange, backend);
  const body = validated(USER, userBody(update));
  const {doc, secret} = withCredentials(exchange, backend, body, before);
  requireMatch(exchange, before);
  requireAcceptedCharges(exchange, backend, {type: 'user', before: before.doc, after: doc});
  return documentReply(backend.store.save(exchange.account.id, {id: before.id, type: 'user', doc, secret}));
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const user = userOf(exchange, backend);
  requireMatch(exchange, user);
  backend.store.remove(exchange.account.id, user.id);
  return deletedReply({...user, revision: user.revision + 1});
}

function userBody(body: JsonObject): JsonObject {
  const result = omit(stripPrivate(body), new Set(['id']));
  if (typeof result.username === 'string') result.username = result.username.toLowerCase();
  return result;
}

/** The matrix of user name and password: the effect of each combination of unchanged, changed, and omitted. */
function withCredentials(
  exchange: AccountExchange,
  backend: Backend,
  body: JsonObject,
  before: StoredDocument | undefined,
): {doc: JsonObject; secret: JsonObject} {
  const {password: sent, ...doc}: MutableJsonObject = {...body};
  const password = asString(sent) || undefined;
  if (password !== undefined && doc.username === undefined) doc.username = `user_${backend.store.newId().slice(0, 16)}`;
  const username = asString(doc.username);
  const errors: ValidationErrors = {};
  const others = backend.store.documents.list(exchange.account.id, 'user').filter((user) => user.id !== before?.id);
  checkHotdesk(doc, others, errors);
  if (username !== undefined) {
    if (others.some((user) => user.doc.username === username)) {
      errors.username = {unique: {message: 'Username must be unique within account', cause: username}};
    } else if (password === undefined && username !== before?.doc.username) {
      const message = 'The password must be provided when creating / updating the user name';
      errors.password = {required: {message, cause: username}};
    }
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  if (username === undefined) return {doc, secret: {}};
  return {doc, secret: password === undefined ? (before?.secret ?? {}) : credentialHashes(username, password)};
}

function checkHotdesk(doc: JsonObject, others: readonly StoredDocument[], errors: ValidationErrors): void {
  const id = asObject(doc.hotdesk).id;
  if (id === undefined || !others.some((user) => asObject(user.doc.hotdesk).id === id)) return;
  errors['hotdesk.id'] = {unique: {message: 'Hotdesk ID already in use', cause: id}};
}

/** Returns whether a user may sign in: disabled users may not. */
export function isEnabled(user: StoredDocument): boolean {
  return user.doc.enabled === undefined || isTrue(user.doc.enabled);
}

function text(value: JsonObject[string] | undefined): string {
  return asString(value) ?? '';
}
