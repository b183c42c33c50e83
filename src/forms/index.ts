export * from './checks.js';
export * from './edit-form.js';
export * from './field.js';
