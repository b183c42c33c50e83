import type {AccountId} from '../../src/api/account-ref.js';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-limits/define.js';
import type {AccountLimits} from '../../src/components/account-limits/account-limits.js';
import type {CreditChangedDetail} from '../../src/element/events.js';
import {createBackend, type Backend} from './backend.js';
import {childIds} from './page.js';
import {widgetPage, type WidgetPage, type WidgetPageOptions} from './widget-page.js';

/** Matches the request of a booking. */
export const PUT = {method: 'PUT', path: '/ledgers/'};

export interface Opened {
  readonly backend: Backend;
  readonly storage: Box;
  readonly page: WidgetPage<AccountLimits>;
  readonly accountId: AccountId;
  readonly events: CreditChangedDetail[];
  readonly balance: () => Promise<number>;
  /** Manually booked amounts, the latest first. */
  readonly booked: () => Promise<readonly number[]>;
}

/** A separate storage, like that of one browser. */
export class Box {
  readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);
}

export interface OpenOptions extends WidgetPageOptions {
  readonly backend?: Backend;
  /** Default: the storage of another browser. */
  readonly storage?: Box;
}

/** Davis & Main has a balance of $82.65, of which $100 were booked manually. */
export async function open(
  {backend = createBackend(), storage = new Box(), ...options}: OpenOptions = {},
  name = 'Davis & Main',
): Promise<Opened> {
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage('account-limits', backend, {accountId, ...options});
  page.widget.storage = storage;
  const events: CreditChangedDetail[] = [];
  page.widget.addEventListener('credit-changed', ({detail}) => events.push(detail));
  await page.find('.balance');
  return {
    backend,
    storage,
    page,
    accountId,
    events,
    balance: async () => (await backend.adapter.credit.balance(accountId)).amount,
    booked: async () =>
      (await backend.adapter.credit.entries(accountId, 'adjustments')).items.map(({amount}) => amount),
  };
}

export async function openForm(settings: Settings = {}, locale = 'en', options: OpenOptions = {}): Promise<Opened> {
  const opened = await open({settings, locale, ...options});
  await opened.page.press(locale === 'de' ? 'Guthaben ändern' : 'Change credit');
  await opened.page.find('[name="credit-amount"]');
  return opened;
}

/** The number of bookings that were sent. */
export const writes = ({backend}: Opened): number =>
  backend.sandbox.requests.filter(({method, path}) => method === 'PUT' && path.includes('/ledgers/')).length;

export const submit = ({page}: Opened) => page.query<HTMLFormElement>('.booking')?.requestSubmit();
