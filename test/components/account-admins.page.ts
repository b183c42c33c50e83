/** A page with one `account-admins`, for its tests. */
import type {AccountId} from '../../src/api/account-ref.js';
import type {Admin, User} from '../../src/api/admins.js';
import '../../src/components/account-admins/define.js';
import type {AccountAdmins} from '../../src/components/account-admins/account-admins.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

export interface Opened {
  readonly backend: Backend;
  readonly accountId: AccountId;
  readonly page: WidgetPage<AccountAdmins>;
  readonly admins: () => Promise<readonly Admin[]>;
  readonly users: () => Promise<readonly User[]>;
  /** Ids of the people whose rows are shown. */
  readonly shown: () => readonly string[];
}

/**
 * An empty name opens the operator’s own account. A1A Car Wash has two administrators; Skyler owns two devices, a
 * mailbox, a conference, and a call route.
 */
export async function open(name = 'A1A Car Wash', options: WidgetPageOptions = {}): Promise<Opened> {
  const backend = createBackend();
  return openOn(backend, name, options);
}

export async function openOn(backend: Backend, name: string, options: WidgetPageOptions = {}): Promise<Opened> {
  const ids = await childIds(backend);
  const accountId = name === '' ? (backend.sandbox.credentials.accountId as AccountId) : ids.get(name)!;
  const page = await widgetPage('account-admins', backend, {accountId, ...options});
  await page.find('[part="admin"]');
  const {admins} = backend.adapter;
  return {
    backend,
    accountId,
    page,
    admins: () => admins.list(accountId),
    users: () => admins.users(accountId),
    shown: () => [...page.widget.renderRoot.querySelectorAll('[part="admin"]')].map(({id}) => id.replace('admin-', '')),
  };
}

export const named = async ({admins}: Opened, firstName: string): Promise<Admin> =>
  (await admins()).find((admin) => admin.firstName === firstName)!;
export const requests = ({backend}: Opened, method: string) =>
  backend.sandbox.requests.filter((request) => request.method === method);
export const radio = async ({page}: Opened, name: string, value: string) => {
  (await page.find<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)).click();
  await page.widget.updateComplete;
};
export const fill = async ({page}: Opened, values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values)) await page.type(name, value);
};
