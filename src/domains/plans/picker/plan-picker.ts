import {commonWords} from '../../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {List} from '../../../api/document.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import type {Plan} from '../../../api/plans.js';
import {pricesWords} from '../../../i18n/generated/en/prices.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {matchingPlans, planGroups, SEARCH_FROM, withPlan, type PlanGroup} from './plan-groups.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface PlanPickerBinding {
  /** The offered plans. */
  readonly plans: List<Plan>;
  /** Ids, in stored order. */
  readonly stored: readonly string[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly disabled: boolean;
  /** The search text; the search field is shown for long lists. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** A multiple choice of plans by category, with a description of each. */
export function planPicker(binding: PlanPickerBinding, localizer: Localizer): TemplateResult {
  const {text, compare} = localizer;
  const {plans, chosen, query} = binding;
  const searched = plans.length >= SEARCH_FROM;
  const shown = searched ? matchingPlans(plans, query, chosen) : plans;
  const groups = planGroups(
    shown,
    // A chosen plan is missing only if it is not offered, not if the search hides it.
    chosen.filter((id) => shown.some((plan) => plan.id === id) || !plans.some((plan) => plan.id === id)),
    compare,
  );
  return html`
    <div class="plans" part="plans">
      ${
        searched
          ? html`<input
              part="search"
              type="search"
              name="plan-search"
              autocomplete="off"
              aria-label=${text(pricesWords['plans.search'])}
              placeholder=${text(pricesWords['plans.search'])}
              .value=${live(query)}
              @input=${(event: Event) => binding.onQuery((event.target as HTMLInputElement).value)}
            />`
          : nothing
      }
      ${
        groups.length === 0
          ? plans.length === 0 && plans.unreadable
            ? nothing
            : html`<p class="hint">
                ${
                  searched
                    ? sentence(localizer, pricesWords['plans.noMatches'], {query: query.trim()})
                    : text(pricesWords['plans.none'])
                }
              </p>`
          : groups.map((group) => planGroup(binding, group, localizer))
      }
      ${unreadableNote(localizer, plans)}
    </div>
  `;
}

function planGroup(binding: PlanPickerBinding, {category, missing, plans}: PlanGroup, {text}: Localizer) {
  const {stored, chosen, disabled, onChange} = binding;
  return html`
    <fieldset>
      <legend>
        ${missing ? text(pricesWords['plans.group.missing']) : category || text(pricesWords['plans.group.other'])}
      </legend>
      ${repeat(
        plans,
        ({id}) => id,
        ({id, name, description}) => html`
          <label class="plan" part="plan">
            <input
              type="checkbox"
              name="plans"
              value=${id}
              .checked=${live(chosen.includes(id))}
              ?disabled=${disabled}
              @change=${(event: Event) =>
                onChange(withPlan(stored, chosen, id, (event.target as HTMLInputElement).checked))}
            />
            <span>
              ${verbatim(name || text(commonWords['state.unnamed']))}
              ${
                // Plans without a name differ only in their ids.
                name === '' ? html`<small>${verbatim(id)}</small>` : nothing
              }
              ${description === '' ? nothing : html`<small>${description}</small>`}
            </span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
