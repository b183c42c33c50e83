export * from './accounts-adapter.js';
export * from './errors.js';
export * from './model.js';
export * from './model-documents.js';
