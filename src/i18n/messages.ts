import type {Catalog} from './generated/catalog.js';
import type {PluralForms} from './plural-forms.js';

export type {Catalog};
export type MessageKey = keyof Catalog;
export type Message = string | PluralForms;

/** Any part of a catalog. */
export type Words = Partial<Catalog>;

/** Host overrides: any part of a catalog, as plain data that may come from JSON. */
export type MessageOverrides = Words;
