import type {Message, MessageKey, Words} from './messages.js';

/**
 * A message with its English text. Code that shows a phrase imports it together with its text, so no key can be shown
 * instead, and an element works in a provider that does not know the phrase.
 */
export interface Phrase<Placeholder extends string = never> {
  readonly key: MessageKey;
  readonly en: Message;
  /** The names of its placeholders. Used only by the compiler. */
  readonly placeholders?: Placeholder;
}

/** The placeholder values of a phrase. */
export type PhraseValues<Placeholder extends string> = [Placeholder] extends [never]
  ? []
  : [values: {readonly [P in Placeholder]: string | number}];

/** Creates the phrases of a part of the library. For the generated modules, which declare the types. */
export function phrases<Part>(words: Words): Part {
  return Object.fromEntries(Object.entries(words).map(([key, en]) => [key, {key, en}])) as Part;
}
