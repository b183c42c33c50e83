import type {AccountsAdapter} from '../../api/adapter.js';
import type {Settings} from '../../api/settings.js';
import type {AccountScope} from '../../session/scope.js';

export type ManagerTabId = 'overview' | 'limits' | 'plan' | 'access' | 'numbers' | 'carrier' | 'notes' | 'apps';

/** A part of the manager whose code is loaded when it is first shown. */
export interface ManagerPart {
  readonly tag: string;
  readonly load: () => Promise<CustomElementConstructor>;
}

/** The path above the name of the selected account. */
export const breadcrumbs: ManagerPart = {
  tag: 'account-breadcrumbs',
  load: async () => (await import('../account-breadcrumbs/account-breadcrumbs.js')).AccountBreadcrumbs,
};

/** A tab of the manager: its widget, and the function that loads the widget's code when the tab is opened. */
export interface ManagerTab extends ManagerPart {
  /** Its name is the message `accountManager.tab.<id>`. */
  readonly id: ManagerTabId;
  /** The domain of the backend that the tab shows; without it there is no such tab. */
  readonly domain?: keyof AccountsAdapter;
  /** Whether the portal shows the tab. */
  readonly wanted?: (settings: Settings) => boolean;
  /** Its settings have no effect while the account is disabled, and are shown without controls. */
  readonly needsEnabledAccount?: true;
}

/** In the product's order. */
const tabs: readonly ManagerTab[] = [
  {
    id: 'overview',
    tag: 'account-overview',
    load: async () => (await import('../account-overview/account-overview.js')).AccountOverview,
  },
  {
    id: 'limits',
    tag: 'account-limits',
    domain: 'limits',
    load: async () => (await import('../account-limits/account-limits.js')).AccountLimits,
    needsEnabledAccount: true,
  },
  {
    id: 'plan',
    tag: 'service-plan',
    domain: 'plans',
    load: async () => (await import('../service-plan/service-plan.js')).ServicePlan,
  },
  {
    id: 'access',
    tag: 'account-access',
    domain: 'access',
    load: async () => (await import('../account-access/account-access.js')).AccountAccess,
    needsEnabledAccount: true,
  },
  {
    id: 'numbers',
    tag: 'number-features',
    domain: 'numberFeatures',
    load: async () => (await import('../number-features/number-features.js')).NumberFeatures,
    wanted: ({disableNumbersFeatures}) => !disableNumbersFeatures,
  },
  {
    id: 'carrier',
    tag: 'carrier-picker',
    domain: 'carrier',
    load: async () => (await import('../carrier-picker/carrier-picker.js')).CarrierPicker,
    needsEnabledAccount: true,
  },
  {
    id: 'notes',
    tag: 'account-notes',
    domain: 'notes',
    load: async () => (await import('../account-notes/account-notes.js')).AccountNotes,
  },
  {
    id: 'apps',
    tag: 'app-exchange',
    domain: 'apps',
    load: async () => (await import('../app-exchange/app-exchange.js')).AppExchange,
  },
];

/** The tabs that the backend supports and the portal shows. */
export function tabsFor({adapter, session}: AccountScope): readonly ManagerTab[] {
  return tabs.filter(
    ({domain, wanted}) => (domain === undefined || adapter[domain]) && (wanted?.(session.settings) ?? true),
  );
}

/** The tab with an id; the first one for an unknown id, which a link may contain. */
export function findTab(available: readonly ManagerTab[], id: string | undefined): ManagerTab | undefined {
  return available.find((tab) => tab.id === id) ?? available[0];
}

/** Where an arrow key, Home, or End leads in a tab list (ARIA tabs pattern); `undefined` for other keys. */
export function tabForKey(count: number, current: number, key: string | undefined, rtl: boolean): number | undefined {
  return along(key, rtl, 0, count - 1, (step) => (current + step + count) % count);
}

/** Where a key leads on a horizontal line: to one of its ends, or a step in the direction of reading (1) or back (-1). */
function along(
  key: string | undefined,
  rtl: boolean,
  start: number,
  end: number,
  go: (step: number) => number,
): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return go((key === 'ArrowRight') === rtl ? -1 : 1);
    case 'Home':
      return start;
    case 'End':
      return end;
    default:
      return undefined;
  }
}

/** The limits of the side panel's width, in pixels. */
export interface WidthLimits {
  readonly min: number;
  readonly max: number;
}

/** Pixels that an arrow key moves the divider. */
const STEP = 16;

export function widthWithin(width: number, {min, max}: WidthLimits): number {
  return Math.round(Math.min(Math.max(width, min), max));
}

/** Where an arrow key, Home, or End moves the divider (ARIA window splitter pattern); `undefined` for other keys. */
export function widthForKey(
  key: string | undefined,
  width: number,
  {rtl, ...limits}: WidthLimits & {readonly rtl: boolean},
): number | undefined {
  return along(key, rtl, limits.min, limits.max, (step) => widthWithin(width + step * STEP, limits));
}
