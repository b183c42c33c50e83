import {AccountAccess} from './components/account-access/account-access.js';
import {AccountAdmins} from './components/account-admins/account-admins.js';
import {AccountAnnouncement} from './components/account-announcement/account-announcement.js';
import {AccountBreadcrumbs} from './components/account-breadcrumbs/account-breadcrumbs.js';
import {AccountJump} from './components/account-jump/account-jump.js';
import {AccountLimits} from './components/account-limits/account-limits.js';
import {AccountManager} from './components/account-manager/account-manager.js';
import {AccountNotes} from './components/account-notes/account-notes.js';
import {AccountOverview} from './components/account-overview/account-overview.js';
import {AccountProvider} from './components/account-provider/account-provider.js';
import {AccountTree} from './components/account-tree/account-tree.js';
import {AccountWizard} from './components/account-wizard/account-wizard.js';
import {AppExchange} from './components/app-exchange/app-exchange.js';
import {CarrierPicker} from './components/carrier-picker/carrier-picker.js';
import {MasqueradeBanner} from './components/masquerade-banner/masquerade-banner.js';
import {NumberFeatures} from './components/number-features/number-features.js';
import {ServicePlan} from './components/service-plan/service-plan.js';
import {defineElement, type DefineOptions} from './element/define-element.js';

/** Providers first: what is defined later finds them at once. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'account-provider': AccountProvider,
  'masquerade-banner': MasqueradeBanner,
  'account-tree': AccountTree,
  'account-breadcrumbs': AccountBreadcrumbs,
  'account-jump': AccountJump,
  'account-overview': AccountOverview,
  'account-admins': AccountAdmins,
  'service-plan': ServicePlan,
  'account-limits': AccountLimits,
  'account-access': AccountAccess,
  'account-notes': AccountNotes,
  'account-announcement': AccountAnnouncement,
  'number-features': NumberFeatures,
  'carrier-picker': CarrierPicker,
  'app-exchange': AppExchange,
  'account-wizard': AccountWizard,
  'account-manager': AccountManager,
};

/**
 * Registers every element. `prefix` avoids a clash with tags the page already uses; elements that contain others find
 * them under the same prefix.
 */
export function defineAll(options: DefineOptions = {}): void {
  for (const [tag, element] of Object.entries(elements)) defineElement(tag, element, options);
}
