/** Templates of the tree's rows. */
import {html, nothing, type TemplateResult} from 'lit';
import type {AccountSummary} from '../../../api/account.js';
import {errorText} from '../../../ui/notices/error-text.js';
import {accountTreeWords} from '../../../i18n/generated/en/account-tree.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {isolated} from '../../../i18n/isolated.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {chevronIcon, warningIcon} from '../../../ui/icons/icons.js';
import {skeleton} from '../../../ui/notices/notices.js';
import {styleProperties} from '../../../ui/styles/style-properties.js';
import type {TextMatch} from '../../../ui/text/text-match.js';
import type {AccountRow, TailRow, TreeRow} from '../rows/rows.js';

export interface RowView {
  readonly localizer: Localizer;
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly start: number;
  /** Whether it is the active row. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly hideRealm: boolean;
  /** The mark of unsaved input, if any. */
  readonly unsaved: unknown;
  /** The search text. */
  readonly match: TextMatch | undefined;
}

/**
 * The element id of a row, which also names it by its content; account ids are opaque, and an element id must not
 * contain spaces.
 */
export const rowId = ({key}: Pick<TreeRow, 'key'>): string => encodeURIComponent(key);

export const rowTemplate = (row: TreeRow, view: RowView): TemplateResult =>
  row.kind === 'account' ? accountRow(row, view) : tailRow(row, view);

const placed = (start: number, level: number) =>
  styleProperties({
    translate: `0 ${start}px`,
    'padding-inline-start': level > 1 ? `min(calc(${level - 1} * var(--_indent)), 45cqi)` : '',
  });

function accountRow(row: AccountRow, view: RowView): TemplateResult {
  const {localizer, index, start, active, selected, match} = view;
  const {account, level, position, setSize, expandable, expanded} = row;
  const id = rowId(row);
  return html`
    <div
      ${placed(start, level)}
      class="row ${active ? 'active' : ''} ${row.match === false ? 'context' : ''} ${row.path ? 'elsewhere' : ''}"
      part="row"
      role="treeitem"
      id=${id}
      aria-labelledby=${id}
      data-index=${index}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${setSize}
      aria-selected=${selected}
      aria-expanded=${expandable ? expanded : nothing}
    >
      ${expandable ? html`<span class="twisty" aria-hidden="true">${chevronIcon()}</span>` : nothing}
      <span class="name" dir="auto" translate="no"
        >${
          account.name
            ? (match?.mark(account.name) ?? account.name)
            : localizer.text(accountTreeWords['accountTree.unnamed'])
        }</span
      >
      ${secondLine(row, view)} ${marks(account, view)}
    </div>
  `;
}

/** The realm, or the path of a match from elsewhere. What a search has matched is always shown. */
function secondLine(
  {account, path}: AccountRow,
  {localizer, hideRealm, match}: RowView,
): TemplateResult | typeof nothing {
  const {name, realm, id} = account;
  const matched = match && !match.isIn(name) ? [realm, id].find((value) => match.isIn(value)) : undefined;
  const said = matched ?? (hideRealm || path ? '' : realm);
  const realmTemplate =
    said === '' ? nothing : html`<span class="realm" dir="auto" translate="no">${match?.mark(said) ?? said}</span>`;
  return path ? html`<span class="second">${realmTemplate} ${pathTemplate(path, localizer)}</span>` : realmTemplate;
}

function pathTemplate(path: NonNullable<AccountRow['path']>, {text}: Localizer): TemplateResult {
  if (path === 'pending') return skeleton('wide');
  const names = path.map(({name}) => isolated(name || text(commonWords['state.unnamed']))).join(' › ');
  const words = text(accountTreeWords['accountTree.path'], {path: names});
  return html`<span class="path" dir="auto" translate="no" title=${words}>${words}</span>`;
}

function marks(
  {enabled, isReseller, descendantCount = 0}: AccountSummary,
  {unsaved, localizer: {text, number}}: RowView,
): TemplateResult | typeof nothing {
  if (enabled !== false && isReseller !== true && descendantCount === 0 && !unsaved) return nothing;
  return html`
    <span class="marks">
      ${unsaved || nothing}
      ${
        enabled === false
          ? html`<span class="badge danger">${text(accountTreeWords['accountTree.disabled'])}</span>`
          : nothing
      }
      ${isReseller ? html`<span class="badge">${text(accountTreeWords['accountTree.reseller'])}</span>` : nothing}
      ${
        descendantCount
          ? html`<span class="count" aria-hidden="true">${number(descendantCount)}</span>
              <span class="visually-hidden"
                >${text(accountTreeWords['accountTree.below'], {count: descendantCount})}</span
              >`
          : nothing
      }
    </span>
  `;
}

/** Also a tree item: arrow keys reach it, and Enter loads more or retries. */
function tailRow(row: TailRow, {localizer, index, start, active}: RowView): TemplateResult {
  const {level, tail} = row;
  const id = rowId(row);
  return html`
    <div
      ${placed(start, level)}
      class="row tail ${active ? 'active' : ''}"
      part="row"
      role="treeitem"
      id=${id}
      aria-labelledby=${id}
      data-index=${index}
      aria-level=${level}
      aria-selected="false"
    >
      ${tail.status === 'error' ? html`<span class="twisty" aria-hidden="true">${warningIcon()}</span>` : nothing}
      ${tailContent(tail, localizer)}
    </div>
  `;
}

function tailContent(tail: TailRow['tail'], localizer: Localizer): TemplateResult {
  const {text} = localizer;
  switch (tail.status) {
    case 'more':
    case 'loading':
      return html`<span class="text">
        ${skeleton('wide')}<span class="visually-hidden">${text(accountTreeWords['accountTree.loading'])}</span>
      </span>`;
    case 'gap':
      return html`<span class="name link">${text(accountTreeWords['accountTree.more'])}</span>`;
    case 'unreadable':
      return html`<span class="realm">${text(commonWords['state.unreadable'], tail)}</span>`;
    case 'error': {
      const {error, outdated} = tail;
      const request = error.requestId === undefined ? '' : text(commonWords['error.requestId'], {id: error.requestId});
      const reason = `${errorText(localizer, error)} ${request}`;
      return html`
        <span class="text" part="error">
          <span class="name"
            >${text(outdated ? accountTreeWords['accountTree.outdated'] : accountTreeWords['accountTree.failed'])}</span
          >
          <span class="realm" title=${reason}>${reason}</span>
        </span>
        ${error.retryable ? html`<span class="retry" data-retry>${text(commonWords['action.retry'])}</span>` : nothing}
      `;
    }
  }
}

/** A placeholder for a row before anything is known. */
export const skeletonRow = (): TemplateResult => html`
  <div class="row static" aria-hidden="true">
    <span class="text">${skeleton('wide')}${skeleton()}</span>
  </div>
`;
