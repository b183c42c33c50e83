import {toApiError, type ApiError} from '../../api/errors.js';

/** The deletion of an account that was just made: why it failed, and the way to find out what became of it. */
export class AccountUndo {
  #error: ApiError | undefined;
  #checking = false;

  /** Why the account could not be deleted. Of kind `unconfirmed`: whether it is deleted is not known. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** The backend is being asked what became of it. */
  get checking(): boolean {
    return this.#checking;
  }

  /** Whether the account is deleted is not known: nothing is sent into it before that is found out. */
  get isUnknown(): boolean {
    return this.#error?.kind === 'unconfirmed';
  }

  /** @returns whether it is deleted */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.#error = undefined;
    return this.#settle(work);
  }

  /** Reads again what became of it, and never deletes. @returns whether it is deleted */
  async check(): Promise<boolean> {
    const error = this.#error;
    if (error?.kind !== 'unconfirmed' || this.#checking) return false;
    this.#checking = true;
    const isDeleted = await this.#settle(error.details.check);
    this.#checking = false;
    return isDeleted;
  }

  async #settle(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      this.#error = undefined;
      return true;
    } catch (error) {
      this.#error = toApiError(error);
      return false;
    }
  }
}
