/** Classes and types; importing this registers nothing. `account-widgets/define` registers every element. */
export * from './api/index.js';
export * from './components/account-breadcrumbs/index.js';
export * from './components/account-limits/index.js';
export * from './components/account-manager/index.js';
export * from './components/account-overview/index.js';
export * from './components/account-provider/index.js';
export * from './components/account-tree/index.js';
export * from './components/app-exchange/index.js';
export * from './components/carrier-picker/index.js';
export * from './components/masquerade-banner/index.js';
export {defineAll} from './define-all.js';
export {catalogLanguages} from './i18n/catalogs.js';
export type {Catalog, MessageKey, MessageOverrides} from './i18n/messages.js';
export {version} from './version.js';
export type {DefineOptions} from './widget/define-element.js';
export type * from './widget/events.js';
