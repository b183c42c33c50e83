import type {Catalog} from '../../messages.js';
import {accountAccess} from './account-access.js';
import {accountAdmins} from './account-admins.js';
import {accountBreadcrumbs} from './account-breadcrumbs.js';
import {accountJump} from './account-jump.js';
import {accountLifecycle} from './account-lifecycle.js';
import {accountLimits} from './account-limits.js';
import {accountManager} from './account-manager.js';
import {accountNotes} from './account-notes.js';
import {accountOverview} from './account-overview.js';
import {accountTree} from './account-tree.js';
import {accountWizard} from './account-wizard.js';
import {announcement} from './announcement.js';
import {appExchange} from './app-exchange.js';
import {appPicker} from './app-picker.js';
import {common} from './common.js';
import {carrierPicker} from './carrier-picker.js';
import {destinations} from './destinations.js';
import {credit} from './credit.js';
import {customerAccess} from './customer-access.js';
import {contactFields} from './contact-fields.js';
import {forms} from './forms.js';
import {leaving} from './leaving.js';
import {masqueradeBanner} from './masquerade-banner.js';
import {multiFactor} from './multi-factor.js';
import {numberFeatures} from './number-features.js';
import {overviewEditing} from './overview-editing.js';
import {overwritten} from './overwritten.js';
import {password} from './password.js';
import {prices} from './prices.js';
import {richTextEditor} from './rich-text-editor.js';
import {servicePlan} from './service-plan.js';
import {richText} from './rich-text.js';
import {trunks} from './trunks.js';
import {salesInfo} from './sales-info.js';

/** The German catalog. */
export const de: Catalog = {
  ...common,
  ...accountAccess,
  ...accountAdmins,
  ...accountBreadcrumbs,
  ...accountJump,
  ...accountLifecycle,
  ...accountLimits,
  ...accountManager,
  ...accountNotes,
  ...accountOverview,
  ...accountTree,
  ...accountWizard,
  ...announcement,
  ...appExchange,
  ...appPicker,
  ...carrierPicker,
  ...destinations,
  ...credit,
  ...customerAccess,
  ...contactFields,
  ...forms,
  ...leaving,
  ...masqueradeBanner,
  ...multiFactor,
  ...numberFeatures,
  ...overviewEditing,
  ...overwritten,
  ...password,
  ...prices,
  ...servicePlan,
  ...richText,
  ...richTextEditor,
  ...trunks,
  ...salesInfo,
};
