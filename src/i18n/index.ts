export * from './catalogs.js';
export * from './localizer.js';
export * from './messages.js';
export {en} from './locales/en/index.js';
