import type {en} from './locales/en/index.js';

/** A text that depends on a number: one form for each plural category of the language, `other` always. */
export type PluralForms = {readonly other: string} & {readonly [C in Intl.LDMLPluralRule]?: string};

type English = typeof en;
export type MessageKey = keyof English;

/** The same texts in another language: the keys of an English part, plural forms where English has them. */
export type CatalogOf<Part> = {readonly [K in keyof Part]: Part[K] extends string ? string : PluralForms};

/** Every text of the library in one language. A catalog that misses a key does not compile. */
export type Catalog = CatalogOf<English>;

export type Message = string | PluralForms;

/** Any part of a catalog. */
export type Words = Partial<Catalog>;

/** What a host overrides: any part of a catalog, plain data that may come from JSON. */
export type MessageOverrides = Words;

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Forms<M> = M extends string ? M : M extends {readonly [C in string]: infer S} ? S : never;

/** The values a text wants, read off the English one: `{count}` wants `count`. */
export type MessageParams<K extends MessageKey> = [Placeholders<Forms<English[K]>>] extends [never]
  ? []
  : [params: {readonly [P in Placeholders<Forms<English[K]>>]: string | number}];

/** Keys of texts without placeholders, for tables that name a text. */
export type PlainMessageKey = {[K in MessageKey]: MessageParams<K> extends [] ? K : never}[MessageKey];
