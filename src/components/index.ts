// Written by `npm run registries`.
export * from './account-access/index.js';
export * from './account-admins/index.js';
export * from './account-announcement/index.js';
export * from './account-breadcrumbs/index.js';
export * from './account-jump/index.js';
export * from './account-limits/index.js';
export * from './account-manager/index.js';
export * from './account-notes/index.js';
export * from './account-overview/index.js';
export * from './account-provider/index.js';
export * from './account-tree/index.js';
export * from './account-wizard/index.js';
export * from './app-exchange/index.js';
export * from './carrier-picker/index.js';
export * from './masquerade-banner/index.js';
export * from './number-features/index.js';
export * from './service-plan/index.js';
