import type {AccountsAdapter} from '../../api/accounts-adapter.js';
import type {PlainMessageKey} from '../../i18n/messages.js';

export type ManagerTabId = 'overview' | 'limits' | 'carrier' | 'apps';

/** A tab of the manager: the widget on it, and what fetches that widget's code when the tab is opened. */
export interface ManagerTab {
  readonly id: ManagerTabId;
  readonly label: PlainMessageKey;
  readonly tag: string;
  readonly load: () => Promise<CustomElementConstructor>;
  /** Whether the backend has what the tab shows. */
  readonly available: (adapter: AccountsAdapter) => boolean;
  /** Its settings mean nothing while the account is disabled, and are shown without controls (AC-04). */
  readonly needsEnabledAccount: boolean;
}

/** In the product's order (AC-03). */
const tabs: readonly ManagerTab[] = [
  {
    id: 'overview',
    label: 'accountManager.tab.overview',
    tag: 'account-overview',
    load: async () => (await import('../account-overview/account-overview.js')).AccountOverview,
    available: () => true,
    needsEnabledAccount: false,
  },
  {
    id: 'limits',
    label: 'accountManager.tab.limits',
    tag: 'account-limits',
    load: async () => (await import('../account-limits/account-limits.js')).AccountLimits,
    available: ({limits}) => limits !== undefined,
    needsEnabledAccount: true,
  },
  {
    id: 'carrier',
    label: 'accountManager.tab.carrier',
    tag: 'carrier-picker',
    load: async () => (await import('../carrier-picker/carrier-picker.js')).CarrierPicker,
    available: ({carrier}) => carrier !== undefined,
    needsEnabledAccount: true,
  },
  {
    id: 'apps',
    label: 'accountManager.tab.apps',
    tag: 'app-exchange',
    load: async () => (await import('../app-exchange/app-exchange.js')).AppExchange,
    available: ({apps}) => apps !== undefined,
    needsEnabledAccount: false,
  },
];

/** The tabs a backend can fill. */
export function tabsFor(adapter: AccountsAdapter): readonly ManagerTab[] {
  return tabs.filter((tab) => tab.available(adapter));
}

/** The tab with an id; the first for an id that does not exist, which a link may carry. */
export function findTab(available: readonly ManagerTab[], id: string | undefined): ManagerTab | undefined {
  return available.find((tab) => tab.id === id) ?? available[0];
}

/** Where an arrow, Home or End leads in a row of tabs (ARIA tabs pattern); nothing for other keys. */
export function tabForKey(count: number, current: number, key: string, rtl: boolean): number | undefined {
  const step = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (current + step + count) % count;
    case 'ArrowLeft':
      return (current - step + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** How wide the side panel can be, in pixels. */
export interface WidthLimits {
  readonly min: number;
  readonly max: number;
}

/** Pixels that an arrow moves the divider by. */
const STEP = 16;

export function widthWithin(width: number, {min, max}: WidthLimits): number {
  return Math.round(Math.min(Math.max(width, min), max));
}

/** Where an arrow, Home or End moves the divider (ARIA window splitter pattern); nothing for other keys. */
export function widthForKey(
  key: string,
  width: number,
  {rtl, ...limits}: WidthLimits & {readonly rtl: boolean},
): number | undefined {
  const step = rtl ? -STEP : STEP;
  switch (key) {
    case 'ArrowRight':
      return widthWithin(width + step, limits);
    case 'ArrowLeft':
      return widthWithin(width - step, limits);
    case 'Home':
      return limits.min;
    case 'End':
      return limits.max;
    default:
      return undefined;
  }
}
