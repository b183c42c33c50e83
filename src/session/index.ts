export * from './account-facts.js';
export * from './account-session.js';
export * from './edit-session.js';
export * from './editors.js';
export * from './merge.js';
export * from './resource-cache.js';
export * from './resources.js';
export * from './scope.js';
