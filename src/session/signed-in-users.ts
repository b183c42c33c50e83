import {loadCode} from '../api/load-code.js';
import type {Session} from '../api/session.js';

/** Whether two sessions are of one user: the same person, or API key, signed in at the same home account. */
export function isSameUser(one: Session, other: Session): boolean {
  return userKey(one) === userKey(other);
}

/** Names a user, in the keys of the browser's storage for instance. */
export function userKey({home, user}: Session): string {
  return `${home.id}.${user.id}`;
}

/**
 * Removes what the browser stores of users who have left, as soon as another one is signed in. It is no part of what a page
 * begins with. Where the code cannot be fetched, the next user has it done.
 *
 * @param change `arrive`: one more connection of the page is the user's. `leave`: one of them has ended, or is off the page.
 */
export function notePresence(change: 'arrive' | 'leave' | 'forget', session: Session): void {
  void loadCode(() => import('./stored-traces.js')).then(
    ({presence}) => presence[change](userKey(session)),
    () => {},
  );
}
