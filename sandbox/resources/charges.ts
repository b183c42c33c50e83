import type {Backend} from '../backend.js';
import type {AccountExchange} from '../http/exchange.js';
import type {JsonObject} from '../json.js';

/** A write that may cost something: the document before and after it. */
export interface ChargedWrite {
  readonly type: 'user' | 'limits';
  readonly before?: JsonObject;
  readonly after: JsonObject;
}

export function requireAcceptedCharges(_exchange: AccountExchange, _backend: Backend, _write: ChargedWrite): void {}
