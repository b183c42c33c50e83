export * from './ask-dialog.js';
export * from './charges-question.js';
export * from './checks.js';
export * from './edit-form.js';
export * from './field.js';
export * from './number-field.js';
