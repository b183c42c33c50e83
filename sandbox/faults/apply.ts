import {ANY_METHOD, corsHeaders} from '../http/cors.js';
import {conflict, CrossbarError, missingAccount, tooManyRequests} from '../core/errors.js';
import {parameter} from '../http/exchange.js';
import type {Refusal} from '../http/server.js';
import {isList, isTrue, type MutableJsonObject} from '../core/json.js';
import type {Fault, FaultList} from './faults.js';
import {sampleQuote} from './sample-quote.js';

/** Thrown when the connection breaks: like a genuine broken connection, it is a TypeError. */
export class DroppedConnection extends TypeError {
  override readonly name = 'TypeError';

  constructor() {
    super('Failed to fetch');
  }
}

export interface FaultedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Delay of every request in milliseconds. */
  readonly latency: number;
  /**
   * Returns the response of the server itself, unless it is refused.
   * @param accountId another account than that of the path
   */
  readonly answer: (refusal: Refusal, accountId?: string) => Promise<Response>;
  readonly expireToken: () => void;
}

/** Answers a request with the effects of the faults that match it. */
export async function answerWithFaults(faults: FaultList, request: FaultedRequest): Promise<Response> {
  const {signal} = request;
  signal.throwIfAborted();
  await untilAborted(faults.held(request.method, request.path), signal);
  await pause(request.latency, signal);
  const met = faults.meet(request.method, request.path);
  for (const {fault, count} of met) {
    const slow = fault.slowThenFast !== undefined && count === 1 ? fault.slowThenFast : 0;
    await pause((fault.latency ?? 0) + slow, signal);
    if (fault.expireTokens !== undefined && count > fault.expireTokens) request.expireToken();
    const instead = fault.after ? undefined : await answerInstead(faults, fault, signal);
    if (instead) return instead;
  }
  let response = await answerMixedUp(request, met);
  if (met.some(({fault}) => fault.dropAnswer)) throw new DroppedConnection();
  for (const {fault} of met) {
    const instead = fault.after ? await answerInstead(faults, fault, signal) : undefined;
    response = instead ?? (await spoil(fault, response));
  }
  signal.throwIfAborted();
  return response;
}

/** Returns the response of the server itself, for the account of the request or for the one that a fault names. */
async function answerMixedUp(
  {method, path, answer}: FaultedRequest,
  met: readonly {readonly fault: Fault}[],
): Promise<Response> {
  const refusal = refusalOf(met.map(({fault}) => fault));
  const other = met.find(({fault}) => fault.otherAccount !== undefined)?.fault.otherAccount;
  const own = /\/accounts\/([0-9a-f]{32})/.exec(path)?.[1];
  if (other === undefined || own === undefined) return answer(refusal);
  const mixedUp = method === 'GET' ? await answer(refusal, other) : undefined;
  if (mixedUp?.ok) return mixedUp;
  // A write affects the account of the request; a 404 of the other account cannot be its response.
  const response = await answer(refusal);
  const text = await response.text();
  return new Response(text.replaceAll(own, other), {status: response.status, headers: response.headers});
}

/**
 * A connection that breaks or stalls; a proxy's page, which a page of another origin may not read; or a status of the
 * server, which it may.
 */
async function answerInstead(faults: FaultList, fault: Fault, signal: AbortSignal): Promise<Response | undefined> {
  if (fault.drop) throw new DroppedConnection();
  if (fault.stall) return faults.stall(signal);
  if (fault.html) {
    const page = '<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>';
    return new Response(page, {status: fault.status ?? 502, headers: {'content-type': 'text/html'}});
  }
  if (fault.status === undefined) return undefined;
  const bodyless = [204, 205, 304].includes(fault.status);
  const init = {status: fault.status, headers: corsHeaders(ANY_METHOD)};
  return fault.body === undefined || bodyless ? new Response(null, init) : Response.json(fault.body, init);
}

/** Returns the first refusal that one of the faults requests. */
function refusalOf(faults: readonly Fault[]): Refusal {
  return (exchange) => {
    for (const fault of faults) {
      if (fault.unloadable) return missingAccount();
      if (fault.conflict) return conflict();
      if (fault.rateLimit) return tooManyRequests();
      if (fault.charges === undefined || isTrue(parameter(exchange, 'accept_charges'))) continue;
      return new CrossbarError(402, 'accept charges', fault.charges === true ? sampleQuote() : fault.charges);
    }
    return undefined;
  };
}

async function spoil(fault: Fault, response: Response): Promise<Response> {
  if (!fault.truncate && !fault.malformed && !fault.wrongType) return response;
  const text = await response.text();
  if (fault.wrongType) {
    if (!response.headers.get('content-type')?.includes('json')) return new Response('{}', {headers: response.headers});
    return new Response(withOtherType(text), {status: response.status, headers: response.headers});
  }
  const body = fault.malformed ? `{"data":${text.slice(0, 20)}!` : text.slice(0, Math.floor(text.length / 2));
  return new Response(body, {status: response.status, headers: response.headers});
}

function withOtherType(text: string): string {
  const envelope = JSON.parse(text) as MutableJsonObject;
  const {data} = envelope;
  if (isList(data)) envelope.data = {list: data};
  else if (typeof data === 'number') envelope.data = String(data);
  else if (typeof data === 'string') envelope.data = data.length;
  else envelope.data = data === undefined ? [] : [data];
  return JSON.stringify(envelope);
}

/** Waits for a number of milliseconds; rejects early, with the signal's reason, when the signal aborts. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await untilAborted(over, signal).finally(() => clearTimeout(timer));
}

function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, {once: true});
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
