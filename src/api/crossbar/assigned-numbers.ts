import {protocolError, type Answer} from './envelope.js';
import {isObject} from './json.js';

/** Whether numbers are assigned to the account: `data.numbers` of a list of numbers. */
export function assertAssigned(accountId: string, {data, origin}: Answer): void {
  const numbers = isObject(data) && isObject(data['numbers']) ? data['numbers'] : {};
  for (const [number, facts] of Object.entries(numbers)) {
    const owner = isObject(facts) ? facts['assigned_to'] : undefined;
    if (typeof owner === 'string' && owner !== accountId) throw protocolError(`data.numbers.${number}`, origin);
  }
}
