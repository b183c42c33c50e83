import {html, nothing, type TemplateResult} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {CallDestination, CallingRules} from '../../../api/calling-rules.js';
import type {Versioned} from '../../../api/document.js';
import type {ScopedLoad} from '../../../element/controllers/scoped-load.js';
import {EditForm, type FormOutcome} from '../../../ui/forms/edit-form.js';
import {
  destinationName,
  destinationsForm,
  destinationsSkeleton,
  destinationsView,
  isAllowed,
  unlistedRules,
} from '../../../domains/calling-rules/destinations/index.js';
import {callingRulesResource, destinationsResource, ruleId, rulePath} from '../../../domains/calling-rules/resource.js';
import type {FieldPath} from '../../../session/merge.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Scoped} from '../../../session/scoped.js';
import type {PartHost} from './part.js';
import {RuleCopies} from '../../../domains/calling-rules/rule-copies.js';
import {accountLimitsWords} from '../../../i18n/generated/en/account-limits.js';
import {destinationsWords} from '../../../i18n/generated/en/destinations.js';

/** The destinations that the account may call: rules in the account's own document, and their copy in the limits. */
export class DestinationsPart {
  readonly form: EditForm<CallingRules>;
  readonly #part: PartHost;
  readonly #rules: ScopedLoad<Versioned<CallingRules>>;
  readonly #destinations: ScopedLoad<readonly CallDestination[]>;
  readonly #copies: RuleCopies;
  /** The search text. */
  readonly #search: Scoped<string>;

  constructor(part: PartHost) {
    this.#part = part;
    this.#search = part.scoped('');
    this.#rules = part.load((scope) => this.#resourceOf(scope));
    this.#destinations = part.load(
      ({adapter, account}) => adapter.callingRules && destinationsResource(adapter.callingRules, account.id),
    );
    this.#copies = new RuleCopies(part.host);
    this.form = new EditForm<CallingRules>(part.host, {
      localizer: part.localizer,
      editable: part.editable,
      group: part.group,
      standing: true,
      labelOf: (path) => this.#nameOf(ruleId(path)),
      controlOf: (path) => `destination:${ruleId(path)}`,
      wordsOf: (_, rule) =>
        part
          .localizer()
          .text(rule === 'deny' ? destinationsWords['destinations.denied'] : destinationsWords['destinations.allowed']),
      onSaved: (changed, outcome) => this.#saved(changed, outcome),
    });
  }

  get status() {
    const states = [this.#rules.state.status, this.#destinations.state.status];
    return states.find((status) => status !== 'complete') ?? 'complete';
  }

  /**
   * To be called before each render. Without the list of destinations there is no form: what is not shown cannot be
   * changed, and nothing stored is lost.
   */
  follow(scope: AccountScope, editable: boolean): void {
    const resource = this.#resourceOf(scope);
    const seen = this.#destinations.value !== undefined;
    if (resource) this.form.follow(scope, resource, editable && seen ? this.#rules.value : undefined);
  }

  /** @param why the reason why it cannot be changed */
  render(why: string): TemplateResult {
    const localizer = this.#part.localizer();
    const {text} = localizer;
    return html`
      <section>
        <header>
          <h3>${text(accountLimitsWords['accountLimits.destinations'])}</h3>
          <p>${text(accountLimitsWords['accountLimits.destinations.text'])}</p>
        </header>
        ${this.#part.renderLoad(this.#destinations, {
          failure: text(accountLimitsWords['accountLimits.destinations.failed']),
          pending: () => destinationsSkeleton(),
          complete: (destinations, note) =>
            this.#part.renderLoad(this.#rules, {
              pending: () => destinationsSkeleton(),
              complete: ({value}, rulesNote) => html`
                ${note === nothing ? rulesNote : note}
                ${this.form.isOpen ? this.#renderForm(destinations) : this.#renderView(destinations, value, why)}
                ${this.#renderUnlisted(destinations, value)} ${this.#copies.render(localizer, this.#part.scope())}
              `,
            }),
        })}
      </section>
    `;
  }

  #renderForm(destinations: readonly CallDestination[]): unknown {
    const localizer = this.#part.localizer();
    const {form} = this;
    const changed = new Set(form.changed);
    return form.render(
      localizer.text(accountLimitsWords['accountLimits.destinations']),
      destinationsForm({
        localizer,
        destinations,
        disabled: form.locked,
        isAllowed: (id) => form.get(rulePath(id)) !== 'deny',
        isChanged: (id) => changed.has(rulePath(id)),
        onChange: (choices) => {
          for (const [id, allowed] of choices) this.#choose(id, allowed);
        },
        search: this.#search.value,
        onSearch: (text) => (this.#search.value = text),
      }),
    );
  }

  #renderView(destinations: readonly CallDestination[], rules: CallingRules, why: string): TemplateResult {
    return html`
      ${destinationsView({
        localizer: this.#part.localizer(),
        destinations,
        isAllowed: (id) => isAllowed(rules, rulePath(id)),
      })}
      <p class="hint">${why}</p>
    `;
  }

  #renderUnlisted(destinations: readonly CallDestination[], rules: CallingRules): unknown {
    const {text, list} = this.#part.localizer();
    const stored = Object.fromEntries(Object.entries(rules).map(([path, rule]) => [ruleId(path), rule]));
    const unlisted = unlistedRules(stored, destinations);
    if (unlisted.length === 0) return nothing;
    return html`<p class="hint">
      ${text(accountLimitsWords['accountLimits.destinations.unlisted'], {count: unlisted.length, ids: list(unlisted)})}
    </p>`;
  }

  /** Returning to the stored state is no change: a destination without a rule gets none. */
  #choose(id: string, allowed: boolean): void {
    const path = rulePath(id);
    const unruled = this.form.base !== undefined && !Object.hasOwn(this.form.base, path);
    this.form.set(path, allowed ? (unruled ? undefined : 'allow') : 'deny');
  }

  #saved(changed: readonly FieldPath[], save: FormOutcome<CallingRules>): void {
    this.#part.onSaved({
      save,
      resource: 'calling-rules',
      changed: changed.map(ruleId),
      message: this.#part.localizer().text(accountLimitsWords['accountLimits.destinations.saved']),
    });
  }

  #resourceOf(scope: AccountScope): EditableResource<CallingRules> | undefined {
    const {callingRules} = scope.adapter;
    const follow = (accountId: AccountId) => this.#copies.bringInStep(scope, accountId);
    return callingRules && callingRulesResource(callingRules, scope.account.id, follow);
  }

  #nameOf(id: string): string {
    const destination = this.#destinations.value?.find((one) => one.id === id);
    return destination ? destinationName(this.#part.localizer(), destination) : id;
  }
}
