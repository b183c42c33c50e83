import type {AccountId} from '../api/account-ref.js';
import type {WriteOptions} from '../api/document.js';
import {retainedDraft} from './draft.js';
import {FormSession, type FormSessionOptions} from './form-session.js';
import type {AccountScope} from './scope.js';

/** Something of an account that a `CreateSession` can create. It has no revision, and there is nothing to read yet. */
export interface CreatableResource<T, R> {
  /** Identifies what is created and in which account, so that input is found again while no element shows it. */
  readonly key: readonly unknown[];
  readonly accountId: AccountId;
  /** The fields of the form before anything is entered. */
  readonly empty: T;
  /**
   * Creates it. If there is no usable response, what was created is looked for by its own key, such as a username, so
   * the outcome is known or reported as `unconfirmed`.
   */
  readonly create: (value: T, options: WriteOptions) => Promise<R>;
}

export interface CreateSessionOptions<T, R> extends FormSessionOptions {
  /** Called when the backend has confirmed it, with the fields that were sent. */
  readonly onCreated?: (created: R, sent: T) => void;
}

/**
 * One form that creates something, from opening to its confirmation. It holds the scope and the account it was opened
 * in, so it creates there or nowhere. Another client's changes do not concern it: there is nothing to merge with.
 */
export class CreateSession<T extends object, R> extends FormSession<T, R, CreateSessionOptions<T, R>> {
  #resource: CreatableResource<T, R>;

  constructor(scope: AccountScope, resource: CreatableResource<T, R>, options: CreateSessionOptions<T, R> = {}) {
    super(scope, resource.accountId, resource.key, options, resource.empty);
    this.#resource = resource;
    this.enter(scope, options);
  }

  /** The input that is retained while no element shows it. */
  static retained<T extends object, R>(
    scope: Pick<AccountScope, 'editors'>,
    {key}: Pick<CreatableResource<T, R>, 'key'>,
  ): CreateSession<T, R> | undefined {
    // Resources with this key are created from these fields.
    return retainedDraft(scope, CreateSession, key) as unknown as CreateSession<T, R> | undefined;
  }

  get base(): T {
    return this.#resource.empty;
  }

  /** Shows the input in a form again, in the current scope. */
  attach(scope: AccountScope, resource: CreatableResource<T, R>, options: CreateSessionOptions<T, R>): void {
    this.#resource = resource;
    this.enter(scope, options);
  }

  protected override write(acceptCharges: boolean): Promise<R> {
    const accepted = acceptCharges || this.options.acceptCharges;
    // No signal is passed on: what was sent is not canceled halfway; only its response is ignored.
    return this.#resource.create(this.draft, accepted ? {acceptCharges: true} : {});
  }

  protected override complete(created: R): void {
    const {draft, options} = this;
    this.finish('saved');
    options.onCreated?.(created, draft);
  }

  /** It may exist, so every list of the account that is shown is read again. */
  protected override readAgain(): void {
    this.scope.resources.refresh(this.accountId);
  }
}
