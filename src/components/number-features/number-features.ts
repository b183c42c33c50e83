import {html, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import type {ScopedPart} from '../../element/controllers/scoped-part.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import {numberFeaturesResource} from '../../domains/number-features/resource.js';
import {accountResource, type EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {accountName} from '../../element/account-name.js';
import {sendFact} from '../../element/events.js';
import {notice, skeleton} from '../../ui/notices/notices.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {features, switchedOff, type Feature} from './number-features.model.js';
import {toggleStyles} from '../../ui/styles/toggle.js';
import {styles} from './number-features.styles.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {numberFeaturesWords} from '../../i18n/generated/en/number-features.js';

/**
 * What the customer may set up for its phone numbers: the emergency address (E911) and the caller's name (CNAM)
 * (NF-02 … NF-04). What was never set is on, and stays so when the other one is changed. Before something is switched off, it asks. Where the
 * portal does without (`settings.disableNumbersFeatures`, SH-09), it says so and reads nothing.
 *
 * @tag number-features
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `number-features`.
 * @fires {LoadFailedEvent} load-failed - The features could not be read.
 * @csspart form - The form, while something may be changed.
 * @csspart feature - One feature.
 * @csspart switch - The switch of a feature.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart dialog - The question before something is switched off.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The features are being read.
 * @cssstate dirty - Something is switched and not saved.
 * @cssstate error - The features could not be read.
 * @cssproperty [--aw-number-features-gap=12px] - Space between the features.
 */
export class NumberFeatures extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, titledStyles, toggleStyles, styles];
  readonly #features = this.load(resourceOf);
  /** For its name alone, so that the question before a save says whose numbers it is about. */
  readonly #account = this.load((scope) =>
    resourceOf(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #forms: ScopedPart<EditForm<NumberFeatureAccess>> = this.inScope(
    (host, say) =>
      new EditForm<NumberFeatureAccess>(host, {
        localizer: () => this.localizer,
        editable: () => this.editable,
        standing: true,
        labelOf: (path) => {
          const label = features.find(({key}) => key === path)?.label;
          return label ? this.localizer.text(label) : path;
        },
        canUndo: () => true,
        confirm: (draft, base) => this.#question(switchedOff(base, draft)),
        onSaved: (changed, {accountId}) => {
          sendFact(this, 'account-saved', {accountId, resource: 'number-features', changed});
          say(this.localizer.text(numberFeaturesWords['numberFeatures.saved']));
        },
      }),
  );
  readonly #internals = this.attachInternals();

  get #form(): EditForm<NumberFeatureAccess> {
    return this.#forms.current;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && resourceOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#features.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#features.state.status], this.#form.dirty);
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(
      this.#renderList(() => skeleton()),
      true,
    );
  }

  protected override renderScope({session}: AccountScope): unknown {
    const {text} = this.localizer;
    if (session.settings.disableNumbersFeatures) {
      return notice(
        text(numberFeaturesWords['numberFeatures.notOffered.title']),
        text(numberFeaturesWords['numberFeatures.notOffered.text']),
      );
    }
    return this.renderLoad(this.#features, ({value}, note) =>
      this.#frame(html`${note} ${this.#form.isOpen ? this.#renderForm() : this.#renderView(value)}`),
    );
  }

  #frame(content: unknown, busy = false): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>
          <div>
            <h3>${text(numberFeaturesWords['numberFeatures.title'])}</h3>
            <p class="intro">${text(numberFeaturesWords['numberFeatures.text'])}</p>
          </div>
          ${content}
        </div>
      </div>
    `;
  }

  #renderForm(): unknown {
    const {text} = this.localizer;
    return this.#form.render(
      text(numberFeaturesWords['numberFeatures.title']),
      html`<div class="features">${features.map((feature) => this.#renderSwitch(feature))}</div>`,
    );
  }

  #renderSwitch({key, label, hint}: Feature): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div class="toggle feature" part="feature">
        <input
          id=${key}
          part="switch"
          type="checkbox"
          role="switch"
          name=${key}
          .checked=${live(this.#form.get(key) === true)}
          ?disabled=${this.#form.locked}
          aria-describedby="${key}-hint"
          @change=${(event: Event) => this.#form.set(key, (event.target as HTMLInputElement).checked)}
        />
        <label for=${key}>${text(label)}${this.#form.mark(key)}</label>
        <p class="hint" id="${key}-hint">${text(hint)}</p>
      </div>
    `;
  }

  #renderView(value: NumberFeatureAccess): TemplateResult {
    const {text} = this.localizer;
    return html`
      ${this.#renderList(
        ({key}) => html`
          <span class="badge ${value[key] ? 'success' : ''}">
            ${text(value[key] ? numberFeaturesWords['numberFeatures.on'] : numberFeaturesWords['numberFeatures.off'])}
          </span>
        `,
      )}
      <p class="hint">${text(commonWords['state.readOnly'])}</p>
    `;
  }

  #renderList(state: (feature: Feature) => TemplateResult): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div class="features">
        ${features.map(
          (feature) => html`
            <div class="toggle feature shown" part="feature">
              <strong>${text(feature.label)}</strong> ${state(feature)}
              <p class="hint">${text(feature.hint)}</p>
            </div>
          `,
        )}
      </div>
    `;
  }

  /** Nothing is lost by switching on, so that is not asked about. */
  #question(lost: readonly Feature[]): Question<boolean> | undefined {
    if (lost.length === 0) return undefined;
    const account = accountName(this.#account, this.scope);
    return confirmation(({text, list}) => {
      const names = list(lost.map(({label}) => text(label)));
      return {
        title: text(numberFeaturesWords['numberFeatures.confirm.title'], {account}),
        body: html`
          <p>${text(numberFeaturesWords['numberFeatures.confirm.text'], {account, features: names})}</p>
          ${lost.map(({loss}) => (loss === undefined ? undefined : html`<p>${text(loss)}</p>`))}
        `,
        confirm: text(numberFeaturesWords['numberFeatures.confirm.action']),
      };
    });
  }
}

function resourceOf({adapter, account, session}: AccountScope): EditableResource<NumberFeatureAccess> | undefined {
  if (session.settings.disableNumbersFeatures) return undefined;
  return adapter.numberFeatures && numberFeaturesResource(adapter.numberFeatures, account.id);
}
