import type {Fault, Sandbox} from '../../sandbox/index.js';

/**
 * The server does what it was asked to, its answer is lost, and nothing can be read from then on.
 *
 * @param act sends the request
 * @returns lets the server be read again
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
