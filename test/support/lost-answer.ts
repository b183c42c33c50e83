import type {Fault, Sandbox} from '../../sandbox/index.js';

/**
 * Makes the server execute a request whose response is lost, and makes later reads fail.
 *
 * @param act sends the request
 * @returns a function that makes the server readable again
 */
export async function loseAnswer(
  {faults}: Pick<Sandbox, 'faults'>,
  request: Pick<Fault, 'method' | 'path'>,
  act: () => unknown,
): Promise<() => void> {
  const hold = faults.hold(request);
  faults.add({...request, dropAnswer: true, times: 1});
  await act();
  await hold.arrived;
  const up = faults.add({method: 'GET', drop: true});
  hold.release();
  return up;
}
