import {html} from 'lit';
import type {Account} from '../../src/api/account.js';
import type {Versioned} from '../../src/api/document.js';
import {accountResource} from '../../src/session/resources.js';
import type {Phrase} from '../../src/i18n/phrases.js';
import type {AccountScope} from '../../src/session/scope.js';
import {WidgetElement} from '../../src/element/widget-element.js';

/** A minimal widget: shows the id of its scope and the name it has loaded, and records every rendered frame. */
export class ProbeWidget extends WidgetElement {
  readonly frames: {readonly scope: string; readonly shown: string | undefined}[] = [];
  readonly account = this.load<Versioned<Account>>((scope) => accountResource(scope.adapter, scope.account.id));

  get currentScope(): AccountScope | undefined {
    return this.scope;
  }

  /** A text in the current language. */
  words(phrase: Phrase): string {
    return this.localizer.text(phrase);
  }

  get status(): string {
    return this.scopeState.status;
  }

  protected override renderScope(scope: AccountScope) {
    const {state} = this.account;
    const shown = state.status === 'complete' ? state.value.accountId : undefined;
    this.frames.push({scope: scope.account.id, shown});
    return html`<p class=${state.status}>${state.status === 'complete' ? state.value.value.name : ''}</p>`;
  }

  /** The name on screen. */
  get shownName(): string | undefined {
    return this.renderRoot.querySelector('p.complete')?.textContent ?? undefined;
  }
}
