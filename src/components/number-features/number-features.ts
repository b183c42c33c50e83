import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {numberFeaturesResource} from '../../domains/number-features/resource.js';
import {accountName} from '../../element/account-name.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {numberFeaturesWords} from '../../i18n/generated/en/number-features.js';
import type {AccountScope} from '../../session/scope.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {notice, skeleton} from '../../ui/notices/notices.js';
import {toggleStyles} from '../../ui/styles/toggle.js';
import {features, switchedOff, type Feature} from './number-features.model.js';
import {styles} from './number-features.styles.js';
import {sentence} from '../../ui/text/sentence.js';

/**
 * Shows and changes which features the customer may set up for its phone numbers: the emergency address (E911) and the
 * caller name (CNAM). A feature that was never set is on, and remains on when the other one is changed. A feature is
 * turned off only after a confirmation. When the portal disables these features (`settings.disableNumbersFeatures`),
 * the element says so and reads nothing.
 *
 * @tag number-features
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is
 *   `number-features`.
 * @fires {LoadFailedEvent} load-failed - The features could not be read.
 * @csspart title - The title.
 * @csspart form - The form, while something may be changed.
 * @csspart feature - One feature.
 * @csspart switch - The switch of a feature.
 * @csspart form-actions - The unsaved changes, Save, and Cancel.
 * @csspart dialog - The confirmation before a feature is turned off.
 * @csspart error - The error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a button that checks it.
 * @csspart overwritten - A save that may have replaced another client's change, with a button that undoes it.
 * @csspart notice - A message in place of data.
 * @cssstate loading - The features are being read.
 * @cssstate dirty - A switch was changed and is not saved.
 * @cssstate error - The features could not be read.
 * @cssproperty [--aw-number-features-gap=12px] - Space between the features.
 */
export class NumberFeatures extends DocumentWidget<NumberFeatureAccess> {
  static override styles = [DocumentWidget.styles, toggleStyles, styles];

  protected override readonly document: DocumentDefinition<NumberFeatureAccess> = {
    name: 'number-features',
    resource: ({adapter, account, session}) =>
      session.settings.disableNumbersFeatures
        ? undefined
        : adapter.numberFeatures && numberFeaturesResource(adapter.numberFeatures, account.id),
    words: {
      title: numberFeaturesWords['numberFeatures.title'],
      intro: numberFeaturesWords['numberFeatures.text'],
      form: numberFeaturesWords['numberFeatures.title'],
      saved: numberFeaturesWords['numberFeatures.saved'],
    },
    fields: {
      labelOf: (path) => {
        const label = features.find(({key}) => key === path)?.label;
        return label ? this.localizer.text(label) : path;
      },
      confirm: (draft, base) => this.#question(switchedOff(base, draft)),
    },
  };

  /** Read only for the name, which the confirmation before a save shows. */
  readonly #account = this.loadAccount();

  protected override renderScope(scope: AccountScope): unknown {
    const {text} = this.localizer;
    return scope.session.settings.disableNumbersFeatures
      ? notice(
          text(numberFeaturesWords['numberFeatures.notOffered.title']),
          text(numberFeaturesWords['numberFeatures.notOffered.text']),
        )
      : super.renderScope(scope);
  }

  protected override renderSkeleton(): TemplateResult {
    return this.#renderList(() => skeleton());
  }

  protected override renderFields(): TemplateResult {
    return html`<div class="features">${features.map((feature) => this.#renderSwitch(feature))}</div>`;
  }

  protected override renderView(value: NumberFeatureAccess): TemplateResult {
    const {text} = this.localizer;
    return html`
      ${this.#renderList(
        ({key}) => html`
          <span class="badge ${value[key] ? 'success' : ''}">
            ${text(value[key] ? numberFeaturesWords['numberFeatures.on'] : numberFeaturesWords['numberFeatures.off'])}
          </span>
        `,
      )}
      ${this.renderReadOnly()}
    `;
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
          .checked=${live(this.editForm.get(key) === true)}
          ?disabled=${this.editForm.locked}
          aria-describedby="${key}-hint"
          @change=${(event: Event) => this.editForm.set(key, (event.target as HTMLInputElement).checked)}
        />
        <label for=${key}>${text(label)}${this.editForm.mark(key)}</label>
        <p class="hint" id="${key}-hint">${text(hint)}</p>
      </div>
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

  /** Returns the confirmation for features that are turned off; turning a feature on needs none. */
  #question(lost: readonly Feature[]): Question<boolean> | undefined {
    if (lost.length === 0) return undefined;
    const account = accountName(this.#account, this.scope, this.localizer);
    return confirmation((localizer) => {
      const {text, list} = localizer;
      const names = list(lost.map(({label}) => text(label)));
      return {
        title: sentence(localizer, numberFeaturesWords['numberFeatures.confirm.title'], {account}),
        body: html`
          <p>
            ${sentence(localizer, numberFeaturesWords['numberFeatures.confirm.text'], {
              account,
              features: html`${names}`,
            })}
          </p>
          ${lost.map(({loss}) => (loss === undefined ? undefined : html`<p>${text(loss)}</p>`))}
        `,
        confirm: text(numberFeaturesWords['numberFeatures.confirm.action']),
      };
    });
  }
}
