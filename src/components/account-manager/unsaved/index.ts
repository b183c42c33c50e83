import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {unsavedMark} from '../../../ui/fields/unsaved-mark.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Editor, Revealer} from '../../../session/editor.js';
import type {Editors} from '../../../session/editors.js';
import type {AccountScope} from '../../../session/scope.js';
import {canReveal, goTo} from '../../../session/settle.js';
import {unsavedStyles} from '../../../ui/styles/unsaved.js';
import {chevronIcon} from '../../../ui/icons/icons.js';
import {keyed} from '../../../element/keyed.js';
import {adoptStyles} from '../../../ui/styles/adopt.js';
import {countChanges, groupChanges} from '../../../element/unsaved/groups.js';
import {unsavedList} from '../../../element/unsaved/list.js';
import {unsavedListStyles} from '../../../element/unsaved/list.styles.js';
import type {Adding} from '../account-manager.adding.js';
import {tabsFor, type ManagerTab} from '../account-manager.model.js';
import {showWithin} from '../account-manager.strip.js';
import {styles} from './styles.js';
import {moveFocus} from '../../../ui/focus/move-focus.js';

export interface ManagerUnsavedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface ManagerUnsavedOptions {
  readonly scope: () => AccountScope | undefined;
  readonly localizer: () => Localizer;
  /** The tag prefix of the manager's elements. */
  readonly prefix: string;
  readonly adding: Pick<Adding, 'hide' | 'show'>;
  readonly openTab: (tab: ManagerTab, scope: AccountScope) => void;
  /** Brings the account in front of the list in a narrow manager. */
  readonly bringToFront: () => void;
}

const WIZARD = 'account-wizard';

/**
 * The unsaved input of the shown account: a mark at each affected tab, and a panel that lists the changes with links to
 * them. Loaded with the first unsaved input.
 */
export class ManagerUnsaved implements Revealer {
  readonly #host: ManagerUnsavedHost;
  readonly #options: ManagerUnsavedOptions;
  readonly #button = createRef<HTMLElement>();
  readonly #panel = createRef<HTMLElement>();
  #editors: Editors | undefined;
  #isShown = false;

  constructor(host: ManagerUnsavedHost, options: ManagerUnsavedOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host.renderRoot, [unsavedStyles, unsavedListStyles, styles]);
    host.addController(this);
  }

  hostUpdate(): void {
    const editors = this.#options.scope()?.editors;
    if (editors === this.#editors) return;
    this.#editors?.revealers.delete(this);
    this.#editors = editors;
    editors?.revealers.add(this);
  }

  /** The button leaves less space for the tabs. */
  hostUpdated(): void {
    const isShown = this.#panel.value !== undefined;
    if (isShown === this.#isShown) return;
    this.#isShown = isShown;
    const tab = this.#host.renderRoot.querySelector('[role="tab"][aria-selected="true"]');
    if (tab) showWithin(tab);
  }

  hostDisconnected(): void {
    this.#editors?.revealers.delete(this);
    this.#editors = undefined;
  }

  canShow(editor: Editor): boolean {
    return this.#placeOf(editor) !== undefined;
  }

  show(editor: Editor): void {
    const {adding, bringToFront, openTab, scope} = this.#options;
    const place = this.#placeOf(editor);
    const current = scope();
    if (place === undefined || !current) return;
    bringToFront();
    if (place === WIZARD) adding.show(editor.accountId);
    else {
      adding.hide();
      openTab(place, current);
    }
  }

  /** The mark inside a tab whose forms hold unsaved input. */
  mark({id}: ManagerTab): TemplateResult | typeof nothing {
    const isMarked = this.#dirty.some((editor) => {
      const place = this.#placeOf(editor);
      return place !== WIZARD && place?.id === id;
    });
    return isMarked ? unsavedMark(this.#localizer) : nothing;
  }

  /** The number of changes next to the tabs, with a button that lists them. */
  render(): unknown {
    const scope = this.#options.scope();
    if (!scope) return nothing;
    const groups = groupChanges(this.#dirty, this.#localizer, scope.account.id);
    if (groups.length === 0) return nothing;
    const localizer = this.#localizer;
    const {text, number} = localizer;
    const count = countChanges(groups);
    // Open content of the account ends with it.
    return keyed(
      scope.signal,
      html`
        <button
          ${ref(this.#button)}
          type="button"
          class="unsaved-changes"
          part="unsaved-changes"
          popovertarget="unsaved"
        >
          <span class="unsaved" aria-hidden="true"></span>
          <span class="count" aria-hidden="true">${number(count)}</span>
          <span class="words">${text(formsWords['form.changes'], {count})}</span>
          ${chevronIcon()}
        </button>
        <div
          ${ref(this.#panel)}
          id="unsaved"
          class="unsaved-panel"
          part="unsaved-panel"
          popover
          role="dialog"
          aria-label=${text(formsWords['form.changes'], {count})}
          @beforetoggle=${this.#onToggle}
        >
          ${unsavedList(localizer, groups, {
            canGoTo: (editor) => canReveal(scope.editors, editor),
            onGoTo: (editor, path) => {
              this.#panel.value?.hidePopover();
              void goTo(scope.editors, editor, path, scope.signal);
            },
          })}
        </div>
      `,
    );
  }

  /** The browser returns the focus by itself, but not within a shadow root. */
  readonly #onToggle = ({newState}: ToggleEvent): void => {
    if (newState === 'closed' && this.#panel.value?.querySelector(':focus')) moveFocus(this.#button.value);
  };

  get #localizer(): Localizer {
    return this.#options.localizer();
  }

  get #dirty(): readonly Editor[] {
    const {editors, account} = this.#options.scope() ?? {};
    return editors?.dirty.filter(({accountId}) => accountId === account?.id) ?? [];
  }

  /** The tab that contains a form, or the wizard; `undefined` for forms elsewhere on the page. */
  #placeOf({accountId, place = []}: Editor): ManagerTab | typeof WIZARD | undefined {
    const {prefix, scope} = this.#options;
    const current = scope();
    if (current?.account.id !== accountId || !place.includes(this.#host.localName)) return undefined;
    if (place.includes(prefix + WIZARD)) return WIZARD;
    return tabsFor(current).find(({tag}) => place.includes(prefix + tag));
  }
}
