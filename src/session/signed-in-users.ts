import {loadCode} from '../api/load-code.js';
import type {Session} from '../api/session.js';

/** Whether two sessions belong to one user: the same person or API key, signed in at the same home account. */
export function isSameUser(one: Session, other: Session): boolean {
  return userKey(one) === userKey(other);
}

/** Identifies a user, for instance in the keys of the browser's storage. */
export function userKey({home, user}: Session): string {
  return `${home.id}.${user.id}`;
}

/**
 * Removes what the browser stores of previous users as soon as another user is signed in. The code is loaded lazily; if
 * it cannot be loaded, the traces are removed at the next sign-in.
 *
 * @param change `arrive`: the user has one more connection on the page. `leave`: a connection has ended or is off the
 *   page.
 */
export function notePresence(change: 'arrive' | 'leave' | 'forget', session: Session): void {
  void loadCode(() => import('./stored-traces.js')).then(
    ({presence}) => presence[change](userKey(session)),
    () => {},
  );
}
