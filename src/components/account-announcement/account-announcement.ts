import type {PropertyValues, TemplateResult} from 'lit';
import {nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {notesResource} from '../../domains/notes/resource.js';
import {createSlot, type Identity} from '../../session/identity.js';
import {isMasquerading, type AccountScope, type ScopeState} from '../../session/scope.js';
import {AnnouncementDialog, announcementStyles} from '../../domains/notes/announcement/index.js';
import {isTooLarge} from '../../rich-text/too-large.js';
import {loadSanitiser} from '../../rich-text/load-sanitiser.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {sendFact} from '../../element/events.js';
import {WidgetElement} from '../../element/widget-element.js';

/** Whether a sign-in's announcement was shown, or it has none: each is told once, by whichever element comes first. */
const announced = createSlot<{told: boolean}>('announcement@1');
const announcedTo = (identity: Identity): {told: boolean} => identity.slot(announced, () => ({told: false}));

/**
 * The announcement that an operator has left for a customer, in the customer's own portal: a dialog at each sign-in
 * (NO-09). Always that of the account the user signed in to, whichever is shown, and never while they act as another one;
 * where the account has none, that of the portal (`settings.announcement`, SH-15). What it says is sanitised. As long as
 * there is nothing to say it takes no room; where it cannot be read, the portal's own is shown.
 *
 * A sign-in is a connection of the provider, or of the element's own `adapter`. A portal in which each page load connects
 * anew sets `manual` and calls `show()` after a real sign-in.
 *
 * @tag account-announcement
 * @since 0.1.0
 * @fires {AnnouncementDismissedEvent} announcement-dismissed - The user has closed it.
 * @fires {LoadFailedEvent} load-failed - It could not be read.
 * @csspart dialog - The dialog.
 * @csspart rich-text - The text of the announcement.
 * @csspart notice - Words instead of data.
 */
export class AccountAnnouncement extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, announcementStyles];
  /** Waits for `show()` instead of showing at each sign-in. */
  @property({type: Boolean}) manual = false;

  /** Asked for by `show()`. @lifetime user: it names the sign-in that it is for */
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
    // Somebody else's portal, or nobody's: it is not to be read there.
    if (!scope || isMasquerading(scope)) this.#settle(false);
    else if (this.#isDue(scope)) void this.#tell(scope);
  }

  /**
   * Shows the announcement now, also where it was closed before.
   * @returns whether there is one to show; not, while the user acts as another account
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

  /** It is addressed to the account acted as, whichever one is shown. */
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
    // That nobody could be signed in is for the page's other parts to say.
    return state.status === 'failed' ? nothing : super.renderUnready(state);
  }

  #isDue(scope: AccountScope): boolean {
    if (isMasquerading(scope)) return false;
    return this.#wanted?.of === scope.identity.id || (!this.manual && !announcedTo(scope.identity).told);
  }

  async #tell(scope: AccountScope): Promise<void> {
    const {state} = this.#notes;
    if (state.status === 'pending' || state.status === 'unscoped') return;
    const own = state.status === 'complete' ? state.value.value.announcement : '';
    const {announcement = '', richTextImages = false} = scope.session.settings;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    announcedTo(scope.identity).told = true;
    const text = await this.#firstToSay([own, announcement], richTextImages);
    // Signed out, masquerading or gone meanwhile.
    const current = this.scope;
    const possible = this.isConnected && current?.identity.id === scope.identity.id && !isMasquerading(current);
    if (possible && text !== undefined) this.#dialog.show(text);
    wanted?.answer(possible && text !== undefined);
  }

  /** The first text of which something is left to see. */
  async #firstToSay(texts: readonly string[], images: boolean): Promise<string | undefined> {
    const given = texts.filter((text) => text !== '');
    if (given.length === 0) return undefined;
    try {
      const {sanitiseToText} = await loadSanitiser();
      return given.find((text) => isTooLarge(text) || sanitiseToText(text, {images}) !== '');
    } catch (error) {
      // A customer has no use for a dialog that cannot say anything.
      console.error(error);
      return undefined;
    }
  }

  #settle(shown: boolean): void {
    this.#wanted?.answer(shown);
    this.#wanted = undefined;
  }
}
