import {de} from '../../src/i18n/generated/de.js';
import {commonWords} from '../../src/i18n/generated/en/common.js';
import {formsWords} from '../../src/i18n/generated/en/forms.js';
import type {Phrase} from '../../src/i18n/phrases.js';

const literal = ({en}: Phrase<string>): string =>
  (typeof en === 'string' ? en : en.other).replaceAll(/[.*+?^$()[\]|\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+');

/** The library's messages for errors and for missing data. */
const sentences = Object.values<Phrase<string>>(commonWords)
  .filter(({key}) => /^(error\.|state\.unsupported)/.test(key))
  .map(literal);

const sentence = new RegExp(sentences.join('|'));

/** Whether a line explains that something failed or is missing. */
export const explains = (line: string): boolean => sentence.test(line);

const unconfirmed = new RegExp(
  `could not be confirmed|${literal(formsWords['error.unconfirmed.title'])}|${literal(formsWords['error.unconfirmed'])}|couldn’t confirm (?:that|whether)|don’t know whether`,
);

/** Whether a line reports that the outcome of a write is unknown. */
export const saysUnconfirmed = (line: string): boolean => unconfirmed.test(line);

const keys: ReadonlySet<string> = new Set(Object.keys(de));

/** Whether a line is a message key. */
export const isKey = (line: string): boolean => keys.has(line);
