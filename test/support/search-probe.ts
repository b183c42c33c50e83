import {fixture, html} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {AccountSearch} from '../../src/element/controllers/account-search.js';
import type {AccountScope} from '../../src/session/scope.js';
import {defineElement} from '../../src/element/define-element.js';
import {WidgetElement} from '../../src/element/widget-element.js';
import {waitUntil} from './wait.js';

/** Renders the matches, and records every frame with its search text. */
export class SearchProbe extends WidgetElement {
  readonly frames: {readonly text: string; readonly names: readonly string[]}[] = [];
  readonly failures: string[] = [];
  /** Ends the delay of the latest search, like a clock. */
  tick: () => void = () => {};
  /** The account whose path is rendered. */
  pathOf: AccountId | undefined;
  shownPath: string | undefined;
  readonly search = new AccountSearch(this, {
    scope: () => this.scope,
    onError: ({kind}) => this.failures.push(kind),
    pause: () => new Promise((resolve) => (this.tick = resolve)),
  });

  get currentScope(): AccountScope | undefined {
    return this.scope;
  }

  get names(): readonly string[] {
    const {state} = this.search;
    return state.status === 'complete' ? state.items.map(({name}) => name) : [];
  }

  async ask(text: string): Promise<void> {
    this.search.setText(text);
    await this.updateComplete;
    this.tick();
  }

  async reach(status: string): Promise<void> {
    await waitUntil(() => this.search.state.status === status, `the search is ${status}`);
  }

  protected override renderScope() {
    this.frames.push({text: this.search.text, names: this.names});
    this.shownPath =
      this.pathOf &&
      this.search
        .pathTo(this.pathOf)
        ?.map(({name}) => name)
        .join(' / ');
    return html`<p>${this.names.length}</p>`;
  }
}

defineElement('search-probe', SearchProbe);

/** The probe in a provider, once it has a scope. */
export async function searchPage(adapter: AccountsAdapter): Promise<{provider: AccountProvider; probe: SearchProbe}> {
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter}><search-probe></search-probe></account-provider>
  `);
  const probe = provider.querySelector<SearchProbe>('search-probe')!;
  await waitUntil(() => probe.frames.length > 0, 'the probe has a scope');
  return {provider, probe};
}
