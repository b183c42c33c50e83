import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {AccountRef} from '../../api/account-ref.js';
import {isMasquerading, sameScope, type AccountScope} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {sendIntent} from '../../element/events.js';
import {warningIcon} from '../../ui/icons/icons.js';
import {WidgetElement} from '../../element/widget-element.js';
import {nameOf, turnOf, type Names} from './masquerade-banner.model.js';
import {styles} from './masquerade-banner.styles.js';
import {masqueradeBannerWords} from '../../i18n/generated/en/masquerade-banner.js';

/**
 * Says, as long as the user acts as another account than their own, as which one, by which path, and leads back in one
 * step (MQ-03, MQ-06). Otherwise it shows nothing and takes up no room. It sticks to the top of what it stands in.
 *
 * @tag masquerade-banner
 * @since 0.1.0
 * @fires {MasqueradeEndRequestEvent} masquerade-end-request - The user wants to act as themselves again;
 *   `detail.accountId` is the account acted as. Cancel it to handle it yourself.
 * @csspart banner - The banner.
 * @csspart path - The accounts from the user's own down to the one acted as.
 * @csspart end - The button that leads back.
 * @cssstate masquerading - The user acts as another account; only then is there anything to see.
 * @cssproperty [--aw-masquerade-banner-background=var(--aw-color-warning)] - Colour of the banner.
 * @cssproperty [--aw-masquerade-banner-text=var(--aw-color-surface)] - Colour of the text on it.
 * @cssproperty [--aw-masquerade-banner-z-index=20] - Its layer, where it sticks over scrolled content.
 */
export class MasqueradeBanner extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, styles];
  /** Names confirmed since the scope was made; the next scope has them itself. */
  readonly #names = this.scoped<Names>(new Map());

  /** @lifetime element: compared with the scope of the moment, and replaced by it */
  #followed: AccountScope | undefined;
  /** @lifetime element: together with the scope that is followed */
  #unfollow = (): void => {};
  /** As whom the user acted so far. @lifetime user: a turn is announced by comparing it */
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

  /** No scope, no masquerade; what is wrong with the connection is said by the widgets that need it. */
  protected override renderUnready(): unknown {
    return nothing;
  }

  /** It is about the account acted as alone. */
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
              ${text(masqueradeBannerWords['masqueradeBanner.acting'], {name: nameOf(acting, this.#names.value)})}
            </div>
            ${this.#renderPath(trail)}
          </div>
          <button
            type="button"
            part="end"
            @click=${() => sendIntent(this, 'masquerade-end-request', {accountId: acting.id})}
          >
            ${text(masqueradeBannerWords['masqueradeBanner.end'], {name: nameOf(home, this.#names.value)})}
          </button>
        </div>
      </section>
    `;
  }

  #renderPath(trail: readonly AccountRef[]): TemplateResult {
    return html`
      <ol part="path" aria-label=${this.localizer.text(masqueradeBannerWords['masqueradeBanner.path'])}>
        ${trail.map((account) => html`<li><bdi>${nameOf(account, this.#names.value)}</bdi></li>`)}
      </ol>
    `;
  }

  #announceTurn(scope: AccountScope | undefined): void {
    if (!scope) return;
    const turn = turnOf(this.#acting, scope.trail);
    this.#acting = scope.acting;
    if (!turn) return;
    const name = nameOf(turn.account, this.#names.value);
    this.announce(this.localizer.text(masqueradeBannerWords[`masqueradeBanner.${turn.turn}`], {name}));
  }

  /** Names in the scope are those of its beginning; a rename that was confirmed since then is a fact. */
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
