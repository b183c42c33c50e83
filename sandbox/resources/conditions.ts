import type {Exchange} from '../http/exchange.js';
import {BareAnswer} from '../http/reply.js';
import {revisionOf} from '../store/store.js';

/** `If-Match`, evaluated after the request was validated; without a document it never holds. */
export function requireMatch(exchange: Exchange, current: Parameters<typeof revisionOf>[0] | undefined): void {
  const condition = exchange.headers.get('if-match');
  if (condition === null) return;
  if (!current || condition !== `"${revisionOf(current)}"`) throw new BareAnswer(412);
}
