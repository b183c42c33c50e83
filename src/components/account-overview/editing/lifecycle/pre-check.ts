/** The content of an account, counted before it is deleted. */
import {isAbort, toApiError, type ApiError} from '../../../../api/errors.js';
import type {AccountId} from '../../../../api/account-ref.js';
import type {Balance} from '../../../../api/credit.js';
import type {Count, Dependent} from '../../../../api/lifecycle.js';
import type {AccountScope} from '../../../../session/scope.js';

/** The count of one kind of content. What cannot be counted is unknown rather than zero. */
export type Tally<T> =
  | {readonly status: 'pending'}
  | {readonly status: 'unknown'; readonly error: ApiError}
  | {readonly status: 'known'; readonly value: T}
  /** The backend has no content of this kind. */
  | {readonly status: 'none'};

const counted: readonly Dependent[] = ['accounts', 'ports', 'numbers', 'devices'];

/** Content with which no backend deletes the account. */
const blocking: ReadonlySet<Dependent> = new Set(['accounts', 'ports']);

export class PreCheck {
  readonly #scope: AccountScope;
  readonly #id: AccountId;
  readonly #onChange: () => void;
  readonly #end = new AbortController();
  readonly #counts = new Map<Dependent, Tally<Count>>();
  #balance: Tally<Balance> = {status: 'none'};

  constructor(scope: AccountScope, id: AccountId, onChange: () => void) {
    this.#scope = scope;
    this.#id = id;
    this.#onChange = onChange;
    this.count();
  }

  get counts(): ReadonlyMap<Dependent, Tally<Count>> {
    return this.#counts;
  }

  get balance(): Tally<Balance> {
    return this.#balance;
  }

  /** Whether some content is still being counted. */
  get pending(): boolean {
    return this.#some('pending');
  }

  /** Whether some content could not be counted. */
  get unknown(): boolean {
    return this.#some('unknown');
  }

  /** The known content that prevents the deletion. */
  get deletionBlockers(): readonly Dependent[] {
    return counted.filter((what) => {
      const tally = this.#counts.get(what);
      return blocking.has(what) && tally?.status === 'known' && tally.value.count > 0;
    });
  }

  /** Counts, or counts again what could not be counted. Each count is shown as soon as it is known. */
  count(): void {
    const {adapter} = this.#scope;
    const signal = AbortSignal.any([this.#scope.signal, this.#end.signal]);
    for (const what of counted) {
      if (isSettled(this.#counts.get(what))) continue;
      void tally(
        () => adapter.lifecycle?.count(this.#id, what, {signal}),
        (state) => {
          this.#counts.set(what, state);
          this.#onChange();
        },
      );
    }
    if (this.#balance.status === 'known' || !adapter.credit) return;
    const {credit} = adapter;
    void tally(
      () => credit.balance(this.#id, {signal}),
      (state) => {
        this.#balance = state;
        this.#onChange();
      },
    );
  }

  /** Cancels counting. */
  end(): void {
    this.#end.abort();
  }

  #some(status: Tally<unknown>['status']): boolean {
    return [...this.#counts.values(), this.#balance].some((tally) => tally.status === status);
  }
}

const isSettled = (tally: Tally<unknown> | undefined): boolean => tally?.status === 'known' || tally?.status === 'none';

async function tally<T>(
  read: () => Promise<T | undefined> | undefined,
  show: (state: Tally<T>) => void,
): Promise<void> {
  show({status: 'pending'});
  try {
    const value = await read();
    show(value === undefined ? {status: 'none'} : {status: 'known', value});
  } catch (error) {
    if (isAbort(error)) return;
    const failure = toApiError(error);
    show(failure.kind === 'unsupported' ? {status: 'none'} : {status: 'unknown', error: failure});
  }
}
