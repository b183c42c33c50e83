import type {Exchange} from '../http/exchange.js';
import {BareAnswer} from '../http/reply.js';
import {revisionOf} from '../store/store.js';

/** `If-Match`, checked after the request was found valid; without a document at hand it never holds (Crossbar contract 1.6). */
export function requireMatch(exchange: Exchange, current: Parameters<typeof revisionOf>[0] | undefined): void {
  const condition = exchange.headers.get('if-match');
  if (condition === null) return;
  if (!current || condition !== `"${revisionOf(current)}"`) throw new BareAnswer(412);
}
