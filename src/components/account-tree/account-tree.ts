import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {createRef} from 'lit/directives/ref.js';
import type {AccountId} from '../../api/account-ref.js';
import {summaryOf} from '../../session/account-facts.js';
import {accountResource, ancestorsResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {inputStyles} from '../../ui/styles/input.js';
import {stateStyles} from '../../ui/styles/states.js';
import {sendIntent} from '../../element/events.js';
import {errorNotice} from '../../ui/notices/notices.js';
import {WidgetElement} from '../../element/widget-element.js';
import {actionFor, TypeAhead, type TreeAction} from './rows/keys.js';
import {TreeFinder} from './search/finder.js';
import {listTemplate, skeletonRows} from './view/list.js';
import * as parts from './view/parts.js';
import {skeletonRow} from './view/row.js';
import {styles} from './account-tree.styles.js';
import {TreeStates, type TreeState} from './rows/tree-state.js';
import {unsavedMarks} from './view/unsaved.js';
import {TreeViewport} from './view/viewport.js';
import {TreeWidth} from './view/width.js';
import {accountTreeWords} from '../../i18n/generated/en/account-tree.js';
import {pressedKey} from '../../ui/keys.js';
import {focusRendered, moveFocus} from '../../ui/focus/move-focus.js';

/**
 * The accounts below the one the user acts as, as a tree: a level is loaded when it is expanded, a page of it when it
 * scrolls into view, and only the rows in view are elements. Choosing a row requests the provider to show that account;
 * expanded rows, the scroll position, and the focus are unchanged.
 *
 * The focus stays on the tree itself, and `aria-activedescendant` names the active row: with a roving `tabindex` the
 * focus would be lost with every row that scrolls out of view and is recycled. The active row is therefore always
 * rendered, wherever the list is scrolled.
 *
 * The field above it finds accounts by any words of their names, realms, or ids: known accounts at once, in their place
 * in the tree, and all others with their path, the best match first. Escape restores the tree, and so does opening a
 * match. All accounts are read once for it, up to `settings.searchIndexLimit` of them; the user can stop reading, or
 * read more.
 *
 * If it is narrower than 300 px, it shows one level at a time, with a way back.
 *
 * Set the height of the element, or use its default; rows scroll inside it.
 *
 * @tag account-tree
 * @since 0.1.0
 * @fires {AccountSelectRequestEvent} account-select-request - The user chose an account. Cancel it to handle it
 *   yourself.
 * @fires {AccountCreateRequestEvent} account-create-request - The user wants to add an account; `detail.accountId` is
 *   its parent. Needs `can-add`.
 * @fires {LoadFailedEvent} load-failed - A page of accounts, or the path to the selected one, could not be read, or the
 *   backend could not be searched.
 * @csspart search - The search field.
 * @csspart top - The button of the account whose accounts are listed.
 * @csspart back - The button to the level above, in a narrow tree.
 * @csspart tree - The scrolling list.
 * @csspart row - One row, of an account or of accounts that are not loaded yet.
 * @csspart unsaved - The dot at an account with unsaved input.
 * @csspart add - The button that adds an account.
 * @csspart error - Why accounts could not be loaded or searched.
 * @cssstate loading - The first accounts are loading.
 * @cssstate empty - There are no accounts.
 * @cssproperty [--aw-account-tree-size=28rem] - Height of the element.
 * @cssproperty [--aw-account-tree-row-size=3rem] - Height of each row; 2.25rem without realms.
 * @cssproperty [--aw-account-tree-indent=1.125rem] - Indentation of each level.
 */
export class AccountTree extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, inputStyles, stateStyles, styles];
  /** Shows only names, without the realms below them. */
  @property({type: Boolean, reflect: true, attribute: 'hide-realm'}) hideRealm = false;

  /** Accessible name of the tree. Default: a text that names the top account. */
  @property() label?: string | undefined;

  /**
   * Offers to add an account below the selected one or, if none is selected, below the one whose accounts are listed;
   * the button names the parent. For a host that handles `account-create-request`; without one the button would do
   * nothing. Not offered if `read-only` or the white-label setting `hideNewAccountCreation` forbids it.
   */
  @property({type: Boolean, reflect: true, attribute: 'can-add'}) canAdd = false;

  /** @lifetime element: its content comes from the rows */
  readonly #viewport = new TreeViewport(this);
  /** @lifetime element: layout */
  readonly #width = new TreeWidth(this);
  readonly #finders = this.inScope(
    (host, say) =>
      new TreeFinder(host, {
        scope: () => this.scope,
        tree: () => this.#tree,
        onError: (error) => this.reportFailure(error),
        localizer: () => this.localizer,
        onFound: say,
      }),
  );
  /** Read only for a selection without a known row: from a link, a breadcrumb, or a search. */
  readonly #path = this.load((scope) =>
    this.#isUnknown(scope) ? ancestorsResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #selected = this.load((scope) =>
    this.#isUnknown(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #typeAhead = new TypeAhead();
  readonly #field = createRef<HTMLInputElement>();
  readonly #trees = new TreeStates({
    onChange: () => this.requestUpdate(),
    onError: (error) => this.reportFailure(error),
    onArrived: (count) => this.announce(this.localizer.text(accountTreeWords['accountTree.loaded'], {count})),
  });
  /** @lifetime element: it follows the forms of the scope */
  readonly #unsaved = unsavedMarks(this, {scope: () => this.scope, localizer: () => this.localizer});
  /** The selection whose row has been scrolled into view. */
  readonly #revealed = this.scoped<AccountId | undefined>(undefined);
  /** The account chosen in this tree: its row is not scrolled into view, because the user is looking at it. */
  readonly #chosen = this.scoped<AccountId | undefined>(undefined);

  get #finder(): TreeFinder {
    return this.#finders.current;
  }

  get #tree(): TreeState | undefined {
    return this.#trees.current;
  }

  protected override left(): void {
    this.#drop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (!scope) {
      if (this.scopeState.status !== 'switching') this.#drop();
      return;
    }
    const {model, views} = this.#treeOf(scope);
    views.byLevel = this.#width.isNarrow;
    this.#reveal(scope);
    this.#finder.follow();
    const {rows, active} = views;
    const {followsEnd} = active;
    active.follow(rows, scope.account.id);
    if (followsEnd) this.#bringActiveIntoView();
    this.#viewport.layOut(rows, active);
    this.#readTailsInView();
    this.reflect({loading: views.isWaiting, empty: model.rowCount === 0});
  }

  /** The tree is that of the acting account: rows, position, and search continue while the selection changes. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    const {model} = this.#treeOf(scope);
    return html`
      <div class="widget">
        ${model.rowCount === 0 && this.#finder.text === '' ? nothing : this.#renderField()} ${this.#renderHead(scope)}
        ${this.#renderBody(scope)} ${this.#renderAdd(scope)}
      </div>
    `;
  }

  protected override renderPending(): TemplateResult {
    return html`<div class="widget">${this.#renderField({disabled: true})} ${skeletonRow()} ${skeletonRows()}</div>`;
  }

  #renderField({disabled = false} = {}): TemplateResult {
    return parts.searchField({
      disabled,
      localizer: this.localizer,
      text: this.#finder.text,
      field: this.#field,
      onInput: (text) => this.#find(text),
      onClear: () => this.#find(''),
      onLeave: () => this.#focusTree(),
      onFocus: (hasFocus) => (this.#finder.hasFocus = hasFocus),
    });
  }

  /** The account whose accounts are listed, or the state of a search. */
  #renderHead(scope: AccountScope): unknown {
    const tree = this.#treeOf(scope);
    const {found, levelId} = tree.views;
    const {error, text} = this.#finder;
    if (error && text !== '') return parts.searchFailure(this.localizer, error, () => this.#finder.retry());
    if (found) return found.rowCount ? this.#finder.notice(this.localizer) : nothing;
    const shownId = levelId ?? scope.acting.id;
    const above = levelId && this.#nameOf(tree.model.parentOf(levelId) ?? scope.acting.id, scope);
    return html`
      ${above === undefined ? nothing : parts.backButton(this.localizer, above, () => this.#leaveLevel())}
      ${parts.topButton(
        this.#nameOf(shownId, scope),
        this.#unsaved.current?.mark(shownId),
        scope.account.id === shownId,
        () => this.#select(shownId),
      )}
    `;
  }

  #renderBody(scope: AccountScope): unknown {
    const tree = this.#treeOf(scope);
    const {branches, views} = tree;
    const {rows, found} = views;
    if (found && rows.rowCount === 0) return this.#finder.notice(this.localizer);
    const first = views.onlyRow;
    if (first?.kind === 'tail' && first.tail.status === 'error') {
      const onRetry = () => branches.retry(first.parentId);
      return html`<div class="state">${errorNotice(this.localizer, first.tail.error, {onRetry})}</div>`;
    }
    if (rows.rowCount === 0) {
      return parts.noAccounts(this.localizer, this.#nameOf(views.levelId ?? scope.acting.id, scope));
    }
    return listTemplate({
      localizer: this.localizer,
      views,
      viewport: this.#viewport,
      label: this.#labelOf(scope),
      selected: scope.account.id,
      hideRealm: this.hideRealm,
      unsaved: (id) => this.#unsaved.current?.mark(id),
      onKeydown: this.#onKeydown,
      onClick: this.#onClick,
    });
  }

  #renderAdd(scope: AccountScope): unknown {
    if (!this.canAdd || !this.editable || scope.session.settings.hideNewAccountCreation) return nothing;
    const {id} = scope.account;
    const accountId = id === scope.acting.id ? (this.#treeOf(scope).views.levelId ?? id) : id;
    if (scope.adapter.levelOf?.(accountId).isLast) return nothing;
    const add = () => sendIntent(this, 'account-create-request', {accountId});
    return parts.addButton(this.localizer, this.#nameOf(accountId, scope), add);
  }

  readonly #nameOf = (id: AccountId, scope: AccountScope) => this.#treeOf(scope).nameOf(id, scope, this.localizer);

  #labelOf(scope: AccountScope): string {
    const {found, levelId} = this.#treeOf(scope).views;
    const {text} = this.localizer;
    if (found) return text(accountTreeWords['accountTree.results'], {text: found.match.text});
    if (levelId === undefined && this.label !== undefined) return this.label;
    return text(accountTreeWords['accountTree.label'], {name: this.#nameOf(levelId ?? scope.acting.id, scope)});
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const key = pressedKey(event);
    const {views} = this.#tree ?? {};
    if (!views || key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const {rows, active, found} = views;
    if (/^[^*]$/u.test(key) && (key !== ' ' || this.#typeAhead.isTyping(event.timeStamp))) {
      event.preventDefault();
      const row = this.#typeAhead.next(key, event.timeStamp, rows, active.index);
      if (row >= 0) this.#act({type: 'move', row});
      return;
    }
    this.#typeAhead.end();
    const {pageSize} = this.#viewport;
    const rtl = this.matches(':dir(rtl)');
    if (found && key === 'Escape') this.#find('');
    else if (found && key === 'ArrowUp' && active.index === 0) moveFocus(this.#field.value);
    else {
      const action = actionFor(key, {rows, active: active.index, pageSize, rtl});
      if (!action) return;
      this.#act(action);
    }
    event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const {rows, active} = this.#tree?.views ?? {};
    const target = event.target instanceof Element ? event.target : undefined;
    const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN);
    const row = rows?.row(index);
    if (!rows || !row) return;
    active?.moveTo(rows, index);
    if (row.kind === 'tail') this.#act({type: 'read', parentId: row.parentId});
    else if (row.expandable && target?.closest('.twisty')) {
      this.#act({type: row.expanded ? 'collapse' : 'expand', accountId: row.account.id});
    } else this.#act({type: 'select', accountId: row.account.id});
  };

  #act(action: TreeAction): void {
    const tree = this.#tree;
    if (!tree) return;
    const {branches, views} = tree;
    const {levelId} = views;
    switch (action.type) {
      case 'move':
        views.active.moveTo(views.rows, action.row, {toEnd: action.toEnd ?? false});
        this.#bringActiveIntoView();
        break;
      case 'expand':
        views.expand(action.accountId);
        break;
      case 'collapse':
        views.collapse(action.accountId);
        break;
      case 'expand-siblings':
        views.expandSiblings(action.accountId);
        break;
      case 'leave':
        views.leave();
        this.#bringActiveIntoView();
        break;
      case 'read':
        if (views.found) this.#finder.loadMore();
        else {
          branches.retry(action.parentId);
          branches.readOn(action.parentId);
        }
        break;
      case 'select':
        this.#chosen.value = action.accountId;
        this.#select(action.accountId);
        break;
    }
    if (this.scope && views.levelId !== levelId) this.announce(this.#labelOf(this.scope));
    this.requestUpdate();
  }

  #select(accountId: AccountId): void {
    sendIntent(this, 'account-select-request', {accountId});
  }

  #leaveLevel(): void {
    this.#act({type: 'leave'});
    // The pressed button may have been removed.
    this.#focusTree();
  }

  #focusTree(): void {
    void focusRendered(this, () => this.#viewport.element);
  }

  #find(text: string): void {
    this.#chosen.value = undefined;
    this.#finder.find(text);
    if (this.#tree?.views.found) this.#viewport.toTop();
  }

  /** The state of a tree belongs to one top account of one signed-in user; any other has a separate one. */
  #treeOf(scope: AccountScope): TreeState {
    return this.#tree?.belongsTo(scope) ? this.#tree : this.#trees.enter(scope);
  }

  #drop(): void {
    this.#finder.find('');
    this.#trees.end();
    this.#revealed.clear();
    this.#chosen.clear();
  }

  #isUnknown({account, acting}: AccountScope): boolean {
    return account.id !== acting.id && this.#tree?.model.has(account.id) === false;
  }

  /** Creates the row of a selection made elsewhere and scrolls it into view, once. Opening a match ends the search. */
  #reveal(scope: AccountScope): void {
    const {id} = scope.account;
    const tree = this.#treeOf(scope);
    const {model, views} = tree;
    if (views.found) {
      if (id !== this.#chosen.value) return;
      // An opened match appears in its place among its siblings, where the user has not seen it yet.
      this.#find('');
    }
    if (id === this.#revealed.value && model.has(id)) return;
    const path = this.#path.value;
    const selected = this.#selected.value;
    if (path && selected) tree.reveal(path, summaryOf(selected.value));
    if (!model.has(id)) return;
    const chosen = id === this.#chosen.value;
    this.#revealed.value = id;
    this.#chosen.value = undefined;
    if (chosen || id === model.topId) return;
    views.reveal(id);
    this.#bringActiveIntoView('center');
  }

  #bringActiveIntoView(align: 'nearest' | 'center' = 'nearest'): void {
    const key = this.#tree?.views.active.key;
    if (key !== undefined) this.#viewport.bringIntoView(key, align);
  }

  #readTailsInView(): void {
    const {branches, views} = this.#tree ?? {};
    for (const {index} of this.#viewport.drawn) {
      const row = views?.rows.row(index);
      if (row?.kind !== 'tail' || row.tail.status !== 'more') continue;
      if (views?.found) this.#finder.loadMore();
      else branches?.readOn(row.parentId);
    }
  }
}
