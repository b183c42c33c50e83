import type {Charges} from '../../api/charges.js';
import type {WriteOptions} from '../../api/document.js';
import {apiError} from '../../api/errors.js';
import {writeWithCharges} from '../../session/charged-write.js';
import type {AccountScope} from '../../session/scope.js';
import type {CreationStep} from './steps.js';

/** Asks whether a step may cost the quoted amount. `false` also when the signal ends the question. */
export type AskStepCharges = (quote: readonly Charges[], step: CreationStep, signal: AbortSignal) => Promise<boolean>;

/** Sends the writes of steps. Several of them may cost money at the same time; it asks one question at a time. */
export class StepWrites {
  readonly #ask: AskStepCharges;
  #question: Promise<unknown> = Promise.resolve();

  constructor(ask: AskStepCharges) {
    this.#ask = ask;
  }

  /** @throws `charges` if they are declined; nothing is stored then */
  async send<T>(
    scope: AccountScope,
    step: CreationStep | undefined,
    write: (options: WriteOptions) => Promise<T>,
  ): Promise<T> {
    let refused: readonly Charges[] = [];
    const done = await writeWithCharges({
      write: async (options) => {
        // The last moment at which an ended scope can still stop the write. Once sent, it is not canceled halfway.
        scope.signal.throwIfAborted();
        return write(options);
      },
      ask: async (quote) => {
        refused = quote;
        const accepted = await this.#askInTurn(quote, step, scope.signal);
        scope.signal.throwIfAborted();
        return accepted;
      },
    });
    if (!done) throw apiError('charges', 'The charges were not accepted', {quote: refused});
    return done.written;
  }

  #askInTurn(quote: readonly Charges[], step: CreationStep | undefined, signal: AbortSignal): Promise<boolean> {
    const ask = async () => !signal.aborted && step !== undefined && this.#ask(quote, step, signal);
    const answer = this.#question.then(ask, ask);
    this.#question = answer;
    return answer;
  }
}
