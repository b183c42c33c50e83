import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAbort, toApiError, type ApiError} from '../../api/errors.js';
import type {AccountSummary} from '../../api/account.js';
import type {AccountId, AccountRef} from '../../api/account-ref.js';
import {summaryOf, type AccountFact} from '../../session/account-facts.js';
import type {Identity} from '../../session/identity.js';
import {ancestorsResource} from '../../session/resources.js';
import {searchResource} from '../../session/search-resource.js';
import type {AccountScope} from '../../session/scope.js';

export interface AccountSearchOptions {
  /** The scope that the host currently shows. */
  readonly scope: () => AccountScope | undefined;
  /** Called with the error of every failed search. */
  readonly onError?: (error: ApiError) => void;
  /** Waits for further input before a search starts. Default: 150 ms. */
  readonly pause?: () => Promise<void>;
}

/** Whether there are more matches than the loaded ones, and the state of loading them. */
export type MoreState =
  | {readonly status: 'none'}
  | {readonly status: 'available'}
  | {readonly status: 'pending'}
  | {readonly status: 'error'; readonly error: ApiError};

/** The state of the search for the current text and the current signed-in user only. */
export type SearchState =
  /** There is no text to search for. */
  | {readonly status: 'idle'}
  | {readonly status: 'pending'}
  | {
      readonly status: 'complete';
      readonly items: readonly AccountSummary[];
      readonly more: MoreState;
      /** Whether accounts exist that could not be compared with the text. */
      readonly incomplete: boolean;
    }
  | {readonly status: 'error'; readonly error: ApiError};

/** A text sent to a backend. Its state is used only while both are current. */
interface Question {
  readonly text: string;
  readonly scope: AccountScope;
  readonly signal: AbortSignal;
  state: SearchState;
  /** Whether the pause after the last key has passed: results then stay long enough to read more about them. */
  paused: boolean;
  /** The cursor of the next page. */
  next: string | undefined;
}

const PAUSE_MS = 150;
const idle: SearchState = Object.freeze({status: 'idle'});
const pending: SearchState = Object.freeze({status: 'pending'});

/**
 * Searches the accounts below the signed-in one on the backend: the last text wins, and matches are exposed only for
 * the text they were requested for.
 *
 * The backend searches the signed-in user's tree, whichever account is shown. Matches therefore survive a selection and
 * a masquerade and end with the user's session, which is identified by the `Identity` of the scope.
 *
 * As in `ScopedLoad`, `Task` only decides when to search: its `value` is never used, because it is retained from the
 * previous text and `Task` would continue for an element that has left the page.
 */
export class AccountSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AccountSearchOptions;
  #text = '';
  /** Incremented to repeat the same search. */
  #attempt = 0;
  #question: Question | undefined;
  /** Aborted by the next text, the end of the user's session, and the element's removal. */
  #end = new AbortController();
  /** Accounts whose path was requested since the text changed; a failed path is not requested repeatedly. */
  readonly #pathsAsked = new Set<AccountId>();

  constructor(host: ReactiveControllerHost, options: AccountSearchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    new Task(host, {
      args: () => [options.scope()?.identity.id, this.#text, this.#attempt] as const,
      task: async ([user, text]) => {
        this.#stop();
        const scope = options.scope();
        if (user && scope && text !== '') await this.#ask(scope, text);
      },
    });
  }

  get text(): string {
    return this.#text;
  }

  get state(): SearchState {
    const identity = this.#options.scope()?.identity;
    if (!identity || this.#text === '') return idle;
    return this.#answers(identity)?.state ?? pending;
  }

  /** Searches for another text; an empty one ends the search. */
  setText(text: string): void {
    const wanted = text.trim();
    if (wanted === this.#text) return;
    this.#text = wanted;
    this.#host.requestUpdate();
  }

  /** Searches again after a failure. */
  retry(): void {
    this.#attempt++;
    this.#question = undefined;
    this.#host.requestUpdate();
  }

  /** Loads the next page of matches, and retries it after a failure. */
  async loadMore(): Promise<void> {
    const identity = this.#options.scope()?.identity;
    const question = identity && this.#answers(identity);
    if (question?.state.status !== 'complete' || question.next === undefined) return;
    if (question.state.more.status === 'pending') return;
    this.#settle(question, {...question.state, more: {status: 'pending'}});
    await this.#read(question);
  }

  /**
   * The path from the signed-in account down to the direct parent of an account, if it is known. Otherwise it is requested
   * once the user has stopped typing, and the host is updated when it arrives: call this during render for the accounts
   * in view.
   */
  pathTo(id: AccountId): readonly AccountRef[] | undefined {
    const scope = this.#options.scope();
    if (!scope) return undefined;
    const resource = ancestorsResource(scope.adapter, id);
    const known = scope.resources.peek(resource);
    const typing = this.#text !== '' && !this.#answers(scope.identity)?.paused;
    if (known || typing || this.#pathsAsked.has(id)) return known;
    this.#pathsAsked.add(id);
    scope.resources.read(resource, this.#end.signal).then(
      () => this.#host.requestUpdate(),
      // A match without its path is still valid, and a lost session is reported by the scope's adapter.
      () => {},
    );
    return undefined;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#attempt++;
  }

  #stop(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#question = undefined;
    this.#pathsAsked.clear();
  }

  #answers({id}: Identity): Question | undefined {
    const question = this.#question;
    return question?.scope.identity.id === id && question.text === this.#text ? question : undefined;
  }

  async #ask(scope: AccountScope, text: string): Promise<void> {
    const {signal} = this.#end;
    const question: Question = {text, scope, signal, state: pending, paused: false, next: undefined};
    this.#question = question;
    await (this.#options.pause ?? pause)();
    if (signal.aborted) return;
    question.paused = true;
    this.#host.requestUpdate();
    const unsubscribe = scope.facts.subscribe((fact) => this.#follow(question, fact));
    signal.addEventListener('abort', unsubscribe);
    await this.#read(question);
  }

  async #read(question: Question): Promise<void> {
    const {scope, text, next, signal} = question;
    try {
      const page = await scope.resources.read(
        searchResource(scope.adapter, scope.home.id, {text, cursor: next}),
        signal,
      );
      const items = new Map(itemsOf(question).map((item) => [item.id, item]));
      // An account may occur again on a later page if the order has changed in the meantime.
      for (const item of page.items) items.set(item.id, item);
      question.next = page.next;
      const more: MoreState = {status: page.next === undefined ? 'none' : 'available'};
      const {state} = question;
      const incomplete = Boolean(page.incomplete) || ('incomplete' in state && state.incomplete);
      this.#settle(question, {status: 'complete', items: [...items.values()], more, incomplete});
    } catch (thrown) {
      if (isAbort(thrown)) return;
      const error = toApiError(thrown);
      const {state} = question;
      const failed = {status: 'error', error} as const;
      this.#settle(question, state.status === 'complete' ? {...state, more: failed} : failed);
      this.#options.onError?.(error);
    }
  }

  /** Updates the matches after confirmed changes: a new name, another position, or a deletion. */
  #follow(question: Question, fact: AccountFact): void {
    const {state} = question;
    if (state.status !== 'complete' || fact.type === 'created') return;
    const items =
      fact.type === 'removed'
        ? state.items.filter(({id}) => id !== fact.accountId)
        : state.items.map((item) => (item.id === fact.account.id ? {...item, ...summaryOf(fact.account)} : item));
    this.#settle(question, {...state, items});
  }

  #settle(question: Question, state: SearchState): void {
    question.state = state;
    this.#host.requestUpdate();
  }
}

function itemsOf({state}: Question): readonly AccountSummary[] {
  return state.status === 'complete' ? state.items : [];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
