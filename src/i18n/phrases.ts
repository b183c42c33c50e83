import type {Message, MessageKey, Words} from './messages.js';

/**
 * A message with its English words. Whoever shows one has imported it, and with it its words: no key can be shown instead,
 * and an element understands a provider that has never heard of it.
 */
export interface Phrase<Placeholder extends string = never> {
  readonly key: MessageKey;
  readonly en: Message;
  /** The values it wants. Known to the compiler alone. */
  readonly placeholders?: Placeholder;
}

/** The values that a phrase wants. */
export type PhraseValues<Placeholder extends string> = [Placeholder] extends [never]
  ? []
  : [values: {readonly [P in Placeholder]: string | number}];

/** Makes the phrases of a part of the library. For the generated modules, which know their types. */
export function phrases<Part>(words: Words): Part {
  return Object.fromEntries(Object.entries(words).map(([key, en]) => [key, {key, en}])) as Part;
}
