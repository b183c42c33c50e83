import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {styleProperties} from '../../../ui/styles/style-properties.js';
import {rowId, rowTemplate, skeletonRow} from './row.js';
import type {TreeViews} from '../rows/views.js';
import type {DrawnRow, TreeViewport} from './viewport.js';

const SKELETON_ROWS = 8;

export interface ListView {
  readonly localizer: Localizer;
  readonly views: TreeViews;
  readonly viewport: TreeViewport;
  readonly label: string;
  readonly selected: AccountId;
  readonly hideRealm: boolean;
  /** The mark of an account with unsaved input; `undefined` for every other. */
  readonly unsaved: (id: AccountId) => unknown;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The scroll container with the rows in view. */
export function listTemplate(view: ListView): TemplateResult {
  const {views, viewport, label, onKeydown, onClick} = view;
  const {isWaiting} = views;
  // Absent while no row is rendered, for instance before the list has a height: an id without an element is
  // meaningless.
  const active = viewport.drawn.find(({index}) => index === views.active.index);
  return html`
    <div
      ${ref(viewport.scroller)}
      class="tree ${views.byLevel ? 'by-level' : ''}"
      part="tree"
      role="tree"
      tabindex="0"
      aria-label=${label}
      aria-activedescendant=${active ? rowId(active) : nothing}
      aria-busy=${isWaiting ? 'true' : nothing}
      @keydown=${onKeydown}
      @click=${onClick}
    >
      ${isWaiting ? skeletonRows() : nothing}
      <div class="canvas" role="none" ${styleProperties({'block-size': `${viewport.size}px`})}>
        <div class="probe" ${ref(viewport.probe)}></div>
        ${repeat(
          viewport.assignSlots(),
          ({id}) => id,
          ({row}) => (row ? drawnRow(row, view) : nothing),
        )}
      </div>
    </div>
  `;
}

function drawnRow({index, start}: DrawnRow, {localizer, views, selected, hideRealm, unsaved}: ListView): unknown {
  const row = views.rows.row(index);
  if (!row) return nothing;
  return rowTemplate(row, {
    localizer,
    index,
    start,
    active: index === views.active.index,
    selected: row.kind === 'account' && row.account.id === selected,
    hideRealm,
    unsaved: row.kind === 'account' && unsaved(row.account.id),
    match: views.found?.match,
  });
}

/** Placeholders for rows before anything is known. */
export const skeletonRows = (): TemplateResult =>
  html`<div aria-hidden="true">${Array.from({length: SKELETON_ROWS}, skeletonRow)}</div>`;
