import type {Account} from '../../src/api/account.js';
import {apiError} from '../../src/api/errors.js';
import type {Session} from '../../src/api/session.js';
import {AccountSession} from '../../src/session/account-session.js';
import {EditSession} from '../../src/session/edit-session.js';
import type {UnsavedChoice} from '../../src/session/editor.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope, ScopeState} from '../../src/session/scope.js';
import {quickAccount, quickAdapter, quickSession} from './quick-adapter.js';

/** A session that notes its states and answers every question about unsaved input alike. */
export function openSession(choice: UnsavedChoice = 'discard') {
  const states: ScopeState[] = [];
  const session = new AccountSession({onState: (state) => states.push(state), askUnsaved: async () => choice});
  return {
    session,
    states,
    shown: () => states.map((state) => (state.status === 'switching' ? `switching ${state.accountId}` : state.status)),
    typed: () => {
      const scope = session.scope as AccountScope;
      const {id} = scope.account;
      const form = new EditSession<Account>(scope, accountResource(scope.adapter, id), quickAccount(id));
      form.set('name', 'Typed');
      return form;
    },
  };
}

export const turn = () => new Promise((resolve) => setTimeout(resolve));

/** A backend whose sign-ins are answered by consecutive functions, the last one repeatedly. */
export function signIns(...answers: (() => Promise<Session>)[]) {
  let count = 0;
  const session = {open: () => (answers[count++] ?? answers.at(-1)!)()};
  return {adapter: quickAdapter('home', {session}), count: () => count};
}

export const signedIn = async () => quickSession('home');
export const offline = () => Promise.reject(apiError('network', 'offline', {}));
