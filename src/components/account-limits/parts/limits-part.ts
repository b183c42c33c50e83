import {html, nothing, type TemplateResult} from 'lit';
import {UNLIMITED, type CallUsage, type Limits} from '../../../api/limits.js';
import type {ScopedLoad} from '../../../element/controllers/scoped-load.js';
import type {ScopedPart} from '../../../element/controllers/scoped-part.js';
import type {DocumentDefinition} from '../../../element/widget-document.js';
import type {EditForm} from '../../../ui/forms/edit-form.js';
import {
  callUsage,
  callUsageUnknown,
  limitChecks,
  limitLabel,
  perMinuteForm,
  perMinuteView,
  SliderEnds,
  trunksForm,
  trunksView,
} from '../../../domains/limits/trunks/index.js';
import {callUsageResource, limitsResource} from '../../../domains/limits/resource.js';
import type {PartHost} from './part.js';
import {accountLimitsWords} from '../../../i18n/generated/en/account-limits.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';

/** Trunks, upper limits, and the switch for per-minute calls: the limits document. */
export class LimitsPart {
  readonly definition: DocumentDefinition<Limits>;
  readonly #part: PartHost;
  readonly #usage: ScopedLoad<CallUsage>;
  readonly #ends: ScopedPart<SliderEnds>;

  /** @param isEditable whether the user may change the limits */
  constructor(part: PartHost, isEditable: () => boolean) {
    this.#part = part;
    this.#ends = part.inScope(() => new SliderEnds());
    this.#usage = part.load(({adapter, account}) => adapter.limits && callUsageResource(adapter.limits, account.id));
    this.definition = {
      name: 'limits',
      resource: ({adapter, account}) => adapter.limits && limitsResource(adapter.limits, account.id),
      isEditable,
      words: {form: accountLimitsWords['accountLimits.limits'], saved: accountLimitsWords['accountLimits.saved']},
      fields: {
        group: part.group,
        checks: limitChecks,
        labelOf: (path) => this.#labelOf(path),
        wordsOf: (_, value) =>
          value === UNLIMITED ? part.localizer().text(trunksWords['trunks.unlimited']) : undefined,
        explain: ({kind}) =>
          kind === 'forbidden' ? part.localizer().text(accountLimitsWords['accountLimits.forbidden']) : undefined,
      },
    };
  }

  renderFields(form: EditForm<Limits>, stored: Limits): TemplateResult {
    const localizer = this.#part.localizer();
    return html`
      ${trunksForm({
        localizer,
        stored,
        unlimitedTrunks: this.#part.scope()?.adapter.limits?.unlimitedTrunks,
        otherClient: this.#part.scope()?.session.settings.otherClient,
        bind: (path, parse) => form.bind(path, parse),
        ends: this.#ends.current,
        onRoom: () => this.#part.host.requestUpdate(),
        usage: this.#renderUsage(stored),
      })}
      ${perMinuteForm(localizer, {
        allowed: form.get('allowPerMinute') === true,
        disabled: form.locked,
        mark: form.mark('allowPerMinute'),
        onChange: (allowed) => form.set('allowPerMinute', allowed),
      })}
    `;
  }

  /** @param why the reason why they cannot be changed */
  renderView(limits: Limits, why: string): TemplateResult {
    const localizer = this.#part.localizer();
    return html`
      ${trunksView(localizer, limits, this.#renderUsage(limits))} ${perMinuteView(localizer, limits.allowPerMinute)}
      <p class="hint">${why}</p>
    `;
  }

  /** Compared with the stored limit, which is in force, rather than the typed one. */
  #renderUsage(stored: Limits): TemplateResult | typeof nothing {
    const {state} = this.#usage;
    if (state.status === 'error') return callUsageUnknown(this.#part.localizer());
    return state.status === 'complete' ? callUsage(this.#part.localizer(), state.value, stored) : nothing;
  }

  #labelOf(path: string): string {
    const label = limitLabel(path);
    return label ? this.#part.localizer().text(label) : path;
  }
}
