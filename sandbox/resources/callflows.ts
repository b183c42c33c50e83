import type {Backend} from '../backend.js';
import {badIdentifier, forbidden, invalid, type ValidationErrors} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {listReply, sortedOnce} from '../http/paging.js';
import {deletedReply, documentReply, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {
  asList,
  asObject,
  asString,
  isList,
  isObject,
  omit,
  patchDocument,
  pick,
  stripPrivate,
  type Json,
  type JsonObject,
  type MutableJsonObject,
} from '../core/json.js';
import {CALLFLOW, FLOW_MODULES} from '../schema/documents.js';
import {validate} from '../schema/validate.js';
import type {StoredDocument} from '../store/documents.js';
import {requireMatch} from './conditions.js';

/** Call routing; `no_match` determines how an account routes outbound calls. */
export const callflowRoutes: readonly Route[] = [
  {path: 'accounts/:account/callflows', methods: {GET: onAccount(listCallflows), PUT: onAccount(create)}},
  {
    path: 'accounts/:account/callflows/:callflow',
    methods: {
      GET: onAccount(read),
      POST: onAccount((exchange, backend) => replace(exchange, backend, dataOf(exchange))),
      PATCH: onAccount(patch),
      DELETE: onAccount(remove),
    },
  },
];

function find(exchange: AccountExchange, backend: Backend): StoredDocument | undefined {
  const callflow = backend.store.documents.get(exchange.account.id, param(exchange, 'callflow'));
  return callflow?.type === 'callflow' ? callflow : undefined;
}

function callflowOf(exchange: AccountExchange, backend: Backend): StoredDocument {
  const callflow = find(exchange, backend);
  if (!callflow) throw badIdentifier(param(exchange, 'callflow'));
  return callflow;
}

function listCallflows(exchange: AccountExchange, backend: Backend): Reply {
  const callflows = new Map(
    backend.store.documents.list(exchange.account.id, 'callflow').map((callflow) => [callflow.id, callflow]),
  );
  const passes = filterOf(exchange.query);
  return listReply(exchange, {
    index: sortedOnce([...callflows.keys()].map((id) => ({id, key: id}))),
    keyPrefix: [],
    namesFirstKey: false,
    item: (id) => {
      const callflow = callflows.get(id);
      return callflow && (!passes || passes(callflow)) ? callflowItem(callflow) : undefined;
    },
  });
}

function callflowItem({id, doc}: StoredDocument): JsonObject {
  return {
    id,
    ...pick(doc, ['name', 'type', 'numbers', 'patterns', 'owner_id', 'group_id']),
    featurecode: doc.featurecode ?? false,
    modules: [...new Set(modulesOf(doc.flow))],
    flags: doc.flags ?? [],
  };
}

function modulesOf(flow: Json | undefined): string[] {
  if (!isObject(flow)) return [];
  const own = asString(flow.module);
  return [...(own === undefined ? [] : [own]), ...Object.values(asObject(flow.children)).flatMap(modulesOf)];
}

/** Returns the document, and the names of the documents that its flow references. */
function read(exchange: AccountExchange, backend: Backend): Reply {
  const callflow = callflowOf(exchange, backend);
  const metadata: MutableJsonObject = {};
  for (const id of idsIn(callflow.doc.flow)) {
    const user = backend.store.documents.get(exchange.account.id, id);
    if (user?.type === 'user') metadata[id] = pick(user.doc, ['first_name', 'last_name', 'username']);
  }
  return documentReply(callflow, {metadata});
}

function idsIn(flow: Json | undefined): string[] {
  if (!isObject(flow)) return [];
  const own = asString(asObject(flow.data).id);
  return [...(own === undefined ? [] : [own]), ...Object.values(asObject(flow.children)).flatMap(idsIn)];
}

function create(exchange: AccountExchange, backend: Backend): Reply {
  const doc = checked(exchange, backend, dataOf(exchange), undefined);
  const callflow = backend.store.save(exchange.account.id, {id: backend.store.newId(), type: 'callflow', doc});
  return {...documentReply(callflow), location: `${exchange.path}/${callflow.id}`};
}

function replace(exchange: AccountExchange, backend: Backend, body: JsonObject): Reply {
  const before = callflowOf(exchange, backend);
  const doc = checked(exchange, backend, body, before);
  requireMatch(exchange, before);
  return documentReply(backend.store.save(exchange.account.id, {id: before.id, type: 'callflow', doc}));
}

/**
 * A PATCH is validated before the document is read: a missing document is reported as lacking numbers (as recorded).
 */
function patch(exchange: AccountExchange, backend: Backend): Reply {
  const before = find(exchange, backend);
  const merged = patchDocument(before?.doc ?? {}, dataOf(exchange));
  if (!before) checked(exchange, backend, merged, undefined);
  return replace(exchange, backend, merged);
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const callflow = callflowOf(exchange, backend);
  requireMatch(exchange, callflow);
  backend.store.remove(exchange.account.id, callflow.id);
  return deletedReply(callflow);
}

function checked(
  exchange: AccountExchange,
  backend: Backend,
  sent: JsonObject,
  before: StoredDocument | undefined,
): JsonObject {
  const body = omit(stripPrivate(sent), new Set(['id']));
  requireNumbers(body);
  const {doc, errors} = validate(CALLFLOW, body);
  const flow = body.flow === undefined ? undefined : checkedFlow(body.flow, 'flow', errors);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  requireFreeNumbers(exchange, backend, doc, before);
  return flow === undefined ? doc : {...doc, flow};
}

function requireNumbers(body: JsonObject): void {
  if (body.numbers !== undefined && !isList(body.numbers)) {
    const message = 'Value did not match type: array';
    throw invalid({numbers: {type: {message, target: 'array', value: body.numbers}}});
  }
  if (asList(body.numbers).length > 0 || asList(body.patterns).length > 0) return;
  const message = 'Callflows must be assigned at least one number or pattern';
  throw invalid({numbers: {required: {message}}});
}

/** Validates one step of a flow with the schema of its module, and the subsequent steps. */
function checkedFlow(flow: Json, path: string, errors: ValidationErrors): Json {
  if (!isObject(flow)) {
    errors[path] = {type: {message: 'Value did not match type(s): object', target: 'object', value: flow}};
    return flow;
  }
  const module = asString(flow.module);
  if (module === undefined) {
    errors[`${path}.module`] = {required: {message: 'Field is required but missing', value: 'module'}};
    return flow;
  }
  const schema = FLOW_MODULES[module];
  if (!schema) {
    const message = `unable to find callflow schema for module ${module}`;
    errors.schema = {schema: {message: 'schema not found', schema: `callflows.${module}`}};
    errors[`${path}.module`] = {error: {message, value: module}};
    return flow;
  }
  const {doc: data, errors: inData} = validate(schema, asObject(flow.data));
  for (const [key, rule] of Object.entries(inData)) errors[`${path}.data.${key}`] = rule;
  const children: MutableJsonObject = {};
  for (const [key, child] of Object.entries(asObject(flow.children))) {
    children[key] = checkedFlow(child, `${path}.children.${key}`, errors);
  }
  return {...flow, data, ...(flow.children === undefined ? {} : {children})};
}

/** A number has only one route, and only its owner may route it. */
function requireFreeNumbers(
  exchange: AccountExchange,
  backend: Backend,
  doc: JsonObject,
  before: StoredDocument | undefined,
): void {
  const {account, caller} = exchange;
  const others = backend.store.documents.list(account.id, 'callflow').filter(({id}) => id !== before?.id);
  const known = new Set(asList(before?.doc.numbers));
  for (const number of asList(doc.numbers)) {
    if (typeof number !== 'string') continue;
    const taken = others.find((other) => asList(other.doc.numbers).includes(number));
    if (taken) {
      const message = `Number ${number} exists in callflow ${taken.id} ${asString(taken.doc.name) ?? taken.id}`;
      throw invalid({numbers: {unique: {message, cause: number}}});
    }
    const owned = !number.startsWith('+') || known.has(number) || backend.store.documents.get(account.id, number);
    if (!owned && !caller.account.superduper) throw forbidden({cause: `unauthorized to use ${number}`});
  }
}
