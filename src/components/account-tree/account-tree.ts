import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {AccountId} from '../../api/model.js';
import {accountResource, ancestorsResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../styles/controls.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {sendIntent} from '../../widget/events.js';
import {errorNotice, notice} from '../../widget/notices.js';
import {styleProperties} from '../../widget/style-properties.js';
import {WidgetElement} from '../../widget/widget-element.js';
import {ActiveRow} from './account-tree.active-row.js';
import {actionFor, TypeAhead, type TreeAction} from './account-tree.keys.js';
import {rowId, rowTemplate, skeletonRow} from './account-tree.row.js';
import type {TreeRow} from './account-tree.rows.js';
import {styles} from './account-tree.styles.js';
import {savedSummary, TreeTrunk} from './account-tree.trunk.js';
import {TreeViewport, type DrawnRow} from './account-tree.viewport.js';

const SKELETON_ROWS = 8;

/**
 * The accounts below the one the user acts as, as a tree: a level is read when it is opened, a page of it when it scrolls
 * into view, and only the rows in view are elements (TR-01 … TR-05, TR-11; W-10, W-12). Choosing a row asks the provider to
 * show that account; what is expanded, where the list stands and what has the focus stay as they were.
 *
 * The focus stays on the tree itself, and `aria-activedescendant` names the row that has it: with a roving `tabindex` the
 * focus would be lost with every row that scrolls out of view and is recycled. The active row is therefore always drawn,
 * wherever the list stands.
 *
 * Give the element a height, or leave it its own; rows scroll inside it.
 *
 * @tag account-tree
 * @since 0.1.0
 * @fires {AccountSelectRequestEvent} account-select-request - The user chose an account. Cancel it to do something else.
 * @fires {LoadFailedEvent} load-failed - A page of accounts, or the path to the selected one, could not be read.
 * @csspart top - The button of the account at the top.
 * @csspart tree - The scrolling list.
 * @csspart row - One row, of an account or of accounts not there yet.
 * @csspart error - Why accounts could not be loaded.
 * @cssstate loading - The first accounts are on their way.
 * @cssstate empty - There are no accounts.
 * @cssproperty [--aw-account-tree-size=28rem] - Height of the element.
 * @cssproperty [--aw-account-tree-row-size=3rem] - Height of a row; 2.25rem without realms. All rows have the same.
 * @cssproperty [--aw-account-tree-indent=1.125rem] - How far a level is set in from the one above.
 */
export class AccountTree extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, styles];

  /** Shows names alone, without the realms below them (TR-01). */
  @property({type: Boolean, reflect: true, attribute: 'hide-realm'}) hideRealm = false;

  /** Accessible name of the tree. Default: that it holds the accounts below the top one. */
  @property() label?: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #viewport = new TreeViewport(this);
  /** Read only for a selection that no row is known of: from a link, a breadcrumb, a search. */
  readonly #path = this.load((scope) =>
    this.#isUnknown(scope) ? ancestorsResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #selected = this.load((scope) =>
    this.#isUnknown(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
  );
  readonly #typeAhead = new TypeAhead();
  #active = new ActiveRow();
  #trunk: TreeTrunk | undefined;
  /** The selection whose row has been brought into view. */
  #revealed: AccountId | undefined;
  /** Chosen here, so that its row need not be brought into view: the user is looking at it. */
  #chosen: AccountId | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (!scope) {
      if (this.scopeState.status !== 'switching') this.#drop();
      return;
    }
    const {model} = this.#trunkOf(scope);
    this.#reveal(scope);
    const {followsEnd} = this.#active;
    this.#active.follow(model, scope.account.id);
    if (followsEnd) this.#bringActiveIntoView();
    this.#viewport.layOut(model, this.#active);
    this.#readTailsInView();
    this.#setState('loading', this.#isWaiting());
    this.#setState('empty', model.rowCount === 0);
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    const {model} = this.#trunkOf(scope);
    const {topId} = model;
    const name = model.get(topId)?.name || scope.acting.name || topId;
    return html`
      <div class="widget">
        <button
          type="button"
          class="top"
          part="top"
          aria-current=${scope.account.id === topId ? 'true' : nothing}
          @click=${() => sendIntent(this, 'account-select-request', {accountId: topId})}
        >
          <span>${name}</span>
        </button>
        ${this.#renderBody(scope, name)}
      </div>
    `;
  }

  protected override renderPending(): TemplateResult {
    return html`<div class="widget">${skeletonRow()} ${this.#renderSkeleton()}</div>`;
  }

  #renderBody(scope: AccountScope, name: string): TemplateResult {
    const {text} = this.localizer;
    const {model, branches} = this.#trunkOf(scope);
    const first = model.rowCount === 1 ? model.row(0) : undefined;
    if (first?.kind === 'tail' && first.tail.status === 'error') {
      const onRetry = () => branches.retry(model.topId);
      return html`<div class="state">${errorNotice(this.localizer, first.tail.error, {onRetry})}</div>`;
    }
    if (model.rowCount === 0) {
      return html`<div class="state">
        ${notice(text('accountTree.empty.title'), text('accountTree.empty.text', {name}))}
      </div>`;
    }
    return this.#renderTree(scope, name);
  }

  #renderTree(scope: AccountScope, name: string): TemplateResult {
    const {model} = this.#trunkOf(scope);
    const active = model.row(this.#active.index);
    return html`
      <div
        ${ref(this.#viewport.scroller)}
        class="tree"
        part="tree"
        role="tree"
        tabindex="0"
        aria-label=${this.label ?? this.localizer.text('accountTree.label', {name})}
        aria-activedescendant=${active ? rowId(active) : nothing}
        aria-busy=${this.#isWaiting() ? 'true' : nothing}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
      >
        ${this.#isWaiting() ? this.#renderSkeleton() : nothing}
        <div class="canvas" role="none" ${styleProperties({'--_size-of-all': `${this.#viewport.size}px`})}>
          <div class="probe" ${ref(this.#viewport.probe)}></div>
          ${repeat(
            this.#viewport.drawn,
            ({key}) => key,
            (drawn) => this.#renderRow(model.row(drawn.index), drawn, scope),
          )}
        </div>
      </div>
    `;
  }

  #renderRow(row: TreeRow | undefined, {index, start}: DrawnRow, {account}: AccountScope): unknown {
    if (!row) return nothing;
    return rowTemplate(row, {
      localizer: this.localizer,
      index,
      start,
      active: index === this.#active.index,
      selected: row.kind === 'account' && row.account.id === account.id,
      hideRealm: this.hideRealm,
    });
  }

  #renderSkeleton(): TemplateResult {
    return html`<div aria-hidden="true">${Array.from({length: SKELETON_ROWS}, skeletonRow)}</div>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const {key, timeStamp} = event;
    const model = this.#trunk?.model;
    if (!model || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length === 1 && key !== '*' && (key !== ' ' || this.#typeAhead.isTyping(timeStamp))) {
      event.preventDefault();
      const row = this.#typeAhead.next(key, timeStamp, model, this.#active.index);
      if (row >= 0) this.#act({type: 'move', row});
      return;
    }
    const {pageSize} = this.#viewport;
    const rtl = this.matches(':dir(rtl)');
    const action = actionFor(key, {rows: model, active: this.#active.index, pageSize, rtl});
    if (!action) return;
    event.preventDefault();
    this.#act(action);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const model = this.#trunk?.model;
    const target = event.target instanceof Element ? event.target : undefined;
    const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN);
    const row = model?.row(index);
    if (!model || !row) return;
    this.#active.moveTo(model, index);
    if (row.kind === 'tail') this.#act({type: 'read', parentId: row.parentId});
    else if (row.expandable && target?.closest('.twisty')) {
      this.#act({type: row.expanded ? 'collapse' : 'expand', accountId: row.account.id});
    } else this.#act({type: 'select', accountId: row.account.id});
  };

  #act(action: TreeAction): void {
    const trunk = this.#trunk;
    if (!trunk) return;
    const {model, branches} = trunk;
    switch (action.type) {
      case 'move':
        this.#active.moveTo(model, action.row, {toEnd: action.toEnd ?? false});
        this.#bringActiveIntoView();
        break;
      case 'expand':
        model.expand(action.accountId);
        break;
      case 'collapse':
        model.collapse(action.accountId);
        break;
      case 'expand-siblings':
        model.expandSiblings(action.accountId);
        break;
      case 'read':
        branches.retry(action.parentId);
        branches.readOn(action.parentId);
        break;
      case 'select':
        this.#chosen = action.accountId;
        sendIntent(this, 'account-select-request', {accountId: action.accountId});
        break;
    }
    this.requestUpdate();
  }

  /** Isolation rule 1: rows belong to one top account of one signed-in user; for another there is another trunk. */
  #trunkOf(scope: AccountScope): TreeTrunk {
    if (this.#trunk?.belongsTo(scope)) return this.#trunk;
    this.#drop();
    this.#trunk = new TreeTrunk(scope, {
      onChange: () => this.requestUpdate(),
      onError: (error) => this.reportFailure(error),
      onArrived: (_parentId, count) => this.announce(this.localizer.text('accountTree.loaded', {count})),
    });
    return this.#trunk;
  }

  #drop(): void {
    this.#trunk?.end();
    this.#trunk = undefined;
    this.#revealed = this.#chosen = undefined;
    this.#active = new ActiveRow();
  }

  #isUnknown({account, acting}: AccountScope): boolean {
    return account.id !== acting.id && this.#trunk?.model.has(account.id) === false;
  }

  #isWaiting(): boolean {
    const {model} = this.#trunk ?? {};
    const first = model?.rowCount === 1 ? model.row(0) : undefined;
    return first?.kind === 'tail' && (first.tail.status === 'loading' || first.tail.status === 'more');
  }

  /** A selection that came from elsewhere gets its row, and the row comes into view, once. */
  #reveal(scope: AccountScope): void {
    const {id} = scope.account;
    if (id === this.#revealed) return;
    const trunk = this.#trunkOf(scope);
    const path = this.#path.value;
    const selected = this.#selected.value;
    if (path && selected) trunk.reveal(path, savedSummary(selected.value));
    const {model} = trunk;
    if (!model.has(id)) return;
    const chosen = id === this.#chosen;
    this.#revealed = id;
    this.#chosen = undefined;
    if (chosen || id === model.topId) return;
    model.reveal(id);
    this.#active.moveTo(model, model.indexOf(id));
    this.#bringActiveIntoView('center');
  }

  #bringActiveIntoView(align: 'nearest' | 'center' = 'nearest'): void {
    const {key} = this.#active;
    if (key !== undefined) this.#viewport.bringIntoView(key, align);
  }

  #readTailsInView(): void {
    const {model, branches} = this.#trunk ?? {};
    for (const {index} of this.#viewport.drawn) {
      const row = model?.row(index);
      if (row?.kind === 'tail' && row.tail.status === 'more') branches?.readOn(row.parentId);
    }
  }

  #setState(name: 'loading' | 'empty', on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}
