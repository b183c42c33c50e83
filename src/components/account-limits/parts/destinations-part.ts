import {html, nothing, type TemplateResult} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {CallDestination, CallingRules} from '../../../api/calling-rules.js';
import type {ScopedLoad} from '../../../element/controllers/scoped-load.js';
import type {DocumentDefinition, WidgetDocument} from '../../../element/widget-document.js';
import type {EditForm} from '../../../ui/forms/edit-form.js';
import {
  destinationName,
  destinationsForm,
  destinationsSkeleton,
  destinationsView,
  isAllowed,
  unlistedRules,
} from '../../../domains/calling-rules/destinations/index.js';
import {callingRulesResource, destinationsResource, ruleId, rulePath} from '../../../domains/calling-rules/resource.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {Scoped} from '../../../session/scoped.js';
import type {PartHost} from './part.js';
import {RuleCopies} from '../../../domains/calling-rules/rule-copies.js';
import {accountLimitsWords} from '../../../i18n/generated/en/account-limits.js';
import {destinationsWords} from '../../../i18n/generated/en/destinations.js';
import {sentence} from '../../../ui/text/sentence.js';

/** The destinations that the account may call: rules in the account's own document, and their copy in the limits. */
export class DestinationsPart {
  readonly definition: DocumentDefinition<CallingRules>;
  readonly #part: PartHost;
  readonly #destinations: ScopedLoad<readonly CallDestination[]>;
  readonly #copies: RuleCopies;
  /** The search text. */
  readonly #search: Scoped<string>;

  constructor(part: PartHost) {
    this.#part = part;
    this.#search = part.scoped('');
    this.#destinations = part.load(
      ({adapter, account}) => adapter.callingRules && destinationsResource(adapter.callingRules, account.id),
    );
    this.#copies = new RuleCopies(part.host);
    this.definition = {
      name: 'calling-rules',
      resource: (scope) => this.#resourceOf(scope),
      // What is not shown cannot be changed, and nothing stored is lost.
      isEditable: () => this.#destinations.value !== undefined,
      publicName: ruleId,
      words: {
        form: accountLimitsWords['accountLimits.destinations'],
        saved: accountLimitsWords['accountLimits.destinations.saved'],
      },
      fields: {
        group: part.group,
        labelOf: (path) => this.#nameOf(ruleId(path)),
        controlOf: (path) => `destination:${ruleId(path)}`,
        wordsOf: (_, rule) =>
          part
            .localizer()
            .text(
              rule === 'deny' ? destinationsWords['destinations.denied'] : destinationsWords['destinations.allowed'],
            ),
      },
    };
  }

  /** The reads besides that of the document. */
  get reads(): readonly Pick<ScopedLoad<unknown>, 'state'>[] {
    return [this.#destinations];
  }

  /** @param why the reason why they cannot be changed */
  render(document: WidgetDocument<CallingRules>, why: string): TemplateResult {
    const localizer = this.#part.localizer();
    const {text} = localizer;
    const label = text(accountLimitsWords['accountLimits.destinations']);
    const pending = () => destinationsSkeleton();
    return html`
      <section>
        <header>
          <h3>${label}</h3>
          <p>${text(accountLimitsWords['accountLimits.destinations.text'])}</p>
        </header>
        ${this.#part.renderLoad(
          this.#destinations,
          (destinations, note) =>
            this.#part.renderLoad(
              document.stored,
              ({value}, rulesNote) => html`
                ${note === nothing ? rulesNote : note}
                ${document.render(
                  label,
                  value,
                  () => this.#renderFields(document.form, destinations),
                  (rules) => this.#renderView(destinations, rules, why),
                )}
                ${this.#renderUnlisted(destinations, value)} ${this.#copies.render(localizer, this.#part.scope())}
              `,
              {pending},
            ),
          {pending, failure: text(accountLimitsWords['accountLimits.destinations.failed'])},
        )}
      </section>
    `;
  }

  #renderFields(form: EditForm<CallingRules>, destinations: readonly CallDestination[]): unknown {
    const changed = new Set(form.changed);
    return destinationsForm({
      localizer: this.#part.localizer(),
      destinations,
      disabled: form.locked,
      isAllowed: (id) => form.get(rulePath(id)) !== 'deny',
      isChanged: (id) => changed.has(rulePath(id)),
      onChange: (choices) => {
        for (const [id, allowed] of choices) choose(form, id, allowed);
      },
      search: this.#search.value,
      onSearch: (text) => (this.#search.value = text),
    });
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
    const localizer = this.#part.localizer();
    const stored = Object.fromEntries(Object.entries(rules).map(([path, rule]) => [ruleId(path), rule]));
    const unlisted = unlistedRules(stored, destinations);
    if (unlisted.length === 0) return nothing;
    return html`<p class="hint">
      ${sentence(localizer, accountLimitsWords['accountLimits.destinations.unlisted'], {
        count: unlisted.length,
        ids: localizer.list(unlisted),
      })}
    </p>`;
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

/** Returning to the stored state is no change: a destination without a rule gets none. */
function choose(form: EditForm<CallingRules>, id: string, allowed: boolean): void {
  const path = rulePath(id);
  const unruled = form.base !== undefined && !Object.hasOwn(form.base, path);
  form.set(path, allowed ? (unruled ? undefined : 'allow') : 'deny');
}
