import {knownName} from '../../element/account-name.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {createRef, ref} from 'lit/directives/ref.js';
import type {AccountId} from '../../api/account-ref.js';
import {searchProgress} from '../../domains/account-set/search-notices.js';
import {WordSearch} from '../../domains/account-set/word-search.js';
import {accountResource} from '../../session/resources.js';
import {isMasquerading, type AccountScope, type ScopeState} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {BackdropPress} from '../../ui/dialogs/backdrop-press.js';
import {fieldStyles} from '../../ui/styles/fields.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {sendIntent} from '../../element/events.js';
import {keepFocus} from '../../ui/fields/keep-focus.js';
import {searchIcon} from '../../ui/icons/icons.js';
import {pressedKey} from '../../ui/keys.js';
import {TextMatch} from '../../ui/text/text-match.js';
import {WidgetElement} from '../../element/widget-element.js';
import {actionFor, type JumpAction} from './account-jump.keys.js';
import {JumpMemory, type JumpStorage} from './account-jump.memory.js';
import {
  bestFirst,
  groupsOf,
  isPinned,
  knownIn,
  optionForKey,
  withFound,
  type JumpEntry,
  type JumpGroup,
  type Sought,
} from './account-jump.model.js';
import {RememberedAccounts} from './account-jump.remembered.js';
import {optionId, optionTemplate, type OptionContext} from './account-jump.option.js';
import {
  actionsTemplate,
  groupsTemplate,
  searchStateTemplate,
  searchStatusText,
  triggerTemplate,
} from './account-jump.parts.js';
import {parseShortcut, ShortcutController} from './account-jump.shortcut.js';
import {styles} from './account-jump.styles.js';
import {accountJumpWords} from '../../i18n/generated/en/account-jump.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {moveFocus} from '../../ui/focus/move-focus.js';

/**
 * Opens any account below the user's own with a few keys: by any words of its name, realm, or id, pinned and recent
 * accounts first, then the best matches. It searches the user's whole tree, also during a masquerade.
 *
 * The backend's own search provides the first matches, and all accounts are read once in the meantime, up to
 * `settings.searchIndexLimit` of them; the user can stop reading, or read more.
 *
 * The shortcut opens it from anywhere within the provider; pressed again, it closes it. In the jump, Enter opens an
 * account, Ctrl/⌘ Enter acts as it, Shift Enter pins it, Alt ↑ returns to the home account, and Escape clears the text,
 * then closes.
 *
 * @tag account-jump
 * @since 0.1.0
 * @fires {AccountSelectRequestEvent} account-select-request - The user chose an account. Cancel it to handle it
 *   yourself.
 * @fires {MasqueradeRequestEvent} masquerade-request - The user wants to act as an account. Cancel it to handle it
 *   yourself.
 * @fires {MasqueradeEndRequestEvent} masquerade-end-request - The user wants to end the masquerade; `detail.accountId`
 *   is the acting account. Cancel it to handle it yourself.
 * @fires {LoadFailedEvent} load-failed - A search failed, or the shown account could not be read.
 * @csspart button - The button that opens it.
 * @csspart dialog - The jump itself.
 * @csspart field - The search field.
 * @csspart option - One account.
 * @csspart error - Why the search failed.
 * @cssstate open - The jump is open.
 * @cssproperty [--aw-account-jump-width=38rem] - Width of the jump, if there is space for it.
 */
export class AccountJump extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, fieldStyles, stateStyles, styles];
  /**
   * Key that opens the jump, such as `mod+k`, `ctrl+shift+p`, or `/`: `mod` is ⌘ on Apple keyboards and Ctrl on others.
   * A key without a modifier is ignored while the user types. Empty: none.
   */
  @property() shortcut = 'mod+k';

  /** Hides the button: the jump opens with its shortcut or with `open()`. */
  @property({type: Boolean, reflect: true, attribute: 'hide-button'}) hideButton = false;

  /**
   * Where the ids and names of each user's pinned and recent accounts are stored. Default: `localStorage`, in which
   * only the ids of pinned accounts remain when another user signs in; the host must clear any other storage itself.
   */
  @property({attribute: false}) storage?: JumpStorage | undefined;

  readonly #opened = this.scoped(false);
  /** The option that Enter opens, wherever later results move it; by default, the first one. */
  readonly #active = this.scoped<AccountId | undefined>(undefined);
  /** The number of options that have been in view since the text changed: only their paths are requested. */
  readonly #reach = this.scoped(0);
  /** The current search, if any. */
  readonly #sought = this.scoped<Sought | undefined>(undefined);

  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #field = createRef<HTMLInputElement>();
  /** @lifetime element */
  readonly #backdrop = new BackdropPress(() => this.close());
  readonly #remembered = new RememberedAccounts(new JumpMemory(() => this.storage ?? localStorage), () => {
    // The known name of an account may have changed or been removed; a move changes its path.
    if (this.#sought.value) this.#sought.value = {match: this.#sought.value.match};
    this.requestUpdate();
  });
  /** @lifetime user Matches are exposed only for the text and the user that they were requested for. */
  readonly #search = new WordSearch(this, {
    scope: () => (this.#opened.value ? this.scope : undefined),
    onError: (error) => this.reportFailure(error),
  });
  /** The name of the shown account, which is stored; widgets that show it share the request. */
  readonly #shown = this.load(({adapter, account, home}) =>
    account.id === home.id ? undefined : accountResource(adapter, account.id),
  );

  constructor() {
    super();
    // @lifetime element The shortcut opens the jump, whatever account is shown.
    new ShortcutController(this, {
      shortcut: () => parseShortcut(this.shortcut),
      onPress: () => (this.#isShown ? this.close() : this.open()),
    });
  }

  /** Opens the jump if an account is shown. */
  open(): void {
    const {scope} = this;
    if (!scope || this.#isShown) return;
    this.#remembered.read(scope);
    this.#setText('');
    this.#opened.value = true;
    this.requestUpdate();
  }

  /** Closes the jump; the focus returns to where it was. */
  close(): void {
    this.#dialog.value?.close();
    this.#onClose();
  }

  /** `opened` is the wanted state; the browser also closes the dialog by itself, for instance on Escape. */
  get #isShown(): boolean {
    return this.#dialog.value?.open === true;
  }

  protected override left(): void {
    this.close();
    this.#remembered.follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (this.#remembered.follow(scope)) {
      this.#opened.value = false;
      this.#setText('');
    }
    if (scope) this.#remembered.see(scope, this.#shown.state);
    this.reflect({open: this.#opened.value});
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.#dialog.value;
    if (this.#opened.value && dialog && !dialog.open) {
      dialog.showModal();
      moveFocus(this.#field.value);
    }
    if (this.#opened.value) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
      // Not within the update, because it may request another one.
      queueMicrotask(this.#measure);
    }
  }

  protected override renderUnready(status: Exclude<ScopeState, {status: 'ready'}>): unknown {
    // Connection problems are reported by other widgets; a toolbar has no space for them.
    return status.status === 'none' ? super.renderUnready(status) : this.#renderButton(false);
  }

  /** The search and the pins do not depend on the shown account. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    return html`
      ${this.#renderButton(true)}
      <dialog
        ${ref(this.#dialog)}
        part="dialog"
        aria-label=${this.localizer.text(accountJumpWords['accountJump.title'])}
        @keydown=${this.#onKeydown}
        @close=${this.#onClose}
        @pointerdown=${this.#backdrop.onPointerDown}
        @pointerup=${this.#backdrop.onPointerUp}
        @click=${this.#onClick}
      >
        ${this.#opened.value ? this.#renderJump(scope) : nothing}
      </dialog>
    `;
  }

  #renderButton(enabled: boolean): unknown {
    const {shortcut} = this;
    return this.hideButton ? nothing : triggerTemplate(this.localizer, {shortcut, enabled, onPress: () => this.open()});
  }

  #renderJump(scope: AccountScope): TemplateResult {
    const {text} = this.localizer;
    const groups = this.#groups(scope);
    const entries = groups.flatMap((group) => group.entries);
    const activeIndex = this.#indexIn(entries);
    const active = entries[activeIndex];
    return html`
      <div class="jump">
        <div class="line">
          ${searchIcon()}
          <input
            ${ref(this.#field)}
            part="field"
            type="text"
            role="combobox"
            aria-label=${text(accountJumpWords['accountJump.field'])}
            placeholder=${text(accountJumpWords['accountJump.field'])}
            aria-autocomplete="list"
            aria-expanded=${entries.length > 0 ? 'true' : 'false'}
            aria-controls="options"
            aria-activedescendant=${active ? optionId(activeIndex) : nothing}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            @input=${this.#onInput}
          />
          <button type="button" class="quiet" @click=${() => this.close()}>${text(commonWords['action.close'])}</button>
        </div>
        ${searchProgress(this.localizer, this.#search)}
        <div class="results" @scroll=${this.#measure} @mousedown=${keepFocus}>
          <div id="options" role="listbox" aria-label=${text(accountJumpWords['accountJump.options'])}>
            ${groupsTemplate(this.localizer, groups, (entry, index) =>
              this.#renderOption(entry, {index, active: index === activeIndex}, scope),
            )}
          </div>
          ${searchStateTemplate(this.localizer, this.#search, entries.length)}
        </div>
        ${this.#renderActions(active, scope)}
        <div class="visually-hidden" role="status">
          ${searchStatusText(this.localizer, this.#search, entries.length)}
        </div>
      </div>
    `;
  }

  #renderOption(
    entry: JumpEntry,
    {index, active}: Pick<OptionContext, 'index' | 'active'>,
    {account}: AccountScope,
  ): TemplateResult {
    return optionTemplate(entry, {
      localizer: this.localizer,
      index,
      match: this.#sought.value?.match,
      active,
      shown: entry.id === account.id,
      pinned: isPinned(this.#remembered.value, entry.id),
      path: index < this.#reach.value ? this.#search.pathTo(entry.id) : undefined,
    });
  }

  #renderActions(active: JumpEntry | undefined, scope: AccountScope): TemplateResult {
    const {home, account} = scope;
    return actionsTemplate(this.localizer, {
      active: active && {pinned: isPinned(this.#remembered.value, active.id)},
      home: account.id !== home.id || isMasquerading(scope) ? knownName(home, scope, this.localizer) : undefined,
      onAct: (action) => this.#act(action),
    });
  }

  #groups(scope: AccountScope): readonly JumpGroup[] {
    const {value: sought} = this.#sought;
    if (!sought) return groupsOf(this.#remembered.value);
    const known = (sought.known ??= knownIn(scope, this.#remembered.value, sought.match));
    const {state: search} = this.#search;
    const all = search.status === 'complete' ? withFound(known, search.items) : known;
    const entries = bestFirst(all, sought.match, this.#remembered.value);
    return entries.length > 0 ? [{kind: 'matches', entries}] : [];
  }

  #setText(text: string): void {
    this.#search.setText(text);
    this.#sought.value = this.#search.text === '' ? undefined : {match: new TextMatch(this.#search.text)};
    this.#active.value = undefined;
    this.#reach.value = 0;
    if (this.#field.value && this.#field.value.value !== text) this.#field.value.value = text;
  }

  #act(action: JumpAction): void {
    const {scope} = this;
    if (!scope) return;
    const entries = this.#entriesIn(scope);
    const entry = entries[this.#indexIn(entries)];
    if (action === 'pin') {
      if (entry) this.#togglePin(entry, scope);
      return;
    }
    const target = action === 'home' ? scope.home : entry;
    if (!target) return;
    this.close();
    if (target.id === scope.home.id && isMasquerading(scope)) {
      sendIntent(this, 'masquerade-end-request', {accountId: scope.acting.id});
    } else if (action === 'use' && target.id !== scope.home.id) {
      sendIntent(this, 'masquerade-request', {accountId: target.id});
      void this.#remembered.check(scope, target.id);
    } else {
      sendIntent(this, 'account-select-request', {accountId: target.id});
    }
  }

  #togglePin(entry: JumpEntry, scope: AccountScope): void {
    this.#remembered.togglePin(scope, entry);
    // The account may have moved to another group, and remains the active option.
    this.#active.value = entry.id;
  }

  #entriesIn(scope: AccountScope): readonly JumpEntry[] {
    return this.#groups(scope).flatMap(({entries}) => entries);
  }

  #indexIn(entries: readonly JumpEntry[]): number {
    const index = entries.findIndex(({id}) => id === this.#active.value);
    return Math.max(0, index);
  }

  readonly #onInput = (event: InputEvent): void => {
    if (event.target instanceof HTMLInputElement) this.#setText(event.target.value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const {scope} = this;
    const key = pressedKey(event);
    if (!scope || key === undefined) return;
    const inField = event.composedPath()[0] === this.#field.value;
    if (key === 'Escape' && this.#field.value?.value) {
      event.preventDefault();
      this.#setText('');
      moveFocus(this.#field.value);
      return;
    }
    const action = actionFor(event);
    // Enter on a button presses that button.
    if (action && (inField || action === 'home')) {
      event.preventDefault();
      this.#act(action);
      return;
    }
    const entries = this.#entriesIn(scope);
    const next = inField ? optionForKey(key, this.#indexIn(entries), entries.length) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.#active.value = entries[next]?.id;
  };

  /** Counts the options down to the last one in view. */
  readonly #measure = (): void => {
    const end = this.renderRoot.querySelector('.results')?.getBoundingClientRect().bottom ?? 0;
    const options = [...this.renderRoot.querySelectorAll('.option')];
    const beyond = options.findIndex((option) => option.getBoundingClientRect().top >= end);
    const reach = beyond < 0 ? options.length : beyond;
    if (reach > this.#reach.value) this.#reach.value = reach;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const index = target?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const {scope} = this;
    if (index === undefined || !scope) return;
    this.#active.value = this.#entriesIn(scope)[Number(index)]?.id;
    if (target?.closest('.pin')) this.#act('pin');
    else this.#act(event.ctrlKey || event.metaKey ? 'use' : 'open');
    moveFocus(this.#field.value);
  };

  readonly #onClose = (): void => {
    // The browser reports the closing later, when the jump may be open again.
    if (this.#isShown) return;
    this.#opened.value = false;
    this.#setText('');
  };
}
