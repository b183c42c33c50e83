import {html, nothing, type TemplateResult} from 'lit';
import type {Versioned} from '../../../api/document.js';
import {UNLIMITED, type CallUsage, type Limits} from '../../../api/limits.js';
import type {ScopedLoad} from '../../../element/controllers/scoped-load.js';
import {EditForm} from '../../../ui/forms/edit-form.js';
import {
  callUsage,
  callUsageUnknown,
  limitChecks,
  limitLabel,
  perMinuteForm,
  perMinuteView,
  SliderEnds,
  trunksForm,
  trunksSkeleton,
  trunksView,
} from '../../../domains/limits/trunks/index.js';
import {callUsageResource, limitsResource} from '../../../domains/limits/resource.js';
import type {EditableResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {PartHost} from './part.js';
import {accountLimitsWords} from '../../../i18n/generated/en/account-limits.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';

/** Trunks, upper limits, and the switch for per-minute calls: the limits document. */
export class LimitsPart {
  readonly form: EditForm<Limits>;
  readonly #part: PartHost;
  readonly #limits: ScopedLoad<Versioned<Limits>>;
  readonly #usage: ScopedLoad<CallUsage>;
  /** The slider ends of the open form, which belong to its account. */
  #ends: {readonly accountId: string; readonly ends: SliderEnds} | undefined;

  constructor(part: PartHost) {
    this.#part = part;
    this.#limits = part.load(resourceOf);
    this.#usage = part.load(({adapter, account}) => adapter.limits && callUsageResource(adapter.limits, account.id));
    this.form = new EditForm<Limits>(part.host, {
      localizer: part.localizer,
      editable: part.editable,
      group: part.group,
      standing: true,
      checks: limitChecks,
      labelOf: (path) => this.#labelOf(path),
      wordsOf: (_, value) => (value === UNLIMITED ? part.localizer().text(trunksWords['trunks.unlimited']) : undefined),
      explain: ({kind}) =>
        kind === 'forbidden' ? part.localizer().text(accountLimitsWords['accountLimits.forbidden']) : undefined,
      onSaved: (changed, save) =>
        part.onSaved({
          save,
          resource: 'limits',
          changed,
          message: part.localizer().text(accountLimitsWords['accountLimits.saved']),
        }),
    });
  }

  get status() {
    return this.#limits.state.status;
  }

  /** To be called before each render. @param editable whether the user may change what is shown */
  follow(scope: AccountScope, editable: boolean): void {
    const resource = resourceOf(scope);
    if (resource) this.form.follow(scope, resource, editable ? this.#limits.value : undefined);
  }

  /** @param why the reason why it cannot be changed */
  render(why: string): unknown {
    const {localizer, renderLoad} = this.#part;
    return renderLoad(this.#limits, {
      pending: () => trunksSkeleton(localizer()),
      complete: ({value}, note) =>
        html`${note} ${this.form.isOpen ? this.#renderForm(value) : this.#renderView(value, why)}`,
    });
  }

  #renderForm(stored: Limits): unknown {
    const localizer = this.#part.localizer();
    const {form} = this;
    const fields = html`
      ${trunksForm({
        localizer,
        stored,
        unlimitedTrunks: this.#part.scope()?.adapter.limits?.unlimitedTrunks,
        otherClient: this.#part.scope()?.session.settings.otherClient,
        bind: (path, parse) => form.bind(path, parse),
        ends: this.#sliderEnds(),
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
    return form.render(localizer.text(accountLimitsWords['accountLimits.limits']), fields);
  }

  #renderView(limits: Limits, why: string): TemplateResult {
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

  #sliderEnds(): SliderEnds {
    const accountId = this.#part.scope()?.account.id ?? '';
    if (this.#ends?.accountId !== accountId) this.#ends = {accountId, ends: new SliderEnds()};
    return this.#ends.ends;
  }

  #labelOf(path: string): string {
    const label = limitLabel(path);
    return label ? this.#part.localizer().text(label) : path;
  }
}

function resourceOf({adapter, account}: AccountScope): EditableResource<Limits> | undefined {
  return adapter.limits && limitsResource(adapter.limits, account.id);
}
