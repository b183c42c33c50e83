export {AccountWizard} from './account-wizard.js';
export type {AccountWizardClosedDetail, AccountWizardClosedEvent} from '../../element/events.js';
export type {WizardPath} from './steps/index.js';
export type {CreationStorage} from '../../domains/creation/creation-memory.js';
export type {TemplateStore} from '../../domains/creation/templates/template-store.js';
export type {AccountTemplate} from '../../domains/creation/templates/account-template.js';
