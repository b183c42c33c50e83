import {accountWizard} from '../../i18n/locales/en/account-wizard.js';
import {contactFields} from '../../i18n/locales/en/contact-fields.js';
import {customerAccess} from '../../i18n/locales/en/customer-access.js';
import {destinations} from '../../i18n/locales/en/destinations.js';
import {forms} from '../../i18n/locales/en/forms.js';
import {salesInfo} from '../../i18n/locales/en/sales-info.js';
import {trunks} from '../../i18n/locales/en/trunks.js';

/** English words of the wizard, and of what its steps and its review name. */
export const words = {
  ...forms,
  ...contactFields,
  ...customerAccess,
  ...destinations,
  ...salesInfo,
  ...trunks,
  ...accountWizard,
};
