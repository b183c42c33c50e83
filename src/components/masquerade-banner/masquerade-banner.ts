import {knownName} from '../../element/account-name.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {AccountRef} from '../../api/account-ref.js';
import {isMasquerading, sameScope, type AccountScope} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {sendIntent} from '../../element/events.js';
import {warningIcon} from '../../ui/icons/icons.js';
import {WidgetElement} from '../../element/widget-element.js';
import {renamed, turnOf, type Names} from './masquerade-banner.model.js';
import {styles} from './masquerade-banner.styles.js';
import {masqueradeBannerWords} from '../../i18n/generated/en/masquerade-banner.js';
import {verbatim} from '../../ui/text/verbatim.js';
import {sentence} from '../../ui/text/sentence.js';

/**
 * Shows, while the user acts as another account, which account that is and the path to it, and offers a button that
 * ends masquerading. Otherwise it is empty and takes up no space. It sticks to the top of its scroll container.
 *
 * @tag masquerade-banner
 * @since 0.1.0
 * @fires {MasqueradeEndRequestEvent} masquerade-end-request - The user asked to end masquerading; `detail.accountId` is
 *   the account the user acts as. Cancel it to handle it yourself.
 * @csspart banner - The banner.
 * @csspart path - The accounts from the user's own down to the one the user acts as.
 * @csspart end - The button that ends masquerading.
 * @cssstate masquerading - The user acts as another account; the element is visible only in this state.
 * @cssproperty [--aw-masquerade-banner-background=var(--aw-color-warning)] - Color of the banner.
 * @cssproperty [--aw-masquerade-banner-text=var(--aw-color-surface)] - Color of its text.
 * @cssproperty [--aw-masquerade-banner-z-index=20] - Its z-index when it sticks over scrolled content.
 */
export class MasqueradeBanner extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, styles];
  /** Names confirmed since the scope was created; the next scope contains them. */
  readonly #names = this.scoped<Names>(new Map());

  /**
   * The scope whose names are followed.
   * @lifetime element: compared with the current scope, and replaced by it
   */
  #followed: AccountScope | undefined;
  /**
   * Stops following names.
   * @lifetime element: together with the scope that is followed
   */
  #unfollow = (): void => {};
  /**
   * The account the user acted as so far.
   * @lifetime user: changes are detected by comparison with it
   */
  #acting: AccountRef | undefined;

  protected override left(): void {
    this.#follow(undefined);
    this.#acting = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    this.#follow(scope);
    this.#announceTurn(scope);
    this.reflect({masquerading: scope !== undefined && isMasquerading(scope)});
  }

  /** Renders nothing without a scope: other widgets report connection errors. */
  protected override renderUnready(): unknown {
    return nothing;
  }

  /** The banner depends only on the acting account. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope(scope: AccountScope): unknown {
    if (!isMasquerading(scope)) return nothing;
    const {text} = this.localizer;
    const {home, acting, trail} = scope;
    return html`
      <section class="widget" part="banner" aria-label=${text(masqueradeBannerWords['masqueradeBanner.label'])}>
        <div class="bar">
          ${warningIcon()}
          <div class="words">
            <div class="acting">
              ${sentence(this.localizer, masqueradeBannerWords['masqueradeBanner.acting'], {
                name: this.#nameOf(acting),
              })}
            </div>
            ${this.#renderPath(trail)}
          </div>
          <button
            type="button"
            part="end"
            @click=${() => sendIntent(this, 'masquerade-end-request', {accountId: acting.id})}
          >
            ${sentence(this.localizer, masqueradeBannerWords['masqueradeBanner.end'], {name: this.#nameOf(home)})}
          </button>
        </div>
      </section>
    `;
  }

  #renderPath(trail: readonly AccountRef[]): TemplateResult {
    return html`
      <ol part="path" aria-label=${this.localizer.text(masqueradeBannerWords['masqueradeBanner.path'])}>
        ${trail.map((account) => html`<li>${verbatim(this.#nameOf(account))}</li>`)}
      </ol>
    `;
  }

  #nameOf(account: AccountRef): string {
    return knownName(renamed(account, this.#names.value), this.scope, this.localizer);
  }

  #announceTurn(scope: AccountScope | undefined): void {
    if (!scope) return;
    const turn = turnOf(this.#acting, scope.trail);
    this.#acting = scope.acting;
    if (!turn) return;
    const name = this.#nameOf(turn.account);
    this.announce(this.localizer.text(masqueradeBannerWords[`masqueradeBanner.${turn.turn}`], {name}));
  }

  /** Follows renames: a scope contains the names at its creation only. */
  #follow(scope: AccountScope | undefined): void {
    if (sameScope(scope, this.#followed)) return;
    this.#followed = scope;
    this.#unfollow();
    this.#unfollow =
      scope?.facts.subscribe((fact) => {
        if (fact.type !== 'saved') return;
        this.#names.value = new Map([...this.#names.value, [fact.account.id, fact.account.name]]);
      }) ?? (() => {});
  }
}
