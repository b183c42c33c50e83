/** Values that are never typed: status, type, and id. */
import {html, nothing} from 'lit';
import {may} from '../../../session/permissions.js';
import {fromAccount, type OverviewRow, type RowContext} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

export const statusRow: OverviewRow = {
  id: 'status',
  position: 10,
  label: accountOverviewWords['accountOverview.row.status'],
  editable: true,
  evenDisabled: true,
  value: fromAccount(({enabled, createdAt}, {localizer, timeZone}) => {
    const {text, date} = localizer;
    return html`
      <span class="badge ${enabled ? 'success' : 'warning'}">
        ${text(
          enabled
            ? accountOverviewWords['accountOverview.status.active']
            : accountOverviewWords['accountOverview.status.disabled'],
        )}
      </span>
      ${
        createdAt === undefined
          ? nothing
          : html`<span class="muted"
              >${text(accountOverviewWords['accountOverview.created'], {date: date(createdAt, {timeZone})})}</span
            >`
      }
    `;
  }),
};

export const typeRow: OverviewRow = {
  id: 'type',
  position: 40,
  label: accountOverviewWords['accountOverview.row.type'],
  editable: (scope, account) =>
    scope.adapter.lifecycle !== undefined && may(scope, 'change-reseller', account) !== 'denied',
  evenDisabled: true,
  value: fromAccount(({isReseller}, {localizer: {text}}) =>
    text(
      isReseller
        ? accountOverviewWords['accountOverview.type.reseller']
        : accountOverviewWords['accountOverview.type.standard'],
    ),
  ),
};

export const accountIdRow: OverviewRow = {
  id: 'account-id',
  position: 50,
  label: accountOverviewWords['accountOverview.row.accountId'],
  value: fromAccount(({id}) => html`<code dir="ltr" translate="no">${id}</code>`),
  action: ({id}, context) => html`
    <button
      type="button"
      class="quiet"
      aria-label=${context.localizer.text(accountOverviewWords['accountOverview.copy.label'])}
      @click=${() => copy(id, context)}
    >
      ${context.localizer.text(accountOverviewWords['accountOverview.copy'])}
    </button>
  `,
};

async function copy(id: string, {localizer: {text}, tell}: RowContext): Promise<void> {
  try {
    await navigator.clipboard.writeText(id);
    tell(text(accountOverviewWords['accountOverview.copied']));
  } catch {
    // The page is not served securely, or the browser denied access: the id can still be selected with one click.
    tell(text(accountOverviewWords['accountOverview.copyFailed']));
  }
}
