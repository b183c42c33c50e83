/** Elements for features of the library that none of its own elements uses yet, written as a host would write them. */
import {html, nothing} from 'lit';
import {state} from 'lit/decorators.js';
import {isAbort, toApiError, type ApiError} from '../../src/api/errors.js';
import type {AccountSummary} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Page} from '../../src/api/document.js';
import {moveAccount} from '../../src/domains/account/lifecycle.js';
import type {AccountScope} from '../../src/session/scope.js';
import {unconfirmedNotice} from '../../src/ui/notices/unconfirmed-notice.js';
import {defineElement} from '../../src/element/define-element.js';
import {errorNotice} from '../../src/ui/notices/notices.js';
import {WidgetElement} from '../../src/element/widget-element.js';

/** Shows every account below the shown one. */
class FaultProbe extends WidgetElement {
  readonly #below = this.load<Page<AccountSummary>>(({adapter, account}) => ({
    key: ['descendants', account.id],
    read: (signal) => adapter.accounts.descendants(account.id, {signal}),
  }));

  protected override renderScope(): unknown {
    return this.renderLoad(
      this.#below,
      ({items}) =>
        html`<ul>
          ${items.map(({name}) => html`<li>${name}</li>`)}
        </ul>`,
    );
  }
}

/** Moves the shown account below another one. */
export class FaultMover extends WidgetElement {
  target?: AccountId;
  @state() private failure?: ApiError | undefined;
  @state() private checking = false;

  protected override renderScope(scope: AccountScope): unknown {
    const {failure, target} = this;
    return html`
      ${
        failure?.kind === 'unconfirmed'
          ? unconfirmedNotice(this.localizer, failure, {
              checking: this.checking,
              onCheck: () => void this.#run(() => failure.details.check()),
            })
          : failure
            ? errorNotice(this.localizer, failure, {title: 'Not moved'})
            : nothing
      }
      ${
        target !== undefined && failure?.kind !== 'unconfirmed'
          ? html`<button @click=${() => void this.#run(() => moveAccount(scope, scope.account.id, target))}>
              Move the account
            </button>`
          : nothing
      }
    `;
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    this.failure = undefined;
    try {
      await work();
      this.dispatchEvent(new CustomEvent('account-moved', {bubbles: true, composed: true, detail: {}}));
    } catch (error) {
      if (!isAbort(error)) this.failure = toApiError(error);
    }
  }
}

export function defineProbes(): void {
  defineElement('fault-probe', FaultProbe);
  defineElement('fault-mover', FaultMover);
}
