import type {TemplateResult} from 'lit';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase, PhraseValues} from '../../i18n/phrases.js';
import {verbatim} from './verbatim.js';

/**
 * A message for the content of an element, in which each name stands as it is: isolated, and exempt from translation of
 * the page. Attributes and announcements, which are plain text, use `Localizer.text`.
 *
 * @param values texts are names, and a template is inserted unchanged, such as a list of translated words; only `count` is
 *   a number
 */
export const sentence = <P extends string>(
  {text}: Pick<Localizer, 'text'>,
  phrase: Phrase<P>,
  values: Readonly<Record<Exclude<P, 'count'>, string | TemplateResult> & Record<Extract<P, 'count'>, number>>,
): unknown => {
  const given = values as Readonly<Record<string, unknown>>;
  // A placeholder without a value remains in the message.
  return text(phrase, ...([{count: given['count']}] as unknown as PhraseValues<P>))
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? exact(given[part]) : part));
};

const exact = (value: unknown): unknown => (typeof value === 'string' ? verbatim(value) : value);
