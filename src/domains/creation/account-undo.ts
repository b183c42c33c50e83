import {toApiError, type ApiError} from '../../api/errors.js';

/** The deletion of a newly created account: why it failed, and how to find its outcome. */
export class AccountUndo {
  #error: ApiError | undefined;
  #checking = false;

  /** Why the account could not be deleted. Kind `unconfirmed`: it is unknown whether it is deleted. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Whether the backend is being asked for the outcome. */
  get checking(): boolean {
    return this.#checking;
  }

  /** Whether the outcome of the deletion is unknown. Nothing is written to the account until it is known. */
  get isUnknown(): boolean {
    return this.#error?.kind === 'unconfirmed';
  }

  /** @returns whether the account is deleted */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.#error = undefined;
    return this.#settle(work);
  }

  /** Reads the outcome and never deletes. @returns whether the account is deleted */
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
