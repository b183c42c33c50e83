// Written by `npm run registries`.
import {AccountProvider} from './account-provider/account-provider.js';
import {AccountAccess} from './account-access/account-access.js';
import {AccountAdmins} from './account-admins/account-admins.js';
import {AccountAnnouncement} from './account-announcement/account-announcement.js';
import {AccountBreadcrumbs} from './account-breadcrumbs/account-breadcrumbs.js';
import {AccountJump} from './account-jump/account-jump.js';
import {AccountLimits} from './account-limits/account-limits.js';
import {AccountManager} from './account-manager/account-manager.js';
import {AccountNotes} from './account-notes/account-notes.js';
import {AccountOverview} from './account-overview/account-overview.js';
import {AccountTree} from './account-tree/account-tree.js';
import {AccountWizard} from './account-wizard/account-wizard.js';
import {AppExchange} from './app-exchange/app-exchange.js';
import {CarrierPicker} from './carrier-picker/carrier-picker.js';
import {MasqueradeBanner} from './masquerade-banner/masquerade-banner.js';
import {NumberFeatures} from './number-features/number-features.js';
import {ServicePlan} from './service-plan/service-plan.js';

/** Providers come first, so that elements defined later find them at once. */
export const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'account-provider': AccountProvider,
  'account-access': AccountAccess,
  'account-admins': AccountAdmins,
  'account-announcement': AccountAnnouncement,
  'account-breadcrumbs': AccountBreadcrumbs,
  'account-jump': AccountJump,
  'account-limits': AccountLimits,
  'account-manager': AccountManager,
  'account-notes': AccountNotes,
  'account-overview': AccountOverview,
  'account-tree': AccountTree,
  'account-wizard': AccountWizard,
  'app-exchange': AppExchange,
  'carrier-picker': CarrierPicker,
  'masquerade-banner': MasqueradeBanner,
  'number-features': NumberFeatures,
  'service-plan': ServicePlan,
};
