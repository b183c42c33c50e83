import {requireLimitsAuthority} from '../auth/permissions.js';
import type {Backend} from '../backend.js';
import {dataOf, type AccountExchange} from '../http/exchange.js';
import {documentReply, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {omit, stripPrivate} from '../core/json.js';
import {LIMITS, LIMITS_5} from '../schema/documents.js';
import {validate, validated} from '../schema/validate.js';
import {requireAcceptedCharges} from '../billing/charges.js';
import {requireMatch} from './conditions.js';

/** Trunks and calls of an account. */
export const limitRoutes: readonly Route[] = [
  {path: 'accounts/:account/limits', methods: {GET: onAccount(read), POST: onAccount(write)}},
];

const ID = 'limits';
/** Set by the operator of the cluster: ignored in a write, included in a read. */
const POSTPAY = {allow_postpay: false, max_postpay_amount: 0};

function read(exchange: AccountExchange, backend: Backend): Reply {
  const limits = backend.store.documents.get(exchange.account.id, ID);
  if (!limits) return {data: {...validate(LIMITS, {}).doc, id: ID}};
  if (backend.generation === 5) return {...documentReply(limits), envelope: {metadata: POSTPAY}};
  return documentReply(limits, POSTPAY);
}

function write(exchange: AccountExchange, backend: Backend): Reply {
  const {account, caller} = exchange;
  requireLimitsAuthority(backend.store, caller, account);
  const before = backend.store.documents.get(account.id, ID);
  const body = omit(stripPrivate(dataOf(exchange)), new Set(['id', ...Object.keys(POSTPAY)]));
  const doc = validated(backend.generation === 5 ? LIMITS_5 : LIMITS, body);
  requireMatch(exchange, before);
  requireAcceptedCharges(exchange, backend, {type: 'limits', before: before?.doc ?? {}, after: doc});
  return documentReply(backend.store.save(account.id, {id: ID, type: 'limits', doc}));
}
