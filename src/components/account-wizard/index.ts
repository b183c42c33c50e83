export {AccountWizard} from './account-wizard.js';
export type {AccountWizardClosedDetail, AccountWizardClosedEvent} from './account-wizard.events.js';
