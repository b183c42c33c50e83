import type {PropertyValues, TemplateResult} from 'lit';
import {nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {notesResource} from '../../domains/notes/resource.js';
import {createSlot, type Identity} from '../../session/identity.js';
import {isMasquerading, type AccountScope, type ScopeState} from '../../session/scope.js';
import {AnnouncementDialog, announcementStyles} from '../../domains/notes/announcement/index.js';
import {isTooLarge} from '../../rich-text/too-large.js';
import {loadSanitizer} from '../../rich-text/load-sanitizer.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {sendFact} from '../../element/events.js';
import {WidgetElement} from '../../element/widget-element.js';

/** Whether the announcement of a sign-in was shown or there is none: each is shown once, by the first element. */
const announced = createSlot<{reported: boolean}>('announcement@1');
const announcedTo = (identity: Identity): {reported: boolean} => identity.slot(announced, () => ({reported: false}));

/**
 * An operator's announcement for a customer, in the customer's own portal: a dialog at each sign-in. It is always that
 * of the account the user signed in to, whichever is shown, and never appears during a masquerade. If the account has
 * none, or it cannot be read, the portal's own is shown (`settings.announcement`). The text is sanitized. Without an
 * announcement, the element takes no space.
 *
 * A sign-in is a connection of the provider, or of the element's own `adapter`. A portal in which each page load
 * connects again sets `manual` and calls `show()` after an actual sign-in.
 *
 * @tag account-announcement
 * @since 0.1.0
 * @fires {AnnouncementDismissedEvent} announcement-dismissed - The user has closed it.
 * @fires {LoadFailedEvent} load-failed - It could not be read.
 * @csspart dialog - The dialog.
 * @csspart rich-text - The text of the announcement.
 * @csspart notice - A message instead of data.
 */
export class AccountAnnouncement extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, announcementStyles];
  /** Waits for `show()` instead of showing the announcement at each sign-in. */
  @property({type: Boolean}) manual = false;

  /** The request of `show()`. @lifetime user: it names the sign-in that it is for */
  #wanted: {readonly of: Identity['id']; readonly answer: (shown: boolean) => void} | undefined;

  readonly #notes = this.load((scope) =>
    this.#isDue(scope) ? notesResource({...scope, account: scope.home}) : undefined,
  );
  readonly #dialogs = this.inScope(
    (host) =>
      new AnnouncementDialog(host, () => {
        const {scope} = this;
        if (scope) sendFact(this, 'announcement-dismissed', {accountId: scope.home.id});
      }),
  );

  get #dialog(): AnnouncementDialog {
    return this.#dialogs.current;
  }

  protected override left(): void {
    this.#settle(false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    // In another user's portal, or without a user, it must not be shown.
    if (!scope || isMasquerading(scope)) this.#settle(false);
    else if (this.#isDue(scope)) void this.#tell(scope);
  }

  /**
   * Shows the announcement now, even if it was closed before.
   * @returns whether there is one to show; `false` while the user acts as another account
   */
  show(): Promise<boolean> {
    const {scope} = this;
    this.#settle(false);
    if (!scope || isMasquerading(scope)) return Promise.resolve(false);
    return new Promise((answer) => {
      this.#wanted = {of: scope.identity.id, answer};
      this.requestUpdate();
    });
  }

  /** The announcement is for the acting account, whichever one is shown. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope({session}: AccountScope): TemplateResult | typeof nothing {
    return this.#dialog.render({
      localizer: this.localizer,
      images: session.settings.richTextImages ?? false,
    });
  }

  protected override renderUnready(state: Exclude<ScopeState, {status: 'ready'}>): unknown {
    // A failed sign-in is reported by other parts of the page.
    return state.status === 'failed' ? nothing : super.renderUnready(state);
  }

  #isDue(scope: AccountScope): boolean {
    if (isMasquerading(scope)) return false;
    return this.#wanted?.of === scope.identity.id || (!this.manual && !announcedTo(scope.identity).reported);
  }

  async #tell(scope: AccountScope): Promise<void> {
    const {state} = this.#notes;
    if (state.status === 'pending' || state.status === 'unscoped') return;
    const own = state.status === 'complete' ? state.value.value.announcement : '';
    const {announcement = '', richTextImages = false} = scope.session.settings;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    announcedTo(scope.identity).reported = true;
    const text = await this.#firstToSay([own, announcement], richTextImages);
    // The user has signed out, masqueraded, or left in the meantime.
    const current = this.scope;
    const possible = this.isConnected && current?.identity.id === scope.identity.id && !isMasquerading(current);
    if (possible && text !== undefined) this.#dialog.show(text);
    wanted?.answer(possible && text !== undefined);
  }

  /** The first text with visible content. */
  async #firstToSay(texts: readonly string[], images: boolean): Promise<string | undefined> {
    const given = texts.filter((text) => text !== '');
    if (given.length === 0) return undefined;
    try {
      const {sanitizeToText} = await loadSanitizer();
      return given.find((text) => isTooLarge(text) || sanitizeToText(text, {images}) !== '');
    } catch (error) {
      // A dialog that cannot show anything is of no use to a customer.
      console.error(error);
      return undefined;
    }
  }

  #settle(shown: boolean): void {
    this.#wanted?.answer(shown);
    this.#wanted = undefined;
  }
}
